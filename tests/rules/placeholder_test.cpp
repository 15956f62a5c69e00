// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.placeholder") {
  TEST_CASE("SB718 texts are more than placeholders") {
    CHECK(run_rule("SB718", small_record()).empty());
    CHECK(found_in("SB718", "ระบุปัญหาและแนวทางแก้ไขแล้ว").empty());
    CHECK(found_in("SB718", "X").empty());
    for (const char* words : {"..........", "……", "(โปรดระบุ)", "xxx", "ตามเอกสารแนบ", "N/A"}) {
      CAPTURE(words);
      CHECK(lines(found_in("SB718", words)) == "SB718 warning I8\n");
    }
    const auto found = found_in("SB718", "(ระบุ)");
    CHECK(thai(found[0]).starts_with("พบข้อความ “(ระบุ)” แทนข้อมูล | "));
    CHECK(english(found[0]).starts_with("“(ระบุ)” stands where a text should be"));
  }
}
