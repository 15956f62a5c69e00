// SPDX-License-Identifier: Apache-2.0
// What the command line said, and the words it is explained with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/word_table.h"
#include "cli/cli.h"
#include "cli/consolidate.h"
#include "cli/return_note.h"
#include "cli/review.h"
#include "scorebook/scorebook.h"

namespace scorebook::cli {

/// All options of all commands; each command reads its own.
struct Options {
  std::string language = "th", digits = "form", format = "text", fail_on = "error", as_of;
  std::string form, agency, profile, output, data, file, rule;
  std::vector<std::string> paths, forms_dirs, set;
  ConsolidateArguments many;
  ReturnNoteArguments note;
  ReviewArguments review;
  int year = 0, round = 0;
  bool stable = false, quiet = false, steps = false, what_if = false, force = false,
       in_place = false;
  bool draft = false, overwrite_formulas = false, grow = false, report = false;
  bool no_check_sheet = false, unprotected = false;
  bool with_personal = false;
};

/// How results are worded and rendered on this console.
Wording wording_of(const Options& options, const Console& console);

/// The library with the definitions of --forms-dir and the facts of --agency-profile.
Result<Library> open_library(const Options& options);
/// What `new` is asked for.
NewRequest new_request(const Options& options);
/// How a workbook may be changed; `output` is what its report calls the new file.
WriteRequest write_request(const Options& options, const std::string& output);

/// The exit code that the worst finding of a report means, by --fail-on.
int findings_code(const Options& options, const Report& report);
/// The format of exported data: as asked for, else as the output's name ends.
Format data_format(const Options& options);

/// The help words in the language asked for, known before the options are parsed.
const base::WordTable& help_words(bool english);
/// Small letters, digits, hyphens and slashes: what names the folders of a form.
bool is_form_name(std::string_view text);
bool asks_for_english(const std::vector<std::string>& arguments);

}  // namespace scorebook::cli
