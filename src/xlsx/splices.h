// SPDX-License-Identifier: Apache-2.0
// Replacements in the bytes of a part: what is not named stays as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::xlsx {

/// Collects replacements and applies them in one pass.
class Splices {
 public:
  /// The bytes [begin, end) become `text`. Ranges must not overlap.
  void replace(std::size_t begin, std::size_t end, std::string text);

  /// Several insertions at one place keep the order in which they were added.
  void insert(std::size_t at, std::string text) { replace(at, at, std::move(text)); }

  bool empty() const { return list_.empty(); }

  std::string apply(std::string_view bytes) const;

 private:
  struct Splice {
    std::size_t begin;
    std::size_t end;
    std::string text;
  };

  std::vector<Splice> list_;
};

}  // namespace scorebook::xlsx
