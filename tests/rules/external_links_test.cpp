// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.external_links") {
  TEST_CASE("SB903 is told of the workbook once") {
    record::Record record = small_record();
    CHECK(run_rule("SB903", record).empty());
    record.facts.push_back(fact(record::FactKind::kExternalLink, "", ""));
    record.facts.push_back(fact(record::FactKind::kExternalLink, "", ""));
    const auto found = run_rule("SB903", record);
    CHECK(lines(found) == "SB903 warning -\n");
    CHECK(thai(found[0]).starts_with("ไฟล์นี้มีสูตรที่อ้างถึงไฟล์อื่น"));
    CHECK(
        english(found[0]).starts_with("this workbook has formulas that refer to other workbooks"));
  }
}
