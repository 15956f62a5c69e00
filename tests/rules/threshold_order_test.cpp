// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

record::Record with_ladder(const std::vector<std::string>& thresholds) {
  record::Record record = small_record();
  for (std::size_t i = 0; i < thresholds.size(); ++i) {
    set(record, "indicators", "1.2", "target_" + std::to_string(i + 1), value_of(thresholds[i]));
  }
  return record;
}

}  // namespace

TEST_SUITE("rules.threshold_order") {
  TEST_CASE("SB502 thresholds out of order are reported where they leave the direction") {
    struct Case {
      std::vector<std::string> thresholds;
      const char* line;
    };
    const Case cases[] = {
        {{"60", "65", "64", "75", "80"}, "SB502 error G6\n"},
        {{"60", "60", "70", "75", "80"}, "SB502 error F6\n"},
        {{"60", "65", "70", "75", "75"}, "SB502 error I6\n"},
        {{"80", "75", "76", "65", "60"}, "SB502.descending error G6\n"},
        {{"-", "60", "-", "60", "-"}, "SB502 error H6\n"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.thresholds);
      CHECK(lines(run_rule("SB502", with_ladder(one.thresholds))) == one.line);
    }
    const auto found = run_rule("SB502", with_ladder({"60", "65", "64", "75", "80"}));
    CHECK(found[0].found == "๖๔");
    CHECK(found[0].expected == "> ๖๕");
    CHECK(refs(found[0]) == "F6");
    CHECK(thai(found[0]) ==
          "เกณฑ์ของระดับ ๓ ระบุไว้ ๖๔ ซึ่งไม่สูงกว่าเกณฑ์ของระดับ ๒ (๖๕) แต่เกณฑ์โดยรวมเรียงจากน้อยไปมาก "
          "(๖๐ / ๖๕ / ๖๔ / ๗๕ / ๘๐) | โปรดแก้ไขเกณฑ์ให้เรียงไปในทางเดียวกันทุกระดับ ตามแผนที่ได้รับความเห็นชอบ");
    CHECK(english(run_rule("SB502", with_ladder({"80", "75", "76", "65", "60"}))[0])
              .starts_with("the threshold of level 3 is 76, not below that of level 2 (75), "));
  }

  TEST_CASE("SB502 ladders in one direction are accepted") {
    const std::vector<std::string> cases[] = {{"60", "65", "70", "75", "80"},
                                              {"50", "40", "30", "20", "10"},
                                              {"-", "-", "1", "2", "3"},
                                              {"-", "-", "-", "-", "1"},
                                              {"", "", "", "", ""},
                                              {"0", "0.5", "0.75", "0.875", "1"}};
    for (const auto& thresholds : cases) {
      CAPTURE(thresholds);
      CHECK(run_rule("SB502", with_ladder(thresholds)).empty());
    }
  }
}
