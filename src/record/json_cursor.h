// SPDX-License-Identifier: Apache-2.0
// Where a JSON parser stands in its text: an input iterator that counts lines and characters.
#pragma once

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace scorebook::record {

/// A place in a text; line and column (characters) from 1.
struct TextPlace {
  std::size_t offset = 0;
  std::size_t line = 1;
  std::size_t column = 1;

  std::string text() const { return std::to_string(line) + ":" + std::to_string(column); }
};

/// Counts the characters that a parser takes and knows where the current token starts.
class JsonCursor {
 public:
  explicit JsonCursor(std::string_view text) : text_(text) {}

  bool at_end() const { return place_.offset == text_.size(); }

  const char& current() const { return text_[place_.offset]; }

  /// Takes one character.
  void advance();

  /// Where the last string, number, word or opening bracket starts.
  const TextPlace& token() const { return token_; }

  /// Where the last closing bracket, comma or colon stands.
  const TextPlace& mark() const { return mark_; }

  /// The place of any byte of the text.
  TextPlace place_of(std::size_t offset) const;

  std::string_view text() const { return text_; }

 private:
  enum class Inside { kNothing, kString, kEscape, kWord };
  void enter(char c);

  std::string_view text_;
  TextPlace place_;
  TextPlace token_;
  TextPlace mark_;
  Inside inside_ = Inside::kNothing;
};

/// The iterator that nlohmann::json reads; the cursor must outlive it.
class JsonIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  /// A null cursor makes the end.
  explicit JsonIterator(JsonCursor* cursor) : cursor_(cursor) {}

  reference operator*() const { return cursor_->current(); }

  JsonIterator& operator++() {
    cursor_->advance();
    return *this;
  }

  bool operator==(const JsonIterator& other) const { return at_end() == other.at_end(); }

 private:
  bool at_end() const { return !cursor_ || cursor_->at_end(); }

  JsonCursor* cursor_;
};

}  // namespace scorebook::record
