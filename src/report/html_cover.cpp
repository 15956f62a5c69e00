// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <optional>

#include "report/describe.h"
#include "report/html.h"
#include "report/html_parts.h"
#include "report/score_words.h"
#include "report/summary.h"
#include "report/tally.h"

namespace scorebook::report {

namespace {

constexpr std::size_t kMostCostly = 5;

std::string fact(std::string_view key, std::string_view text, const Wording& wording) {
  return text.empty()
             ? ""
             : element("tr", "",
                       text_element("th", "", wording.text(key)) + text_element("td", "", text));
}

// A field of the report as a whole, as the workbook prints it; nothing when it is personal.
std::string field_text(const FileResult& file, const std::string& key) {
  for (const form::Field& field : file.form->fields) {
    const auto value = file.record->fields.find(key);
    if (field.key == key && !field.personal && value != file.record->fields.end()) {
      return plain(value->second.shown.empty() ? value->second.raw : value->second.shown);
    }
  }
  return "";
}

std::string pending_words(const scoring::Scores& scores, const Wording& wording) {
  if (scores.max <= Exact(0)) {
    return "";
  }
  return wording.text(
      "html.pending_share",
      {{"points", wording.count(scores.pending_points.shown(scores.decimals))},
       {"percent", wording.count((scores.pending_points / scores.max * 100).shown(2))}});
}

std::string facts(const FileResult& file, const Wording& wording) {
  const Options& options = wording.options();
  std::string rows =
      fact("html.file", shown_file(file.file, options), wording) +
      fact("html.form",
           fmt::format("{} ({})", in_language(file.form->title, options), file.form->name()),
           wording);
  const std::string submission = submission_sentence(file, wording);
  rows += submission.empty() ? "" : fact("html.submission", submission, wording);
  const std::optional<form::Rounds>& rounds = file.form->rounds;
  rows += fact("html.agency", field_text(file, rounds ? rounds->agency : "agency"), wording);
  if (rounds) {
    rows += fact("html.year", field_text(file, rounds->year), wording);
  }
  if (file.scores != nullptr && !file.scores->counts_outcomes) {
    rows += fact("html.score", total_line(*file.scores, wording), wording) +
            fact("html.pending", pending_words(*file.scores, wording), wording);
  }
  return element("table", "class=\"facts\"", rows);
}

std::string count_row(rules::Severity severity, const Count& count, const Wording& wording) {
  return element("tr", "",
                 text_element("td", "", severity_word(severity, wording.options())) +
                     text_element("td", "number", wording.count(count.all)) +
                     text_element("td", "number",
                                  count.costly > 0 ? wording.count(count.points.shown(2))
                                                   : wording.text("score.unknown")));
}

std::string counts(const Tally& tally, const Wording& wording) {
  return element("table", "",
                 element("tr", "",
                         text_element("th", "", wording.text("html.severity")) +
                             text_element("th", "number", wording.text("html.number")) +
                             text_element("th", "number", wording.text("html.stake"))) +
                     count_row(rules::Severity::kError, tally.errors, wording) +
                     count_row(rules::Severity::kWarning, tally.warnings, wording) +
                     count_row(rules::Severity::kInfo, tally.infos, wording));
}

std::string most_costly(const FileResult& file, std::size_t number, const Wording& wording) {
  const rules::Findings& findings = findings_of(file);
  std::string items;
  for (const rules::Finding* finding : costliest(findings, kMostCostly)) {
    Values values{{"severity", severity_word(finding->severity, wording.options())},
                  {"place", place_words(*finding, wording)},
                  {"title", describe(*finding, *file.form, wording.options()).title},
                  {"points", wording.count(finding->points->shown(2))},
                  {"rule", finding->rule}};
    if (finding->at.exists()) {
      values.emplace("sheet", wording.text("place.sheet", {{"sheet", plain(finding->at.sheet)}}));
    }
    const auto place = static_cast<std::size_t>(finding - findings.list.data());
    items += element("li", "",
                     element("a", fmt::format("href=\"#{}\"", anchor(number, place)),
                             escaped(wording.text("validate.costly", values))));
  }
  return items.empty() ? ""
                       : text_element("h2", "", wording.text("validate.costliest")) +
                             element("ol", "", items);
}

std::string signatures(const Wording& wording) {
  std::string cells;
  for (const std::string_view who : {"html.prepared", "html.checked", "html.approved"}) {
    std::string lines = text_element("b", "", wording.text(who));
    for (const std::string_view line : {"html.signature", "html.position", "html.date"}) {
      lines += text_element("div", "line", wording.text(line));
    }
    cells += element("td", "", lines);
  }
  return element("table", "class=\"signatures\"", element("tr", "", cells));
}

}  // namespace

std::string cover_html(const FileResult& file, std::size_t number, const Wording& wording) {
  const std::string page =
      text_element("h1", "", wording.text("html.title")) + facts(file, wording) +
      text_element("p", "verdict", verdict_line(overall({&file, 1}), wording)) +
      counts(tally(findings_of(file)), wording) + most_costly(file, number, wording) +
      text_element("h2", "", wording.text("html.decision")) + text_element("div", "line", "") +
      signatures(wording) + text_element("p", "note", wording.text("validate.disclaimer"));
  return element("div", "class=\"cover\"", page);
}

}  // namespace scorebook::report
