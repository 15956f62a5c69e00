// SPDX-License-Identifier: Apache-2.0
// docs/report-format.md against what is really written.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "record/data.h"
#include "report/report.h"
#include "report/sample.h"

TEST_SUITE_BEGIN("report.report_format");

namespace scorebook::report {

using nlohmann::ordered_json;
using rules::Severity;
using test::at;
using test::kSummary;
using test::Sample;
using test::thai;

namespace {

std::string page() {
  std::ifstream file(SCOREBOOK_SOURCE_DIR "/docs/report-format.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

void collect_keys(const ordered_json& json, std::set<std::string>& keys) {
  for (const auto& [key, value] : json.items()) {
    if (json.is_object()) {
      keys.insert(key);
    }
    if (value.is_structured()) {
      collect_keys(value, keys);
    }
  }
}

// True when the page names the word as code: `word` or among others inside backticks.
bool is_documented(const std::string& text, const std::string& word) {
  const std::string_view ends = "`{}, :\"\n";
  for (std::size_t pos = text.find(word); pos != std::string::npos;
       pos = text.find(word, pos + 1)) {
    const char before = pos == 0 ? '\n' : text[pos - 1];
    const char after = text[pos + word.size()];
    if (ends.find(before) != std::string_view::npos && ends.find(after) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

// Results that make every key appear.
struct Everything {
  Sample full;
  Sample blocked;
  std::vector<FileResult> files;

  Everything() {
    rules::Finding one =
        test::finding("SB507", Severity::kError, at(kSummary, "N19"), "label", "1.1");
    one.refs = {{at(kSummary, "N20"), ""}};
    full.findings.list = {one};
    full.findings.checks = {{"SB507", true, ""}, {"SB701", false, "no_details"}};
    record::Fact fact;
    for (const auto kind : {record::FactKind::kMovedColumn, record::FactKind::kMissingSheet,
                            record::FactKind::kUnplacedSheet, record::FactKind::kStaleValue}) {
      fact.kind = kind;
      full.record.facts.push_back(fact);
    }
    blocked.scores->total.reset();
    blocked.scores->blocked = {"1.1"};
    files = {full.result(), blocked.result(),
             test::unreadable("e.xlsx", Error(ErrorCode::kFileEmpty))};
    scoring::Scores& scores = *full.scores;
    scoring::IndicatorScore& item = scores.indicators.front();
    item.next = scoring::Step{"next_level", {}, {{"level", 4}, {"gain", 1}}};
    item.rating = scores.rating = form::Words{"x", "y"};
    item.assessor = scoring::Opinion{};
    item.printed_max = item.max + 1;
    scores.unrounded_total = scores.assessor_total = Exact(1);
    files.front().trial = files.front().scores;
  }
};

}  // namespace

TEST_CASE("every key of the JSON reports stands on the page") {
  const Everything everything;
  const std::string text = page();
  std::set<std::string> keys;
  for (const std::string& json :
       {validate_json(everything.files, thai()),
        score_json(everything.files, {.what_if = true, .trials = {"1.1=5"}}, thai()),
        inspect_json(everything.files, thai())}) {
    collect_keys(ordered_json::parse(json), keys);
  }
  CHECK(keys.size() > 50);
  CHECK(keys.contains("not_run"));
  CHECK(keys.contains("blocked"));
  for (const std::string& key : keys) {
    CAPTURE(key);
    CHECK(is_documented(text, key));
  }
}

TEST_CASE("the header lines of the CSV reports stand on the page") {
  const std::string text = page();
  for (const std::string& csv : {validate_csv({}, thai()), score_csv({}, thai())}) {
    const std::string header = csv.substr(3, csv.find('\r') - 3);
    CAPTURE(header);
    CHECK(text.find("`" + header + "`") != std::string::npos);
  }
}

TEST_CASE("the versions on the page are those that are written") {
  const std::string text = page();
  CHECK(text.find("`report_version` " + std::to_string(kReportVersion)) != std::string::npos);
  CHECK(text.find("`data_version` " + std::to_string(record::kDataVersion)) != std::string::npos);
}

TEST_CASE("the example of an unreadable file is what is written") {
  const std::string text = page();
  const std::size_t begin = text.find("```json\n") + 8;
  const std::string example = text.substr(begin, text.find("```", begin) - begin);
  const FileResult file = test::unreadable("old.xls", Error(ErrorCode::kOldXls));
  ordered_json written = ordered_json::parse(inspect_json({&file, 1}, thai()))["files"][0];
  for (const std::string key :
       {"likeness", "fields", "tables", "moved", "unplaced", "missing", "other"}) {
    written.erase(key);
  }
  CHECK(example == written.dump(2) + "\n");
}

TEST_CASE("every state of an indicator stands on the page") {
  const std::string text = page();
  for (int state = 0; state <= static_cast<int>(scoring::IndicatorState::kInvalid); ++state) {
    CHECK(is_documented(text, std::string(key(static_cast<scoring::IndicatorState>(state)))));
  }
}

}  // namespace scorebook::report

TEST_SUITE_END();
