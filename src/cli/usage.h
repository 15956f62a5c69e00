// SPDX-License-Identifier: Apache-2.0
// What is wrong with a command line, in the language of the user.
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_table.h"
#include "scorebook/scorebook.h"

namespace scorebook::cli {

/// Puts the words of the help pages ("Usage", "REQUIRED" ...) into the language of `words`.
void name_parts(CLI::FormatterBase& formatter, const base::WordTable& words);

/// Takes one of the names; the error lists them. Says nothing in the help page, where type_name()
/// does.
CLI::Validator one_of(const base::WordTable& words, std::vector<std::string> names);

/// Takes a day such as "2023-10-10" or "10/10/2023", its year of the common or the Buddhist era.
CLI::Validator calendar_day(const base::WordTable& words);
/// The day of such a text; nullopt for anything else.
std::optional<Day> day_of(std::string_view text);

/// Takes a whole number from `lowest` to `highest`, both included, in Thai or Arabic digits.
CLI::Validator whole_number(const base::WordTable& words, int lowest, int highest);

/// Takes a year of the Buddhist era in Thai or Arabic digits; of another year it says which year of
/// the era may be meant.
CLI::Validator buddhist_year(const base::WordTable& words);

/// Says what is wrong and where help is; ends with a line feed.
std::string usage_message(const CLI::App& app, const CLI::ParseError& error,
                          const base::WordTable& words);

}  // namespace scorebook::cli
