// SPDX-License-Identifier: Apache-2.0
// SB515: the thresholds that a text lists differ from those in the threshold cells. Variant
// "short": the text ends before the last level.
#include <algorithm>
#include <optional>

#include "base/steps.h"
#include "rules/all_rules.h"
#include "rules/places.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

using Figures = std::vector<std::optional<Exact>>;

struct Listed {
  Figures figures;  // of the text, level 1 first
  Figures cells;
  std::vector<record::Place> places;  // of the cells
};

// The threshold in the words of a level, when it is in the unit of the indicator; nullopt for words
// without a figure. `known` is false when the figure is of another unit.
std::optional<Exact> figure_of(std::string_view words, std::string_view unit, bool& known) {
  for (const base::Mention& mention : base::find_mentions(words, base::kFirstBuddhistYear)) {
    const bool percent = mention.kind == base::MentionKind::kPercent;
    if (!percent && mention.kind != base::MentionKind::kAmount) {
      continue;
    }
    known = unit.empty() ||
            (percent ? is_percent(unit)
                     : !mention.unit.empty() && unit.find(mention.unit) != std::string_view::npos);
    return mention.value;
  }
  return std::nullopt;
}

// The cells with the thresholds of the indicator: of the sheet, or where it has none, of the
// summary.
std::vector<const record::Value*> cells_of(const Context& context, const record::Row& detail) {
  const form::Scoring::Derive& links = *detail_links(context);
  const record::Row* item = context.index->item(detail.parent(links.parent));
  std::vector<const record::Value*> cells;
  for (const std::string& field : links.ladder) {
    const record::Value* own = &detail.value(field);
    cells.push_back(own->empty() && item != nullptr ? &item->value(field) : own);
  }
  return cells;
}

std::optional<Listed> read_listed(const Context& context, const Cell& cell) {
  const std::vector<base::LevelLine> lines = base::level_lines(cell.value->raw);
  const std::string& unit = cell.row->value(detail_links(context)->unit).raw;
  if (lines.empty() || is_level(unit)) {
    return std::nullopt;
  }
  Listed listed;
  bool any = false;
  for (const base::LevelLine& line : lines) {
    bool known = true;
    listed.figures.push_back(figure_of(line.text, unit, known));
    if (!known) {
      return std::nullopt;
    }
    any = any || listed.figures.back();
  }
  for (const record::Value* value : cells_of(context, *cell.row)) {
    if (!value->is_number() && value->kind != record::ValueKind::kState) {
      return std::nullopt;
    }
    listed.places.push_back(value->at);
    listed.cells.push_back(value->is_number() ? std::optional(value->number) : std::nullopt);
  }
  return any && listed.figures.size() <= listed.cells.size() ? std::optional(listed) : std::nullopt;
}

bool agree(const Figures& figures, const Figures& cells) {
  return std::equal(figures.begin(), figures.end(), cells.begin());
}

std::string text_of(const Figures& figures) {
  std::string text;
  for (const std::optional<Exact>& one : figures) {
    text += (text.empty() ? "" : " / ") + (one ? figure(*one) : std::string("-"));
  }
  return text;
}

}  // namespace

std::string_view criterion_text(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  const form::Scoring::Derive* links = detail_links(context);
  if (links == nullptr) {
    return "no_details";
  }
  for (const Cell& cell : named_cells(context, check)) {
    const std::optional<Listed> listed =
        cell.table->key == links->table ? read_listed(context, cell) : std::nullopt;
    if (!listed) {
      continue;
    }
    const bool differ = !agree(listed->figures, listed->cells);
    if (!differ && listed->figures.size() >= listed->cells.size()) {
      continue;
    }
    Finding finding = start(check, context, cell);
    finding.variant = differ ? "" : "short";
    finding.severity = differ ? Severity::kError : Severity::kWarning;
    finding.found = form_figure(context.form, text_of(listed->figures));
    finding.expected = form_figure(context.form, text_of(listed->cells));
    const std::vector<record::Place> places = compact(listed->places);
    finding.refs.push_back({places.front(), finding.expected});
    finding.args = {{"listed", number_arg(text_of(listed->figures))},
                    {"cells", number_arg(text_of(listed->cells))},
                    {"cells_sheet", ascii_arg(places.front().sheet)},
                    {"cells_at", ascii_arg(addresses(places))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
