// SPDX-License-Identifier: Apache-2.0
#include "bind/finish.h"

#include <doctest/doctest.h>

#include "bind/weighted_record.h"

namespace scorebook::bind {
namespace {

using record::FactKind;
using test::facts_of;
using test::ids_of;
using Texts = std::vector<std::string>;

constexpr std::string_view kTitle12 = "ระดับความสำเร็จของระบบ";

test::TypedSheet detail(std::string_view kpi) {
  return test::detail_sheet(kpi, "#2", "");
}

// "1.1>1.1" for each detail sheet: its id and its indicator.
Texts details_of(const record::Record& record) {
  Texts out;
  for (const record::Row& row : record.table("details")->rows) {
    out.push_back(row.id + ">" + row.parent("indicator"));
  }
  return out;
}

record::Record bind_details(const test::Sheets& details) {
  test::Sheets sheets{{"ตารางสรุป", test::summary_sheet()}};
  sheets.insert(sheets.end(), details.begin(), details.end());
  return test::bind_sheets(sheets);
}

}  // namespace

TEST_SUITE("bind.finish") {
  TEST_CASE("a renamed sheet binds by its number") {
    const record::Record record =
        bind_details({{"งานที่สอง", detail("KPI ที่ 1.2 ก (ข)")}, {"KPI 1.2", detail("KPI ที่ ๑.๓ ค")}});
    CHECK(details_of(record) == Texts{"1.2>1.2", "1.3>1.3"});
    CHECK(facts_of(record, FactKind::kSheetNameMismatch) ==
          Texts{"KPI 1.2!A9 [] [KPI 1.2] [KPI 1.3] 1.3 ."});
  }

  TEST_CASE("a sheet without a number binds by its title and then by its name") {
    const record::Record record =
        bind_details({{"ก", detail("KPI ที่ ...... " + std::string(kTitle12) + " (ศสท.)")},
                      {"KPI 1.3", detail("KPI ที่ ...... ........ (........)")}});
    CHECK(details_of(record) == Texts{"1.2>1.2", "1.3>1.3"});
    CHECK(facts_of(record, FactKind::kOrphanDetail).empty());
  }

  TEST_CASE("two sheets of one indicator are numbered") {
    const record::Record record =
        bind_details({{"KPI 1.2", detail("KPI ที่ ๑.๒ ก")}, {"KPI 1.2 (2)", detail("KPI ที่ ๑.๒ ก")}});
    CHECK(details_of(record) == Texts{"1.2>1.2", "1.2~2>1.2"});
    CHECK(facts_of(record, FactKind::kDuplicateDetail) ==
          Texts{"KPI 1.2 (2)!A9 [] [KPI 1.2 (2)] [KPI 1.2] 1.2 ."});
    CHECK(facts_of(record, FactKind::kSheetNameMismatch).empty());
  }

  TEST_CASE("a sheet of no indicator is an orphan unless there is no summary") {
    const record::Record record = bind_details({{"KPI 9.9", detail("KPI ที่ ๙.๙ ก")}});
    CHECK(details_of(record) == Texts{"9.9>"});
    CHECK(facts_of(record, FactKind::kOrphanDetail) == Texts{"KPI 9.9!A9 [] [9.9] [] 9.9 ."});
    const record::Record alone = test::bind_sheets({{"KPI 9.9", detail("KPI ที่ ๙.๙ ก")}});
    CHECK(details_of(alone) == Texts{"9.9>"});
    CHECK(facts_of(alone, FactKind::kOrphanDetail).empty());
  }

  TEST_CASE("a sheet that says nothing is known by its position") {
    const record::Record record = bind_details({{"ก", detail("KPI ที่ ...... ........")}});
    CHECK(details_of(record) == Texts{"@sheet2>"});
    CHECK(facts_of(record, FactKind::kOrphanDetail) == Texts{"ก!A9 [] [ก] [] @sheet2 ."});
  }

  TEST_CASE("short years are completed by the year of the report") {
    test::TypedSheet sheet = detail("KPI ที่ ๑.๑ ก");
    sheet.set("A1", "แผนกลยุทธ์การบริหารทรัพยากรบุคคล กรมตัวอย่าง ปีงบประมาณ พ.ศ. 66");
    const record::Record record = bind_details({{"KPI 1.1", sheet}});
    const record::Row& row = record.table("details")->rows.front();
    CHECK(test::value_text(row.value("fiscal_year")) == "number 2566 short");
    const record::Record alone = test::bind_sheets({{"KPI 1.1", sheet}});
    CHECK(test::value_text(alone.table("details")->rows.front().value("fiscal_year")) == "invalid");
  }

  TEST_CASE("a row on a hidden sheet or row is hidden") {
    test::TypedSheet summary = test::summary_sheet();
    summary.hide_row(6);
    test::BookBuilder builder;
    test::add_sheet(builder, "ตารางสรุป", summary);
    test::add_sheet(builder, "KPI 1.1", detail("KPI ที่ ๑.๑ ก"));
    builder.state("hidden");
    const test::OpenBook book(builder);
    const record::Record record = bind(book.book(), test::weighted_form(), "a.xlsx");
    CHECK_FALSE(record.table("indicators")->find("1.1")->hidden);
    CHECK(record.table("indicators")->find("1.2")->hidden);
    CHECK(record.table("details")->find("1.1")->hidden);
  }
}

}  // namespace scorebook::bind
