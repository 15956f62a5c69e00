// SPDX-License-Identifier: Apache-2.0
#include "letter/compose.h"

#include "letter/letters.h"

namespace scorebook::letter {
namespace {

/// Lines as text: parts divided by '|', labels in brackets.
std::vector<std::string> shown(const std::vector<SetLine>& lines) {
  std::vector<std::string> out;
  for (const SetLine& line : lines) {
    std::string text;
    for (std::size_t i = 0; i < line.parts.size(); ++i) {
      text += i > 0 ? "|" : "";
      for (const Run& run : line.parts[i]) {
        text += run.label ? "[" + run.text + "]" : run.text;
      }
    }
    out.push_back(text);
  }
  return out;
}

TEST_SUITE("letter.compose") {
  TEST_CASE("names are filled, figures are Thai digits, the dearest of too many are listed") {
    CHECK((shown(compose(test::small_letter(), test::small_note(), {{"to", "อธิบดี ** 1"}})) ==
           std::vector<std::string>{"[ที่] อธิบดี ** 1|[วันที่]|", "ต้องแก้ไข ๒ และควรตรวจสอบ ๓ ปี ๒๕๖๖",
                                    "๑. เซลล์ A1: หนึ่ง <&> วิธีแก้ไข: โปรดแก้ไข", "๒. สอง", "๑. สี่",
                                    "อีก ๒"}));
  }

  TEST_CASE("what there is nothing of is left out") {
    Note note = test::small_note();
    note.warnings.clear();
    CHECK((shown(compose(test::small_letter(), note, {})) ==
           std::vector<std::string>{"[ที่] ………|[วันที่]|", "ต้องแก้ไข ๒ ปี ๒๕๖๖",
                                    "๑. เซลล์ A1: หนึ่ง <&> วิธีแก้ไข: โปรดแก้ไข", "๒. สอง"}));
    note = test::small_note();
    note.errors.clear();
    CHECK((shown(compose(test::small_letter(), note, {})) ==
           std::vector<std::string>{"[ที่] ………|[วันที่]|", "ควรตรวจสอบ ๓", "๑. สาม", "๒. สี่", "๓. ห้า"}));
  }
}

}  // namespace
}  // namespace scorebook::letter
