// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.score_mismatch") {
  TEST_CASE("SB506 a score that is not the recomputed one is reported with the calculation") {
    record::Record record = small_record();
    set(record, "indicators", "2.2", "score", number("9.60", 2));
    const auto found = run_rule("SB506", record);
    CHECK(lines(found) == "SB506 error M8\n");
    CHECK(found[0].found == "๙.๖๐");
    CHECK(found[0].expected == "๖.๔๐");
    CHECK(found[0].points == Exact(16, 5));
    CHECK(thai(found[0]) ==
          "ระบุไว้ ๙.๖๐ คะแนน แต่คำนวณได้ ๖.๔๐ คะแนน (ระดับ ๒: ๔๐ × ๑๐๐/๑๐๐ × ๔๐/๑๐๐ × ๒/๕) | "
          "โปรดตรวจสอบระดับและน้ำหนัก หากครบถ้วนแล้ว ให้แก้ไขคะแนนให้ตรงกับผลคำนวณ หรือใช้สูตรของแบบฟอร์ม");
    CHECK(english(found[0]).starts_with(
        "the cell says 9.60 points, calculated 6.40 points (level 2: 40 × 100/100 × 40/100 × 2/5) | "));
  }

  TEST_CASE("SB506 compares at the decimals that the cell shows") {
    struct Case {
      const char* score;
      int decimals;
      bool agrees;
    };
    const Case cases[] = {{"6.4", 1, true},  {"6", 0, true},      {"6.40", 2, true},
                          {"6.4", -1, true}, {"6", -1, true},     {"7", -1, false},
                          {"6.5", 0, false}, {"6.401", 2, true},  {"6.41", 2, false},
                          {"6.4", 2, true},  {"6.4000001", -1, false}};
    for (const Case& one : cases) {
      CAPTURE(one.score);
      CAPTURE(one.decimals);
      record::Record record = small_record();
      set(record, "indicators", "2.2", "score", number(one.score, one.decimals));
      CHECK(run_rule("SB506", record).empty() == one.agrees);
    }
  }

  TEST_CASE("SB506 consequences in sums are not reported again") {
    record::Record record = small_record();
    set(record, "indicators", "2.2", "score", number("9.60", 2));
    set(record, "csfs", "3", "score", number("33.60", 2));
    set(record, "dimensions", "2", "score", number("33.60", 2));
    set(record, "total", number("51.60", 2));
    CHECK(all_lines(record) == "SB506 error M8\n");
  }

  TEST_CASE("SB506 a level that cannot be read has no score to compare") {
    record::Record record = small_record();
    set(record, "indicators", "2.2", "level", invalid("ดี"));
    CHECK(run_rule("SB506", record).empty());
    form::Form form = weighted_form();
    form.scoring.reset();
    CHECK(reason_of("SB506", record, form) == "no_scores");
  }
}
