// SPDX-License-Identifier: Apache-2.0
#include "app/corrections.h"

#include <utility>

#include "base/thai.h"
#include "scoring/what_if.h"

namespace scorebook::app {
namespace {

bool same_agency(const std::string& a, const std::string& b, const ministry::Roster& roster) {
  const std::optional<std::size_t> known = roster.find(a);
  return base::fold(a) == base::fold(b) || (known && known == roster.find(b));
}

std::optional<Exact> points_of(const scoring::Scores& scores, const std::string& indicator) {
  const scoring::IndicatorScore* item = scores.indicator(indicator);
  return item != nullptr && item->state == scoring::IndicatorState::kReported
             ? std::optional(item->score)
             : std::nullopt;
}

}  // namespace

Corrected correct(const form::Form& form, const record::Record& record,
                  const std::optional<scoring::Scores>& scores, const std::string& agency,
                  const std::vector<ministry::Correction>& corrections,
                  const ministry::Roster& roster) {
  Corrected out{record, scores, {}};
  for (const ministry::Correction& correction : corrections) {
    const bool meant =
        correction.form.empty() || correction.form == form.id || correction.form == form.name();
    if (!meant || !out.scores || !same_agency(correction.agency, agency, roster)) {
      continue;
    }
    Result<record::Record> changed = scoring::with_trials(form, out.record, {correction.trial()});
    if (!changed) {
      continue;
    }
    std::optional<scoring::Scores> after = scoring::score(form, *changed);
    ministry::CorrectionLine line;
    line.line = static_cast<int>(correction.line);
    line.indicator = correction.indicator;
    line.name = correction.name;
    line.value = correction.value;
    line.score_before = points_of(*out.scores, correction.indicator);
    line.score_after = points_of(*after, correction.indicator);
    line.reason = correction.reason;
    line.authority = correction.authority;
    out.lines.push_back(std::move(line));
    out.record = *std::move(changed);
    out.scores = std::move(after);
  }
  return out;
}

}  // namespace scorebook::app
