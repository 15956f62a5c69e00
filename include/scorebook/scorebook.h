// SPDX-License-Identifier: Apache-2.0
// The library: from bytes in memory to bytes in memory. No files, no terminal, no clock.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scorebook/consolidate.h"
#include "scorebook/error.h"
#include "scorebook/result.h"
#include "scorebook/return_note.h"

namespace scorebook {

enum class Language { kThai, kEnglish };
/// Digits of figures in messages: as the form prints them, Thai, or Arabic. Addresses and numbers
/// to be typed are always ASCII.
enum class Digits { kForm, kThai, kArabic };
/// kSarif and kHtml are formats of validate() alone; other reports are text then.
enum class Format { kText, kJson, kCsv, kSarif, kHtml };
enum class Level { kInfo, kWarning, kError };

/// How results are worded and rendered.
struct Wording {
  Language language = Language::kThai;
  Digits digits = Digits::kForm;
  Format format = Format::kText;
  bool stable = false;      ///< no versions, times, absolute paths
  bool colour = false;      ///< ANSI colours in text
  std::size_t width = 100;  ///< columns of text
};

/// One input: a name for reports, and a way to its bytes, so that thousands of inputs need not be
/// in memory at once.
struct Input {
  std::string name;
  /// Gives the bytes, or the reason why they cannot be read. Called once for every use of the
  /// input.
  std::function<Result<std::string>()> read;

  /// An input whose bytes are in memory.
  static Input of(std::string name, std::string bytes);
  /// An input that cannot be read.
  static Input failed(std::string name, Error error);
};

/// A rendered report over all inputs, and what an exit code needs to know.
struct Report {
  std::string text;
  bool unreadable = false;     ///< some input could not be read or is of no known form
  std::optional<Level> worst;  ///< the worst finding, when there is one
};

/// A workbook that was written.
struct WrittenWorkbook {
  std::string bytes;
  std::string report;  ///< what changed and what stayed as it was, in words
  std::size_t changes = 0;
};

/// What `new` needs.
struct NewRequest {
  std::string form;  ///< "name" (newest edition) or "name/edition"
  std::string agency;
  std::optional<int> year_be;
  std::optional<int> round_months;
  std::optional<Input> data;  ///< fill data that lays out the rows
  bool check_sheet = true;
  bool protect = true;
};

/// How a workbook may be changed.
struct WriteRequest {
  bool overwrite_formulas = false;  ///< fill: values may replace formulas
  bool remove_signature = false;    ///< a digitally signed workbook may lose its signature
  bool grow = false;                ///< fill: rows that lack are put in
  bool report = true;               ///< make the certificate of what changed and what stayed
  std::string output;               ///< what the certificate calls the new file
};

/// What a score report contains beside the scores.
struct ScoreRequest {
  bool steps = false;
  bool what_if = false;          ///< what the next levels need, the costliest indicators first
  std::vector<std::string> set;  ///< trials "ID=VALUE" or "ID:INPUT=VALUE"; no file is changed
};

/// A day of the calendar, the year of the Buddhist era.
struct Day {
  int year_be = 0;
  int month = 0;
  int day = 0;
};

struct ValidateRequest {
  /// The day that the data are of: results announced for an earlier month are overdue. Left out: the
  /// last day of the reported period. A day that the calendar has not counts as left out.
  std::optional<Day> as_of;
};

/// The forms that are known and everything that can be done with workbooks of them. Immutable after
/// create(): may be used from several threads.
class Library {
 public:
  /// The embedded forms plus these definitions (name "form/edition/form.toml", bytes TOML; beside
  /// them, "form/edition/blank.xlsx" where a definition names a given blank workbook), and the
  /// profile of the agency whose workbooks are looked at (TOML): facts that no workbook holds. A
  /// faulty definition or profile is kFormDefinition with the compiler-like text as arg "text".
  static Result<Library> create(const std::vector<Input>& more_forms = {},
                                const std::optional<Input>& agency_profile = {});
  Library(Library&&) noexcept;
  Library& operator=(Library&&) noexcept;
  ~Library();

  /// Names "id/edition", sorted.
  std::vector<std::string> form_names() const;

  /// `form` empty: recognised by structure.
  Report validate(const std::vector<Input>& inputs, std::string_view form,
                  const Wording& wording, const ValidateRequest& request = {}) const;
  Report score(const std::vector<Input>& inputs, std::string_view form, const ScoreRequest& request,
               const Wording& wording) const;
  Report inspect(const std::vector<Input>& inputs, std::string_view form,
                 const Wording& wording) const;

  /// The letter that sends a workbook back, with everything in it that is to be mended or looked at.
  /// A workbook that cannot be read gets one too, which says why. Errors: kUsage for a letter or a
  /// name of a value that is not known, kFormDefinition for a faulty letter_file.
  Result<ReturnNote> return_note(const Input& workbook, const ReturnNoteRequest& request,
                                 const ValidateRequest& checks = {}) const;

  /// A new workbook; its report tells the numbers of the data that a cell keeps rounded, and is
  /// empty when there are none.
  Result<WrittenWorkbook> new_workbook(const NewRequest& request, const Wording& wording) const;
  /// Writes the data into the workbook.
  Result<WrittenWorkbook> fill(const Input& workbook, const Input& data, std::string_view form,
                               const WriteRequest& request, const Wording& wording) const;
  /// Writes the scores as live formulas with our values.
  Result<WrittenWorkbook> write_scores(const Input& workbook, std::string_view form,
                                       const WriteRequest& request, const Wording& wording) const;
  /// The workbook's values as fill data: JSON or CSV.
  Result<std::string> export_data(const Input& workbook, std::string_view form, Format format,
                                  bool with_personal) const;

  /// The workbook with its findings in it: notes and colours on cells, and a sheet that lists them,
  /// where the agency explains and the examiner answers. What people wrote there in an earlier run
  /// is kept. The report counts them: open, explained, mended.
  Result<WrittenWorkbook> annotate(const Input& workbook, std::string_view form,
                                   const WriteRequest& request, const Wording& wording,
                                   const ValidateRequest& validate = {}) const;
  /// The workbook with figures typed as text, dates of the common era and stray spaces in labels
  /// mended: how values are written, never what they say. The report is the certificate.
  Result<WrittenWorkbook> fix(const Input& workbook, std::string_view form,
                              const WriteRequest& request, const Wording& wording,
                              const ValidateRequest& validate = {}) const;
  /// The copy for the public: without personal fields, notes, hidden sheets, the names of authors;
  /// formulas as their values. The report lists what was left out.
  Result<WrittenWorkbook> publish(const Input& workbook, std::string_view form,
                                  const WriteRequest& request, const Wording& wording) const;
  /// A corrected workbook against the one that was returned: mended, explained, not mended, new,
  /// and values that were changed although nobody asked, which count as a warning. Formats: text
  /// and JSON.
  Report compare(const Input& corrected, const Input& returned, std::string_view form,
                 const Wording& wording, const ValidateRequest& validate = {}) const;
  /// The workbook without what annotate() put in.
  static Result<WrittenWorkbook> clear_marks(const Input& workbook, const WriteRequest& request,
                                             const Wording& wording);

  /// Many workbooks put together. An input that cannot be read is told in the result; an Error is
  /// only about the roster, the register or the day.
  Result<ConsolidatedWorkbook> consolidate(const std::vector<Input>& inputs,
                                           const ConsolidateRequest& request,
                                           const Wording& wording) const;

  /// The text of a form.toml drafted from a workbook of no known form: `name` is "id" or
  /// "id/edition" ("" is draft-form/1). The draft loads and binds the workbook it came from;
  /// kNoTable when the workbook has no table.
  static Result<std::string> draft_form(const Input& workbook, std::string_view name,
                                        const Wording& wording);

  /// Looks through definitions as create() takes them: everything wrong in each, and whether the
  /// blank workbook beside it is the one it names and has all that it speaks of. A fault counts as
  /// an error of the report.
  static Report check_forms(const std::vector<Input>& definitions, const Wording& wording);

  std::string describe_forms(const Wording& wording) const;
  std::string describe_rules(const Wording& wording) const;
  /// The page of a rule; nullopt for an unknown id.
  std::optional<std::string> explain(std::string_view rule, const Wording& wording) const;
  /// One error as words: the sentence, a line feed, the remedy.
  static std::string describe(const Error& error, const Wording& wording);

 private:
  struct State;
  explicit Library(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace scorebook
