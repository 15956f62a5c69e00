// SPDX-License-Identifier: Apache-2.0
// The return loop on the command line: copies of workbooks with their findings in them, or mended
// where that is safe; what a corrected workbook has mended; the copy for the public.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_table.h"
#include "scorebook/scorebook.h"

namespace scorebook::cli {

/// What the command line says to `validate` beside the common options.
struct ReviewArguments {
  std::string annotate;  ///< folder for the copies with the findings in them
  bool clear = false;    ///< take them out again
  std::string against;   ///< the workbook that was returned
  std::string fix;       ///< folder for the copies with what is safe mended
};

void add_arguments(CLI::App& command, ReviewArguments& arguments, const base::WordTable& words);

/// The worse of two exit codes: 4 > 2 > 3 > 1 > 0.
int worse(int a, int b);

struct Options;

/// What the program does with results.
struct ReviewHooks {
  Wording wording;
  /// Writes a file and gives the exit code.
  std::function<int(const std::string& path, std::string_view bytes)> write;
  /// Tells an error and gives the exit code.
  std::function<int(const Error&)> fail;
  std::function<void(std::string_view)> say;
};

/// What is wrong with the options together, as a key of the words for usage; "" when nothing is.
std::string_view fault_of(const Options& options);

bool wants_copies(const ReviewArguments& arguments);

/// Writes the copies of all inputs; one that fails stops no other.
int write_copies(const Library& library, const Options& options, const ReviewHooks& hooks);

/// Writes the one input without our marks to the output.
int clear_marks(const Options& options, const ReviewHooks& hooks);

/// Writes the copy for the public to the output.
int publish(const Library& library, const Options& options, const ReviewHooks& hooks);

/// Where the copy of an input goes: into the folder, under the input's name with the suffix behind
/// it, once. Inputs from a folder among the paths keep their place below it.
std::string copy_path(const std::string& folder, const std::string& suffix,
                      const std::vector<std::string>& paths, const std::string& input);

}  // namespace scorebook::cli
