// SPDX-License-Identifier: Apache-2.0
// Patterns of SEARCH, MATCH, COUNTIF: ? is one character, * any number of them, ~ takes the next
// character as it is. Case does not matter; positions count UTF-16 code units.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::formula {

/// Steps of Evaluator::spend() for a search that may compare every pair of characters.
constexpr std::uint64_t search_cost(std::size_t text_length, std::size_t wanted_length) {
  constexpr std::uint64_t kComparisonsPerStep = 256;
  return std::uint64_t{text_length} * wanted_length / kComparisonsPerStep;
}

class Pattern {
 public:
  explicit Pattern(std::string_view text);
  /// The whole text fits.
  bool matches(std::string_view text) const;
  /// Where a fitting part begins, searched from the code unit `from` on; nullopt when nowhere.
  std::optional<std::size_t> find_in(std::u16string_view text, std::size_t from) const;

  /// Longer than the 255 characters Excel takes.
  bool too_long() const { return length_ > kLongest; }

  /// Steps of Evaluator::spend() that a search in a text of that length may take beyond one.
  std::uint64_t cost(std::size_t text_length) const { return search_cost(text_length, length_); }

 private:
  static constexpr std::size_t kLongest = 255;

  /// The text between two stars; `joker` marks the places of question marks.
  struct Piece {
    std::u16string text;
    std::vector<bool> joker;
  };

  static bool fits(const Piece& piece, std::u16string_view text, std::size_t at);
  static std::optional<std::size_t> find(const Piece& piece, std::u16string_view text,
                                         std::size_t from);
  std::vector<Piece> pieces_;  // one more than there are stars
  std::size_t length_ = 0;
};

}  // namespace scorebook::formula
