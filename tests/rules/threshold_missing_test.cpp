// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.threshold_missing") {
  TEST_CASE("SB501 levels without a threshold are one finding at their cells") {
    record::Record record = small_record();
    set(record, "indicators", "1.2", "target_1", value_of("-"));
    set(record, "indicators", "1.2", "target_2", value_of("-"));
    const auto found = run_rule("SB501", record);
    CHECK(lines(found) == "SB501 warning E6:F6\n");
    CHECK(found[0].indicator == "1.2");
    CHECK(found[0].label == "ระดับเป้าหมาย ๑");
    CHECK(found[0].found == "-");
    CHECK(refs(found[0]) == "E6 F6");
    CHECK(thai(found[0]).starts_with(
        "ไม่มีเกณฑ์ของระดับ ๑, ๒ (เกณฑ์ที่ระบุไว้: - / - / ๓ / ๔ / ๕) "
        "จึงไม่มีผลการดำเนินงานใดที่ได้ระดับดังกล่าว | โปรดระบุเกณฑ์ให้ครบทุกระดับ"));
    CHECK(english(found[0]).starts_with(
        "there is no threshold for level 1, 2 (thresholds given: - / - / 3 / 4 / 5), "));
  }

  TEST_CASE("SB501 complete ladders and empty cells are accepted") {
    record::Record record = small_record();
    CHECK(run_rule("SB501", record).empty());
    set(record, "indicators", "1.2", "target_1", {});
    CHECK(run_rule("SB501", record).empty());
  }
}
