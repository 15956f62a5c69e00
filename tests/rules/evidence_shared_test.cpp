// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.evidence_shared") {
  TEST_CASE("SB610 one document for several indicators is worth knowing") {
    record::Record record = small_record();
    CHECK(run_rule("SB610", record).empty());
    cite(record, "1.2", letter("กษ ๑๑๑๑/๔๑๖๔", 2022, 12, 8, "ที่ กษ1111/4164 ลว ๘ ธ.ค.๖๕"));
    const auto found = run_rule("SB610", record);
    CHECK(lines(found) == "SB610 info I8\n");
    CHECK(
        thai(found[0]).starts_with("เอกสาร ที่ กษ1111/4164 ลว ๘ ธ.ค.๖๕ ใช้อ้างอิงในตัวชี้วัดที่ ๑.๑, ๑.๒ | "));
    CHECK(english(found[0]).find("is referred to by the indicators 1.1, 1.2") != std::string::npos);
    record::Record twice = small_record();  // by one indicator
    cite(twice, "1.1", letter("กษ ๑๑๑๑/๔๑๖๔", 2022, 12, 8, "กษ ๑๑๑๑/๔๑๖๔ ลว ๘ ธ.ค.๖๕"));
    CHECK(run_rule("SB610", twice).empty());
    record::Record later = small_record();  // the same number of another day
    cite(later, "1.2", letter("กษ ๑๑๑๑/๔๑๖๔", 2023, 12, 8, "กษ ๑๑๑๑/๔๑๖๔"));
    CHECK(run_rule("SB610", later).empty());
  }
}
