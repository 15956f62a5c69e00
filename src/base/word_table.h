// SPDX-License-Identifier: Apache-2.0
// Words kept as data: lines of a key, a tab and the text; '#' starts a comment.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace scorebook::base {

/// A parsed table of words.
class WordTable {
 public:
  /// Lines without a tab are passed over. "\n" in a text becomes a line feed.
  explicit WordTable(std::string_view text);
  /// The text of a key. An unknown key is a bug and throws std::out_of_range.
  const std::string& get(std::string_view key) const;

  bool has(std::string_view key) const { return words_.find(key) != words_.end(); }

 private:
  std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace scorebook::base
