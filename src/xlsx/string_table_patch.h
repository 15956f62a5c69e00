// SPDX-License-Identifier: Apache-2.0
// Adds texts to the shared string table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "xlsx/shared_strings.h"

namespace scorebook::xlsx {

/// Texts that cells are to refer to; the table must outlive it.
class StringTablePatch {
 public:
  explicit StringTablePatch(const SharedStrings& table) : table_(table) {}

  /// The index of the text: an unformatted item that says the same, else a new one at the end.
  std::size_t index_of(const std::string& text);

  bool empty() const { return added_.empty(); }

  /// The part with the new items and true counts; `references` is how many cells refer to the
  /// table.
  std::string apply(std::uint64_t references) const;

 private:
  std::optional<std::size_t> find(std::string_view raw);

  const SharedStrings& table_;
  std::vector<std::string> added_;
  std::unordered_map<std::string, std::size_t> index_;             // of texts asked for
  std::unordered_map<std::string_view, std::size_t> unformatted_;  // raw contents in the table
  std::size_t lookups_ = 0;
};

}  // namespace scorebook::xlsx
