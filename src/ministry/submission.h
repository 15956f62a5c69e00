// SPDX-License-Identifier: Apache-2.0
// What a ministry keeps of one workbook: plain data, without the workbook, the record or its form.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "form/form.h"
#include "record/record.h"
#include "report/options.h"
#include "rules/finding.h"
#include "scorebook/error.h"
#include "scorebook/exact.h"
#include "scoring/scores.h"

namespace scorebook::ministry {

/// Reports that can be compared with each other: one form and edition, one year, one round.
struct Series {
  std::string form;  ///< "id/edition"
  int year = 0;      ///< fiscal year of the Buddhist era; 0 when the workbook does not say
  int round = 0;     ///< months; 0 when the form has no rounds or the workbook does not say
  auto operator<=>(const Series&) const = default;

  /// The form without its edition: two editions of one form report the same thing.
  std::string form_id() const { return form.substr(0, form.find('/')); }
};

/// A cell of the workbook.
struct CellAt {
  std::string sheet;
  std::string cell;  ///< "Q14"; empty when nowhere
};

/// A group of indicators at the top of the tree, such as a dimension.
struct GroupLine {
  std::string id, title;
  Exact score, max;
  bool complete = true;  ///< false when a part of it could not be scored
};

/// One indicator as reported.
struct IndicatorLine {
  std::string id, no, title;
  std::string group, group_title;  ///< of the topmost group
  std::string unit, target;        ///< as the workbook says
  std::string result;              ///< as the workbook says: a figure, a phrase, a narrative
  std::optional<Exact> figure;     ///< of the result
  std::string state;               ///< key of scoring::IndicatorState
  std::string outcome;             ///< key of scoring::Outcome; empty in forms with points
  std::string claim;               ///< "met", "unmet", "unclear" or empty
  std::optional<Exact> level;
  std::optional<Exact> assessor;  ///< points that the assessor gives
  Exact weight, score, max;       ///< points; weight as printed
  bool scored = false;            ///< whether it counts in the total, be it with 0 points
  CellAt at;                      ///< of the result, else of the level
};

/// A finding with its words.
struct FindingLine {
  std::string rule, severity;  ///< "SB401", "error"
  CellAt at;
  std::string label, indicator, message, fix;
  std::optional<Exact> points;  ///< at stake
};

/// A reference to a document.
struct EvidenceLine {
  std::string indicator, kind, number;
  std::optional<base::Date> date;
  std::string text;
  CellAt at;
};

/// A value that the ministry has put in place of the agency's.
struct CorrectionLine {
  int line = 0;                 ///< of the list of corrections
  std::string indicator, name;  ///< as in ministry::Correction
  std::string before, value;    ///< result or level as the workbook says; the new value as typed
  std::optional<Exact> score_before, score_after;  ///< points; nothing while there are none
  std::string reason, authority;
};

/// The figures of the report as a whole.
struct Totals {
  bool has_points = false;       ///< the form gives points
  bool counts_outcomes = false;  ///< the form counts targets that were met
  int decimals = 2;
  std::optional<Exact> total;     ///< nothing while criteria or weights are missing
  std::optional<Exact> assessor;  ///< with the assessor's levels
  Exact max, reported_max, pending_points;
  int indicators = 0, reported = 0, pending = 0;
  int due = 0, claimed_met = 0, met = 0;  ///< targets; `met` by the figures
};

/// One workbook that was sent. Without an error it was read.
struct Submission {
  std::string file;
  std::string sha256;  ///< of the file's bytes; empty when they could not be read
  std::string error_code, error, fix;
  Series series;
  std::string agency;    ///< as the workbook says
  std::string modified;  ///< dcterms:modified of the package, as it stands
  int version = 0;       ///< cp:version of the package when it is a whole number, else 0
  Totals totals;
  std::vector<GroupLine> groups;
  std::vector<IndicatorLine> indicators;
  std::vector<FindingLine> findings;
  std::vector<EvidenceLine> evidence;
  std::vector<CorrectionLine> corrections;  ///< already in the figures

  bool readable() const { return error_code.empty(); }

  std::size_t count(std::string_view severity) const;
};

/// What is known of a workbook when it has been read. All but `file` may be lacking.
struct Source {
  std::string file;
  std::string sha256;
  std::string modified;
  int version = 0;
  const Error* error = nullptr;
  const form::Form* form = nullptr;
  const record::Record* record = nullptr;
  const scoring::Scores* scores = nullptr;
  const rules::Findings* findings = nullptr;
};

/// Keeps the results. Values of personal fields are not among them. The words of errors and
/// findings are those of `options`.
Submission take(const Source& source, const report::Options& options);

}  // namespace scorebook::ministry
