// SPDX-License-Identifier: Apache-2.0
#include "app/wording.h"

#include <algorithm>

namespace scorebook::app {
namespace {

std::vector<report::FileResult> results_of(const Batch& batch) {
  std::vector<report::FileResult> out;
  out.reserve(batch.size());
  for (const Reading& reading : batch) {
    out.push_back(result_of(reading));
  }
  return out;
}

Report summary_of(const Batch& batch) {
  Report report;
  for (const Reading& reading : batch) {
    report.unreadable = report.unreadable || reading.error.has_value();
    if (!reading.findings) {
      continue;
    }
    if (const std::optional<Level> worst = worst_of(*reading.findings)) {
      report.worst = std::max(report.worst.value_or(Level::kInfo), *worst);
    }
  }
  return report;
}

}  // namespace

report::Options options_of(const Wording& wording) {
  report::Options options;
  options.language =
      wording.language == Language::kThai ? report::Language::kThai : report::Language::kEnglish;
  options.digits = wording.digits == Digits::kForm   ? report::Digits::kForm
                   : wording.digits == Digits::kThai ? report::Digits::kThai
                                                     : report::Digits::kArabic;
  options.stable = wording.stable;
  options.colour = wording.colour;
  options.width = wording.width;
  return options;
}

std::optional<Level> worst_of(const rules::Findings& findings) {
  std::optional<Level> worst;
  for (const rules::Finding& finding : findings.list) {
    const Level level = finding.severity == rules::Severity::kError     ? Level::kError
                        : finding.severity == rules::Severity::kWarning ? Level::kWarning
                                                                        : Level::kInfo;
    worst = std::max(worst.value_or(Level::kInfo), level);
  }
  return worst;
}

report::FileResult result_of(const Reading& reading) {
  report::FileResult file;
  file.file = reading.name;
  file.error = reading.error;
  if (!reading.error) {
    file.form = reading.form;
    file.likeness = &reading.fit;
    file.record = &*reading.record;
    file.findings = reading.findings ? &*reading.findings : nullptr;
    file.scores = reading.scores ? &*reading.scores : nullptr;
    file.trial = reading.trial ? &*reading.trial : nullptr;
    file.parts = reading.parts;
    file.part_of = reading.part_of;
  }
  return file;
}

Report render_validate(const Batch& batch, const Wording& wording) {
  Report report = summary_of(batch);
  const std::vector<report::FileResult> files = results_of(batch);
  const report::Options options = options_of(wording);
  switch (wording.format) {
    case Format::kText:
      report.text = report::validate_text(files, options);
      break;
    case Format::kJson:
      report.text = report::validate_json(files, options);
      break;
    case Format::kCsv:
      report.text = report::validate_csv(files, options);
      break;
    case Format::kSarif:
      report.text = report::validate_sarif(files, options);
      break;
    case Format::kHtml:
      report.text = report::validate_html(files, options);
      break;
  }
  return report;
}

Report render_score(const Batch& batch, const ScoreRequest& request, const Wording& wording) {
  const report::ScoreParts parts{request.steps, request.what_if, request.set};
  Report report = summary_of(batch);
  const std::vector<report::FileResult> files = results_of(batch);
  const report::Options options = options_of(wording);
  report.text = wording.format == Format::kJson  ? report::score_json(files, parts, options)
                : wording.format == Format::kCsv ? report::score_csv(files, options)
                                                 : report::score_text(files, parts, options);
  return report;
}

Report render_inspect(const Batch& batch, const Wording& wording) {
  Report report = summary_of(batch);
  const std::vector<report::FileResult> files = results_of(batch);
  const report::Options options = options_of(wording);
  report.text = wording.format == Format::kJson ? report::inspect_json(files, options)
                                                : report::inspect_text(files, options);
  return report;
}

}  // namespace scorebook::app
