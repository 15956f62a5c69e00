// SPDX-License-Identifier: Apache-2.0
// The letter that `validate --return-note` writes.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include "base/word_table.h"
#include "scorebook/scorebook.h"

namespace scorebook::cli {

struct ReturnNoteArguments {
  std::string file;                 ///< .docx or .html; empty: no letter
  std::string kind = "memo";        ///< a letter of the library, or a file of one's own (.toml)
  std::vector<std::string> values;  ///< NAME=TEXT
};

/// Adds the options to the command.
void add_arguments(CLI::App& command, ReturnNoteArguments& arguments, const base::WordTable& words);

/// The letter about the workbook. Errors as Library::return_note(); those of the command line are
/// kUsage with what is wrong, in words, as arg "what".
Result<ReturnNote> return_note(const Library& library, const Input& workbook,
                               const std::string& form, const ReturnNoteArguments& arguments,
                               const ValidateRequest& checks, const base::WordTable& words);

struct Options;
struct ReviewHooks;

/// Writes the letter asked for, when there is a reason to; the exit code.
int write_note(const Library& library, const std::vector<Input>& inputs, const Options& options,
               const ReviewHooks& hooks, const base::WordTable& words);

}  // namespace scorebook::cli
