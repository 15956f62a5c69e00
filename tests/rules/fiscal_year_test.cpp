// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

record::Value year(std::string_view words) {
  record::Value value = text_number(words, words);
  return value;
}

}  // namespace

TEST_SUITE("rules.fiscal_year") {
  TEST_CASE("SB601 a title of another year is reported at its sheet") {
    record::Record record = small_record();
    set(record, "details", "2.1", "fiscal_year", year("2565"));
    const auto found = run_rule("SB601", record);
    CHECK(lines(found) == "SB601 error A1\n");
    CHECK(found[0].indicator == "2.1");
    CHECK(found[0].at.sheet == "KPI 2.1");
    CHECK(found[0].expected == "๒๕๖๖");
    CHECK(thai(found[0]) ==
          "ระบุปีงบประมาณ พ.ศ. ๒๕๖๕ แต่รายงานฉบับนี้เป็นของปีงบประมาณ พ.ศ. ๒๕๖๖ | "
          "โปรดแก้ไขปีงบประมาณในหัวเรื่องให้ตรงกับรายงาน");
  }

  TEST_CASE("SB601 when all other titles agree the report's own is reported") {
    record::Record record = small_record();
    set(record, "fiscal_year", year("2567"));
    const auto found = run_rule("SB601", record);
    CHECK(lines(found) == "SB601.report error A1\n");
    CHECK(found[0].at.sheet == kSummary);
    CHECK(found[0].refs.size() == 4);
    CHECK(english(found[0]).starts_with(
        "the heading says fiscal year 2567, while all 4 other headings say 2566 | "));
  }

  TEST_CASE("SB601 dates of the round outside the year are one finding") {
    record::Record record = small_record();
    set(record, "period_start", date(2021, 10, 1, "๑ ตุลาคม ๒๕๖๔"));
    set(record, "period_end", date(2022, 9, 30, "๓๐ กันยายน ๒๕๖๕"));
    const auto found = run_rule("SB601", record);
    CHECK(lines(found) == "SB601.period error A1\n");
    CHECK(thai(found[0]).starts_with(
        "วันที่ของรอบการรายงาน (๑ ตุลาคม ๒๕๖๔, ๓๐ กันยายน ๒๕๖๕) อยู่นอกปีงบประมาณ พ.ศ. ๒๕๖๖ "
        "(ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖) | "));
    set(record, "period_start", date(2022, 10, 1, "๑ ตุลาคม ๒๕๖๕"));
    set(record, "period_end", date(2023, 9, 30, "๓๐ กันยายน ๒๕๖๖"));
    CHECK(run_rule("SB601", record).empty());
  }

  TEST_CASE("SB601 titles without a year are accepted and a report without one is not checked") {
    record::Record record = small_record();
    set(record, "details", "2.1", "fiscal_year", {});
    CHECK(run_rule("SB601", record).empty());
    set(record, "fiscal_year", record::Value());
    CHECK(reason_of("SB601", record) == "no_year");
  }
}
