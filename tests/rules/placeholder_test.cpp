// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

// What the rule finds when detail sheet 1.1 has this text in the field.
std::vector<Finding> found_in(std::string_view words, std::string_view field = "narrative") {
  record::Record record = small_record();
  set(record, "details", "1.1", field, text(words));
  return run_rule("SB718", record);
}

}  // namespace

TEST_SUITE("rules.placeholder") {
  TEST_CASE("SB718 texts are more than placeholders") {
    CHECK(run_rule("SB718", small_record()).empty());
    CHECK(found_in("ระบุปัญหาและแนวทางแก้ไขแล้ว").empty());
    CHECK(found_in("X").empty());
    for (const char* words : {"..........", "……", "(โปรดระบุ)", "xxx", "ตามเอกสารแนบ", "N/A"}) {
      CAPTURE(words);
      CHECK(lines(found_in(words)) == "SB718 warning I8\n");
    }
    const auto found = found_in("(ระบุ)");
    CHECK(thai(found[0]).starts_with("พบข้อความ “(ระบุ)” แทนข้อมูล | "));
    CHECK(english(found[0]).starts_with("“(ระบุ)” stands where a text should be"));
  }
}
