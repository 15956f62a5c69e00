// SPDX-License-Identifier: Apache-2.0
// The command line: options, exit codes, files in and out. Everything else is in the library.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::cli {

/// Exit codes of the program (docs/report-format.md); when several apply 4 > 2 > 3 > 1 > 0.
enum ExitCode {
  kClean = 0,       ///< nothing found at or above --fail-on
  kFindings = 1,    ///< findings at or above --fail-on
  kUsage = 2,       ///< the command line is wrong
  kUnreadable = 3,  ///< some input unreadable or of no known form, or an output not writable
  kInternal = 4,    ///< a broken promise of our own
};

/// Where text goes; a test gives its own.
struct Console {
  std::function<void(std::string_view)> out;
  std::function<void(std::string_view)> err;
  /// All of the standard input; may be empty.
  std::function<std::string()> in;
  /// False when what went to `out` could not be written completely; may be empty.
  std::function<bool()> finish;
  std::size_t columns = 0;  ///< of the terminal; 0 when the output is not a terminal
};

/// Runs the program with arguments (without the program's name). Never throws.
int run(const std::vector<std::string>& arguments, const Console& console);

}  // namespace scorebook::cli
