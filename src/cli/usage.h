// SPDX-License-Identifier: Apache-2.0
// What is wrong with a command line, in the language of the user.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include "base/word_table.h"

namespace scorebook::cli {

/// Puts the words of the help pages ("Usage", "REQUIRED" ...) into the language of `words`.
void name_parts(CLI::FormatterBase& formatter, const base::WordTable& words);

/// Takes one of the names; the error lists them. Says nothing in the help page, where type_name()
/// does.
CLI::Validator one_of(const base::WordTable& words, std::vector<std::string> names);

/// Takes a whole number from `lowest` to `highest`, both included.
CLI::Validator whole_number(const base::WordTable& words, int lowest, int highest);

/// Says what is wrong and where help is; ends with a line feed.
std::string usage_message(const CLI::App& app, const CLI::ParseError& error,
                          const base::WordTable& words);

}  // namespace scorebook::cli
