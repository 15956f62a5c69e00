// SPDX-License-Identifier: Apache-2.0
// Formula text to tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "formula/node.h"

namespace scorebook::formula {

enum class TokenKind : std::uint8_t {
  kEnd,
  kNumber,    ///< digits with fraction and exponent
  kText,      ///< "..." with its quotes
  kWord,      ///< a cell, a name, a function, a sheet: letters, digits, _ . $ \ ?
  kQuoted,    ///< '...' with its quotes
  kBracket,   ///< [...] with its brackets, nested ones included
  kError,     ///< #REF!
  kOperator,  ///< an operator between operands, or a sign
  kPercent,
  kColon,
  kBang,
  kComma,
  kSemicolon,
  kOpen,
  kClose,
  kOpenBrace,
  kCloseBrace,
  kInvalid  ///< something no formula holds; always the last token
};

/// A token; `text` points into the formula text.
struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::string_view text;
  std::size_t offset = 0;
  bool space_before = false;
  Operator op = Operator::kEqual;  ///< for kOperator
};

/// The tokens of the text; the last is kEnd or kInvalid.
std::vector<Token> tokenize(std::string_view text);

/// Letters, digits and what else a word may hold; every byte outside ASCII counts as a letter.
bool is_word_character(char c);

}  // namespace scorebook::formula
