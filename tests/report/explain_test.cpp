// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "report/report.h"
#include "report/sample.h"
#include "rules/rules.h"

TEST_SUITE_BEGIN("report.explain");

namespace scorebook::report {

using test::english;
using test::thai;

TEST_CASE("a rule is explained in Thai") {
  const std::string text = explain_text("SB401", thai()).value();
  CHECK(
      text.starts_with("SB401 weights-total: น้ำหนักรวมไม่เท่ากับที่กำหนด\n"
                       "ระดับความสำคัญ: ต้องแก้ไข\n"
                       "\n"
                       "ความหมาย\n"
                       "  น้ำหนักของกลุ่มหนึ่งรวมกันไม่เท่ากับที่กำหนด"));
  CHECK(
      text.ends_with("\n\nพารามิเตอร์\n"
                     "  ตาราง `tree`, ช่อง `weight` และคะแนนเต็ม `max` ของ `[scoring]`\n"));
}

TEST_CASE("a rule is explained in English") {
  const std::string text = explain_text("sb401", english()).value();
  CHECK(
      text.starts_with("SB401 weights-total: Weights do not come to the full sum\n"
                       "Severity: must fix\n"
                       "\n"
                       "What it means\n"
                       "  The weights of a group do not come to what they must."));
  CHECK(
      text.ends_with("\n\nParameters\n"
                     "  The tables `tree`, the field `weight` and the maximum `max` of "
                     "`[scoring]`.\n"));
}

TEST_CASE("every rule is explained in both languages with the same sections") {
  REQUIRE_FALSE(rules::catalogue().empty());
  for (const rules::Rule& rule : rules::catalogue()) {
    CAPTURE(rule.id);
    const auto th = explain_text(rule.id, thai());
    const auto en = explain_text(rule.id, english());
    REQUIRE(th.has_value());
    REQUIRE(en.has_value());
    CHECK(*th != *en);
    CHECK(th->find("\n\nวิธีแก้ไขใน Excel\n  ") != std::string::npos);
    CHECK(en->find("\n\nHow to mend it in Excel\n  ") != std::string::npos);
    CHECK(th->find("##") == std::string::npos);
    CHECK(th->find("\u00B7 ") == std::string::npos);
  }
}

TEST_CASE("an unknown rule has no page") {
  CHECK_FALSE(explain_text("SB000", thai()).has_value());
  CHECK_FALSE(explain_text("", thai()).has_value());
  CHECK_FALSE(explain_text("SB401.md", thai()).has_value());
}

}  // namespace scorebook::report

TEST_SUITE_END();
