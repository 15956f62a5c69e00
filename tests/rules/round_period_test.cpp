// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.round_period") {
  TEST_CASE("SB606 the period ends with the round") {
    const auto ends = [](std::string_view months, int year, int month, int day) {
      record::Record record = small_record();
      set(record, "round", number(months));
      set(record, "period_end", date(year, month, day, "วันสิ้นสุด"));
      return run_rule("SB606", record);
    };
    CHECK(ends("6", 2023, 3, 31).empty());
    CHECK(ends("4", 2023, 1, 31).empty());
    CHECK(ends("9", 2023, 6, 30).empty());
    CHECK(ends("12", 2023, 9, 30).empty());
    const auto found = ends("6", 2023, 6, 30);
    CHECK(lines(found) == "SB606 error A1\n");
    CHECK(found[0].expected == "๓๑ มีนาคม ๒๕๖๖");
    CHECK(thai(found[0]).starts_with(
        "รอบ ๖ เดือน แต่ระบุวันสิ้นสุดรอบเป็น ๓๐ มิถุนายน ๒๕๖๖ ตามรอบควรเป็น ๓๑ มีนาคม ๒๕๖๖ | "));
    CHECK(english(found[0]).starts_with("the round has 6 months, but the period ends on 30 "));
    CHECK(ends("9", 2023, 6, 29).size() == 1);
    record::Record half = small_record();  // the second half of the year
    set(half, "period_start", date(2023, 4, 1, "๑ เมษายน ๒๕๖๖"));
    set(half, "period_end", date(2023, 9, 30, "๓๐ กันยายน ๒๕๖๖"));
    CHECK(run_rule("SB606", half).empty());
    form::Form form = weighted_form();
    form.rounds->end.clear();
    CHECK(reason_of("SB606", small_record(), form) == "no_rounds");
  }
}
