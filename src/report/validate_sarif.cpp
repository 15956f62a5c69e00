// SPDX-License-Identifier: Apache-2.0
// validate as SARIF 2.1.0 (OASIS standard of 27 March 2020; docs/report-format.md). A cell is both
// a logical location, 'sheet'!A1, and a region: its row is the line, its column the column.
#include <algorithm>

#include "base/a1.h"
#include "report/describe.h"
#include "report/json.h"
#include "report/report.h"
#include "report/tally.h"
#include "report/uri.h"
#include "rules/rules.h"

namespace scorebook::report {

namespace {

constexpr std::size_t kUnwrapped = 1'000'000;

std::string_view level_of(rules::Severity severity) {
  return severity == rules::Severity::kError     ? "error"
         : severity == rules::Severity::kWarning ? "warning"
                                                 : "note";
}

Json rules_json(const Options& options) {
  Options page = options;
  page.colour = false;
  page.width = kUnwrapped;
  const Wording wording(options);
  Json list = Json::array();
  for (const rules::Rule& rule : rules::catalogue()) {
    const std::string id(rule.id);
    list.push_back({{"id", id},
                    {"name", rule.key},
                    {"shortDescription", {{"text", wording.text(id + ".title")}}},
                    {"help", {{"text", explain_text(id, page).value_or("")}}},
                    {"defaultConfiguration", {{"level", level_of(rule.severity)}}}});
  }
  return list;
}

std::size_t rule_index(std::string_view id) {
  const auto catalogue = rules::catalogue();
  const auto found = std::find_if(catalogue.begin(), catalogue.end(),
                                  [&](const rules::Rule& rule) { return rule.id == id; });
  return static_cast<std::size_t>(found - catalogue.begin());
}

// The last column of a region is the one behind it (SARIF 3.30.8).
Json region_json(const base::CellRange& area) {
  return {{"startLine", area.first.row},
          {"startColumn", area.first.column},
          {"endLine", area.last.row},
          {"endColumn", area.last.column + 1}};
}

// Always quoted, so that every reader finds the sheet by the same rule; apostrophes doubled.
std::string qualified_name(const record::Place& at, bool with_cell) {
  std::string name = "'";
  for (const char c : at.sheet) {
    name.append(c == '\'' ? 2 : 1, c);
  }
  return name + "'" + (with_cell ? "!" + cell_text(at) : "");
}

Json location_json(const FileResult& file, const record::Place& at, bool has_cell,
                   const Options& options) {
  const bool with_cell = has_cell && at.exists();
  Json physical{{"artifactLocation", {{"uri", file_uri(file.file, options.stable)}}}};
  if (with_cell) {
    physical["region"] = region_json(at.area);
  }
  Json location{{"physicalLocation", std::move(physical)}};
  if (at.exists()) {
    location["logicalLocations"] =
        Json::array({{{"fullyQualifiedName", qualified_name(at, with_cell)}}});
  }
  return location;
}

Json related_json(const rules::Finding& finding, const FileResult& file, const Options& options) {
  Json list = Json::array();
  for (const rules::Ref& ref : finding.refs) {
    if (!ref.at.exists()) {
      continue;
    }
    Json location = location_json(file, ref.at, true, options);
    if (!ref.found.empty() && !is_personal_label(*file.form, finding.label)) {
      location["message"] = {{"text", ref.found}};
    }
    list.push_back(std::move(location));
  }
  return list;
}

Json result_json(const rules::Finding& finding, const FileResult& file, const Options& options) {
  const FindingText text = describe(finding, *file.form, options);
  const std::string message =
      Wording(options).text("sarif.message", {{"message", text.message}, {"fix", text.fix}});
  Json result{
      {"ruleId", finding.rule},
      {"ruleIndex", rule_index(finding.rule)},
      {"level", level_of(finding.severity)},
      {"message", {{"text", message}}},
      {"locations", Json::array({location_json(file, finding.at, finding.has_cell, options)})},
      {"partialFingerprints", {{"scorebook/v1", fingerprint(finding, *file.form)}}}};
  if (Json related = related_json(finding, file, options); !related.empty()) {
    result["relatedLocations"] = std::move(related);
  }
  return result;
}

// What could not be read stands among the notifications of the run.
Json notification_json(const FileResult& file, const Options& options) {
  const ErrorText text = describe(with_file(file, options), options);
  const std::string message =
      Wording(options).text("sarif.message", {{"message", text.message}, {"fix", text.fix}});
  return {{"descriptor", {{"id", key(file.error->code)}}},
          {"level", "error"},
          {"message", {{"text", message}}},
          {"locations", Json::array({location_json(file, {}, false, options)})}};
}

Json invocation_json(std::span<const FileResult> files, const Options& options) {
  Json notifications = Json::array();
  for (const FileResult& file : files) {
    if (file.error) {
      notifications.push_back(notification_json(file, options));
    }
  }
  const bool successful = notifications.empty();
  return {{"executionSuccessful", successful},
          {"toolExecutionNotifications", std::move(notifications)}};
}

}  // namespace

std::string validate_sarif(std::span<const FileResult> files, const Options& options) {
  const char* language = options.language == Language::kThai ? "th" : "en";
  Json driver{{"name", "Scorebook"}};
  if (!options.stable) {
    driver["version"] = SCOREBOOK_VERSION;
  }
  driver["language"] = language;
  driver["rules"] = rules_json(options);
  Json results = Json::array();
  for (const FileResult& file : files) {
    for (const rules::Finding& finding : findings_of(file).list) {
      results.push_back(result_json(finding, file, options));
    }
  }
  Json run{{"tool", {{"driver", std::move(driver)}}},
           {"language", language},
           {"invocations", Json::array({invocation_json(files, options)})},
           {"columnKind", "unicodeCodePoints"},
           {"results", std::move(results)}};
  return written({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                  {"version", "2.1.0"},
                  {"runs", Json::array({std::move(run)})}});
}

}  // namespace scorebook::report
