// SPDX-License-Identifier: Apache-2.0
// The evaluation of a strategic plan on the real report: what its targets are, what became of them,
// and that the same report typed in other ways reads the same.
#include <doctest/doctest.h>

#include "edit/fill.h"
#include "forms/checked.h"
#include "forms/twins.h"
#include "make/make.h"
#include "report/report.h"

namespace scorebook::test {
namespace {

const form::Form& strategy() {
  static const form::Form kForm = load_form("strategy-evaluation/2566");
  return kForm;
}

const CheckedBook& report() {
  static const CheckedBook kReport = fixture(strategy(), "report.xlsx");
  return kReport;
}

TEST_SUITE("forms.strategy") {
  TEST_CASE("the report has 4 strategies, 10 issues and 19 indicators under their parents") {
    CHECK(report().open.record().table("strategies")->rows.size() == 4);
    CHECK(report().open.record().table("issues")->rows.size() == 10);
    CHECK(report().open.record().table("indicators")->rows.size() == 19);
    const std::array<std::array<std::string_view, 3>, 4> kParents{{{"S1-4.1", "1", "1.3"},
                                                                   {"S2-1.1", "2", "2.1"},
                                                                   {"S3-3.2", "3", "3.2"},
                                                                   {"S4-3.1", "4", "4.3"}}};
    for (const auto& [id, of, issue] : kParents) {
      CAPTURE(id);
      const record::Row& row = report().open.row("indicators", id);
      CHECK(row.parent("strategy") == of);
      CHECK(row.parent("issue") == issue);
      CHECK(report().open.row("issues", issue).parent("strategy") == of);
    }
  }

  TEST_CASE("every target is of the kind, and every outcome as the facts give them") {
    struct Expected {
      std::string_view id, kind, wanted, got, outcome;
    };

    constexpr Expected kExpected[] = {{"S1-1.1", "study", "", "", "achieved"},
                                      {"S1-2.1", "baseline", "", "", "achieved"},
                                      {"S1-3.1", "baseline", "", "", "open"},
                                      {"S1-4.1", "baseline", "", "", "achieved"},
                                      {"S1-5.1", "baseline", "", "", "achieved"},
                                      {"S2-1.1", "study", "", "", "achieved"},
                                      {"S2-1.2", "study", "", "", "open"},
                                      {"S2-2.1", "not_due", "", "", "not_due"},
                                      {"S2-2.2", "not_due", "", "", "not_due"},
                                      {"S3-1.1", "percent", "60 ร้อยละ", "66.36 ร้อยละ", "exceeded"},
                                      {"S3-1.2", "percent", "75 ร้อยละ", "99.17 ร้อยละ", "exceeded"},
                                      {"S3-2.1", "percent", "90 ร้อยละ", "95.87 ร้อยละ", "exceeded"},
                                      {"S3-3.1", "count", "4 เรื่อง", "11 เรื่อง", "exceeded"},
                                      {"S3-3.2", "not_due", "", "", "not_due"},
                                      {"S4-1.1", "step", "", "", "open"},
                                      {"S4-1.2", "not_due", "", "", "not_due"},
                                      {"S4-1.3", "plan", "", "", "achieved"},
                                      {"S4-2.1", "plan", "", "", "open"},
                                      {"S4-3.1", "count", "2 แห่ง", "2 แห่ง", "achieved"}};
    const auto figure = [](const std::optional<Exact>& value, const std::string& unit) {
      return value ? value->exact_text() + " " + unit : std::string();
    };
    CHECK(report().scores->indicators.size() == std::size(kExpected));
    for (const Expected& expected : kExpected) {
      CAPTURE(expected.id);
      const scoring::IndicatorScore* item = report().scores->indicator(expected.id);
      REQUIRE(item);
      CHECK(item->target_kind == expected.kind);
      CHECK(figure(item->wanted, item->unit) == expected.wanted);
      CHECK(figure(item->got, item->got_unit) == expected.got);
      CHECK(scoring::key(*item->outcome) == expected.outcome);
      CHECK(item->claim == scoring::Claim::kMet);
    }
  }

  TEST_CASE("the summary counts on both bases") {
    const scoring::Scores& scores = *report().scores;
    CHECK(scores.indicators.size() == 19);
    CHECK(scores.due_count == 15);
    CHECK(scores.claimed_met == 19);
    CHECK(scores.claimed_met_due == 15);
    CHECK(scores.count(scoring::Outcome::kExceeded) == 4);
    CHECK(scores.count(scoring::Outcome::kAchieved) == 7);
    CHECK(scores.count(scoring::Outcome::kNotDue) == 4);
    CHECK(scores.count(scoring::Outcome::kOpen) == 4);
    CHECK(scores.count(scoring::Outcome::kShort) == 0);
    CHECK_FALSE(scores.total);
  }

  TEST_CASE("score prints both percentages and writes them as JSON") {
    report::FileResult file;
    file.file = "report.xlsx";
    file.form = &strategy();
    file.record = &report().open.record();
    file.scores = &*report().scores;
    report::Options options;
    options.language = report::Language::kEnglish;
    options.width = 120;
    const std::string text = report::score_text({&file, 1}, {true, false, {}}, options);
    for (const std::string_view line :
         {"ticked as reached: 19 of 19 (100.00 %) · of those that are due 15 of 15 (100.00 %)\n",
          "reached by what is reported: 11 of 19 (57.89 %) · of those that are due 11 of 15 (73.33 "
          "%)\n",
          "above the target: 4 of 19 (21.05 %) · of those that are due 4 of 15 (26.67 %)\n",
          "reached: 7 of 19 (36.84 %) · of those that are due 7 of 15 (46.67 %)\n",
          "left open by the words: 4 of 19 (21.05 %)\n", "not due yet: 4 of 19 (21.05 %)\n",
          "\nS2-2.2 จำนวนหน่วยงานที่นำเครื่องมือไปใช้ในการประเมินผลกระทบด้านสิทธิมนุษยชน (สะสม): not due yet "
          "(“เริ่มประเมินผลในปี พ.ศ. ๒๕๗๐ กำหนดค่าเป้าหมาย ๑๐ หน่วย/องค์กร”)\n"}) {
      CAPTURE(line);
      CHECK(text.find(line) != std::string::npos);
    }
    const std::string json = report::score_json({&file, 1}, {}, options);
    CHECK(json.find(R"("all": 19,
        "due": 15,)") != std::string::npos);
    CHECK(json.find(R"("key": "met",
            "count": 11,
            "percent": {
              "exact": "1100/19",
              "shown": "57.89"
            },
            "count_due": 11,
            "percent_due": {
              "exact": "220/3",
              "shown": "73.33"
            })") != std::string::npos);
    const std::string csv = report::score_csv({&file, 1}, options);
    CHECK(csv.find(",count,claimed_met,,,,,,,19,19,19\r\n") != std::string::npos);
    CHECK(csv.find(",outcome,S3-1.1,") != std::string::npos);
  }

  TEST_CASE("a target that is not due says its year and what it will be") {
    const record::Value& target = report().open.value("indicators", "S2-2.2", "target");
    CHECK(target.kind == record::ValueKind::kState);
    CHECK(target.state == "not_due");
    CHECK(target.attributes.at("year") == "๒๕๗๐");
    CHECK(target.attributes.at("future") == "๑๐ หน่วย/องค์กร");
  }

  TEST_CASE("a percentage keeps its parts and its whole") {
    const record::Value& result = report().open.value("indicators", "S3-1.1", "result");
    CHECK(result.phrase == "share");
    CHECK(result.attributes.at("denominator") == "๑๑๐");
    CHECK(result.attributes.at("numerator") == "๗๓");
    CHECK(result.number.exact_text() == "66.36");
  }

  TEST_CASE("the same report typed in other ways reads the same") {
    const CheckedBook corrected = fixture(strategy(), "corrected.xlsx");
    const Rows rows = rows_of(corrected.open.book(), 6);
    const std::string sheet = corrected.open.record().sheets.front();
    std::vector<Twin> twins = twins_of(rows, 4, 1, sheet);
    Rows cut = rows;  // the first result in two rows
    const std::size_t row = 6;
    const std::string text = cut[row][2];
    REQUIRE(text.find('\n') != std::string::npos);
    cut[row][2] = text.substr(0, text.find('\n'));
    cut.insert(cut.begin() + row + 1, {"", "", text.substr(text.find('\n') + 1), "", "", ""});
    twins.push_back({"a row cut in two", cut, sheet});
    Rows glyphs = rows;
    for (std::vector<std::string>& one : glyphs) {
      std::replace(one.begin(), one.end(), std::string("✓"), std::string("√"));
    }
    twins.push_back({"the other tick", glyphs, sheet});
    for (const Twin& twin : twins) {
      CAPTURE(twin.name);
      const CheckedBook read(typed(twin.rows, twin.sheet), strategy());
      CHECK(base::ascii_digits(read.data()) == base::ascii_digits(corrected.data()));
      CHECK(fmt::format("{}", fmt::join(read.lines(), "; ")) == "");
    }
  }

  TEST_CASE("a heading of another year than the title is a conflict") {
    const CheckedBook corrected = fixture(strategy(), "corrected.xlsx");
    Rows rows = rows_of(corrected.open.book(), 6);
    rows[3][1] = "เป้าหมายการดำเนินการ ในปี พ.ศ. ๒๕๖๗";
    const CheckedBook read(typed(rows, "Sheet1"), strategy());
    CHECK(fmt::format("{}", fmt::join(read.lines(), "; ")) == "SB208 error B4");
  }

  TEST_CASE("a result of 2,500 letters goes on in rows below and comes back the same") {
    record::Data data = must(
        record::parse_data(shipped("fixtures/strategy-evaluation/2566/data.json"), strategy()));
    std::string text;
    for (int i = 1; i <= 20; ++i) {
      text += fmt::format(
          "{}) ผลการดำเนินงานของกิจกรรมส่งเสริมความร่วมมือกับภาคีเครือข่าย ครั้งที่ {} "
          "มีผู้เข้าร่วมจากหน่วยงานภาครัฐและเอกชนรวม {} คน\n",
          i, i, 100 + i);
    }
    text.pop_back();
    for (auto& [key, value] : data.tables.back().rows.front().values) {
      if (key == "result") {
        value.text = text;
      }
    }
    make::NewOptions options;
    options.data = &data;
    const CheckedBook made(must(make::new_workbook(strategy(), options)).bytes, strategy());
    const record::Value& result = made.open.value("indicators", "S1-1.1", "result");
    CHECK(result.raw == text);
    CHECK(result.more.size() >= 2);
    CHECK(made.scores->indicators.size() == 19);
  }

  TEST_CASE("a claim that no box stands for is refused with the values that are") {
    const record::Data data = must(record::parse_data(
        R"({"data_version": 1, "form": "strategy-evaluation/2566",
            "tables": {"indicators": [{"id": "S1-1.1", "claim": "ผ่าน"}]}})",
        strategy()));
    const Result<xlsx::Written> written =
        edit::fill(report().open.book(), strategy(), report().open.record(), data, {});
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::kDataValue);
    CHECK(written.error().place == "2:65");
    CHECK(written.error().args.back().second == "ไม่บรรลุ, บรรลุ");
  }

  TEST_CASE("a year that is printed in title and heading is changed in both") {
    const record::Data data = must(record::parse_data(
        R"({"data_version": 1, "form": "strategy-evaluation/2566",
            "fields": {"fiscal_year": 2567, "plan_end": 2571, "agency_short": "กสม."}})",
        strategy()));
    for (const std::string_view file : {"fixtures/strategy-evaluation/2566/corrected.xlsx",
                                        "templates/strategy-evaluation/2566/blank.xlsx"}) {
      CAPTURE(file);
      const CheckedBook book(shipped(file), strategy());
      const xlsx::Written written =
          must(edit::fill(book.open.book(), strategy(), book.open.record(), data, {}));
      const CheckedBook after(written.bytes, strategy());
      const std::string& sheet = after.open.record().sheets.front();
      CHECK(after.open.cell(sheet, "B4") == "เป้าหมายการดำเนินการ ในปี พ.ศ. ๒๕๖๗");
      CHECK(after.open.cell(sheet, "A1").ends_with("ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"));
      CHECK(after.open.cell(sheet, "A2").ends_with("- ๒๕๗๑ ดังนี้"));
      for (const std::string& line : after.lines()) {
        CHECK(line.starts_with("SB301"));
      }
    }
  }

  TEST_CASE("a claim is moved from one box to the other") {
    const record::Data data = must(record::parse_data(
        R"({"data_version": 1, "form": "strategy-evaluation/2566",
            "tables": {"indicators": [{"id": "S1-1.1", "claim": "ไม่บรรลุ"}]}})",
        strategy()));
    const xlsx::Written written =
        must(edit::fill(report().open.book(), strategy(), report().open.record(), data, {}));
    REQUIRE(written.changes.size() >= 2);
    for (std::size_t i = 2; i < written.changes.size(); ++i) {
      CHECK(written.changes[i].recalculated);  // the sheet that checks the workbook
    }
    CHECK(base::to_a1(written.changes[0].ref) == "D7");
    CHECK(written.changes[0].after == "✓");
    CHECK(base::to_a1(written.changes[1].ref) == "E7");
    CHECK(written.changes[1].after == "");
  }
}

}  // namespace
}  // namespace scorebook::test
