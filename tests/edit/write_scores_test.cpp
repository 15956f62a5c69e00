// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "edit/filling.h"

namespace scorebook::test {
namespace {

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
      CHECK(finding.rule != "SB206");
      CHECK(finding.rule != "SB207");
      CHECK(finding.rule != "SB506");
      CHECK(finding.rule != "SB507");
      CHECK(finding.rule != "SB508");
    }
  }

  TEST_CASE("what is stored is what the formula gives whatever the figures") {
    xlsx::Editor editor(corrected().book());
    const auto set = [&](const record::Value& value, xlsx::NewValue to) {
      REQUIRE(editor.set(value.at.sheet, value.at.area.first, std::move(to)).ok());
    };
    set(corrected().value("indicators", "3.3", "level"), std::string("abc"));
    set(corrected().value("dimensions", "1", "weight"), *Exact::from_decimal("33.3333"));
    set(corrected().value("csfs", "1", "weight"), *Exact::from_decimal("33.3333"));
    set(corrected().value("indicators", "1.1", "weight"), *Exact::from_decimal("33.3333"));
    set(corrected().value("indicators", "1.1", "level"), Exact(3));
    for (const char* score : {"1.1", "3.3"}) {
      set(corrected().value("indicators", score, "score"), Exact(0));
    }
    const FormBook odd(must(editor.write()).bytes, weighted());
    const FormBook after(with_scores(odd).bytes, weighted());
    CHECK(after.cell(kSummary, "M14").ends_with(" -> ตรวจสอบระดับ"));
    CHECK(after.value("indicators", "1.1", "score").number.exact_text() == "2.222215556");
    CHECK(xlsx::stale_values(after.book()).empty());
  }

  TEST_CASE("a formula that gives the right figure stays, whatever its words") {
    xlsx::Editor editor(corrected().book());
    const auto set = [&](const char* cell, xlsx::NewValue to) {
      REQUIRE(editor.set(kSummary, base::parse_ref(cell).value(), std::move(to)).ok());
    };
    set("O12", xlsx::NewFormula{"SUM(N12:N18)", {}});
    set("M14", Exact(99));
    const FormBook odd(must(editor.write()).bytes, weighted());
    const FormBook after(with_scores(odd).bytes, weighted());
    CHECK(after.cell(kSummary, "O12") == "=SUM(N12:N18) -> 3.6");
    CHECK(after.cell(kSummary, "M14").starts_with("=IF("));
    CHECK(after.cell(kSummary, "M14").ends_with(" -> 1.2"));
  }

  TEST_CASE("a formula that stays has its stored value mended") {
    xlsx::Editor editor(corrected().book());
    REQUIRE(editor
                .set(kSummary, base::parse_ref("O12").value(),
                     xlsx::NewFormula{"SUM(N12:N18)", formula::Value(7.0)})
                .ok());
    const FormBook stale(must(editor.write()).bytes, weighted());
    REQUIRE(stale.cell(kSummary, "O12") == "=SUM(N12:N18) -> 7");
    CHECK(FormBook(with_scores(stale).bytes, weighted()).cell(kSummary, "O12") ==
          "=SUM(N12:N18) -> 3.6");
  }

  TEST_CASE("a formula that gives another figure gives way") {
    xlsx::Editor editor(corrected().book());
    REQUIRE(
        editor.set(kSummary, base::parse_ref("O12").value(), xlsx::NewFormula{"SUM(N12:N13)", {}})
            .ok());
    const FormBook odd(must(editor.write()).bytes, weighted());
    const FormBook after(with_scores(odd).bytes, weighted());
    CHECK(after.cell(kSummary, "O12") == "=ROUND(SUM(N12:N15,N17:N18),9) -> 3.6");
    CHECK(after.record().field("total").number.exact_text() == "31.225");
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
    CHECK((with_scores(corrected()).bytes == corrected().bytes()));
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
