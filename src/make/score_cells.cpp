// SPDX-License-Identifier: Apache-2.0
// The formulas of scores on sheets that hold several grids.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "make/stacked.h"
#include "scoring/scheme_formula.h"
#include "scoring/scores.h"

namespace scorebook::make {
namespace {

scoring::IndicatorCells cells_of(const Drawing& drawing, const Canvas& canvas,
                                 const CellPlaces& places, const ScorePlace& one) {
  const form::Scoring& scoring = *drawing.form.scoring;
  const auto place = [&](const std::string& table, const std::string& id,
                         const std::string& field) {
    return places.find(canvas.name(), table, id, field);
  };
  scoring::IndicatorCells cells;
  cells.id = one.id;
  cells.round = drawing.round;
  cells.level = place(scoring.items, one.id, scoring.achieved);
  std::string weight = scoring.weight;
  for (const form::Scoring::RoundWeight& round : scoring.round_weights) {
    weight = round.round == drawing.round ? round.field : weight;
  }
  cells.weights.push_back(place(scoring.items, one.id, weight));
  const form::Scheme* const scheme = scoring.scheme_of(one.id, drawing.round);
  if (scheme == nullptr || !scoring.input_table) {
    return cells;
  }
  const form::Scoring::InputTable& inputs = *scoring.input_table;
  for (const std::string& name : scoring::input_names(scoring, *scheme)) {
    const std::string id = drawing.form.table(inputs.table)
                               ->id.compose({{inputs.parent, one.id}, {inputs.name, name}});
    const std::string cell = place(inputs.table, id, inputs.value);
    if (!cell.empty()) {
      cells.inputs.emplace(name, cell);
    }
  }
  return cells;
}

// What the scheme gives, on its own scale.
std::string scheme_text(const Drawing& drawing, const ScorePlace& one,
                        const scoring::IndicatorCells& cells) {
  const form::Scoring& scoring = *drawing.form.scoring;
  const form::Scheme* const scheme = scoring.scheme_of(one.id, drawing.round);
  const auto text =
      scheme == nullptr ? std::nullopt : scoring::scheme_formula(scoring, *scheme, cells.inputs);
  if (!text) {
    return {};
  }
  const std::vector<std::string> read = scoring::cells_read(scoring, *scheme, cells.inputs);
  return read.empty() ? std::string()
                      : fmt::format("IF(COUNTA({})=0,\"\",IFERROR({},\"{}\"))",
                                    fmt::join(read, ","), *text, scoring.check_text);
}

}  // namespace

void draw_scores(const Drawing& drawing, Canvas& canvas, const CellPlaces& places,
                 const std::vector<ScorePlace>& scores) {
  const form::Scoring& scoring = *drawing.form.scoring;
  for (const ScorePlace& one : scores) {
    const scoring::IndicatorCells cells = cells_of(drawing, canvas, places, one);
    const form::Field& field = *drawing.form.table(scoring.items)->field(one.field);
    const std::string formula =
        one.field == scoring.score
            ? scoring::indicator_formula(drawing.form, cells, scoring.check_text)
            : scheme_text(drawing, one, cells);
    if (!formula.empty()) {
      canvas.formula(one.at, formula, field.decimals, Style::kScore);
    }
  }
}

void CellPlaces::add(const std::string& sheet, const std::string& table, const std::string& id,
                     const std::string& field, base::CellRef ref) {
  places_.try_emplace({table, id, field}, sheet, ref);
}

std::string CellPlaces::find(const std::string& home, const std::string& table,
                             const std::string& id, const std::string& field) const {
  const auto found = places_.find({table, id, field});
  if (found == places_.end()) {
    return {};
  }
  const auto& [sheet, ref] = found->second;
  const std::string cell = base::to_a1(ref);
  return sheet == home ? cell : base::quote_sheet(sheet) + "!" + cell;
}

}  // namespace scorebook::make
