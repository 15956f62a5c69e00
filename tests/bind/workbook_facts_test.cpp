// SPDX-License-Identifier: Apache-2.0
#include "bind/workbook_facts.h"

#include <doctest/doctest.h>

#include "bind/weighted_record.h"

namespace scorebook::bind {
namespace {

using record::FactKind;
using test::facts_of;
using Texts = std::vector<std::string>;

test::TypedSheet detail() {
  return test::detail_sheet("KPI ที่ ๑.๑ ก (ข)", "#2", "");
}

record::Record bind_book(const test::BookBuilder& builder) {
  const test::OpenBook book(builder);
  return bind(book.book(), test::weighted_form(), "a.xlsx");
}

}  // namespace

TEST_SUITE("bind.workbook_facts") {
  TEST_CASE("a missing sheet and one that has no place are told") {
    test::TypedSheet note;
    note.set("A1", "บันทึก");
    const record::Record record = test::bind_sheets({{"KPI 1.1", detail()}, {"บันทึก", note}});
    CHECK(facts_of(record, FactKind::kMissingSheet) == Texts{"!- [ตารางสรุป] [] [ตารางสรุป]  ."});
    CHECK(facts_of(record, FactKind::kUnplacedSheet) == Texts{"บันทึก!A1 [] [บันทึก] []  ."});
  }

  TEST_CASE("hidden rows and columns and sheets that hold something are told") {
    test::TypedSheet summary = test::summary_sheet();
    summary.hide_row(6).hide_row(7).hide_row(20);
    test::TypedSheet note;
    note.set("A1", "บันทึก");
    test::BookBuilder builder;
    builder.raw_sheet("ตารางสรุป",
                      "<worksheet xmlns=\"" + std::string(test::BookBuilder::kMain) +
                          "\"><cols><col min=\"16\" max=\"16\" hidden=\"1\"/><col min=\"30\" "
                          "max=\"40\" hidden=\"1\"/></cols><sheetData>" +
                          summary.rows() + "</sheetData>" + summary.tail() + "</worksheet>");
    test::add_sheet(builder, "บันทึก", note);
    builder.state("hidden");
    test::add_sheet(builder, "ว่าง", {});
    builder.state("veryHidden");
    const record::Record record = bind_book(builder);
    CHECK(facts_of(record, FactKind::kHiddenRow) == Texts{"ตารางสรุป!P3:P8 [] [ตารางสรุป] []  .",
                                                          "ตารางสรุป!B6:Q7 [] [ตารางสรุป] []  .",
                                                          "บันทึก!A1 [] [บันทึก] []  ."});
    CHECK(facts_of(record, FactKind::kUnplacedSheet).empty());
  }

  TEST_CASE("error values name the field they stand in") {
    test::TypedSheet summary = test::summary_sheet();
    summary.error("M5", "#REF!").error("S20", "#N/A");
    const record::Record record = test::bind_sheets({{"ตารางสรุป", summary}});
    CHECK(facts_of(record, FactKind::kFormulaError) ==
          Texts{"ตารางสรุป!M5 [ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก KPIs] [#REF!] [] 1.1 indicators.score",
                "ตารางสรุป!S20 [] [#N/A] []  ."});
  }

  TEST_CASE("stale and missing values of formulas are told") {
    test::TypedSheet summary = test::summary_sheet();
    summary.formula("M9", "SUM(M5:M8)", "61").formula("M8", "60*0.8", "");
    const record::Record record = test::bind_sheets({{"ตารางสรุป", summary}});
    CHECK(facts_of(record, FactKind::kStaleValue) ==
          Texts{"ตารางสรุป!M9:O9 [คะแนนHR Scorecard (เต็ม ๑๐๐ คะแนน)] [61] [60]  .total"});
    CHECK(facts_of(record, FactKind::kMissingValue) ==
          Texts{"ตารางสรุป!M8 [ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก KPIs] [] [48] 2.1 indicators.score"});
    CHECK(test::value_at(record, "indicators", "2.1", "score") == "empty @M8");
    CHECK(record.table("indicators")->find("2.1")->value("score").has_formula);
  }

  TEST_CASE("facts stand in the order of the workbook") {
    record::Fact late;
    late.at = {"ข", 1, {{1, 1}, {1, 1}}};
    record::Fact early;
    early.at = {"ก", 0, {{9, 9}, {9, 9}}};
    record::Fact left;
    left.at = {"ก", 0, {{9, 2}, {9, 2}}};
    std::vector<record::Fact> facts{{}, late, early, left};
    sort_facts(facts);
    CHECK(facts[0].at.area.first.column == 2);
    CHECK(facts[1].at.area.first.column == 9);
    CHECK(facts[2].at.sheet == "ข");
    CHECK_FALSE(facts[3].at.exists());
  }
}

}  // namespace scorebook::bind
