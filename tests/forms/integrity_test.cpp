// SPDX-License-Identifier: Apache-2.0
// Measures for integrity and transparency on the real report: groups, issues, results and the
// targets inside their cells, and that the same report typed in other ways reads the same.
#include <doctest/doctest.h>

#include <array>

#include "forms/checked.h"
#include "forms/twins.h"
#include "make/make.h"

namespace scorebook::test {
namespace {

const form::Form& integrity() {
  static const form::Form kForm = load_form("integrity-measures/2567");
  return kForm;
}

const CheckedBook& report() {
  static const CheckedBook kReport = fixture(integrity(), "report.xlsx");
  return kReport;
}

std::size_t rows_in(std::string_view table) {
  return report().open.record().table(table)->rows.size();
}

TEST_SUITE("forms.integrity") {
  TEST_CASE("the report has 5 groups, 11 issues, 14 measures, 18 result rows and 25 targets") {
    CHECK(rows_in("groups") == 5);
    CHECK(rows_in("issues") == 11);
    CHECK(rows_in("results") == 18);
    CHECK(rows_in("targets") == 25);
    const auto& results = report().open.record().table("results")->rows;
    CHECK(std::count_if(results.begin(), results.end(), [](const record::Row& row) {
            return !row.value("measure").empty();
          }) == 14);
  }

  TEST_CASE("groups are of their instrument and issues belong to them") {
    const std::array<std::array<std::string_view, 2>, 5> kGroups{
        {{"G1", "iit"}, {"G2", "iit"}, {"G3", "iit"}, {"G4", "eit"}, {"G5", "oit"}}};
    for (const auto& [id, instrument] : kGroups) {
      CAPTURE(id);
      CHECK(report().open.value("groups", id, "title").phrase == instrument);
    }
    const std::array<std::array<std::string_view, 2>, 5> kIssues{
        {{"2", "G1"}, {"3", "G2"}, {"6", "G3"}, {"10", "G4"}, {"11", "G5"}}};
    for (const auto& [id, group] : kIssues) {
      CAPTURE(id);
      CHECK(report().open.row("issues", id).parent("group") == group);
    }
    CHECK(report().open.row("results", "4-3").parent("issue") == "4");
    CHECK(report().open.row("results", "4-3").parent("group") == "G2");
  }

  TEST_CASE("every target with a threshold has the requirement and outcome of the facts") {
    struct Expected {
      std::string_view id, kind, wanted, got, outcome;
    };

    constexpr Expected kExpected[] = {{"1-1/1", "every", "4 ครั้ง", "2 ครั้ง", "short"},
                                      {"1-2/3", "coverage", "", "", "unmeasured"},
                                      {"3-1/1", "components", "", "", "unmeasured"},
                                      {"4-2/1", "count", "1 ครั้ง", "1 ครั้ง", "achieved"},
                                      {"4-3/2", "count", "2 ครั้ง", "3 ช่องทาง", "unit_mismatch"},
                                      {"5-1/1", "count", "1 ครั้ง", "1 ครั้ง", "achieved"},
                                      {"5-2/2", "count", "2 ครั้ง", "", "no_figure"},
                                      {"7-1/2", "count", "2 ครั้ง", "", "no_figure"},
                                      {"9-1/1", "count", "2 ครั้ง", "3 ช่องทาง", "unit_mismatch"},
                                      {"10-1/1", "count", "2 ครั้ง", "", "no_figure"},
                                      {"11-1/1", "components", "", "", "unmeasured"}};
    const auto figure = [](const std::optional<Exact>& value, const std::string& unit) {
      return value ? value->exact_text() + " " + unit : std::string();
    };
    std::size_t kinds = 0;
    for (const scoring::IndicatorScore& item : report().scores->indicators) {
      kinds += item.target_kind.empty() ? 0 : 1;
    }
    CHECK(kinds == std::size(kExpected));
    for (const Expected& expected : kExpected) {
      CAPTURE(expected.id);
      const scoring::IndicatorScore* item = report().scores->indicator(expected.id);
      REQUIRE(item);
      CHECK(item->target_kind == expected.kind);
      CHECK(figure(item->wanted, item->unit) == expected.wanted);
      CHECK(figure(item->got, item->got_unit) == expected.got);
      CHECK(scoring::key(*item->outcome) == expected.outcome);
    }
    CHECK(report().scores->count(scoring::Outcome::kUnmeasured) == 17);
    CHECK(report().scores->due_count == 25);
  }

  TEST_CASE("a label repeated behind a page break opens no target") {
    const record::Value& target = report().open.value("targets", "11-1/2", "text");
    CHECK(target.raw == "เผยแพร่ขั้นตอน/แนวปฏิบัติดังกล่าวให้บุคลากรรับทราบโดยทั่วกัน");
    CHECK(report().open.row("targets", "11-1/2").parent("result") == "11-1");
  }

  TEST_CASE("the list of targets stays out of the data, the text of its cell is in") {
    const record::Data data = record::to_data(integrity(), report().open.record(), true);
    CHECK(data.table("targets") == nullptr);
    CHECK(data.table("results")->rows.size() == 18);
  }

  TEST_CASE("the same report typed in other ways reads the same") {
    const CheckedBook corrected = fixture(integrity(), "corrected.xlsx");
    const Rows rows = rows_of(corrected.open.book(), 6);
    const std::string sheet = corrected.open.record().sheets.front();
    const std::vector<Twin> twins = twins_of(rows, 6, 2, sheet);
    for (const Twin& twin : twins) {
      CAPTURE(twin.name);
      const CheckedBook read(typed(twin.rows, twin.sheet), integrity());
      CHECK(base::ascii_digits(read.data()) == base::ascii_digits(corrected.data()));
      CHECK(fmt::format("{}", fmt::join(read.lines(), "; ")) == "");
    }
  }

  TEST_CASE("a threshold cut by a page break is read across it") {
    const CheckedBook corrected = fixture(integrity(), "corrected.xlsx");
    Rows rows = rows_of(corrected.open.book(), 6);
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [](const auto& one) { return one[0].starts_with("๕."); });
    REQUIRE(row != rows.end());
    const std::size_t cut = (*row)[1].find("น้อยกว่า ๑ ครั้ง");
    REQUIRE(cut != std::string::npos);
    const std::string rest = (*row)[1].substr(cut);
    (*row)[1].resize(cut);
    rows.insert(row + 1, {"", rest, "", "", "", ""});
    const CheckedBook read(typed(rows, "Sheet1"), integrity());
    CHECK(read.open.record().table("targets")->rows.size() == 25);
    const scoring::IndicatorScore* item = read.scores->indicator("5-1/1");
    REQUIRE(item);
    REQUIRE(item->wanted);
    CHECK(item->wanted->exact_text() == "1");
    CHECK(read.lines().empty());
  }

  TEST_CASE("long measures and narratives go on in rows below and come back the same") {
    record::Data data = must(
        record::parse_data(shipped("fixtures/integrity-measures/2567/data.json"), integrity()));
    std::string text;
    for (int i = 1; i <= 25; ++i) {
      text += fmt::format("({}) เผยแพร่ข้อมูลผ่านช่องทางต่าง ๆ ของสำนักงาน ครั้งที่ {} ให้บุคลากรทราบ\n", i, i);
    }
    text.pop_back();
    for (record::DataTable& table : data.tables) {
      for (auto& [key, value] : table.rows.front().values) {
        if (table.name == "results" && (key == "narrative" || key == "measure")) {
          value.text = text;
        }
      }
    }
    make::NewOptions options;
    options.data = &data;
    const CheckedBook made(must(make::new_workbook(integrity(), options)).bytes, integrity());
    CHECK(made.open.value("results", "1-1", "narrative").raw == text);
    CHECK(made.open.value("results", "1-1", "narrative").more.size() >= 1);
    CHECK(base::squeeze(made.open.value("results", "1-1", "measure").raw) == base::squeeze(text));
    CHECK(made.open.record().table("targets")->rows.size() == 25);
  }
}

}  // namespace
}  // namespace scorebook::test
