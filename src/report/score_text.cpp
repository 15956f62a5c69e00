// SPDX-License-Identifier: Apache-2.0
// score as text: the tree of groups and indicators as a table, the total, on request every step.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/describe.h"
#include "report/outcome_report.h"
#include "report/report.h"
#include "report/score_words.h"
#include "report/style.h"
#include "report/table.h"
#include "report/wrap.h"
#include "scoring/what_if.h"

namespace scorebook::report {

namespace {

using scoring::GroupScore;
using scoring::IndicatorScore;
using scoring::Scores;

/// The table of one record: a group before its parts, deeper ones indented.
class ScoreTable {
 public:
  ScoreTable(const form::Form& form, const Scores& scores, const Wording& wording)
      : form_(form),
        scores_(scores),
        wording_(wording),
        table_({{wording.text("score.heading_no"), Align::kLeft, false},
                {wording.text("score.heading_title"), Align::kLeft, true},
                {wording.text("score.heading_weight"), Align::kRight, false},
                {wording.text("score.heading_level"), Align::kRight, false},
                {wording.text("score.heading_score"), Align::kRight, false},
                {wording.text("score.heading_max"), Align::kRight, false}}) {}

  std::string text(std::size_t width) {
    const std::size_t innermost = tree_depth() > 1 ? tree_depth() - 2 : 0;
    for (const GroupScore& group : scores_.groups) {
      const std::size_t depth = depth_of(group.table);
      add_group(group, depth);
      if (depth == innermost) {
        add_indicators(group.id, depth + 1);
      }
    }
    for (const IndicatorScore& item : scores_.indicators) {
      if (!shown_.contains(&item)) {
        add_indicator(item, 0);
      }
    }
    return table_.text(width, 0);
  }

 private:
  std::size_t tree_depth() const { return form_.scoring ? form_.scoring->tree.size() : 0; }

  std::size_t depth_of(std::string_view table) const {
    if (!form_.scoring) {
      return 0;
    }
    const auto& tree = form_.scoring->tree;
    const auto found = std::find(tree.begin(), tree.end(), table);
    return found == tree.end() ? 0 : static_cast<std::size_t>(found - tree.begin());
  }

  void add_group(const GroupScore& group, std::size_t depth) {
    const form::Table* table = form_.table(group.table);
    const std::string label =
        table == nullptr ? group.table : in_language(table->label, wording_.options());
    table_.add({std::string(2 * depth, ' ') + plain(label) + " " + wording_.count(group.id),
                plain(group.title), weight(group.weight), "",
                points(group.score, group.complete), points(group.max, !group.max.is_zero())});
  }

  void add_indicators(std::string_view group, std::size_t depth) {
    for (const IndicatorScore& item : scores_.indicators) {
      if (item.group == group) {
        add_indicator(item, depth);
      }
    }
  }

  void add_indicator(const IndicatorScore& item, std::size_t depth) {
    shown_.insert(&item);
    table_.add({std::string(2 * depth, ' ') + wording_.count(plain(item.no)), plain(item.title),
                weight(item.weight), level_words(item, wording_),
                points(item.score, is_scored(item)), points(item.max, !item.max.is_zero())});
  }

  /// A weight that is not filled in is 0.
  std::string weight(const Exact& value) const {
    return value.is_zero() ? wording_.text("score.unknown") : wording_.count(value.exact_text());
  }

  std::string points(const Exact& value, bool known) const {
    return known ? wording_.count(value.shown(scores_.decimals)) : wording_.text("score.unknown");
  }

  const form::Form& form_;
  const Scores& scores_;
  const Wording& wording_;
  TextTable table_;
  std::set<const IndicatorScore*> shown_;
};

// What each indicator lacks and what its next level needs.
std::string what_if_text(const Scores& scores, const Wording& wording) {
  const Options& options = wording.options();
  std::string out = "\n" + Style(options).strong(wording.text("score.what_if")) + "\n";
  const std::vector<const IndicatorScore*> items = scoring::costliest(scores);
  if (items.empty()) {
    return out + paragraph(wording.text("score.what_if_none"), options.width, 0, 2);
  }
  TextTable table({{wording.text("score.heading_no"), Align::kLeft, false},
                   {wording.text("score.heading_title"), Align::kLeft, true},
                   {wording.text("score.heading_lost"), Align::kRight, false},
                   {wording.text("score.heading_next"), Align::kLeft, true},
                   {wording.text("score.heading_gain"), Align::kRight, false}});
  for (const IndicatorScore* item : items) {
    const NextWords next = next_words(*item, scores.decimals, wording);
    table.add({wording.count(plain(item->no)), plain(item->title),
               wording.points(item->max - item->score, scores.decimals), next.needs, next.gain});
  }
  return out + table.text(options.width, 0);
}

std::string scores_text(const FileResult& file, const ScoreParts& parts, const Wording& wording) {
  const Options& options = wording.options();
  if (file.scores == nullptr) {
    return paragraph(wording.text("score.none"), options.width, 0, 2);
  }
  const Scores& scores = *file.scores;
  std::string out = scores.counts_outcomes
                        ? outcomes_text(scores, *file.form, wording)
                        : "\n" + ScoreTable(*file.form, scores, wording).text(options.width) +
                              "\n" + paragraph(total_line(scores, wording), options.width, 0, 2);
  if (rounding_shows(scores)) {
    out += paragraph(wording.text("score.rounding"), options.width, 0, 2);
  }
  if (file.trial != nullptr) {
    out += paragraph(trial_line(parts.trials, *file.trial, wording), options.width, 0, 2);
  }
  if (parts.what_if) {
    out += what_if_text(scores, wording);
  }
  if (parts.steps) {
    out += "\n" + Style(options).strong(wording.text("score.steps")) + "\n";
    for (IndicatorScore item : scores.indicators) {
      if (scores.counts_outcomes) {
        item.no = item.id;  // printed numbers may restart in every group
      }
      out += step_line(item, scores.decimals, wording) + "\n";
    }
  }
  return out;
}

}  // namespace

std::string score_text(std::span<const FileResult> files, const ScoreParts& parts,
                       const Options& options) {
  const Wording wording(options);
  std::string out;
  for (const FileResult& file : files) {
    out += (out.empty() ? "" : "\n") + file_heading(file, wording);
    if (!file.error) {
      out += scores_text(file, parts, wording);
    }
  }
  return out;
}

}  // namespace scorebook::report
