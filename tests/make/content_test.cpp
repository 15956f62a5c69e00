// SPDX-License-Identifier: Apache-2.0
#include "make/content.h"

#include <doctest/doctest.h>

#include "base/thai.h"
#include "forms/workbooks.h"

namespace scorebook::test {
namespace {

const form::Form& weighted() {
  static const form::Form kForm = load_form("hr-scorecard-weighted/2566");
  return kForm;
}

make::NewOptions for_round(int year, int months) {
  make::NewOptions options;
  options.year_be = year;
  options.round_months = months;
  return options;
}

TEST_SUITE("make.content") {
  TEST_CASE("a round the form does not print is refused with those it does") {
    for (const int months : {1, 5, 8, 12}) {
      CAPTURE(months);
      CHECK(error_text(make::plan_content(weighted(), for_round(2569, months))) ==
            "data_value [round] value=" + std::to_string(months) + " allowed=4, 6, 9");
    }
  }

  TEST_CASE("the days of the round follow from year and months") {
    struct Case {
      int months;
      std::string_view end;
    };

    constexpr Case kCases[] = {{4, "31 มกราคม 2569"}, {6, "31 มีนาคม 2569"}, {9, "30 มิถุนายน 2569"}};
    for (const Case& c : kCases) {
      CAPTURE(c.months);
      const make::Content content = must(make::plan_content(weighted(), for_round(2569, c.months)));
      CHECK(base::ascii_digits(content.field("period_start")) == "1 ตุลาคม 2568");
      CHECK(base::ascii_digits(content.field("period_end")) == c.end);
    }
  }

  TEST_CASE("agency and year and round given apart from the data head every sheet") {
    const record::Data data = must(record::parse_data(
        R"({"data_version": 1, "form": "hr-scorecard-weighted/2566",
            "fields": {"agency": "กรมหนึ่ง", "fiscal_year": 2566, "round": 6,
                       "period_start": "1 ตุลาคม 2565", "period_end": "31 มีนาคม 2566"},
            "tables": {"indicators": [{"id": "1.1"}],
                       "details": [{"id": "1.1", "agency": "กรมหนึ่ง", "fiscal_year": 2566, "round": 6}]}})",
        weighted()));
    make::NewOptions options = for_round(2569, 9);
    options.data = &data;
    options.agency = "กรมสอง";
    const make::Content content = must(make::plan_content(weighted(), options));
    CHECK(content.field("agency") == "กรมสอง");
    CHECK(base::ascii_digits(content.field("period_start")) == "1 ตุลาคม 2568");
    CHECK(base::ascii_digits(content.field("period_end")) == "30 มิถุนายน 2569");
    const make::ContentRow* detail = content.find("details", "1.1");
    REQUIRE(detail);
    CHECK(detail->text("agency") == "กรมสอง");
    CHECK(detail->text("fiscal_year") == "2569");
    CHECK(detail->text("round") == "9");
  }

  TEST_CASE("a blank has the groups and items that the form draws") {
    const make::Content content = must(make::plan_content(weighted(), {}));
    CHECK(content.rows("dimensions").size() == 5);
    CHECK(content.rows("csfs").size() == 14);
    CHECK(content.rows("indicators").size() == 22);
    CHECK(content.rows("details").size() == 22);
    CHECK(content.find("indicators", "3.7")->text("csf") == "9");
    CHECK(content.find("indicators", "3.7")->text("dimension") == "3");
    CHECK(content.find("indicators", "3.8") == nullptr);
    CHECK(content.field("count_csfs") == "14");
  }

  TEST_CASE("a row whose parent is nowhere in the data is refused at the parent") {
    const record::Data data = must(record::parse_data(
        "{\"data_version\": 1, \"form\": \"hr-scorecard-weighted/2566\", \"tables\": {\n"
        "\"dimensions\": [{\"id\": \"1\"}],\n"
        "\"csfs\": [{\"id\": \"1\", \"dimension\": \"7\"}]}}",
        weighted()));
    make::NewOptions options;
    options.data = &data;
    CHECK(error_text(make::plan_content(weighted(), options)) ==
          "data_unknown [3:35] table=dimensions id=7");
  }

  TEST_CASE("a detail sheet takes title and targets from its indicator") {
    const record::Data data = must(record::parse_data(
        R"({"data_version": 1, "form": "hr-scorecard-weighted/2566", "fields": {"agency": "กรมการข้าว"},
            "tables": {"dimensions": [{"id": "1", "title": "ด้านหนึ่ง", "weight": 100}],
                       "csfs": [{"id": "1", "dimension": "1", "title": "เป้า", "weight": 100}],
                       "indicators": [{"id": "1.1", "dimension": "1", "csf": "1", "title": "ตัวชี้วัดแรก",
                                       "target_1": 5, "weight": 100}]}})",
        weighted()));
    make::NewOptions options;
    options.data = &data;
    const make::Content content = must(make::plan_content(weighted(), options));
    const make::ContentRow* detail = content.find("details", "1.1");
    REQUIRE(detail);
    CHECK(detail->text("title") == "ตัวชี้วัดแรก");
    CHECK(detail->text("target_1") == "5");
    CHECK(detail->text("dimension_title") == "ด้านหนึ่ง");
    CHECK(detail->text("agency") == "กรมการข้าว");
    CHECK(content.field("count_indicators") == "1");
  }
}

}  // namespace
}  // namespace scorebook::test
