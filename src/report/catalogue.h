// SPDX-License-Identifier: Apache-2.0
// The words of the reports: messages/*.toml, embedded, by dotted key.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/options.h"

namespace scorebook::report {

/// All texts of one language. A key is the path of tables in the file: "error.file_empty.fix",
/// "SB401.message", "step.pending", "verdict.ready".
class Catalogue {
 public:
  /// The embedded texts, read once. A file that is no TOML, a value that is no text, and a key that
  /// stands in two files are bugs and throw std::logic_error.
  static const Catalogue& of(Language language);
  /// The text of a key; nullptr when there is none.
  const std::string* find(std::string_view key) const;
  /// All keys, sorted.
  std::vector<std::string_view> keys() const;

 private:
  explicit Catalogue(std::string_view suffix);
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace scorebook::report
