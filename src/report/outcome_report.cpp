// SPDX-License-Identifier: Apache-2.0
#include "report/outcome_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/describe.h"
#include "report/score_words.h"
#include "report/table.h"
#include "report/wrap.h"

namespace scorebook::report {

namespace {

using scoring::Claim;
using scoring::IndicatorScore;
using scoring::Outcome;
using scoring::Scores;

constexpr int kPercent = 100;

std::string_view claim_key(Claim claim) {
  switch (claim) {
    case Claim::kNone:
      return "none";
    case Claim::kMet:
      return "met";
    case Claim::kUnmet:
      return "unmet";
    case Claim::kUnclear:
      return "unclear";
  }
  return "none";
}

bool any_claim(const Scores& scores, const form::Form& form) {
  return form.scoring && form.scoring->outcome && !form.scoring->outcome->claim.empty() &&
         !scores.indicators.empty();
}

// The kind of a target as the form names it.
std::string target_words(const IndicatorScore& item, const form::Form& form,
                         const Wording& wording) {
  const form::Phrase* phrase = form.phrase(item.target_kind);
  return phrase == nullptr ? "" : plain(in_language(phrase->label, wording.options()));
}

std::string figure_words(const std::optional<Exact>& figure, const std::string& unit,
                         const Wording& wording) {
  return figure ? plain(fmt::format("{} {}", wording.count(figure->exact_text()), unit)) : "";
}

std::string outcome_words(const IndicatorScore& item, const Wording& wording) {
  return item.outcome == Outcome::kGraded
             ? wording.text("outcome.level", {{"level", wording.count(item.level->exact_text())}})
             : wording.text(fmt::format("outcome.{}", key(*item.outcome)));
}

std::string share_line(const OutcomeCount& count, const Scores& scores, const Wording& wording) {
  const auto all = static_cast<int>(scores.indicators.size());
  Values values{{"what", wording.text("outcome." + count.key)},
                {"n", wording.figure(std::to_string(count.count))},
                {"all", wording.figure(std::to_string(all))},
                {"percent", wording.figure(percent_of(count.count, all).shown(scores.decimals))}};
  const bool met = count.key == "claimed_met" || count.key == "met" || count.key == "exceeded" ||
                   count.key == "achieved";
  if (met && scores.due_count != all) {
    values["n_due"] = wording.figure(std::to_string(count.due));
    values["due"] = wording.figure(std::to_string(scores.due_count));
    values["percent_due"] =
        wording.figure(percent_of(count.due, scores.due_count).shown(scores.decimals));
  }
  return wording.text("outcome.share", values);
}

Json count_json(const OutcomeCount& count, const Scores& scores) {
  const auto all = static_cast<int>(scores.indicators.size());
  return {{"key", count.key},
          {"count", count.count},
          {"percent", exact_and_shown(percent_of(count.count, all), scores.decimals)},
          {"count_due", count.due},
          {"percent_due",
           exact_and_shown(percent_of(count.due, scores.due_count), scores.decimals)}};
}

Json item_json(const IndicatorScore& item, int decimals, const Wording& wording) {
  const auto figure = [](const std::optional<Exact>& value) {
    return value ? figure_of(*value) : Json(nullptr);
  };
  return {{"id", item.id},
          {"no", item.no},
          {"title", item.title},
          {"group", text_or_null(item.group)},
          {"state", key(item.state)},
          {"outcome", key(*item.outcome)},
          {"claim", claim_key(item.claim)},
          {"target_kind", text_or_null(item.target_kind)},
          {"wanted", figure(item.wanted)},
          {"got", figure(item.got)},
          {"level", figure(item.level)},
          {"score", nullptr},
          {"max", nullptr},
          {"weight", nullptr},
          {"method", item.method},
          {"steps", step_sentences(item, decimals, wording)}};
}

}  // namespace

Exact percent_of(int n, int of) {
  return of == 0 ? Exact() : Exact(n) * Exact(kPercent) / Exact(of);
}

std::vector<OutcomeCount> outcome_counts(const Scores& scores) {
  std::vector<OutcomeCount> counts;
  const bool claims = std::any_of(scores.indicators.begin(), scores.indicators.end(),
                                  [](const auto& one) { return one.claim != Claim::kNone; });
  if (claims) {
    counts.push_back({"claimed_met", scores.claimed_met, scores.claimed_met_due});
  }
  const int met = scores.count(Outcome::kExceeded) + scores.count(Outcome::kAchieved);
  counts.push_back({"met", met, met});
  for (int i = 0; i < scoring::kOutcomes; ++i) {
    const auto outcome = static_cast<Outcome>(i);
    if (const int n = scores.count(outcome); n > 0) {
      counts.push_back({std::string(key(outcome)), n, outcome == Outcome::kNotDue ? 0 : n});
    }
  }
  return counts;
}

std::string outcomes_text(const Scores& scores, const form::Form& form, const Wording& wording) {
  const bool claims = any_claim(scores, form);
  TextTable table({{wording.text("score.heading_no"), Align::kLeft, false},
                   {wording.text("score.heading_title"), Align::kLeft, true},
                   {wording.text("outcome.heading_kind"), Align::kLeft, false},
                   {wording.text("outcome.heading_wanted"), Align::kLeft, false},
                   {wording.text("outcome.heading_got"), Align::kLeft, false},
                   {claims ? wording.text("outcome.heading_claim") : "", Align::kLeft, false},
                   {wording.text("outcome.heading_outcome"), Align::kLeft, false}});
  for (const IndicatorScore& item : scores.indicators) {
    table.add({wording.count(item.id), plain(item.title), target_words(item, form, wording),
               figure_words(item.wanted, item.unit, wording),
               figure_words(item.got, item.got_unit, wording),
               claims ? wording.text(fmt::format("claim.{}", claim_key(item.claim))) : "",
               outcome_words(item, wording)});
  }
  std::string out = "\n" + table.text(wording.options().width, 0) + "\n";
  for (const OutcomeCount& count : outcome_counts(scores)) {
    out += paragraph(share_line(count, scores, wording), wording.options().width, 0, 2);
  }
  return out;
}

void add_outcomes(Json& json, const Scores& scores, const Wording& wording) {
  for (const char* const key : {"total", "max", "reported_only", "pending"}) {
    json[key] = nullptr;
  }
  json["groups"] = Json::array();
  json["outcomes"] = {{"all", scores.indicators.size()}, {"due", scores.due_count}};
  json["outcomes"]["counts"] = Json::array();
  for (const OutcomeCount& count : outcome_counts(scores)) {
    json["outcomes"]["counts"].push_back(count_json(count, scores));
  }
  json["indicators"] = Json::array();
  for (const IndicatorScore& item : scores.indicators) {
    json["indicators"].push_back(item_json(item, scores.decimals, wording));
  }
}

}  // namespace scorebook::report
