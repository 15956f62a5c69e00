// SPDX-License-Identifier: Apache-2.0
// SB602: a level or score is claimed, but the detail sheet refers to no document. Variant "result",
// in forms without points: a result is reported, but no document.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

bool has_reference(const form::Evidence& evidence, const record::Row& row) {
  return std::any_of(
      row.references.begin(), row.references.end(), [&](const record::Reference& reference) {
        return std::find(evidence.from.begin(), evidence.from.end(), reference.field) !=
               evidence.from.end();
      });
}

// Whether the sheets of the indicator could have referred to a document and did not. A sheet
// without any value has a finding of its own.
bool lacks_reference(const Context& context, const std::vector<const record::Row*>& details) {
  return !details.empty() &&
         std::none_of(details.begin(), details.end(), [&](const record::Row* row) {
           return has_reference(*context.form.evidence, *row) ||
                  context.index->filling(*row) == Filling::kUnfilled;
         });
}

// Whether the summary claims something: a level, or points for a result that is not known.
bool claims(const scoring::IndicatorScore& score, const record::Value& cell) {
  const bool level = score.level && *score.level > Exact(0);
  return level || (cell.is_number() && cell.number > Exact(0));
}

// The item whose own row refers to documents.
void check_row(const Context& context, const form::Check& check,
               const scoring::IndicatorScore& score, std::vector<Finding>& out) {
  const form::Evidence& evidence = *context.form.evidence;
  const record::Row& row = *context.index->item(score.id);
  using scoring::Outcome;
  const bool reported =
      score.outcome && score.outcome != Outcome::kNoResult && score.outcome != Outcome::kNotDue;
  const std::string& field = evidence.from.front();
  if (!reported || has_reference(evidence, row) || !row.value(field).at.exists()) {
    return;  // a column that is missing has a finding of its own
  }
  out.push_back(start(check, context, *context.form.table(evidence.table)->field(field),
                      row.value(field), score.id));
  out.back().variant = "result";
}

}  // namespace

std::string_view evidence_missing(const Context& context, const form::Check& check,
                                  std::vector<Finding>& out) {
  if (context.scores == nullptr || !context.form.evidence) {
    return context.scores == nullptr ? "no_scores" : "no_evidence";
  }
  const form::Evidence& evidence = *context.form.evidence;
  const form::Scoring& scoring = *context.form.scoring;
  if (context.scores->counts_outcomes && evidence.table == scoring.items) {
    for (const scoring::IndicatorScore& score : context.scores->indicators) {
      check_row(context, check, score, out);
    }
    return {};
  }
  const std::string& narrative = evidence.from.front();
  const form::Field& field = *context.form.table(evidence.table)->field(narrative);
  for (const scoring::IndicatorScore& score : context.scores->indicators) {
    const record::Row& item = *context.index->item(score.id);
    const std::vector<const record::Row*>& details = context.index->details_of(score.id);
    if (!lacks_reference(context, details) || !claims(score, item.value(scoring.score))) {
      continue;
    }
    const record::Value& text = details.front()->value(narrative);
    Finding finding = start(check, text.at.exists() ? text.at : details.front()->at);
    finding.label = field.label.th;
    finding.indicator = score.id;
    const Exact& claimed = score.score.is_zero() ? item.value(scoring.score).number : score.score;
    finding.points = claimed;
    finding.refs.push_back(
        {score.level_at, seen(*context.form.table(scoring.items)->field(scoring.achieved),
                              item.value(scoring.achieved))});
    finding.args = {{"score", number_arg(figure(claimed, scoring.decimals))}};
    if (score.level) {
      finding.args["level"] = number_arg(figure(*score.level));
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
