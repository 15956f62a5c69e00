// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.document_year") {
  TEST_CASE("SB608 the year of a number is that of its date") {
    const auto with = [](std::string_view number, int year, int month, int day,
                         std::string_view words) {
      record::Record record = small_record();
      cite(record, "1.1", letter(number, year, month, day, words));
      return run_rule("SB608", record);
    };
    CHECK(with("๓/๒๕๖๕", 2022, 11, 29, "ครั้งที่ ๓/๒๕๖๕ (๒๙ พ.ย. ๖๕)").empty());
    CHECK(with("๑/๒๕๖๖", 2022, 11, 9, "ครั้งที่ ๑/๒๕๖๖ เมื่อวันที่ ๙ พ.ย. ๖๕").empty());
    const auto found = with("๑/๒๕๖๔", 2023, 1, 31, "ครั้งที่ ๑/๒๕๖๔ (๓๑ ม.ค. ๖๖)");
    CHECK(lines(found) == "SB608 warning I8\n");
    CHECK(thai(found[0]).starts_with("เลขที่ ๑/๒๕๖๔ แต่ลงวันที่ ๓๑ มกราคม ๒๕๖๖ | "));
    const auto many =
        with("๑/๒๕๖๖", 2023, 1, 31, "คำสั่งที่ ๑/๒๕๖๖ แทนคำสั่งปี ๒๕๖๔ และปี ๒๕๖๕ ลว. ๓๑ ม.ค. ๖๖");
    CHECK(lines(many) == "SB608.years warning I8\n");
    CHECK(english(many[0]).find("names 3 different years") != std::string::npos);
    CHECK(with("กษ ๑๑๑๑/๒๐๔๖", 2023, 1, 31, "กษ ๑๑๑๑/๒๐๔๖ ลว. ๓๑ ม.ค. ๖๖").empty());
  }
}
