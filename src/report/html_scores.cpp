// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "report/html.h"
#include "report/html_parts.h"
#include "report/score_tree.h"
#include "report/score_words.h"

namespace scorebook::report {

namespace {

using scoring::Scores;

/// The figures of a group or an indicator alike.
struct Figures {
  std::string title, level;
  Exact score, max;
  bool known = true;
};

Figures figures_of(const ScoreLine& line, const Wording& wording) {
  if (line.group != nullptr) {
    const scoring::GroupScore& group = *line.group;
    return {group.title, "", group.score, group.max, group.complete};
  }
  const scoring::IndicatorScore& item = *line.item;
  return {item.title, level_words(item, wording), item.score, item.max, is_scored(item)};
}

// How much of the maximum is reached, drawn; the figures stand beside it.
std::string bar(const Figures& figures) {
  if (!figures.known || figures.max <= Exact(0)) {
    return element("td", "class=\"bar\"", "");
  }
  const Exact percent = std::clamp(figures.score / figures.max * 100, Exact(0), Exact(100));
  return element("td", "class=\"bar\" aria-hidden=\"true\"",
                 fmt::format("<div><span style=\"width:{}%\"></span></div>", percent.shown(1)));
}

std::string row(const ScoreLine& line, const FileResult& file, const Wording& wording) {
  const Figures figures = figures_of(line, wording);
  const auto points = [&](const Exact& value, bool known) {
    return known ? wording.count(value.shown(file.scores->decimals))
                 : wording.text("score.unknown");
  };
  return element("tr", line.group != nullptr ? "class=\"group\"" : "",
                 element("td", fmt::format("style=\"padding-left:{}mm\"", 2 + 4 * line.depth),
                         escaped(fmt::format("{} {}", number_words(line, *file.form, wording),
                                             plain(figures.title)))) +
                     text_element("td", "number", weight_words(line, wording)) +
                     text_element("td", "number", figures.level) +
                     text_element("td", "number",
                                  fmt::format("{} / {}", points(figures.score, figures.known),
                                              points(figures.max, !figures.max.is_zero()))) +
                     bar(figures));
}

}  // namespace

std::string scores_html(const FileResult& file, const Wording& wording) {
  if (file.scores == nullptr || file.scores->counts_outcomes) {
    return "";
  }
  const std::string head = text_element("th", "", wording.text("score.heading_title")) +
                           text_element("th", "number", wording.text("score.heading_weight")) +
                           text_element("th", "number", wording.text("score.heading_level")) +
                           text_element("th", "number",
                                        fmt::format("{} / {}", wording.text("score.heading_score"),
                                                    wording.text("score.heading_max"))) +
                           text_element("th", "bar", wording.text("html.reached"));
  std::string rows;
  for (const ScoreLine& line : score_lines(*file.form, *file.scores)) {
    rows += row(line, file, wording);
  }
  std::string out =
      text_element("h2", "", wording.text("html.scores")) +
      element("table", "",
              element("thead", "", element("tr", "", head)) + element("tbody", "", rows)) +
      text_element("p", "", total_line(*file.scores, wording));
  if (rounding_shows(*file.scores)) {
    out += text_element("p", "note", wording.text("score.rounding"));
  }
  return out;
}

}  // namespace scorebook::report
