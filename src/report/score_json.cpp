// SPDX-License-Identifier: Apache-2.0
// score as JSON (docs/report-format.md, "score").
#include "report/json.h"
#include "report/outcome_report.h"
#include "report/report.h"
#include "report/score_words.h"
#include "scoring/what_if.h"

namespace scorebook::report {

namespace {

using scoring::GroupScore;
using scoring::IndicatorScore;
using scoring::Scores;

Json group_json(const GroupScore& group, int decimals) {
  return {{"table", group.table},        {"id", group.id},
          {"title", group.title},        {"parent", text_or_null(group.parent)},
          {"complete", group.complete},  {"score", exact_and_shown(group.score, decimals)},
          {"max", figure_of(group.max)}, {"weight", figure_of(group.weight)}};
}

Json indicator_json(const IndicatorScore& item, int decimals, const Wording& wording) {
  Json json = {{"id", item.id},
               {"no", item.no},
               {"title", item.title},
               {"group", text_or_null(item.group)},
               {"state", key(item.state)},
               {"level", item.level ? figure_of(*item.level) : Json(nullptr)},
               {"score", is_scored(item) ? exact_and_shown(item.score, decimals) : Json(nullptr)},
               {"max", figure_of(item.max)},
               {"weight", figure_of(item.weight)},
               {"method", item.method},
               {"steps", step_sentences(item, decimals, wording)}};
  if (item.max != item.printed_max) {
    json["printed_max"] = figure_of(item.printed_max);
  }
  if (item.rating) {
    json["rating"] = {{"th", item.rating->th}, {"en", item.rating->en}};
  }
  if (item.assessor) {
    json["assessor"] = {{"level", figure_of(item.assessor->level)},
                        {"score", exact_and_shown(item.assessor->score, decimals)},
                        {"difference", exact_and_shown(item.assessor->difference, decimals)}};
  }
  return json;
}

// The costliest first: points that lack, and what the next level needs and adds.
Json what_if_json(const Scores& scores) {
  Json list = Json::array();
  for (const IndicatorScore* item : scoring::costliest(scores)) {
    Json next = nullptr;
    if (item->next) {
      const auto& numbers = item->next->numbers;
      const auto threshold = numbers.find("threshold");
      next = {
          {"level", figure_of(numbers.at("level"))},
          {"threshold", threshold == numbers.end() ? Json(nullptr) : figure_of(threshold->second)},
          {"gain", exact_and_shown(numbers.at("gain"), scores.decimals)}};
    }
    list.push_back({{"id", item->id},
                    {"lost", exact_and_shown(item->max - item->score, scores.decimals)},
                    {"next", std::move(next)}});
  }
  return list;
}

// What stands only where the form or the report has it.
void add_optional(Json& json, const Scores& scores) {
  if (scores.rating) {
    json["rating"] = {{"th", scores.rating->th}, {"en", scores.rating->en}};
  }
  if (scores.unrounded_total) {
    json["unrounded_total"] = exact_and_shown(*scores.unrounded_total, scores.decimals);
  }
  if (scores.assessor_total) {
    json["assessor_total"] = exact_and_shown(*scores.assessor_total, scores.decimals);
  }
}

void add_scores(Json& json, const Scores& scores, const Wording& wording) {
  const int decimals = scores.decimals;
  json["total"] = scores.total ? exact_and_shown(*scores.total, decimals) : Json(nullptr);
  if (!scores.total) {
    json["blocked"] = scores.blocked;
  }
  json["max"] = figure_of(scores.max);
  add_optional(json, scores);
  json["reported_only"] = {
      {"count", scores.reported_count},
      {"percent", scores.reported_percent ? exact_and_shown(*scores.reported_percent, decimals)
                                          : Json(nullptr)},
      {"max", exact_and_shown(scores.reported_max, decimals)}};
  json["pending"] = {{"count", scores.pending_count},
                     {"points", exact_and_shown(scores.pending_points, decimals)}};
  json["groups"] = Json::array();
  for (const GroupScore& group : scores.groups) {
    json["groups"].push_back(group_json(group, decimals));
  }
  json["indicators"] = Json::array();
  for (const IndicatorScore& item : scores.indicators) {
    json["indicators"].push_back(indicator_json(item, decimals, wording));
  }
}

}  // namespace

std::string score_json(std::span<const FileResult> files, const ScoreParts& parts,
                       const Options& options) {
  const Wording wording(options);
  Json list = Json::array();
  for (const FileResult& file : files) {
    Json json = file_head(file, options);
    if (!file.error && file.scores != nullptr && file.scores->counts_outcomes) {
      add_outcomes(json, *file.scores, wording);
    } else if (!file.error && file.scores != nullptr) {
      add_scores(json, *file.scores, wording);
      if (parts.what_if) {
        json["what_if"] = what_if_json(*file.scores);
      }
      if (file.trial != nullptr) {
        json["trial"] = {{"set", parts.trials}};
        add_scores(json["trial"], *file.trial, wording);
      }
    } else {
      for (const char* const key : {"total", "max", "reported_only", "pending"}) {
        json[key] = nullptr;
      }
      json["groups"] = Json::array();
      json["indicators"] = Json::array();
    }
    list.push_back(std::move(json));
  }
  return written({{"report_version", kReportVersion}, {"files", std::move(list)}});
}

}  // namespace scorebook::report
