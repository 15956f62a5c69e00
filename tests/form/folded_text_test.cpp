// SPDX-License-Identifier: Apache-2.0
#include "form/folded_text.h"

#include <doctest/doctest.h>

#include <string>

#include "base/thai.h"
#include "base/utf8.h"

namespace scorebook::form {
namespace {

std::string letters_of(const FoldedText& text) {
  std::string out;
  for (const char32_t code : text.codes()) {
    base::append_utf8(out, code);
  }
  return out;
}

}  // namespace

TEST_SUITE("form.folded_text") {
  TEST_CASE("the letters are those of the folded text") {
    const std::string_view texts[] = {
        "",
        "  ",
        "KPI ที่ ๑.๒",
        "น้ำหนัก",
        "น\u0E4D\u0E49\u0E32หนัก",
        "น\u0E49\u0E4D\u0E32หนัก",
        "น\u0E33\u0E49หนัก",
        "น ้ ำหนัก",
        "ค\u0E4D \u0E32",
        "เ\u200Bเผนงาน",
        "เเเ",
        "ก้้าวหน้า",
        "ＡＢＣ（１）",
        "ก\xFFข",
        "ระดับ\u00A0๕\n(ร้อยละ)",
    };
    for (const std::string_view text : texts) {
      CAPTURE(text);
      CHECK(letters_of(FoldedText(text)) == base::fold(text));
    }
  }

  TEST_CASE("the source of letters is the text as written without spaces around it") {
    const FoldedText text("  ๕.๓  ระดับ ความสำเร็จ ");
    CHECK(text.size() == 18);
    CHECK(text.source(0, 3) == "๕.๓");
    CHECK(text.source(3, text.size()) == "ระดับ ความสำเร็จ");
    CHECK(text.source(4, 4).empty());
    CHECK(text.gap_before(3));
    CHECK_FALSE(text.gap_before(2));
    CHECK_FALSE(text.gap_before(0));
    CHECK(text.gap_before(text.size()));
  }

  TEST_CASE("an invisible mark is no gap") {
    const FoldedText text("ก\u200Bข ค");
    CHECK_FALSE(text.gap_before(1));
    CHECK(text.gap_before(2));
  }

  TEST_CASE("letters that folding joined are not cut") {
    const FoldedText text("ค\u0E4D\u0E32น่าน");  // nikhahit and aa make one letter
    CHECK(letters_of(text) == "คำน่าน");
    CHECK(text.source(1, 2) == "\u0E4D\u0E32");
    CHECK(text.can_cut(1));
    CHECK(text.can_cut(2));
    const FoldedText swapped("น\u0E33\u0E49");  // the tone mark moves before SARA AM
    CHECK(swapped.can_cut(1));
    CHECK_FALSE(swapped.can_cut(2));
    CHECK(swapped.can_cut(3));
  }

  TEST_CASE("a literal is found where it stands") {
    const FoldedText text("น้ำหนัก KPIs");
    CHECK(text.has_at(7, U"kpis"));
    CHECK_FALSE(text.has_at(6, U"kpis"));
    CHECK_FALSE(text.has_at(8, U"kpis"));
    CHECK_FALSE(text.has_at(99, U""));
    CHECK(text.has_at(text.size(), U""));
  }
}

}  // namespace scorebook::form
