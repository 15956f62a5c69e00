// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

#include "ministry/fact_fields.h"
#include "ministry/facts.h"
#include "report/csv.h"

namespace scorebook::ministry {
namespace {

/// Places of the decimals that stand beside the exact numbers.
constexpr int kPlaces = 9;

/// One row in both formats.
class Row {
 public:
  void text(const char* name, const std::string& value) { add(name, value, value); }

  void whole(const char* name, int value) { add(name, value, fmt::format("{}", value)); }

  void flag(const char* name, bool value) { add(name, value, value ? "true" : "false"); }

  void number(const char* name, const Exact& value) {
    const Exact near = value.rounded(kPlaces);
    add(name, near.to_double(), near.exact_text());
    text(exact_name(name).c_str(), value.exact_text());
  }

  void maybe(const char* name, const std::optional<Exact>& value) {
    if (value) {
      number(name, *value);
    } else {
      add(name, nullptr, "");
      add(exact_name(name).c_str(), nullptr, "");
    }
  }

  void day(const char* name, const std::optional<base::Date>& value) {
    if (value) {
      text(name, base::iso_text(*value));
    } else {
      add(name, nullptr, "");
    }
  }

  const std::vector<std::string>& names() const { return names_; }

  const std::vector<std::string>& cells() const { return cells_; }

  std::string line() const {
    return json_.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  }

 private:
  static std::string exact_name(const char* name) { return std::string(name) + "_exact"; }

  template <typename Value>
  void add(const char* name, const Value& value, std::string cell) {
    json_[name] = value;
    names_.emplace_back(name);
    cells_.push_back(std::move(cell));
  }

  nlohmann::ordered_json json_;
  std::vector<std::string> names_, cells_;
};

/// Collects the rows of a table.
class Table {
 public:
  /// The headings of a table without rows are those of an empty row.
  template <typename Line>
  explicit Table(Line empty) {
    csv_.add(row_of("", 0, empty).names());
  }

  template <typename Line>
  void add(const std::string& submission, int n, Line& line) {
    const Row row = row_of(submission, n, line);
    csv_.add(row.cells());
    ndjson_ += row.line();
  }

  void finish(const std::string& name, std::vector<FactFile>& out) {
    out.push_back({name + ".csv", csv_.text()});
    out.push_back({name + ".ndjson", std::move(ndjson_)});
  }

 private:
  static Row row_of(const std::string& submission, int, Submission& line) {
    Row row;
    row.whole("facts_version", kFactsVersion);
    row.text("submission", submission);
    visit_fields(row, line);
    return row;
  }

  template <typename Line>
  static Row row_of(const std::string& submission, int n, Line& line) {
    Row row;
    row.text("submission", submission);
    row.whole("n", n);
    visit_fields(row, line);
    return row;
  }

  report::CsvWriter csv_;
  std::string ndjson_;
};

template <typename Line>
void add_all(Table& table, const std::string& submission, std::vector<Line>& lines) {
  int n = 0;
  for (Line& line : lines) {
    table.add(submission, ++n, line);
  }
}

}  // namespace

const std::vector<std::string>& fact_tables() {
  static const std::vector<std::string> kTables = {"submissions", "groups",   "indicators",
                                                   "findings",    "evidence", "corrections"};
  return kTables;
}

std::vector<FactFile> write_facts(std::vector<Submission> submissions) {
  std::sort(submissions.begin(), submissions.end(), [](const Submission& a, const Submission& b) {
    return std::tie(a.file, a.sha256) < std::tie(b.file, b.sha256);
  });
  Table all((Submission()));
  Table groups((GroupLine()));
  Table indicators((IndicatorLine()));
  Table findings((FindingLine()));
  Table evidence((EvidenceLine()));
  Table corrections((CorrectionLine()));
  for (Submission& submission : submissions) {
    // A file stands once among the inputs of a run, and its name keeps apart the runs of many
    // machines.
    const std::string& key = submission.file;
    all.add(key, 0, submission);
    add_all(groups, key, submission.groups);
    add_all(indicators, key, submission.indicators);
    add_all(findings, key, submission.findings);
    add_all(evidence, key, submission.evidence);
    add_all(corrections, key, submission.corrections);
  }
  std::vector<FactFile> out;
  all.finish("submissions", out);
  groups.finish("groups", out);
  indicators.finish("indicators", out);
  findings.finish("findings", out);
  evidence.finish("evidence", out);
  corrections.finish("corrections", out);
  return out;
}

}  // namespace scorebook::ministry
