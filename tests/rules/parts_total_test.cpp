// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.parts_total") {
  TEST_CASE("SB510 parts that do not add up as shown are an information") {
    record::Record record = small_record();
    set(record, "dimensions", "2", "score", number("30.4", 0));
    const auto found = run_rule("SB510", record);
    CHECK(lines(found) == "SB510 info M9\n");
    CHECK(refs(found[0]) == "O7:O8");
    CHECK(found[0].expected == "๔๘.๐๐");
    CHECK(thai(found[0]).starts_with(
        "คะแนนที่แสดงรวมกันได้ ๑๘.๐๐ + ๓๐ = ๔๘.๐๐ แต่คะแนนรวมแสดง ๔๘.๔๐ "
        "ผลรวมอาจไม่เท่ากับยอดรวมเนื่องจากการปัดเศษ | "));
    CHECK(english(found[0]).starts_with(
        "the scores as shown add up to 18.00 + 30 = 48.00, the total shows 48.40; "));
    CHECK(all_lines(record) == "SB510 info M9\n");
  }

  TEST_CASE("SB510 leaves wrong parts to SB507 and a wrong total to SB508") {
    record::Record record = small_record();
    set(record, "dimensions", "2", "score", number("33", 0));
    CHECK(run_rule("SB510", record).empty());
    record = small_record();
    set(record, "total", number("49", 2));
    CHECK(run_rule("SB510", record).empty());
    CHECK(run_rule("SB510", small_record()).empty());
  }
}
