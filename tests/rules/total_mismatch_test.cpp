// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.total_mismatch") {
  TEST_CASE("SB508 a total that is not the sum of the scores is reported") {
    record::Record record = small_record();
    set(record, "total", number("48.5", 2));
    const auto found = run_rule("SB508", record);
    CHECK(lines(found) == "SB508 error M9\n");
    CHECK(found[0].found == "๔๘.๕");
    CHECK(found[0].expected == "๔๘.๔๐");
    CHECK(found[0].points == Exact(1, 10));
    CHECK(thai(found[0]) ==
          "คะแนนรวมระบุไว้ ๔๘.๕๐ แต่คำนวณได้ ๔๘.๔๐ | "
          "โปรดแก้ไขคะแนนรวมให้ตรงกับผลคำนวณ หรือใช้สูตรของแบบฟอร์ม");
  }

  TEST_CASE("SB508 a half is rounded up and the exact total is told") {
    record::Record record = small_record();
    set(record, "indicators", "2.2", "weight", number("40.03125"));
    set(record, "csfs", "3", "score", number("30.405", 2));
    set(record, "dimensions", "2", "score", number("30.405", 2));
    set(record, "total", number("48.41", 2));
    CHECK(run_rule("SB508", record).empty());
    set(record, "total", number("48.40", 2));
    CHECK(english(run_rule("SB508", record).at(0))
              .starts_with("the total says 48.40, calculated 48.41 (before rounding 48.405) | "));
  }

  TEST_CASE("SB508 a total of rounded parts is reported though its parts are right") {
    record::Record record = small_record();
    set(record, "dimensions", "2", "score", number("30", 0));
    set(record, "total", number("48", 2));
    CHECK(all_lines(record) == "SB508 error M9\n");
  }

  TEST_CASE("SB508 an empty total is accepted and a total without scores is not checked") {
    record::Record record = small_record();
    set(record, "total", record::Value());
    CHECK(run_rule("SB508", record).empty());
    set(record, "indicators", "1.1", "level", invalid("ดี"));
    CHECK(reason_of("SB508", record) == "no_scores");
  }
}
