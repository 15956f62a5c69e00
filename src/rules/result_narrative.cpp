// SPDX-License-Identifier: Apache-2.0
// SB711: the result cell of an indicator differs from the figures of its narrative. Variant
// "percent": the narrative states other percentages; variant "count": other amounts of its unit.
#include <optional>

#include "rules/all_rules.h"
#include "rules/ladders.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::int64_t kPercent = 100;
constexpr int kDecimals = 2;

// What the narrative says instead of the result.
struct Told {
  std::string variant;
  std::string figure;
  std::string quote;
  Exact value;
};

std::optional<Told> percent_told(const ResultText& text, const record::Value& result) {
  const std::string& raw = text.cell.value->raw;
  for (const base::Mention& mention : text.mentions) {
    if (mention.kind == base::MentionKind::kPercent && agrees(result, mention.value)) {
      return std::nullopt;
    }
  }
  for (const base::Share& share : text.shares) {
    if (agrees(result, share.part * kPercent / share.whole)) {
      return std::nullopt;
    }
  }
  if (text.shares.size() == 1) {
    const base::Share& share = text.shares.front();
    const Exact value = share.part * kPercent / share.whole;
    return Told{"", value.shown(kDecimals), quoted(raw, share.begin, share.end), value};
  }
  for (const base::Mention& mention : text.mentions) {
    if (mention.kind == base::MentionKind::kPercent && !is_planned(text, mention.value)) {
      return Told{"percent", figure(mention.value, mention.decimals),
                  quoted(raw, mention.begin, mention.end), mention.value};
    }
  }
  return std::nullopt;
}

std::optional<Told> count_told(const ResultText& text, const record::Value& result,
                               std::string_view unit) {
  const base::Mention* first = nullptr;
  for (const base::Mention& mention : text.mentions) {
    if (mention.kind != base::MentionKind::kAmount || mention.unit.empty() ||
        unit.find(mention.unit) == std::string_view::npos) {
      continue;
    }
    if (mention.value == result.number) {
      return std::nullopt;
    }
    first = first == nullptr && !is_planned(text, mention.value) ? &mention : first;
  }
  if (first == nullptr) {
    return std::nullopt;
  }
  return Told{"count", figure(first->value), quoted(text.cell.value->raw, first->begin, first->end),
              first->value};
}

}  // namespace

std::string_view result_narrative(const Context& context, const form::Check& check,
                                  std::vector<Finding>& out) {
  const form::Scoring::Derive* links = detail_links(context);
  if (links == nullptr) {
    return "no_details";
  }
  for (const ResultText& text : context.index->texts()) {
    if (text.cell.table->key != links->table) {
      continue;
    }
    const record::Value& result = text.cell.row->value(links->result);
    const std::string unit = text.cell.row->value(links->unit).raw;
    if (!result.is_number() || is_level(unit)) {
      continue;
    }
    const std::optional<Told> told =
        is_percent(unit) ? percent_told(text, result) : count_told(text, result, unit);
    if (!told) {
      continue;
    }
    const form::Field& field = *text.cell.table->field(links->result);
    Finding finding = start(check, context, field, result, text.cell.row->parent(links->parent));
    finding.variant = told->variant;
    finding.severity = told->variant.empty() ? Severity::kError : Severity::kWarning;
    finding.expected = form_figure(context.form, told->figure);
    finding.refs.push_back({text.cell.value->at, told->quote});
    finding.args = {{"stated", number_arg(figure(result.number))},
                    {"quote", text_arg(told->quote)},
                    {"computed", number_arg(told->figure)},
                    {"narrative_cell", ascii_arg(base::to_a1(text.cell.value->at.area.first))}};
    const auto gap = level_gap(context, *text.cell.row, result.number, told->value);
    if (gap && gap->one != gap->other) {
      finding.points = gap->points;
      if (finding.variant.empty()) {
        finding.variant = gap->one == 0 ? "below" : gap->other == 0 ? "lost" : "";
      }
      finding.args["lowest"] = count_arg(1);
      finding.args["level_stated"] = count_arg(static_cast<std::size_t>(gap->one));
      finding.args["level_computed"] = count_arg(static_cast<std::size_t>(gap->other));
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
