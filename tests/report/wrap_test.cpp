// SPDX-License-Identifier: Apache-2.0
#include "report/wrap.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/thai.h"

TEST_SUITE_BEGIN("report.wrap");

namespace scorebook::report {

TEST_CASE("text breaks at spaces when a word no longer fits") {
  CHECK(wrap("one two three four five six", 20) ==
        std::vector<std::string>{"one two three four", "five six"});
  CHECK(wrap("  spaces   around  and inside ", 20) ==
        std::vector<std::string>{"spaces around and", "inside"});
}

TEST_CASE("empty text is one empty line") {
  CHECK(wrap("", 40) == std::vector<std::string>{""});
  CHECK(wrap("   ", 40) == std::vector<std::string>{""});
}

TEST_CASE("marks above and below take no column") {
  const std::string exactly = "น้ำหนักที่ถูกต้องนั้นทั้งสิ้นแล้ว";
  REQUIRE(base::display_width(exactly) == 20);
  CHECK(wrap(exactly, 20) == std::vector<std::string>{exactly});
}

TEST_CASE("a Thai word wider than a line breaks between clusters only") {
  struct Case {
    std::string text;
    std::vector<std::string> lines;
  };

  const Case cases[] = {
      // The 20th column would part the vowel in front from its consonant.
      {"กกกกกกกกกกกกกกกกกกกเกา", {"กกกกกกกกกกกกกกกกกกก", "เกา"}},
      // SARA AM and SARA AA stay with their consonant.
      {"กกกกกกกกกกกกกกกกกกกน้ำ", {"กกกกกกกกกกกกกกกกกกก", "น้ำ"}},
      {"กกกกกกกกกกกกกกกกกกกกา", {"กกกกกกกกกกกกกกกกกกก", "กา"}},
      // A mark on the last column needs no room of its own.
      {"กกกกกกกกกกกกกกกกกกกกี่ข", {"กกกกกกกกกกกกกกกกกกกกี่", "ข"}},
      // Closing marks stay behind, opening marks go with what follows.
      {"กกกกกกกกกกกกกกกกกกกข”ค", {"กกกกกกกกกกกกกกกกกกก", "ข”ค"}},
      {"กกกกกกกกกกกกกกกกกกก“ขค", {"กกกกกกกกกกกกกกกกกกก", "“ขค"}},
      // Numbers are not cut.
      {"กกกกกกกกกกกกกกก๑๒๓,๔๕๖.๗๘", {"กกกกกกกกกกกกกกก", "๑๒๓,๔๕๖.๗๘"}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(wrap(one.text, 20) == one.lines);
  }
}

TEST_CASE("a Thai word wider than a line rather breaks where a syllable begins for certain") {
  CHECK(wrap("ผลการประเมินผ่านเกณฑ์การประเมิน", 20) ==
        std::vector<std::string>{"ผลการประเมินผ่าน", "เกณฑ์การประเมิน"});
  // In the first two thirds of the line such a place would waste too much of it.
  CHECK(wrap("กกเกกกกกกกกกกกกกกกกกกก", 20) ==
        std::vector<std::string>{"กกเกกกกกกกกกกกกกกกกก", "กก"});
}

TEST_CASE("a Latin word wider than a line is cut where the line ends") {
  CHECK(wrap("xl/worksheets/sheet1.xml", 20) ==
        std::vector<std::string>{"xl/worksheets/sheet1", ".xml"});
}

TEST_CASE("a width below the least one counts as the least one") {
  CHECK(wrap("aaaaaaaaaaaaaaaaaaaa b", 1) == std::vector<std::string>{"aaaaaaaaaaaaaaaaaaaa", "b"});
}

TEST_CASE("a paragraph hangs its further lines deeper") {
  CHECK(paragraph("one two three four five six", 26, 2, 3) ==
        "  one two three four\n     five six\n");
  CHECK(paragraph("", 26, 2, 3) == "  \n");
}

TEST_CASE("padding counts columns and never cuts") {
  CHECK(pad_right("น้ำ", 4) == "น้ำ  ");
  CHECK(pad_left("น้ำ", 4) == "  น้ำ");
  CHECK(pad_left("four", 2) == "four");
}

}  // namespace scorebook::report

TEST_SUITE_END();
