// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "edit/fill.h"
#include "forms/workbooks.h"

namespace scorebook::test {
namespace {

constexpr std::string_view kSummary = "ตารางสรุป";

const form::Form& weighted() {
  static const form::Form kForm = load_form("hr-scorecard-weighted/2566");
  return kForm;
}

FormBook open(std::string_view file) {
  return FormBook(shipped(std::string("fixtures/hr-scorecard-weighted/2566/").append(file)),
                  weighted());
}

xlsx::Written with_scores(const FormBook& book) {
  const scoring::Scores scores = scoring::score(weighted(), book.record()).value();
  return must(edit::write_scores(book.book(), weighted(), book.record(), scores));
}

TEST_SUITE("edit.write_scores") {
  TEST_CASE("typed scores of the report become formulas with the exact values") {
    const FormBook report = open("report.xlsx");
    const xlsx::Written written = with_scores(report);
    CHECK(written.not_evaluated.empty());
    const FormBook after(written.bytes, weighted());
    const record::Value& total = after.record().field("total");
    CHECK(total.has_formula);
    CHECK(total.number.exact_text() == "28.825");
    for (const char* table : {"dimensions", "csfs", "indicators"}) {
      for (const record::Row& row : after.record().table(table)->rows) {
        CAPTURE(table);
        CAPTURE(row.id);
        CHECK(row.value("score").has_formula);
      }
    }
    CHECK(after.value("csfs", "10", "score").number.exact_text() == "0");
    CHECK(after.value("csfs", "11", "score").number.exact_text() == "10");
    CHECK(after.value("csfs", "13", "score").number.exact_text() == "0");
    CHECK(after.value("csfs", "14", "score").number.exact_text() == "2.625");
    CHECK(after.value("dimensions", "5", "score").number.exact_text() == "2.625");
  }

  TEST_CASE("the written formulas are those of the form and add up the parts") {
    const FormBook after(with_scores(open("report.xlsx")).bytes, weighted());
    CHECK(after.cell(kSummary, "N19") == "=ROUND(SUM(M19),9) -> 0");
    CHECK(after.cell(kSummary, "N20") == "=ROUND(SUM(M20:M21),9) -> 10");
    CHECK(after.cell(kSummary, "O5") == "=ROUND(SUM(N5,N7),9) -> 3");
    CHECK(after.cell(kSummary, "M27") == "=ROUND(SUM(O5,O8,O12,O19,O23),9) -> 28.825");
  }

  TEST_CASE("written scores leave no finding about scores and no stale value") {
    const FormBook after(with_scores(open("report.xlsx")).bytes, weighted());
    const scoring::Scores scores = scoring::score(weighted(), after.record()).value();
    for (const rules::Finding& finding : rules::run({weighted(), after.record(), &scores}).list) {
      CAPTURE(finding.rule);
      CAPTURE(finding.at.sheet);
      CHECK(finding.rule != "SB202");
      CHECK(finding.rule != "SB203");
      CHECK(finding.rule != "SB207");
      CHECK(finding.rule != "SB506");
      CHECK(finding.rule != "SB507");
      CHECK(finding.rule != "SB508");
    }
  }

  TEST_CASE("only the summary sheet changes") {
    const FormBook report = open("report.xlsx");
    const xlsx::Written written = with_scores(report);
    for (const std::string& part : changed_parts(report.bytes(), written.bytes)) {
      CAPTURE(part);
      CHECK((part == "xl/worksheets/sheet1.xml" || part == "xl/calcChain.xml"));
    }
  }

  TEST_CASE("scores that are there already change no byte") {
    const FormBook corrected = open("corrected.xlsx");
    CHECK((with_scores(corrected).bytes == corrected.bytes()));
    const FormBook once(with_scores(open("report.xlsx")).bytes, weighted());
    CHECK((with_scores(once).bytes == once.bytes()));
  }

  TEST_CASE("formulas saved without their values keep their text and get the values") {
    const FormBook book(shipped("fixtures/producers/openpyxl.xlsx"), weighted());
    REQUIRE(book.cell(kSummary, "O5") == "=ROUND(SUM(N5:N7),9) -> ");
    const xlsx::Written written = with_scores(book);
    const FormBook after(written.bytes, weighted());
    CHECK(after.cell(kSummary, "O5") == "=ROUND(SUM(N5:N7),9) -> 3");
    CHECK(after.record().field("total").number.exact_text() ==
          open("corrected.xlsx").record().field("total").number.exact_text());
    for (const xlsx::CellChange& change : written.changes) {
      CAPTURE(base::to_a1(change.ref));
      CHECK(change.before.empty());
    }
  }
}

}  // namespace
}  // namespace scorebook::test
