// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.level_range") {
  TEST_CASE("SB504 a level outside the range or between two levels is reported") {
    for (const char* level : {"0", "6", "2.5", "-1", "50"}) {
      CAPTURE(level);
      record::Record record = small_record();
      set(record, "indicators", "2.1", "level", number(level));
      const auto found = run_rule("SB504", record);
      CHECK(lines(found) == "SB504 error Q7\n");
      CHECK(found[0].points == Exact(24));
      CHECK(found[0].expected == "๑-๕");
      CHECK(lines(run_all(record).list) == "SB504 error Q7\n");
    }
    record::Record record = small_record();
    set(record, "indicators", "2.1", "level", number("6"));
    CHECK(thai(run_rule("SB504", record)[0]) ==
          "ระบุระดับไว้ ๖ แต่ระดับต้องเป็นจำนวนเต็มตั้งแต่ ๑ ถึง ๕ | โปรดระบุระดับเป็นจำนวนเต็ม "
          "หากยังไม่ทราบผล ให้ระบุข้อความที่แบบฟอร์มกำหนดไว้แทนระดับ");
    CHECK(english(run_rule("SB504", record)[0])
              .starts_with("the level says 6; it must be a whole number from 1 to 5 | "));
  }

  TEST_CASE("SB504 levels and phrases are accepted") {
    for (const char* level : {"1", "2", "3", "4", "5", "5.0", "", "ทราบผล เดือน ก.ย. ๖๖"}) {
      CAPTURE(level);
      record::Record record = small_record();
      set(record, "indicators", "2.1", "level", value_of(level));
      CHECK(run_rule("SB504", record).empty());
    }
  }

  TEST_CASE("SB504 a form may allow levels between the whole ones") {
    form::Form form = weighted_form();
    form.scoring->whole_levels = false;
    record::Record record = small_record();
    set(record, "indicators", "2.1", "level", number("2.5"));
    CHECK(run_rule("SB504", record, form).empty());
    set(record, "indicators", "2.1", "level", number("5.5"));
    const auto found = run_rule("SB504", record, form);
    CHECK(lines(found) == "SB504.range error Q7\n");
    CHECK(thai(found[0]).starts_with("ระบุระดับไว้ ๕.๕ แต่ระดับต้องอยู่ระหว่าง ๐ ถึง ๕ | "));
  }
}
