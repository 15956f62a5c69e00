// SPDX-License-Identifier: Apache-2.0
// The weighted scorecard on the real report: the figures it was published with, what a careful
// reader finds in it, and that the corrected report is free of it.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <set>

#include "forms/checked.h"

namespace scorebook::test {
namespace {

constexpr std::string_view kFolder = "fixtures/hr-scorecard-weighted/2566/";
constexpr std::string_view kSummary = "ตารางสรุป";

const form::Form& weighted() {
  static const form::Form kForm = load_form("hr-scorecard-weighted/2566");
  return kForm;
}

/// A fixture with its scores and findings.
struct Checked {
  explicit Checked(std::string_view file)
      : open(shipped(std::string(kFolder).append(file)), weighted()),
        scores(scoring::score(weighted(), open.record()).value()),
        findings(rules::run({weighted(), open.record(), &scores})) {}

  /// "rule severity" of what stands at a cell.
  std::set<std::string> at(std::string_view sheet, std::string_view cell) const {
    std::set<std::string> out;
    for (const rules::Finding& finding : findings.list) {
      if (finding.at.sheet == sheet && base::to_a1(finding.at.area.first) == cell) {
        out.insert(finding.rule + " " + std::string(rules::key(finding.severity)));
      }
    }
    return out;
  }

  const rules::Finding& one(std::string_view rule, std::string_view sheet,
                            std::string_view cell) const {
    for (const rules::Finding& finding : findings.list) {
      if (finding.rule == rule && finding.at.sheet == sheet &&
          base::to_a1(finding.at.area.first) == cell) {
        return finding;
      }
    }
    FAIL("no finding " << rule << " at " << sheet << "!" << cell);
    return findings.list.front();
  }

  FormBook open;
  scoring::Scores scores;
  rules::Findings findings;
};

const Checked& report() {
  static const Checked kReport("report.xlsx");
  return kReport;
}

const Checked& corrected() {
  static const Checked kCorrected("corrected.xlsx");
  return kCorrected;
}

/// "sheet!A1 found" of the other cells a finding speaks of.
std::set<std::string> refs_of(const rules::Finding& finding) {
  std::set<std::string> out;
  for (const rules::Ref& ref : finding.refs) {
    out.insert(ref.at.sheet + "!" + base::to_a1(ref.at.area.first) + " " + ref.found);
  }
  return out;
}

TEST_SUITE("forms.weighted") {
  TEST_CASE("the report has the total it was published with") {
    const scoring::Scores& scores = report().scores;
    REQUIRE(scores.total);
    CHECK(scores.total->exact_text() == "28.825");
    CHECK(scores.total->shown(scores.decimals) == "28.83");
    CHECK(scores.max.exact_text() == "100");
    CHECK(scores.reported_count == 8);
    CHECK(scores.reported_max.exact_text() == "41.125");
    REQUIRE(scores.reported_percent);
    CHECK(scores.reported_percent->exact_text() == "23060/329");
    CHECK(scores.reported_percent->shown(2) == "70.09");
    CHECK(scores.pending_count == 14);
    CHECK(scores.pending_points.exact_text() == "58.875");
    CHECK(scores.blocked.empty());
  }

  TEST_CASE("the dimensions of the report score as published") {
    const std::pair<std::string_view, std::string_view> kDimensions[] = {
        {"1", "3"}, {"2", "12"}, {"3", "1.2"}, {"4", "10"}, {"5", "2.625"}};
    for (const auto& [id, score] : kDimensions) {
      CAPTURE(id);
      const scoring::GroupScore* group = report().scores.group("dimensions", id);
      REQUIRE(group);
      CHECK(group->score.exact_text() == score);
      CHECK(group->complete);
    }
  }

  TEST_CASE("the CSFs of the report score as their indicators add up") {
    const std::string_view kScores[] = {"0", "3", "12", "0",  "0", "1.2", "0",
                                        "0", "0", "0",  "10", "0", "0",   "2.625"};
    for (std::size_t i = 0; i < std::size(kScores); ++i) {
      const std::string id = fmt::format("{}", i + 1);
      CAPTURE(id);
      const scoring::GroupScore* group = report().scores.group("csfs", id);
      REQUIRE(group);
      CHECK(group->score.exact_text() == kScores[i]);
    }
  }

  TEST_CASE("all 22 indicators score as published") {
    struct Expected {
      std::string_view id, level, score, max;  // no level: pending
    };

    constexpr Expected kExpected[] = {
        {"1.1", "", "0", "3.75"}, {"1.2", "", "0", "3.75"}, {"1.3", "2", "3", "7.5"},
        {"2.1", "4", "4", "5"},   {"2.2", "", "0", "5"},    {"2.3", "5", "5", "5"},
        {"2.4", "3", "3", "5"},   {"3.1", "", "0", "6"},    {"3.2", "", "0", "6"},
        {"3.3", "1", "1.2", "6"}, {"3.4", "", "0", "3"},    {"3.5", "", "0", "3"},
        {"3.6", "", "0", "3"},    {"3.7", "", "0", "3"},    {"4.1", "", "0", "5"},
        {"4.2", "5", "5", "5"},   {"4.3", "5", "5", "5"},   {"4.4", "", "0", "5"},
        {"5.1", "", "0", "4.5"},  {"5.2", "", "0", "5.25"}, {"5.3", "5", "2.625", "2.625"},
        {"5.4", "", "0", "2.625"}};
    CHECK(report().scores.indicators.size() == std::size(kExpected));
    for (const Expected& expected : kExpected) {
      CAPTURE(expected.id);
      const scoring::IndicatorScore* indicator = report().scores.indicator(expected.id);
      REQUIRE(indicator);
      CHECK(scoring::key(indicator->state) == (expected.level.empty() ? "pending" : "reported"));
      CHECK((indicator->level ? indicator->level->exact_text() : "") == expected.level);
      CHECK(indicator->score.exact_text() == expected.score);
      CHECK(indicator->max.exact_text() == expected.max);
      CHECK_FALSE(indicator->level_derived);
    }
  }

  TEST_CASE("the score cells of the report are constants as printed") {
    const std::pair<std::string_view, std::string_view> kCells[] = {
        {"M5", "0"},  {"M14", "1.2"}, {"M25", "2.625"}, {"N7", "3"},  {"N19", "10"},
        {"N20", ""},  {"N22", ""},    {"N23", "2.625"}, {"N24", ""},  {"O5", "3"},
        {"O8", "12"}, {"O12", "1.2"}, {"O19", "10"},    {"O23", "3"}, {"M27", "28.83"}};
    for (const auto& [cell, text] : kCells) {
      CAPTURE(cell);
      CHECK(report().open.cell(kSummary, cell) == text);
    }
  }

  TEST_CASE("a CSF score that belongs to the next CSF is an error at its cell") {  // B2 and B3
    CHECK(report().at(kSummary, "N19").count("SB507 error") == 1);
    const rules::Finding& tenth = report().one("SB507", kSummary, "N19");
    CHECK(tenth.found == "๑๐");
    CHECK(tenth.expected == "๐.๐๐");
    CHECK(report().at(kSummary, "N23").count("SB507 error") == 1);
    const rules::Finding& thirteenth = report().one("SB507", kSummary, "N23");
    CHECK(thirteenth.found == "๒.๖๒๕");
    CHECK(thirteenth.expected == "๐.๐๐");
  }

  TEST_CASE("a level cell that disagrees with its detail sheet names the result there") {
    struct Expected {
      std::string_view cell, found, ref;
    };

    constexpr Expected kExpected[] = {{"Q13", "ทราบผล เดือน ก.ย. ๖๖", "KPI 3.2!H9 ๕๘.๗๓"},  // B4
                                      {"Q9", "ทราบผล เดือน ก.ย. ๖๖", "KPI 2.2!H9 ๑๒.๑๒"},   // B6
                                      {"Q14", "๑", "KPI 3.3!H9 ทราบผล เดือน ก.ย. ๖๖"}};     // B7
    for (const Expected& expected : kExpected) {
      CAPTURE(expected.cell);
      CHECK(report().at(kSummary, expected.cell) == std::set<std::string>{"SB704 error"});
      const rules::Finding& finding = report().one("SB704", kSummary, expected.cell);
      CHECK(finding.found == expected.found);
      CHECK(refs_of(finding).count(std::string(expected.ref)) == 1);
    }
  }

  TEST_CASE("levels without a threshold are a warning at the threshold cells") {  // B9
    const rules::Finding& finding = report().one("SB501", kSummary, "E15");
    CHECK(base::to_a1(finding.at.area) == "E15:F15");
    CHECK(rules::key(finding.severity) == "warning");
    CHECK(finding.indicator == "3.4");
  }

  TEST_CASE("a level without a document reference is a warning at the narrative cell") {  // B12
    std::set<std::string> places;
    for (const rules::Finding& finding : report().findings.list) {
      if (finding.rule == "SB602") {
        CHECK(rules::key(finding.severity) == "warning");
        places.insert(finding.at.sheet + "!" + base::to_a1(finding.at.area.first));
      }
    }
    // 4.2 has no sheet; that is one cause and one finding (B14).
    CHECK(places == std::set<std::string>{"KPI 2.1!I9", "KPI 2.3!I9", "KPI 2.4!I9", "KPI 3.3!I9",
                                          "KPI 4.3!I9", "KPI 5.3!I9"});
  }

  TEST_CASE("a missing detail sheet is an error at the indicator of the summary") {  // B14
    CHECK(report().at(kSummary, "D20") == std::set<std::string>{"SB701 error"});
    const rules::Finding& finding = report().one("SB701", kSummary, "D20");
    CHECK(finding.indicator == "4.2");
    REQUIRE(finding.points);
    CHECK(finding.points->exact_text() == "5");
  }

  TEST_CASE("a second detail sheet is an error at its own indicator cell") {  // B15
    CHECK(report().at("KPI 4.4 (2)", "A9") == std::set<std::string>{"SB702 error"});
    CHECK(report().at("KPI 4.4", "A9").empty());
    CHECK(report().one("SB702", "KPI 4.4 (2)", "A9").indicator == "4.4");
  }

  TEST_CASE("the finding set of the report is the golden one and each has its reason") {
    const std::string path = source_path(std::string(kFolder) + "findings.csv");
    constexpr std::string_view kHeader = "rule,severity,sheet,cell,reason";
    const auto update = std::getenv("SCOREBOOK_GOLDEN");
    const bool rewrite = update != nullptr && std::string_view(update) == "update";
    std::map<std::string, std::string> reasons;  // by the other four columns
    std::vector<std::string> golden;
    if (!rewrite || io::exists(path)) {
      for (const std::vector<std::string>& row : csv_records(must(io::read_file(path)), kHeader)) {
        REQUIRE(row.size() == 5);
        golden.push_back(fmt::format("{},{},{},{}", row[0], row[1], row[2], row[3]));
        CHECK_MESSAGE(reasons.emplace(golden.back(), row[4]).second, "twice: " << golden.back());
        CHECK_MESSAGE(!row[4].empty(), "no reason: " << golden.back());
      }
    }
    std::vector<std::string> found;
    for (const rules::Finding& finding : report().findings.list) {
      found.push_back(fmt::format("{},{},{},{}", finding.rule, rules::key(finding.severity),
                                  finding.at.sheet,
                                  finding.has_cell ? base::to_a1(finding.at.area) : ""));
    }
    if (rewrite) {
      std::string text = std::string(kHeader) + "\n";
      for (const std::string& line : found) {
        text += line + "," + record::csv_cell(reasons[line]) + "\n";
      }
      REQUIRE(io::write_file_atomic(path, text, true));
      return;
    }
    CHECK(fmt::format("{}", fmt::join(found, "\n")) == fmt::format("{}", fmt::join(golden, "\n")));
  }

  TEST_CASE("every finding of the careful reader that a workbook can hold stands at its cell") {
    std::set<std::string> named;  // "rule sheet!cell"
    for (const std::vector<std::string>& row :
         csv_records(shipped("tests/forms/report_findings.csv"),
                  "finding,severity,rule,sheet,cell,why")) {
      REQUIRE(row.size() == 6);
      CAPTURE(row[0]);
      CAPTURE(row[3]);
      CAPTURE(row[4]);
      if (row[2].empty()) {
        CHECK_FALSE(row[5].empty());
        continue;
      }
      const bool found = std::any_of(
          report().findings.list.begin(), report().findings.list.end(),
          [&](const rules::Finding& finding) {
            const auto at = [&](const record::Place& place) {
              return place.sheet == row[3] && base::to_a1(place.area.first) == row[4];
            };
            return finding.rule == row[2] &&
                   (at(finding.at) ||
                    std::any_of(finding.refs.begin(), finding.refs.end(),
                                [&](const rules::Ref& ref) { return at(ref.at); }));
          });
      CHECK(found);
      named.insert(row[2] + " " + row[3] + "!" + row[4]);
    }
    // What the reader found consistent is no error: each error is one of the reader's.
    for (const rules::Finding& finding : report().findings.list) {
      if (finding.severity == rules::Severity::kError) {
        CHECK(named.contains(finding.rule + " " + finding.at.sheet + "!" +
                             base::to_a1(finding.at.area.first)));
      }
    }
  }

  TEST_CASE("the corrected report has no finding at all") {
    for (const rules::Finding& finding : corrected().findings.list) {
      FAIL_CHECK(finding.rule << " at " << finding.at.sheet << "!" << base::to_a1(finding.at.area));
    }
    for (const rules::CheckRun& check : corrected().findings.checks) {
      CAPTURE(check.rule);
      CAPTURE(check.reason);
      CHECK(check.ran);
    }
  }

  TEST_CASE("the corrected report gains the points of the indicator that was pending by mistake") {
    const scoring::Scores& scores = corrected().scores;
    REQUIRE(scores.total);
    CHECK(scores.total->exact_text() == "31.225");
    CHECK(scores.pending_count == 13);
    CHECK(scores.indicator("3.2")->score.exact_text() == "2.4");
  }

  TEST_CASE("corrections lists exactly what differs between the report and the corrected report") {
    std::map<ValueKey, std::string> before = values_of(weighted(), report().open.record());
    std::map<ValueKey, std::string> after = values_of(weighted(), corrected().open.record());
    std::set<ValueKey> listed;
    for (const std::vector<std::string>& row :
         csv_records(shipped(std::string(kFolder) + "corrections.csv"),
                     "table,id,field,report,corrected,reason")) {
      REQUIRE(row.size() == 6);
      const ValueKey key{row[0], row[1], row[2]};
      CAPTURE(row[0]);
      CAPTURE(row[1]);
      CAPTURE(row[2]);
      CHECK(listed.insert(key).second);
      CHECK(before[key] == row[3]);
      CHECK(after[key] == row[4]);
      CHECK(row[3] != row[4]);
      CHECK_FALSE(row[5].empty());
      if (after[key].find("(ข้อมูลสมมติ)") != std::string::npos) {
        CHECK(row[5].find("invented") != std::string::npos);
      }
    }
    for (const auto& [key, value] : before) {
      if (!listed.contains(key)) {
        CAPTURE(key[0]);
        CAPTURE(key[1]);
        CAPTURE(key[2]);
        CHECK(after[key] == value);
      }
    }
    for (const auto& [key, value] : after) {
      if (!before.contains(key)) {
        FAIL_CHECK("not listed: " << key[0] << " " << key[1] << " " << key[2]);
      }
    }
  }

  TEST_CASE("reading a fixture loses no narrative that continues below") {
    const record::Value& narrative = report().open.value("details", "3.2", "narrative");
    CHECK(narrative.more.size() >= 1);
    const std::string text = shipped(std::string(kFolder) + "data.json");
    const record::Data data = must(record::parse_data(text, weighted()));
    for (const record::DataRow& row : data.table("details")->rows) {
      CAPTURE(row.id);
      if (const record::DataValue* wanted = row.find("narrative")) {
        CHECK(report().open.value("details", row.id, "narrative").raw == wanted->text);
      }
    }
  }
}

}  // namespace
}  // namespace scorebook::test
