// SPDX-License-Identifier: Apache-2.0
// validate --against as JSON (docs/report-format.md, "validate --against").
#include "report/comparison.h"
#include "report/describe.h"
#include "report/json.h"
#include "report/tally.h"

namespace scorebook::report {

namespace {

Json list_json(const std::vector<const rules::Finding*>& list, const form::Form& form,
               const Options& options) {
  Json out = Json::array();
  for (const rules::Finding* finding : list) {
    const FindingText text = describe(*finding, form, options);
    out.push_back(
        {{"rule", finding->rule},
         {"key", finding->key},
         {"severity", rules::key(finding->severity)},
         {"sheet", text_or_null(finding->at.sheet)},
         {"cell", finding->has_cell ? text_or_null(cell_text(finding->at)) : Json(nullptr)},
         {"label", finding->label},
         {"indicator", text_or_null(finding->indicator)},
         {"message", text.message},
         {"fix", text.fix},
         {"fingerprint", fingerprint(*finding, form)}});
  }
  return out;
}

Json changes_json(const std::vector<ValueChange>& list) {
  Json out = Json::array();
  for (const ValueChange& change : list) {
    out.push_back({{"sheet", text_or_null(change.at.sheet)},
                   {"cell", text_or_null(cell_text(change.at))},
                   {"label", change.label},
                   {"indicator", text_or_null(change.indicator)},
                   {"before", text_or_null(change.before)},
                   {"after", text_or_null(change.after)},
                   {"personal", change.personal}});
  }
  return out;
}

}  // namespace

std::string comparison_json(const FileResult& returned, const FileResult& corrected,
                            const Comparison& comparison, const Options& options) {
  Json json{{"report_version", kReportVersion}};
  json["corrected"] = file_head(corrected, options);
  json["returned"] = file_head(returned, options);
  const bool read = !returned.error && !corrected.error;
  json["valid"] = read && tally(findings_of(corrected)).errors.all == 0;
  if (read) {
    const form::Form& form = *corrected.form;
    json["counts"] = {{"mended", comparison.mended.size()},
                      {"explained", comparison.explained.size()},
                      {"not_mended", comparison.open.size()},
                      {"new", comparison.added.size()},
                      {"changed", comparison.unasked.size()}};
    json["mended"] = list_json(comparison.mended, form, options);
    json["explained"] = list_json(comparison.explained, form, options);
    json["not_mended"] = list_json(comparison.open, form, options);
    json["new"] = list_json(comparison.added, form, options);
    json["changed"] = changes_json(comparison.unasked);
  }
  return written(json);
}

}  // namespace scorebook::report
