// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.text_year") {
  TEST_CASE("SB611 titles name the fiscal year of the report") {
    const auto with = [](std::string_view words) {
      record::Record record = small_record();
      set(record, "projects", "1", "title", text(words));
      return run_rule("SB611", record);
    };
    CHECK(with("แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖").empty());
    CHECK(with("แผนปฏิบัติการ พ.ศ. ๒๕๖๖ - ๒๕๗๐").empty());
    CHECK(with("โครงการต่อเนื่องจากปี ๒๕๖๔").empty());
    const auto found = with("แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๔");
    CHECK(lines(found) == "SB611 warning C5:C6\n");
    CHECK(thai(found[0]).starts_with("ข้อความระบุปี ๒๕๖๔ แต่รายงานเป็นของปีงบประมาณ พ.ศ. ๒๕๖๖ | "));
    CHECK(english(found[0]).starts_with(
        "the text names the year 2564, the report is of fiscal year 2566"));
    record::Record undated = small_record();
    set(undated, "fiscal_year", record::Value());
    CHECK(reason_of("SB611", undated) == "no_year");
    CHECK(reason_of("SB612", undated) == "no_year");
  }
}
