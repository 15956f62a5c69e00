// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

// What the rule finds when detail sheet 1.1 has this text in the field.
std::vector<Finding> found_in(std::string_view words, std::string_view field = "formula") {
  record::Record record = small_record();
  set(record, "details", "1.1", field, text(words));
  return run_rule("SB515", record);
}

}  // namespace

TEST_SUITE("rules.criterion_text") {
  TEST_CASE("SB515 thresholds in words agree with the cells") {
    CHECK(found_in(
              "ระดับ ๑ ร้อยละ ๖๐\nระดับ ๒ ร้อยละ ๖๕\nระดับ ๓ ร้อยละ ๗๐\nระดับ ๔ ร้อยละ ๗๕\nระดับ ๕ ร้อยละ ๘๐")
              .empty());
    CHECK(found_in("ระดับ ๑ จัดทำแผน\nระดับ ๒ ประชุม ๒ ครั้ง").empty());
    CHECK(found_in("นับจำนวนหน่วยงาน").empty());
    const auto other = found_in(
        "๑) ร้อยละ ๖๐ ของหน่วยงาน\n๒) ร้อยละ ๖๕ ของหน่วยงาน\n๓) ร้อยละ ๗๒ ของหน่วยงาน\n๔) ร้อยละ ๗๕\n๕) "
        "ร้อยละ ๘๐");
    REQUIRE(other.size() == 1);
    CHECK(other[0].severity == Severity::kError);
    CHECK(other[0].found == "๖๐ / ๖๕ / ๗๒ / ๗๕ / ๘๐");
    CHECK(other[0].expected == "๖๐ / ๖๕ / ๗๐ / ๗๕ / ๘๐");
    CHECK(thai(other[0]).starts_with(
        "ข้อความระบุเกณฑ์ ๖๐ / ๖๕ / ๗๒ / ๗๕ / ๘๐ แต่ช่องเกณฑ์ (แผ่นงาน “KPI 1.1” เซลล์ C8:G8) ระบุ "));
    const auto early = found_in("ระดับ ๑ ร้อยละ ๖๐\nระดับ ๒ ร้อยละ ๖๕");
    REQUIRE(early.size() == 1);
    CHECK(early[0].variant == "short");
    CHECK(early[0].severity == Severity::kWarning);
    CHECK(english(early[0]).starts_with(
        "the text lists the thresholds 60 / 65 and stops before the last level; "));
  }
}
