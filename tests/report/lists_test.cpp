// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "report/report.h"
#include "report/sample.h"
#include "rules/rules.h"

TEST_SUITE_BEGIN("report.lists");

namespace scorebook::report {

using test::english;
using test::thai;

TEST_CASE("forms are listed with their rounds") {
  form::Form one = test::sample_form();
  form::Form other = test::sample_form();
  other.edition = "2";
  other.rounds.reset();
  const form::Form forms[] = {one, other};
  CHECK(forms_text(forms, thai()) ==
        "ชื่อแบบ     คำอธิบาย    รอบ (เดือน)\n"
        "--------  ---------  ----------\n"
        "sample/1  แบบตัวอย่าง  4 6 9\n"
        "sample/2  แบบตัวอย่าง  –\n");
  CHECK(forms_text(forms, english()) ==
        "Name      Title        Rounds (months)\n"
        "--------  -----------  ---------------\n"
        "sample/1  Sample form  4 6 9\n"
        "sample/2  Sample form  –\n");
}

TEST_CASE("rules are listed by id with severity and title") {
  const std::string text = rules_text(thai());
  CHECK(text.starts_with("รหัส    ระดับความสำคัญ  ชื่อ"));
  CHECK(text.find("\nSB401  ต้องแก้ไข       weights-total") != std::string::npos);
  CHECK(text.find("  น้ำหนักรวมไม่เท่ากับที่กำหนด\n") != std::string::npos);
  std::size_t lines = 0;
  for (const char c : text) {
    lines += c == '\n' ? 1U : 0U;
  }
  CHECK(lines == rules::catalogue().size() + 2);
  CHECK(rules_text(english()).starts_with("Id     Severity         Key"));
}

}  // namespace scorebook::report

TEST_SUITE_END();
