// SPDX-License-Identifier: Apache-2.0
// SB505: the level cell differs from the level that the detail result reaches (variant "below": the
// result does not reach level 1).
#include "rules/all_rules.h"
#include "rules/ladders.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// The points of a level, 0 being below level 1.
Exact points_of(const form::Scoring& scoring, const Exact& max, int level) {
  return level == 0 ? scoring.below_first : max * level / scoring.levels;
}

// The indicator's ladder, or when `own` the one that the detail sheet repeats.
scoring::Ladder ladder_of(const Context& context, const record::Row& item,
                          const record::Row& detail, bool own) {
  const form::Scoring::Derive& links = *detail_links(context);
  const bool on_item = !own && links.ladder_table == context.form.scoring->items;
  return scoring::read_ladder(on_item ? item : detail, links.ladder);
}

}  // namespace

std::string_view level_result(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  const form::Scoring::Derive* links = detail_links(context);
  if (context.scores == nullptr || links == nullptr) {
    return context.scores == nullptr ? "no_scores" : "no_details";
  }
  const form::Scoring& scoring = *context.form.scoring;
  const form::Field& field = *context.form.table(scoring.items)->field(scoring.achieved);
  const form::Field& result_field = *context.form.table(links->table)->field(links->result);
  for (const scoring::IndicatorScore& score : context.scores->indicators) {
    const std::vector<const record::Row*>& details =
        context.index->details_of(score.id);
    if (score.state != scoring::IndicatorState::kReported || score.level_derived ||
        details.empty() || !details.front()->value(links->result).is_number()) {
      continue;
    }
    const record::Row& item = *context.index->item(score.id);
    const record::Value& result = details.front()->value(links->result);
    const scoring::Ladder ladder = ladder_of(context, item, *details.front(), false);
    const std::optional<int> derived = scoring::level_of(ladder, result.number);
    const std::optional<int> by_own =
        scoring::level_of(ladder_of(context, item, *details.front(), true), result.number);
    // A level that follows from the sheet's own thresholds is what SB705 speaks of.
    if (!derived || *score.level == Exact(*derived) || (by_own && *score.level == Exact(*by_own))) {
      continue;
    }
    Finding finding = start(check, context, field, item.value(scoring.achieved), score.id);
    finding.variant = *derived == 0 ? "below" : "";
    finding.expected = form_figure(context.form, *derived == 0 ? "< 1" : figure(*derived));
    finding.refs.push_back({result.at, seen(result_field, result)});
    finding.args = {{"level", number_arg(figure(*score.level))},
                    {"lowest", number_arg(figure(1))},
                    {"derived", number_arg(figure(*derived))},
                    {"result", number_arg(figure(result.number))},
                    {"unit", text_arg(shortened(details.front()->value(links->unit).raw))},
                    {"detail_sheet", ascii_arg(result.at.sheet)},
                    {"detail_cell", ascii_arg(base::to_a1(result.at.area))}};
    const Exact change = score.score - points_of(scoring, score.max, *derived);
    finding.points = change.is_negative() ? -change : change;
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
