// SPDX-License-Identifier: Apache-2.0
// SB704: one of summary and detail sheet says that the result is not known yet, the other gives a
// figure. Variant "below": the figure does not reach level 1; variant "unknown": no level follows
// from it; variant "claimed": the summary has the figure.
#include <algorithm>

#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

void set_would_be(const Context& context, const scoring::IndicatorScore& score,
                  const record::Row& item, const record::Row& detail, Finding& finding) {
  const form::Scoring& scoring = *context.form.scoring;
  const form::Scoring::Derive& links = *detail_links(context);
  const record::Row& holder = links.ladder_table == scoring.items ? item : detail;
  const std::optional<int> level = scoring::level_of(
      scoring::read_ladder(holder, links.ladder), detail.value(links.result).number);
  if (!level) {
    finding.variant = "unknown";
    return;
  }
  finding.variant = *level == 0 ? "below" : "";
  finding.expected = form_figure(context.form, *level == 0 ? "< 1" : figure(*level));
  const Exact points =
      *level == 0 ? scoring.below_first : score.max * Exact(*level) / scoring.levels;
  finding.args["level"] = number_arg(figure(*level));
  finding.args["score"] = number_arg(figure(points, scoring.decimals));
  if (!points.is_zero()) {
    finding.points = points;
  }
}

Finding report(const Context& context, const form::Check& check,
               const scoring::IndicatorScore& score, const record::Row& item,
               const record::Row& detail) {
  const form::Scoring& scoring = *context.form.scoring;
  const form::Scoring::Derive& links = *detail_links(context);
  const record::Value& level = item.value(scoring.achieved);
  const record::Value& result = detail.value(links.result);
  Finding finding = start(check, context, *context.form.table(scoring.items)->field(scoring.achieved),
                          level, score.id);
  const std::string result_seen =
      seen(*context.form.table(links.table)->field(links.result), result);
  finding.refs.push_back({result.at, result_seen});
  finding.args = {{"lowest", number_arg(figure(1))},
                  {"detail_sheet", ascii_arg(result.at.sheet)},
                  {"detail_cell", ascii_arg(base::to_a1(result.at.area))},
                  {"unit", text_arg(shortened(detail.value(links.unit).raw))}};
  if (level.is_number()) {
    finding.variant = "claimed";
    finding.expected = result_seen;
    finding.args["level"] = number_arg(figure(level.number));
    finding.args["score"] = number_arg(figure(score.score, scoring.decimals));
    finding.args["phrase"] = text_arg(result_seen);
    if (!score.score.is_zero()) {
      finding.points = score.score;
    }
  } else {
    finding.args["result"] = number_arg(figure(result.number));
    finding.args["phrase"] = text_arg(finding.found);
    set_would_be(context, score, item, detail, finding);
  }
  return finding;
}

}  // namespace

std::string_view detail_state(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  const form::Scoring::Derive* links = detail_links(context);
  if (context.scores == nullptr || links == nullptr) {
    return context.scores == nullptr ? "no_scores" : "no_details";
  }
  const form::Scoring& scoring = *context.form.scoring;
  const auto pending = [&](const record::Value& value) {
    return value.kind == record::ValueKind::kState &&
           std::find(scoring.pending.begin(), scoring.pending.end(), value.state) !=
               scoring.pending.end();
  };
  for (const scoring::IndicatorScore& score : context.scores->indicators) {
    const std::vector<const record::Row*>& details =
        context.index->details_of(score.id);
    if (details.empty()) {
      continue;
    }
    const record::Row& item = *context.index->item(score.id);
    const record::Value& level = item.value(scoring.achieved);
    const record::Value& result = details.front()->value(links->result);
    if ((pending(level) && result.is_number()) || (level.is_number() && pending(result))) {
      out.push_back(report(context, check, score, item, *details.front()));
    }
  }
  return {};
}

}  // namespace scorebook::rules
