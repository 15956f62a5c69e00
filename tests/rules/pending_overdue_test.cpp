// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <optional>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.pending_overdue") {
  TEST_CASE("SB605 the month in which a result was to be known is not over") {
    const auto until = [](int year, int month, std::optional<base::Date> as_of) {
      record::Record record = small_record();
      record::Value value = pending();
      value.date = {year, month, 1};
      set(record, "indicators", "1.2", "level", value);
      form::Form form = weighted_form();
      std::erase_if(form.checks, [](const form::Check& check) { return check.rule != "SB605"; });
      return rules::run({form, record, nullptr, nullptr, as_of}).list;
    };
    CHECK(until(2023, 9, std::nullopt).empty());
    CHECK(until(2023, 3, std::nullopt).empty());
    const auto past = until(2023, 2, std::nullopt);
    CHECK(lines(past) == "SB605.period error Q6\n");
    CHECK(thai(past[0]).starts_with(
        "ระบุว่า “ทราบผล เดือน ก.ย. ๖๖” แต่รอบการรายงานสิ้นสุดวันที่ ๓๑ มีนาคม ๒๕๖๖ ซึ่งพ้นเดือนดังกล่าวแล้ว | "));
    CHECK(until(2023, 9, base::Date{2023, 9, 30}).empty());
    const auto late = until(2023, 9, base::Date{2023, 10, 10});
    CHECK(lines(late) == "SB605 error Q6\n");
    CHECK(english(late[0]).find("the data are as of 10 ตุลาคม 2566, when that month is over") !=
          std::string::npos);
    record::Record undated = small_record();
    set(undated, "period_end", record::Value());
    CHECK(reason_of("SB605", undated) == "no_period");
  }
}
