// SPDX-License-Identifier: Apache-2.0
// score as text: the tree of groups and indicators as a table, the total, on request every step.
#include "report/describe.h"
#include "report/outcome_report.h"
#include "report/report.h"
#include "report/score_tree.h"
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
    for (const ScoreLine& line : score_lines(form_, scores_)) {
      if (line.group != nullptr) {
        add_group(line);
      } else {
        add_indicator(line);
      }
    }
    return table_.text(width, 0);
  }

 private:
  std::string number(const ScoreLine& line) const {
    return std::string(2 * line.depth, ' ') + number_words(line, form_, wording_);
  }

  void add_group(const ScoreLine& line) {
    const GroupScore& group = *line.group;
    table_.add({number(line), plain(group.title), weight_words(line, wording_), "",
                points(group.score, group.complete), points(group.max, !group.max.is_zero())});
  }

  void add_indicator(const ScoreLine& line) {
    const IndicatorScore& item = *line.item;
    table_.add({number(line), plain(item.title), weight_words(line, wording_),
                level_words(item, wording_), points(item.score, is_scored(item)),
                points(item.max, !item.max.is_zero())});
  }

  std::string points(const Exact& value, bool known) const {
    return known ? wording_.count(value.shown(scores_.decimals)) : wording_.text("score.unknown");
  }

  const form::Form& form_;
  const Scores& scores_;
  const Wording& wording_;
  TextTable table_;
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
    if (!file.error && file.part_of.empty()) {
      out += scores_text(file, parts, wording);
    }
  }
  return out;
}

}  // namespace scorebook::report
