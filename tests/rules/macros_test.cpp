// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.macros") {
  TEST_CASE("SB904 is told of the workbook once") {
    record::Record record = small_record();
    CHECK(run_rule("SB904", record).empty());
    record.facts.push_back(fact(record::FactKind::kMacros, "", ""));
    record.facts.push_back(fact(record::FactKind::kMacros, "", ""));
    const auto found = run_rule("SB904", record);
    CHECK(lines(found) == "SB904 warning -\n");
    CHECK(thai(found[0]).starts_with("ไฟล์นี้มีมาโคร"));
    CHECK(english(found[0]).starts_with("this workbook holds macros"));
  }
}
