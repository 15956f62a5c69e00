// SPDX-License-Identifier: Apache-2.0
// A text as patterns compare it, each folded letter knowing where it came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::form {

/// base::fold of a text as code points with their places in the text. Fold a cell once and match it
/// against as many patterns as needed.
class FoldedText {
 public:
  struct Letter {
    char32_t code = 0;
    std::uint32_t begin = 0;  ///< byte of the text the letter starts at
    std::uint32_t end = 0;    ///< byte after it
    bool gap = false;         ///< white space stands between this letter and the one before
  };

  explicit FoldedText(std::string_view text);

  std::size_t size() const { return letters_.size(); }

  const Letter& operator[](std::size_t k) const { return letters_[k]; }

  /// The folded letters alone.
  std::u32string codes() const;
  /// Whether `literal` stands at letter `k`.
  bool has_at(std::size_t k, std::u32string_view literal) const;
  /// Whether the text can be cut before letter `k`: never inside letters that folding joined.
  bool can_cut(std::size_t k) const;
  /// Whether white space stands before letter `k`; the end of the text counts.
  bool gap_before(std::size_t k) const;
  /// Letters [first, last) as the text has them, spaces around them left out.
  std::string_view source(std::size_t first, std::size_t last) const;

 private:
  std::string text_;
  std::vector<Letter> letters_;
};

}  // namespace scorebook::form
