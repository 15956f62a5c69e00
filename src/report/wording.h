// SPDX-License-Identifier: Apache-2.0
// Sentences out of the catalogue: names in braces filled, digits in the style that was asked for.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "report/catalogue.h"
#include "report/options.h"
#include "scorebook/exact.h"

namespace scorebook::report {

/// What stands for the names in braces of one text, digits styled already.
using Values = std::map<std::string, std::string, std::less<>>;

/// The words of one language with one style of digits.
class Wording {
 public:
  explicit Wording(const Options& options);

  const Options& options() const { return options_; }

  /// The text of a key with its names in braces filled:
  ///   {name}        the value; a name without a value stays as it stands, which tests look for
  ///   {name:list}   the text `list.<value>` of the catalogue, the value itself when there is none
  ///   [[ ... ]]     left out when a name inside has no value or an empty one
  /// An unknown key gives the key itself.
  std::string text(std::string_view key, const Values& values = {}) const;
  /// The same; nullopt for an unknown key.
  std::optional<std::string> find(std::string_view key, const Values& values = {}) const;

  /// A figure inside a sentence: Thai digits in Thai texts unless Arabic ones were asked for.
  std::string figure(std::string_view number) const;
  /// figure() of a text that is one, plain() of every other.
  std::string value(std::string_view text) const;
  /// A figure of a table or a count: Arabic digits unless Thai ones were asked for.
  std::string count(std::string_view number) const;
  std::string count(std::size_t number) const;
  /// Points in a sentence: exact when they end within four decimals, else rounded to `decimals`.
  std::string points(const Exact& value, int decimals) const;

 private:
  std::optional<std::string> named(std::string_view inside, const Values& values) const;

  Options options_;
  const Catalogue* catalogue_;
};

/// Text out of a workbook made fit for a sentence and a terminal: white space squeezed, control
/// characters and marks of direction dropped.
std::string plain(std::string_view text);
/// The same for text whose lines and spaces matter, such as source lines with a caret; the line
/// feed at the end goes.
std::string plain_lines(std::string_view text);
/// Whether the text is one number in ASCII or Thai digits, such as "28.83", "-5" or "5.3".
bool is_figure(std::string_view text);

}  // namespace scorebook::report
