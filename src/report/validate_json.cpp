// SPDX-License-Identifier: Apache-2.0
// validate as JSON (docs/report-format.md, "validate").
#include <algorithm>

#include "report/describe.h"
#include "report/json.h"
#include "report/report.h"
#include "report/tally.h"

namespace scorebook::report {

namespace {

Json finding_json(const rules::Finding& finding, const form::Form& form, const Options& options) {
  const FindingText text = describe(finding, form, options);
  Json refs = Json::array();
  for (const rules::Ref& ref : finding.refs) {
    refs.push_back({{"sheet", text_or_null(ref.at.sheet)},
                    {"cell", text_or_null(cell_text(ref.at))},
                    {"found", is_personal_label(form, finding.label) ? "" : ref.found}});
  }
  return {{"rule", finding.rule},
          {"key", finding.key},
          {"severity", rules::key(finding.severity)},
          {"sheet", text_or_null(finding.at.sheet)},
          {"cell", finding.has_cell ? text_or_null(cell_text(finding.at)) : Json(nullptr)},
          {"label", finding.label},
          {"indicator", text_or_null(finding.indicator)},
          {"found", found_raw(finding, form)},
          {"expected", finding.expected},
          {"message", text.message},
          {"fix", text.fix},
          {"refs", std::move(refs)},
          {"fingerprint", fingerprint(finding, form)}};
}

Json checks_json(const rules::Findings& findings, const Wording& wording) {
  Json run = Json::array();
  Json not_run = Json::array();
  for (const rules::CheckRun& check : findings.checks) {
    if (check.ran) {
      run.push_back(check.rule);
    } else {
      not_run.push_back({{"rule", check.rule},
                         {"reason", check.reason},
                         {"message", wording.text("notrun." + check.reason)}});
    }
  }
  return {{"run", std::move(run)}, {"not_run", std::move(not_run)}};
}

Json file_json(const FileResult& file, const Options& options) {
  const rules::Findings& findings = findings_of(file);
  const Tally counts = tally(findings);
  Json json = file_head(file, options);
  json["valid"] = !file.error && counts.errors.all == 0;
  json["counts"] = {
      {"error", counts.errors.all}, {"warning", counts.warnings.all}, {"info", counts.infos.all}};
  json["findings"] = Json::array();
  for (const rules::Finding& finding : findings.list) {
    json["findings"].push_back(finding_json(finding, *file.form, options));
  }
  json["checks"] = checks_json(findings, Wording(options));
  return json;
}

}  // namespace

std::string validate_json(std::span<const FileResult> files, const Options& options) {
  Json list = Json::array();
  for (const FileResult& file : files) {
    list.push_back(file_json(file, options));
  }
  const bool valid = std::all_of(list.begin(), list.end(),
                                 [](const Json& file) { return file["valid"].get<bool>(); });
  return written(
      {{"report_version", kReportVersion}, {"valid", valid}, {"files", std::move(list)}});
}

}  // namespace scorebook::report
