// SPDX-License-Identifier: Apache-2.0
// validate and score as CSV: one line a finding, one line a figure.
#include "report/csv.h"
#include "report/describe.h"
#include "report/outcome_report.h"
#include "report/report.h"
#include "report/score_words.h"
#include "report/tally.h"

namespace scorebook::report {

namespace {

void add_findings(CsvWriter& csv, const FileResult& file, const Options& options) {
  for (const rules::Finding& finding : findings_of(file).list) {
    const FindingText text = describe(finding, *file.form, options);
    csv.add({shown_file(file.file, options), file.form->name(), finding.rule, finding.key,
             std::string(rules::key(finding.severity)), finding.at.sheet,
             finding.has_cell ? cell_text(finding.at) : "", finding.label, finding.indicator,
             found_raw(finding, *file.form), finding.expected, text.message, text.fix,
             fingerprint(finding, *file.form)});
  }
}

void add_outcome_lines(CsvWriter& csv, const FileResult& file, const Options& options) {
  const scoring::Scores& scores = *file.scores;
  const std::string name = shown_file(file.file, options);
  const std::string form = file.form->name();
  const std::string all = std::to_string(scores.indicators.size());
  for (const OutcomeCount& count : outcome_counts(scores)) {
    csv.add({name, form, "count", count.key, "", "", "", "", "", "", std::to_string(count.count),
             std::to_string(count.count), all});
  }
  for (const scoring::IndicatorScore& item : scores.indicators) {
    csv.add({name, form, "outcome", item.id, item.no, item.title, item.group,
             std::string(key(*item.outcome)), "", "", "", "", ""});
  }
}

void add_scores(CsvWriter& csv, const FileResult& file, const Options& options) {
  const scoring::Scores& scores = *file.scores;
  const std::string name = shown_file(file.file, options);
  const std::string form = file.form->name();
  const auto exact = [](const Exact& value) { return value.exact_text(); };
  const auto shown = [&](const Exact& value) { return value.shown(scores.decimals); };
  csv.add({name, form, "total", "", "", "", "", "", "", "",
           scores.total ? exact(*scores.total) : "", scores.total ? shown(*scores.total) : "",
           exact(scores.max)});
  for (const scoring::GroupScore& group : scores.groups) {
    csv.add({name, form, group.table, group.id, "", group.title, group.parent, "", "",
             exact(group.weight), group.complete ? exact(group.score) : "",
             group.complete ? shown(group.score) : "", exact(group.max)});
  }
  for (const scoring::IndicatorScore& item : scores.indicators) {
    const bool scored = is_scored(item);
    csv.add({name, form, "indicator", item.id, item.no, item.title, item.group,
             std::string(key(item.state)), item.level ? exact(*item.level) : "", exact(item.weight),
             scored ? exact(item.score) : "", scored ? shown(item.score) : "", exact(item.max)});
  }
}

}  // namespace

std::string validate_csv(std::span<const FileResult> files, const Options& options) {
  CsvWriter csv;
  csv.add({"file", "form", "rule", "key", "severity", "sheet", "cell", "label", "indicator",
           "found", "expected", "message", "fix", "fingerprint"});
  for (const FileResult& file : files) {
    if (file.error) {
      const ErrorText text = describe(with_file(file, options), options);
      csv.add({shown_file(file.file, options), "", "", std::string(key(file.error->code)),
               "unreadable", "", "", "", "", "", "", text.message, text.fix, ""});
    } else {
      add_findings(csv, file, options);
    }
  }
  return csv.text();
}

std::string score_csv(std::span<const FileResult> files, const Options& options) {
  CsvWriter csv;
  csv.add({"file", "form", "kind", "id", "no", "title", "parent", "state", "level", "weight",
           "score_exact", "score_shown", "max"});
  for (const FileResult& file : files) {
    if (file.error) {
      csv.add({shown_file(file.file, options), "", "unreadable", "", "",
               describe(with_file(file, options), options).message, "", "", "", "", "", "", ""});
    } else if (file.scores != nullptr && file.scores->counts_outcomes) {
      add_outcome_lines(csv, file, options);
    } else if (file.scores != nullptr) {
      add_scores(csv, file, options);
    }
  }
  return csv.text();
}

}  // namespace scorebook::report
