// SPDX-License-Identifier: Apache-2.0
// Renders results as bytes: text, JSON, CSV, SARIF, HTML. The words are data (messages/*.toml); sees
// no workbook.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "record/record.h"
#include "report/options.h"
#include "rules/finding.h"
#include "scorebook/error.h"
#include "scoring/scores.h"

namespace scorebook::report {

inline constexpr int kReportVersion = 1;

/// What spoke for a form and against it.
struct Likeness {
  int score = 0;                     ///< percent of its headings, lines and ticks that are there
  std::vector<std::string> found;    ///< "sheet!A1 label"
  std::vector<std::string> missing;  ///< labels
};

/// What came of one input file. Either `error`, or form and record (and what was computed).
struct FileResult {
  std::string file;
  std::optional<Error> error;
  const form::Form* form = nullptr;
  const Likeness* likeness = nullptr;
  const record::Record* record = nullptr;
  const rules::Findings* findings = nullptr;
  const scoring::Scores* scores = nullptr;
  const scoring::Scores* trial = nullptr;  ///< with other values than the file has
  /// Of a submission of several files: on the one that leads, which has the record and scores of the
  /// whole, the others; on the others the one that leads.
  std::vector<std::string> parts;
  std::string part_of;
};

/// The sentence and the remedy for an error, with file and place in it.
struct ErrorText {
  std::string message;
  std::string fix;
};

ErrorText describe(const Error& error, const Options& options);

/// The words of one finding.
struct FindingText {
  std::string title, message, why, fix;
};

FindingText describe(const rules::Finding& finding, const form::Form& form, const Options& options);

std::string severity_word(rules::Severity severity, const Options& options);

// validate: every input appears, in the order given.
std::string validate_text(std::span<const FileResult> files, const Options& options);
std::string validate_json(std::span<const FileResult> files, const Options& options);
/// SARIF 2.1.0, for programs that collect the findings of checkers.
std::string validate_sarif(std::span<const FileResult> files, const Options& options);
/// One page that stands alone and prints on A4, for people.
std::string validate_html(std::span<const FileResult> files, const Options& options);
std::string validate_csv(std::span<const FileResult> files, const Options& options);

// score
/// What a report of scores contains beside the scores.
struct ScoreParts {
  bool steps = false;
  bool what_if = false;              ///< what the next levels need, the costliest first
  std::vector<std::string> trials;  ///< as typed; `trial` of the files has their scores
};

std::string score_text(std::span<const FileResult> files, const ScoreParts& parts,
                       const Options& options);
std::string score_json(std::span<const FileResult> files, const ScoreParts& parts,
                       const Options& options);
std::string score_csv(std::span<const FileResult> files, const Options& options);

// inspect: which form, where each field is, what does not fit.
std::string inspect_text(std::span<const FileResult> files, const Options& options);
std::string inspect_json(std::span<const FileResult> files, const Options& options);

/// One cell change, for the report of a write.
struct Change {
  std::string sheet, cell, before, after;
  bool recalculated = false;
  bool personal = false;  ///< of a field marked personal: named, but without its values
  std::string given;      ///< the number asked for, when its cell keeps fewer digits
};

/// New rows of a sheet; `before` is the number of the first one.
struct NewRows {
  std::string sheet;
  std::size_t before = 0, count = 0;
};

struct WriteReport {
  std::string file, output;
  std::vector<NewRows> rows_inserted;
  std::vector<Change> changes;  ///< addresses as they are with the new rows
  std::vector<std::string> parts_rewritten, parts_removed, parts_added;
  std::size_t parts_kept = 0;  ///< identical in name and bytes
  std::string digest;          ///< SHA-256 over them, see docs/report-format.md
  std::vector<std::string> not_evaluated;
  bool signature_removed = false;
};

std::string write_text(const WriteReport& report, const Options& options);

/// A number of the data of which a new workbook keeps fewer digits.
struct Rounded {
  std::string table, id, field, given, kept;
};

/// A line for each; empty when there are none.
std::string rounded_text(std::span<const Rounded> numbers, const Options& options);

std::string forms_text(std::span<const form::Form> forms, const Options& options);
/// A definition that was looked through.
struct CheckedForm {
  std::string file;
  std::vector<std::string> faults;  ///< compiler-like texts; empty when it loads
  std::string form;                 ///< "id/edition" when it loads
  std::size_t tables = 0, fields = 0, checks = 0;
  bool has_blank = false;            ///< there is a blank workbook beside it that could be read
  std::vector<std::string> missing;  ///< labels that the blank workbook has not
  std::optional<Error> blank_error;  ///< the blank workbook cannot be read, or is another one
};
std::string check_forms_text(std::span<const CheckedForm> forms, const Options& options);
std::string rules_text(const Options& options);
/// The page of a rule (docs/rules/SBnnn.md) in the language; nullopt for an unknown id.
std::optional<std::string> explain_text(std::string_view rule, const Options& options);

}  // namespace scorebook::report
