// SPDX-License-Identifier: Apache-2.0
#include "edit/grow.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "edit/filling.h"
#include "support/error_text.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

Result<xlsx::Written> grown(const FormBook& book, const form::Form& form,
                            const std::string& members) {
  const Result<record::Data> data = record::parse_data(
      "{\"data_version\": 1, \"form\": \"" + form.name() + "\",\n" + members + "}", form);
  if (!data) {
    return data.error();
  }
  edit::FillOptions options;
  options.grow = true;
  return edit::fill(book.book(), form, book.record(), *data, options);
}

/// Two more indicators of the last group of the weighted scorecard.
constexpr std::string_view kTwoMore =
    R"("tables": {"indicators": [
      {"id": "5.5", "dimension": "5", "csf": "5.1", "project": "15", "title": "ตัวชี้วัดใหม่", "owner": "กอง ก",
       "running": 23, "target_1": 60, "target_2": 70, "target_3": 80, "target_4": 90, "target_5": 100,
       "weight": 10, "level": 3},
      {"id": "5.6", "dimension": "5", "csf": "5.1", "project": "15", "title": "อีกตัวหนึ่ง", "owner": "กอง ข",
       "running": 24, "target_1": 1, "target_2": 2, "target_3": 3, "target_4": 4, "target_5": 5,
       "weight": 5, "level": 5}]})";

const record::Row& last_row(const FormBook& book) {
  return book.record().table("indicators")->rows.back();
}

/// The data with the groups that the last indicator of the workbook has.
std::string two_more(const FormBook& book) {
  std::string members(kTwoMore);
  const auto replace = [&](std::string_view from, const std::string& to) {
    for (std::size_t at; (at = members.find(from)) != std::string::npos;) {
      members.replace(at, from.size(), to);
    }
  };
  replace("\"csf\": \"5.1\"", "\"csf\":\"" + last_row(book).parent("csf") + "\"");
  replace("\"project\": \"15\"", "\"project\":\"" + last_row(book).parent("project") + "\"");
  return members;
}

}  // namespace

TEST_SUITE("edit.grow") {
  TEST_CASE("without leave to grow the rows lack") {
    CHECK(error_text(fill_with(corrected(), two_more(corrected()))).starts_with("rows_lacking"));
  }

  TEST_CASE("rows go below the last one of their group, with formulas and totals") {
    const std::uint32_t last = last_row(corrected()).at.area.first.row;
    const xlsx::Written written = must(grown(corrected(), weighted(), two_more(corrected())));
    REQUIRE(written.rows_inserted.size() == 1);
    CHECK(written.rows_inserted.front().before == last + 1);
    CHECK(written.rows_inserted.front().count == 2);
    const auto named = std::find_if(
        written.changes.begin(), written.changes.end(), [&](const xlsx::CellChange& change) {
          return change.sheet == kSummary && change.ref == base::CellRef{last + 1, 4};
        });
    REQUIRE(named != written.changes.end());
    CHECK(named->before.empty());
    CHECK(named->after == "๕.๕ ตัวชี้วัดใหม่ (กอง ก) (๒๓)");
    const FormBook after(written.bytes, weighted());
    CHECK(after.value("indicators", "5.5", "title").raw == "ตัวชี้วัดใหม่");
    CHECK(after.value("indicators", "5.5", "owner").raw == "กอง ก");
    CHECK(after.value("indicators", "5.6", "level").number == Exact(5));
    CHECK(after.value("indicators", "5.6", "score").has_formula);
    const record::Row& row = *after.record().table("indicators")->find("5.6");
    CHECK(row.parent("dimension") == "5");
    CHECK(row.parent("csf") == last_row(corrected()).parent("csf"));
    CHECK(row.at.area.first.row == last + 2);
    // Every other row says what it said.
    for (const record::Row& before : corrected().record().table("indicators")->rows) {
      CAPTURE(before.id);
      CHECK(after.value("indicators", before.id, "title").raw ==
            corrected().value("indicators", before.id, "title").raw);
    }
    CHECK(xlsx::stale_values(after.book()).empty());
  }

  TEST_CASE("a form without numbers of its own for the rows: a second measure of an issue") {
    static const form::Form kForm = load_form("integrity-measures/2567");
    const FormBook book(shipped("fixtures/integrity-measures/2567/corrected.xlsx"), kForm);
    const record::Row& model = book.record().table("results")->rows.back();
    const std::string issue = model.parent("issue");
    const std::string id = issue + "-9";
    const auto written = grown(
        book, kForm,
        R"("tables": {"results": [{"id": ")" + id + R"(", "issue": ")" + issue +
            R"(", "measure": "มาตรการใหม่", "targets": "๑. จำนวน ๒ ครั้ง", "output": "จำนวน ๒ ครั้ง", "outcome": "ดี", "narrative": "ทำแล้ว", "owner": "กอง ก"}]})");
    // The id says that it is the ninth row of its issue, which it is not.
    CHECK(error_text(written).starts_with("would_misread"));
  }

  TEST_CASE("an indicator of a strategy") {
    static const form::Form kForm = load_form("strategy-evaluation/2566");
    const FormBook book(shipped("fixtures/strategy-evaluation/2566/corrected.xlsx"), kForm);
    const record::Row& model = book.record().table("indicators")->rows.front();
    const xlsx::Written written = must(grown(
        book, kForm,
        R"("tables": {"indicators": [{"id": "S1-1.9", "strategy": "1", "issue": ")" +
            model.parent("issue") +
            R"(", "title": "จำนวนหน่วยงานใหม่", "target": "ร้อยละ ๘๐", "result": "ร้อยละ ๘๕", "claim": "บรรลุ"}]})"));
    const FormBook after(written.bytes, kForm);
    CHECK(after.value("indicators", "S1-1.9", "title").raw == "จำนวนหน่วยงานใหม่");
    CHECK(after.value("indicators", "S1-1.9", "claim").raw == "บรรลุ");
    const record::Row* row = after.record().table("indicators")->find("S1-1.9");
    CHECK(row->parent("issue") == model.parent("issue"));
    CHECK(after.record().table("indicators")->rows.size() ==
          book.record().table("indicators")->rows.size() + 1);
  }

  TEST_CASE("a group that has no row, and a table with a sheet for each row, still lack") {
    const auto lacks = [](const std::string& members) {
      return error_text(grown(corrected(), weighted(), members)).starts_with("rows_lacking");
    };
    std::string members = two_more(corrected());
    members.replace(members.find("\"dimension\": \"5\""), 16, "\"dimension\": \"7\"");
    CHECK(lacks(members));
  }

  TEST_CASE("nothing lacks, nothing is put in") {
    const xlsx::Written written = must(
        grown(corrected(), weighted(), R"("tables": {"indicators": [{"id": "3.3", "level": 2}]})"));
    CHECK(written.rows_inserted.empty());
  }
}
