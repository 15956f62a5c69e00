// SPDX-License-Identifier: Apache-2.0
#include "bind/list_items.h"

#include <doctest/doctest.h>

using namespace scorebook;

namespace {

std::string items(std::string_view text, const std::vector<std::string>& skip = {}) {
  std::string out;
  for (const bind::ListItem& item : bind::list_items(text, skip)) {
    out += item.number + "=" + item.text + ";";
  }
  return out;
}

std::string parts(std::string_view text) {
  std::string out;
  for (const bind::NumberedPart& part : bind::numbered_parts(text)) {
    out += part.number + "[";
    out += text.substr(part.begin, part.end - part.begin);
    out += "]";
  }
  return out;
}

}  // namespace

TEST_SUITE("bind.list_items") {
  TEST_CASE("items are told by their number, in either script, on one line or several") {
    CHECK(items("๑. หนึ่ง\n๒. สอง") == "1=หนึ่ง;2=สอง;");
    CHECK(items("1. one 2. two 3. three") == "1=one;2=two;3=three;");
    CHECK(items("๓. สาม") == "3=สาม;");
    CHECK(items("๑.หนึ่ง") == "1=หนึ่ง;");
  }

  TEST_CASE("a text without numbers is one item, an empty one none") {
    CHECK(items("มีสรุปแผน แบบอินโฟกราฟิก") == "1=มีสรุปแผน แบบอินโฟกราฟิก;");
    CHECK(items(" \n ").empty());
  }

  TEST_CASE("components, decimals and numbers out of order begin no item") {
    CHECK(items("๑. องค์ประกอบอย่างน้อย (๑) ก (๒) ข\n๒. เผยแพร่") ==
          "1=องค์ประกอบอย่างน้อย (๑) ก (๒) ข;2=เผยแพร่;");
    CHECK(items("1. ratio 2.5 of 7. Then 3. end") == "1=ratio 2.5 of 7. Then 3. end;");
    CHECK(items("จัดอบรม ๑. ครั้ง") == "1=จัดอบรม ๑. ครั้ง;");
  }

  TEST_CASE("a label repeated at the beginning of a line is left out") {
    CHECK(items("๑. หนึ่ง\nค่าเป้าหมาย:\n๒. สอง", {"ค่าเป้าหมาย:"}) == "1=หนึ่ง;2=สอง;");
    CHECK(items("ค่าเป้าหมาย: ๑. หนึ่ง", {"ค่าเป้าหมาย:"}) == "1=หนึ่ง;");
  }

  TEST_CASE("parts begin at a number at the beginning of a line, and numbers may be left out") {
    CHECK(parts("๑. ก ๒. ข\n๓. ค\n๕.ง") == "1[๑. ก ๒. ข\n]3[๓. ค\n]5[๕.ง]");
    CHECK(parts("ก่อน\n2. ข\n1. ก") == "[ก่อน\n]2[2. ข\n1. ก]");
    CHECK(parts("  1. ก\n\n2. ข\n") == "1[  1. ก\n\n]2[2. ข\n]");
    CHECK(parts("1.5 ล้านบาท\n(๒) ข") == "[1.5 ล้านบาท\n(๒) ข]");
    CHECK(parts("") == "[]");
  }
}
