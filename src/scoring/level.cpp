// SPDX-License-Identifier: Apache-2.0
#include "scoring/level.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "scoring/scheme_formula.h"

namespace scorebook::scoring {
namespace {

using record::Row;
using record::Value;
using record::ValueKind;

LevelReading failed(Step step, IndicatorState state = IndicatorState::kInvalid) {
  LevelReading reading;
  reading.state = state;
  reading.steps.push_back(std::move(step));
  return reading;
}

// What a state does to the score; nullopt when the cell is as good as empty.
std::optional<LevelReading> read_state(const form::Form& form, const Value& value) {
  const std::optional<IndicatorState> state = indicator_state(form, value.state);
  if (!state) {
    return std::nullopt;
  }
  const bool pending = *state == IndicatorState::kPending;
  return failed({pending ? "pending" : "state", {{"phrase", value.raw}}, {}}, *state);
}

bool allowed(const form::Scoring& scoring, const Exact& level, const Exact& top) {
  const Exact lowest = scoring.whole_levels ? 1 : 0;
  return level >= lowest && level <= top && (!scoring.whole_levels || level.is_integer());
}

bool same(const Value& a, const Value& b) {
  return a.kind == b.kind && a.number == b.number && a.state == b.state &&
         (a.kind != ValueKind::kInvalid || a.raw == b.raw);
}

// The ladder stands beside the indicator or on its detail sheet.
const Row& ladder_row(const form::Scoring& scoring, const Row& item, const Row& detail) {
  return scoring.derive->ladder_table == scoring.items ? item : detail;
}

std::string ladder_text(const Ladder& ladder) {
  std::string text;
  for (const std::optional<Exact>& step : ladder.steps) {
    text += fmt::format("{}{}", text.empty() ? "" : "/", step ? step->exact_text() : "-");
  }
  return text;
}

LevelReading read_result(const form::Scoring& scoring, const Row& item, const Row& detail) {
  const Exact& result = detail.value(scoring.derive->result).number;
  const Ladder ladder = read_ladder(ladder_row(scoring, item, detail), scoring.derive->ladder);
  const std::optional<int> level = level_of(ladder, result);
  if (!level) {
    return failed({"no_criteria", {}, {}}, IndicatorState::kNoCriteria);
  }
  Step step;
  step.texts = {{"unit", detail.value(scoring.derive->unit).raw}, {"ladder", ladder_text(ladder)}};
  if (*level == 0) {
    const auto lowest = std::find_if(ladder.steps.begin(), ladder.steps.end(),
                                     [](const auto& one) { return one.has_value(); });
    step.key = "below_first";
    step.numbers = {{"result", result}, {"threshold", **lowest}};
  } else {
    step.key = "level_result";
    step.numbers = {{"result", result},
                    {"level", *level},
                    {"threshold", *ladder.steps[static_cast<std::size_t>(*level) - 1]}};
  }
  LevelReading reading;
  reading.state = IndicatorState::kReported;
  reading.level = Exact(*level);
  reading.derived = true;
  reading.steps.push_back(std::move(step));
  return reading;
}

LevelReading derive_level(const form::Form& form, const Details& all, const Row& item) {
  const Step missing{"level_missing", {}, {}};
  if (!form.scoring->derive) {
    return failed(missing);
  }
  const form::Scoring::Derive& derive = *form.scoring->derive;
  const std::vector<const Row*>& details = all.of(item.id);
  if (details.empty()) {
    return failed(missing);
  }
  const Value& result = details.front()->value(derive.result);
  const bool agreed = std::all_of(details.begin(), details.end(), [&](const Row* row) {
    return same(row->value(derive.result), result);
  });
  if (!agreed) {
    const auto sheets = static_cast<std::int64_t>(details.size());
    return failed({"result_ambiguous", {}, {{"sheets", sheets}}});
  }
  if (result.is_number()) {
    return read_result(*form.scoring, item, *details.front());
  }
  if (result.kind == ValueKind::kState) {
    return read_state(form, result).value_or(failed(missing));
  }
  return result.empty() ? failed(missing) : failed({"result_invalid", {{"found", result.raw}}, {}});
}

// A pending input makes the indicator pending, whatever else is missing.
std::optional<LevelReading> read_pending(const form::Form& form, const AppliedScheme& applied) {
  for (const std::string& name : input_names(*form.scoring, applied.scheme)) {
    const Value* value = applied.find(name);
    if (value != nullptr && value->kind == ValueKind::kState &&
        indicator_state(form, value->state) == IndicatorState::kPending) {
      return read_state(form, *value);
    }
  }
  return std::nullopt;
}

LevelReading apply(const form::Form& form, const AppliedScheme& applied) {
  if (std::optional<LevelReading> pending = read_pending(form, applied)) {
    pending->top = applied.scheme.top().value_or(form.scoring->levels);
    return *std::move(pending);
  }
  SchemeScore score = score_scheme(form, applied.scheme, applied.find, applied.rounding);
  LevelReading reading;
  reading.state = score.state;
  reading.level = score.score;
  reading.derived = true;
  reading.top = score.top;
  reading.rating = std::move(score.label);
  reading.next = std::move(score.next);
  reading.steps = std::move(score.steps);
  return reading;
}

}  // namespace

LevelReading read_level(const form::Form& form, const Details& details, const Row& item,
                        const std::optional<AppliedScheme>& scheme) {
  const form::Scoring& scoring = *form.scoring;
  const Value& cell = item.value(scoring.achieved);
  const Exact top = scheme ? scheme->scheme.top().value_or(scoring.levels) : scoring.levels;
  LevelReading reading;
  if (cell.is_number() && allowed(scoring, cell.number, top)) {
    reading.state = IndicatorState::kReported;
    reading.level = cell.number;
    reading.top = top;
    reading.steps.push_back({"level_cell", {}, {{"level", cell.number}}});
    return reading;
  }
  if (cell.kind == ValueKind::kState) {
    if (std::optional<LevelReading> state = read_state(form, cell)) {
      reading = *std::move(state);
      reading.top = top;
      return reading;
    }
  } else if (!cell.empty()) {
    return failed({"level_invalid", {{"found", cell.raw}}, {{"levels", top}}});
  }
  reading = scheme ? apply(form, *scheme) : derive_level(form, details, item);
  reading.top = scheme ? reading.top : top;
  return reading;
}

std::optional<Step> next_level(const form::Form& form, const Details& all, const Row& item,
                               const Exact& level, const Exact& max) {
  const form::Scoring& scoring = *form.scoring;
  if (!scoring.derive || !level.is_integer()) {
    return std::nullopt;
  }
  static const Row kNoDetail;
  const std::vector<const Row*>& details = all.of(item.id);
  const Row& detail = details.empty() ? kNoDetail : *details.front();
  const Ladder ladder = read_ladder(ladder_row(scoring, item, detail), scoring.derive->ladder);
  if (!level_of(ladder, 0)) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < ladder.steps.size(); ++i) {
    const Exact next = static_cast<std::int64_t>(i) + 1;
    if (next > level && ladder.steps[i]) {
      const Exact now = level.is_zero() ? scoring.below_first : max * level / scoring.levels;
      return Step{"next_level",
                  {{"unit", detail.value(scoring.derive->unit).raw}},
                  {{"level", next},
                   {"threshold", *ladder.steps[i]},
                   {"gain", max * next / scoring.levels - now}}};
    }
  }
  return std::nullopt;
}

std::optional<Step> next_level_step(const form::Form& form, const Details& all, const Row& item,
                                    const Exact& level, const Exact& max) {
  const std::vector<const Row*>& details = all.of(item.id);
  const bool known = form.scoring->derive && details.size() == 1 &&
                     details.front()->value(form.scoring->derive->result).is_number();
  return known ? next_level(form, all, item, level, max) : std::nullopt;
}

}  // namespace scorebook::scoring
