// SPDX-License-Identifier: Apache-2.0
#include "scoring/schemes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "scoring/inputs.h"
#include "scoring/level_scale.h"

namespace scorebook::scoring {
namespace {

using form::Expression;
using form::Operation;
using form::Scheme;
using form::SchemeKind;

Exact whole(std::size_t number) {
  return static_cast<std::int64_t>(number);
}

// One scheme applied to the inputs of one indicator.
class Scorer {
 public:
  Scorer(const form::Form& form, const Scheme& scheme, const FindInput& find, Rounding rounding)
      : form_(form),
        scheme_(scheme),
        find_(find),
        rounding_(rounding),
        lookup_([this](const std::string& name) { return look_up(name); }) {}

  SchemeScore run() {
    out_.top = scheme_.top().value_or(form_.scoring->levels);
    const bool scored = scheme_.kind == SchemeKind::kChoice ? choose()
                        : scheme_.kind == SchemeKind::kNone
                            ? fail(IndicatorState::kNoCriteria, {"no_criteria_given", {}, {}})
                            : judge() && bound() && pass_gates();
    if (scored) {
      out_.state = IndicatorState::kReported;
      finish();
    } else {
      out_.score.reset();
      out_.label.reset();
      out_.next.reset();
    }
    return std::move(out_);
  }

 private:
  // ---- figures

  // The score of a scheme that is named is computed once; its steps come before those of this one.
  Figure look_up(const std::string& name) {
    const Scheme* part = form_.scoring->find_scheme(name);
    if (part == nullptr) {
      return figure_of(form_, name, find_(name));
    }
    const auto known = parts_.find(name);
    if (known != parts_.end()) {
      return known->second;
    }
    SchemeScore score = score_scheme(form_, *part, find_, rounding_);
    Figure figure;
    figure.value = score.score;
    figure.state = score.state;
    if (!score.score) {
      figure.reason = score.steps.back();
      score.steps.pop_back();
    }
    add_part_steps(*part, score);
    parts_.emplace(name, figure);
    return figure;
  }

  void add_part_steps(const Scheme& part, SchemeScore& score) {
    const form::Words label = label_of(form_, part.key);
    for (Step& step : score.steps) {
      if (!step.texts.contains("part")) {
        step.texts["part"] = label.th;
        step.texts["part_en"] = label.en;
      }
      out_.steps.push_back(std::move(step));
    }
    if (score.score) {
      out_.steps.push_back(
          {"part_score", {{"part", label.th}, {"part_en", label.en}}, {{"result", *score.score}}});
    }
  }

  bool fail(IndicatorState state, Step reason) {
    out_.state = state;
    out_.steps.push_back(std::move(reason));
    return false;
  }

  std::optional<Exact> figure(const Expression& expression) {
    Figure figure = evaluate(expression, lookup_);
    if (!figure.value) {
      fail(figure.state, figure.reason.value_or(Step{"division", {}, {}}));
    }
    return figure.value;
  }

  std::map<std::string, std::string> condition_texts(const Expression& condition) const {
    const auto words = [&](bool thai) {
      return with_words(condition, [&](const std::string& name) {
        const form::Words label = label_of(form_, name);
        return thai ? label.th : label.en;
      });
    };
    return {{"condition", words(true)}, {"condition_en", words(false)}};
  }

  // ---- the value

  bool judge() {
    std::optional<Exact> value;
    if (scheme_.value) {
      value = figure(scheme_.value->expression);
      if (!value) {
        return false;
      }
      add_value_step(*value);
      if (rounding_ == Rounding::kDeclared && scheme_.round_value >= 0) {
        round(*value, scheme_.round_value, "value_rounded");
      }
    }
    return scheme_.kind == SchemeKind::kPoints ? take_points(*value) : reach_level(value);
  }

  void add_value_step(const Exact& value) {
    const Expression& expression = scheme_.value->expression;
    Step step{"value", {{"unit", scheme_.unit}}, {{"result", value}}};
    if (expression.operation != Operation::kName) {
      step.texts["calculation"] = with_figures(expression, lookup_);
    } else if (form_.scoring->find_scheme(expression.name) != nullptr) {
      return;  // its own steps say it
    }
    out_.steps.push_back(std::move(step));
  }

  void round(Exact& value, int places, std::string_view key) {
    const Exact before = value;
    value = value.rounded(places);
    if (value != before) {
      out_.steps.push_back(
          {std::string(key), {}, {{"before", before}, {"result", value}, {"places", places}}});
    }
  }

  bool take_points(const Exact& value) {
    if (scheme_.whole && !value.is_integer()) {
      return fail(IndicatorState::kInvalid, {"not_whole", {}, {{"result", value}}});
    }
    if (value < scheme_.floor && scheme_.above == form::Above::kReject) {
      return reject(value);
    }
    out_.score = std::max(value, scheme_.floor);
    if (*out_.score != value) {
      out_.steps.push_back({"raised", {}, {{"result", scheme_.floor}}});
    }
    return true;
  }

  bool reject(const Exact& value) {
    return fail(
        IndicatorState::kInvalid,
        {"out_of_range", {}, {{"result", value}, {"low", scheme_.floor}, {"high", out_.top}}});
  }

  // ---- levels

  // A threshold whose cell is empty or says that the level has no criterion.
  bool is_blank(const Expression& at) const {
    if (at.operation != Operation::kName || form_.scoring->find_scheme(at.name) != nullptr) {
      return false;
    }
    const record::Value* value = find_(at.name);
    if (value == nullptr || value->empty()) {
      return true;
    }
    const form::State* state =
        value->kind == record::ValueKind::kState ? form_.state(value->state) : nullptr;
    return state != nullptr && !state->number && !indicator_state(form_, value->state);
  }

  bool read_level(std::size_t level, const std::optional<Exact>& value, LevelFigures& out) {
    out.score = scheme_.score_of(level);
    if (level <= scheme_.thresholds.size()) {
      const form::Threshold& threshold = scheme_.thresholds[level - 1];
      out.comparison = threshold.comparison;
      if (threshold.at && !is_blank(*threshold.at)) {
        out.threshold = figure(*threshold.at);
        if (!out.threshold) {
          return false;
        }
        out.threshold_met = fulfils(out.comparison, *value, *out.threshold);
      }
    }
    const bool conditions = level <= scheme_.needs.size() && !scheme_.needs[level - 1].empty();
    for (std::size_t i = 0; conditions && i < scheme_.needs[level - 1].size(); ++i) {
      const std::optional<Exact> holds = figure(scheme_.needs[level - 1][i].expression);
      if (!holds) {
        return false;
      }
      out.needs_met = out.needs_met && !holds->is_zero();
    }
    out.blank = !out.threshold && !conditions;
    return true;
  }

  bool reach_level(const std::optional<Exact>& value) {
    for (std::size_t level = 1; level <= scheme_.levels(); ++level) {
      if (!read_level(level, value, levels_.emplace_back())) {
        return false;
      }
    }
    if (next_criterion(levels_, 0) == 0) {
      return fail(IndicatorState::kNoCriteria, {"no_criteria_given", {}, {}});
    }
    const Standing at = standing(scheme_, levels_, value);
    out_.score = at.score;
    if (at.level > 0 && at.level <= scheme_.labels.size()) {
      out_.label = scheme_.labels[at.level - 1];
    }
    add_level_steps(at, value);
    find_next(at);
    return true;
  }

  void add_level_steps(const Standing& at, const std::optional<Exact>& value) {
    const bool judges = std::any_of(levels_.begin(), levels_.end(),
                                    [](const LevelFigures& one) { return one.threshold; });
    const bool counts = scheme_.count == form::Counting::kCount;
    Step step{counts ? "levels_counted" : at.level == 0 ? "below_level_1" : "reaches", {}, {}};
    step.numbers["level"] = whole(at.level);
    step.numbers["levels"] = whole(levels_.size());
    if (judges) {
      step.texts["ladder"] = ladder_text(levels_);
    }
    out_.steps.push_back(std::move(step));
    if (at.level > 0 && !scheme_.scores.empty()) {
      out_.steps.push_back({"level_score",
                            {},
                            {{"level", whole(at.level)}, {"result", levels_[at.level - 1].score}}});
    }
    if (at.low != 0) {
      const LevelFigures& a = levels_[at.low - 1];
      const LevelFigures& b = levels_[at.high - 1];
      out_.steps.push_back(
          {"interpolated",
           {{"calculation", fmt::format("{} + {} \u00D7 ({} - {})/({} - {})", a.score.exact_text(),
                                        (b.score - a.score).exact_text(), value->exact_text(),
                                        a.threshold->exact_text(), b.threshold->exact_text(),
                                        a.threshold->exact_text())}},
           {{"result", at.score}}});
    }
  }

  // What the next level asks for; the first condition that is not met explains why it is not
  // reached.
  void find_next(const Standing& at) {
    if (scheme_.count == form::Counting::kCount) {
      return;
    }
    const std::size_t next = next_criterion(levels_, at.level);
    if (next == 0) {
      return;
    }
    const LevelFigures& level = levels_[next - 1];
    Step step{
        "next_level", {{"unit", scheme_.unit}}, {{"level", whole(next)}, {"score", level.score}}};
    if (level.threshold) {
      step.numbers["threshold"] = *level.threshold;
    }
    for (std::size_t i = 0; !level.needs_met && i < scheme_.needs[next - 1].size(); ++i) {
      const Expression& condition = scheme_.needs[next - 1][i].expression;
      if (evaluate(condition, lookup_).value->is_zero()) {
        step.texts.merge(condition_texts(condition));
        out_.steps.push_back(
            {"condition_missed", condition_texts(condition), {{"level", whole(next)}}});
        break;
      }
    }
    out_.next = std::move(step);
  }

  // ---- limits, gates, choice

  bool bound() {
    const std::optional<Exact> top = scheme_.above == form::Above::kExtrapolate && !scheme_.ceiling
                                         ? std::nullopt
                                         : scheme_.top();
    if (top && *out_.score > *top) {
      if (scheme_.above == form::Above::kReject) {
        return reject(*out_.score);
      }
      out_.score = *top;
      out_.steps.push_back({"capped", {}, {{"result", *top}}});
    }
    return true;
  }

  bool pass_gates() {
    for (const Scheme::Gate& gate : scheme_.gates) {
      const std::optional<Exact> holds = figure(gate.needs.expression);
      if (!holds) {
        return false;
      }
      if (!holds->is_zero()) {
        continue;
      }
      if (!gate.at_most) {
        return fail(IndicatorState::kInvalid,
                    {"gate_closed", condition_texts(gate.needs.expression), {}});
      }
      if (*out_.score > *gate.at_most) {
        out_.score = *gate.at_most;
        out_.label.reset();
      }
      out_.steps.push_back(
          {"gate", condition_texts(gate.needs.expression), {{"result", *gate.at_most}}});
    }
    return true;
  }

  bool choose() {
    for (const Scheme::Choice& choice : scheme_.choices) {
      const std::optional<Exact> holds = figure(choice.when.expression);
      if (!holds) {
        return false;
      }
      if (holds->is_zero()) {
        continue;
      }
      out_.steps.push_back({"chosen", condition_texts(choice.when.expression), {}});
      SchemeScore chosen =
          score_scheme(form_, *form_.scoring->find_scheme(choice.scheme), find_, rounding_);
      std::vector<Step> steps = std::move(out_.steps);
      steps.insert(steps.end(), chosen.steps.begin(), chosen.steps.end());
      out_ = std::move(chosen);
      out_.steps = std::move(steps);
      return out_.score.has_value();
    }
    return fail(IndicatorState::kInvalid, {"nothing_chosen", {}, {}});
  }

  // ---- the end

  void finish() {
    if (scheme_.kind == SchemeKind::kChoice) {
      return;
    }
    if (rounding_ == Rounding::kDeclared && scheme_.round_score >= 0) {
      round(*out_.score, scheme_.round_score, "score_rounded");
    }
    if (scheme_.kind == SchemeKind::kLevels) {
      add_options();
    }
  }

  // Which of the readings that the sources leave open were used.
  void add_options() {
    Step step{"options", {}, {{"floor", scheme_.floor}}};
    if (scheme_.count != form::Counting::kCount) {
      const bool judges = next_with_threshold();
      if (judges) {
        step.texts["between"] = scheme_.between == form::Between::kLinear ? "linear" : "step";
      }
      step.texts["below"] = scheme_.below == form::Below::kExtrapolate ? "extrapolate" : "floor";
    }
    if (scheme_.levels() > 1 && !scheme_.needs.empty()) {
      step.texts["count"] = scheme_.count == form::Counting::kCumulative ? "cumulative"
                            : scheme_.count == form::Counting::kHighest  ? "highest"
                                                                         : "count";
    }
    out_.steps.push_back(std::move(step));
  }

  bool next_with_threshold() const {
    return std::any_of(levels_.begin(), levels_.end(),
                       [](const LevelFigures& one) { return one.threshold.has_value(); });
  }

  const form::Form& form_;
  const Scheme& scheme_;
  const FindInput& find_;
  const Rounding rounding_;
  const Lookup lookup_;
  std::map<std::string, Figure> parts_;
  std::vector<LevelFigures> levels_;
  SchemeScore out_;
};

}  // namespace

SchemeScore score_scheme(const form::Form& form, const Scheme& scheme, const FindInput& find,
                         Rounding rounding) {
  return Scorer(form, scheme, find, rounding).run();
}

}  // namespace scorebook::scoring
