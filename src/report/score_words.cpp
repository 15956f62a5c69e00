// SPDX-License-Identifier: Apache-2.0
#include "report/score_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>

#include "base/thai.h"
#include "report/describe.h"

namespace scorebook::report {

namespace {

using scoring::IndicatorScore;
using scoring::IndicatorState;
using scoring::Scores;

// Figures with the signs between them, such as a calculation or a ladder: no letter in it.
bool is_calculation(std::string_view text) {
  const std::string ascii = base::ascii_digits(text);
  bool digit = false;
  for (std::size_t pos = 0; pos < ascii.size();) {
    const char32_t c = base::next_code_point(ascii, pos);
    constexpr std::u32string_view kSigns = U" .,/-+*()\u00D7";
    const bool is_digit = c >= U'0' && c <= U'9';
    digit = digit || is_digit;
    if (!is_digit && kSigns.find(c) == std::u32string_view::npos) {
      return false;
    }
  }
  return digit;
}

// Every number under its name, rounded under its name with "_shown", without trailing zeros with
// "_short"; where rounding loses something the exact one also under "_exact".
void add_number(Values& values, const std::string& name, const Exact& number, int decimals,
                const Wording& wording) {
  values[name] = wording.figure(number.exact_text());
  values[name + "_shown"] = wording.figure(number.shown(decimals));
  values[name + "_short"] = wording.figure(number.rounded(decimals).exact_text());
  if (number != number.rounded(decimals)) {
    values[name + "_exact"] = values[name];
  }
}

// The readings that were used, one after the other.
std::string options_words(const scoring::Step& step, const Wording& wording) {
  const Values values{{"one", wording.figure("1")},
                      {"floor", wording.figure(step.numbers.at("floor").exact_text())}};
  std::vector<std::string> parts;
  for (const auto& [name, used] : step.texts) {
    if (const auto words = wording.find(fmt::format("option.{}_{}", name, used), values)) {
      parts.push_back(*words);
    }
  }
  return fmt::format("{}", fmt::join(parts, wording.text("list.separator")));
}

Values step_values(const scoring::Step& step, const IndicatorScore& item, int decimals,
                   const Wording& wording) {
  Values values;
  add_number(values, "score", item.score, decimals, wording);
  add_number(values, "max", item.max, decimals, wording);
  values["first"] = wording.figure("1");
  values["zero"] = wording.figure("0");
  for (const auto& [name, number] : step.numbers) {
    add_number(values, name, number, decimals, wording);
  }
  for (const auto& [name, text] : step.texts) {
    values[name] = is_calculation(text) ? wording.figure(text) : plain(text);
  }
  for (const std::string_view name : {"condition", "label", "part"}) {
    const auto in_english = step.texts.find(std::string(name) + "_en");
    if (in_english != step.texts.end() && wording.options().language == Language::kEnglish) {
      values[std::string(name)] = plain(in_english->second);
    }
  }
  if (step.key == "options") {
    values["list"] = options_words(step, wording);
  }
  return values;
}

// The indicators that prevent a total, those with the same reason together.
std::string blocked_words(const Scores& scores, const Wording& wording) {
  std::vector<std::string> parts;
  for (const IndicatorState state :
       {IndicatorState::kNoCriteria, IndicatorState::kInvalid, IndicatorState::kNotDue,
        IndicatorState::kNotApplicable, IndicatorState::kCancelled}) {
    std::vector<std::string> numbers;
    for (const std::string& id : scores.blocked) {
      const IndicatorScore* item = scores.indicator(id);
      if (item != nullptr && item->state == state) {
        numbers.push_back(wording.figure(plain(item->no)));
      }
    }
    if (!numbers.empty()) {
      parts.push_back(wording.text("score.blocked_by",
                                   {{"list", fmt::format("{}", fmt::join(numbers, ", "))},
                                    {"state", wording.text(fmt::format("state.{}", key(state)))}}));
    }
  }
  return fmt::format("{}", fmt::join(parts, wording.text("list.separator")));
}

std::string no_total_words(const Scores& scores, const Wording& wording) {
  if (scores.indicators.empty()) {
    return wording.text("score.no_indicators");
  }
  std::string reasons = blocked_words(scores, wording);
  if (scores.imbalance) {
    const scoring::GroupScore* group = scores.group(scores.imbalance->table, scores.imbalance->id);
    Values values{{"sum", wording.figure(scores.imbalance->sum.exact_text())},
                  {"base", wording.figure(scores.imbalance->base.exact_text())}};
    if (group != nullptr) {
      values["group"] = plain(group->title);
    }
    reasons += (reasons.empty() ? "" : wording.text("list.separator")) +
               wording.text("score.imbalance", values);
  }
  return wording.text("score.no_total", {{"reasons", reasons}});
}

// Another total with its difference to ours.
std::string other_total(std::string_view key, const Exact& other, const Scores& scores,
                        const Wording& wording) {
  return wording.text(
      key, {{"total", wording.figure(other.shown(scores.decimals))},
            {"difference", wording.figure((other - *scores.total).shown(scores.decimals))}});
}

// What stands beside a total: its words, the total without rounding in between, the assessor's.
void add_beside_total(const Scores& scores, const Wording& wording,
                      std::vector<std::string>& parts) {
  if (scores.rating) {
    parts.push_back(
        wording.text("score.rating", {{"rating", in_language(*scores.rating, wording.options())}}));
  }
  if (scores.unrounded_total) {
    parts.push_back(other_total("score.unrounded", *scores.unrounded_total, scores, wording));
  }
  if (scores.assessor_total) {
    parts.push_back(other_total("score.assessor_total", *scores.assessor_total, scores, wording));
  }
}

}  // namespace

std::vector<std::string> step_sentences(const IndicatorScore& item, int decimals,
                                        const Wording& wording) {
  std::vector<std::string> sentences;
  for (const scoring::Step& step : item.steps) {
    const Values values = step_values(step, item, decimals, wording);
    std::string sentence = wording.text("step." + step.key, values);
    if (const auto part = values.find("part"); part != values.end()) {
      sentence = wording.text("score.part_step", {{"part", part->second}, {"step", sentence}});
    }
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

std::string step_line(const IndicatorScore& item, int decimals, const Wording& wording) {
  const std::vector<std::string> sentences = step_sentences(item, decimals, wording);
  std::string line;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (i > 0) {
      line += wording.find("joint." + item.steps[i].key).value_or(wording.text("joint.any"));
    }
    line += sentences[i];
  }
  return wording.text(
      "score.step_line",
      {{"no", wording.figure(plain(item.no))}, {"title", plain(item.title)}, {"steps", line}});
}

std::string total_line(const Scores& scores, const Wording& wording) {
  std::vector<std::string> parts;
  if (scores.total) {
    Values values{{"max", wording.figure(scores.max.exact_text())}};
    add_number(values, "total", *scores.total, scores.decimals, wording);
    parts.push_back(wording.text("score.total", values));
    add_beside_total(scores, wording, parts);
  } else {
    parts.push_back(no_total_words(scores, wording));
  }
  parts.push_back(wording.text(
      "score.reported", {{"n", wording.figure(std::to_string(scores.reported_count))},
                         {"all", wording.figure(std::to_string(scores.indicators.size()))}}));
  if (scores.pending_count > 0) {
    parts.push_back(wording.text(
        "score.pending", {{"n", wording.figure(std::to_string(scores.pending_count))},
                          {"points", wording.points(scores.pending_points, scores.decimals)}}));
  }
  if (scores.reported_percent) {
    parts.push_back(
        wording.text("score.reported_only",
                     {{"percent", wording.figure(scores.reported_percent->shown(scores.decimals))},
                      {"max", wording.points(scores.reported_max, scores.decimals)}}));
  }
  return fmt::format("{}", fmt::join(parts, wording.text("list.separator")));
}

NextWords next_words(const IndicatorScore& item, int decimals, const Wording& wording) {
  if (!item.next) {
    return {wording.text("score.unknown"), wording.text("score.unknown")};
  }
  const Values values = step_values(*item.next, item, decimals, wording);
  return {wording.text("score.next_needs", values),
          wording.points(item.next->numbers.at("gain"), decimals)};
}

std::string trial_line(const std::vector<std::string>& trials, const Scores& scores,
                       const Wording& wording) {
  return wording.text("score.if_set", {{"changes", fmt::format("{}", fmt::join(trials, ", "))},
                                       {"total", total_line(scores, wording)}});
}

bool rounding_shows(const Scores& scores) {
  Exact sum;
  bool any = false;
  for (const scoring::GroupScore& group : scores.groups) {
    if (group.parent.empty()) {
      any = true;
      sum += group.score.rounded(scores.decimals);
    }
  }
  return any && scores.total && sum != scores.total->rounded(scores.decimals);
}

std::string level_words(const IndicatorScore& item, const Wording& wording) {
  if (item.state != IndicatorState::kReported || !item.level) {
    return wording.text(fmt::format("state.{}", key(item.state)));
  }
  return item.level->is_zero()
             ? wording.text("score.below_first", {{"one", wording.count(std::size_t{1})}})
             : wording.count(item.level->exact_text());
}

bool is_scored(const IndicatorScore& item) {
  return item.state == IndicatorState::kReported || item.state == IndicatorState::kPending;
}

}  // namespace scorebook::report
