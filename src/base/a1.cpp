// SPDX-License-Identifier: Apache-2.0
#include "base/a1.h"

#include <algorithm>
#include <cstddef>

namespace scorebook::base {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// 1 to 26 for a letter of either case, 0 for anything else.
std::uint32_t letter_value(char c) {
  const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return upper >= 'A' && upper <= 'Z' ? static_cast<std::uint32_t>(upper - 'A') + 1 : 0;
}

void skip_dollar(std::string_view text, std::size_t& at) {
  if (at < text.size() && text[at] == '$') {
    ++at;
  }
}

// R, C, RC, R1, C2, R1C2 are addresses in the other notation of Excel.
bool is_row_column_notation(std::string_view name) {
  std::size_t at = 0;
  for (const char letter : {'R', 'C'}) {
    if (at < name.size() && letter_value(name[at]) == letter_value(letter)) {
      ++at;
      while (at < name.size() && is_digit(name[at])) {
        ++at;
      }
    }
  }
  return at == name.size();
}

bool equal_ignoring_case(std::string_view text, std::string_view letters) {
  return std::equal(text.begin(), text.end(), letters.begin(), letters.end(), [](char a, char b) {
    return letter_value(a) == letter_value(b) && letter_value(a) != 0;
  });
}

bool needs_quotes(std::string_view name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return letter_value(c) != 0 || is_digit(c) || c == '_';
  });
  return name.empty() || !plain || is_digit(name.front()) || parse_ref(name) ||
         is_row_column_notation(name) || equal_ignoring_case(name, "TRUE") ||
         equal_ignoring_case(name, "FALSE");
}

}  // namespace

std::string column_name(std::uint32_t column) {
  std::string name;
  for (; column > 0; column = (column - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return name;
}

std::string to_a1(CellRef ref) {
  return column_name(ref.column) + std::to_string(ref.row);
}

std::string to_a1(const CellRange& range) {
  return range.single() ? to_a1(range.first) : to_a1(range.first) + ":" + to_a1(range.last);
}

std::optional<CellRef> parse_ref(std::string_view text) {
  CellRef ref{0, 0};
  std::size_t at = 0;
  skip_dollar(text, at);
  for (; at < text.size() && letter_value(text[at]) != 0; ++at) {
    ref.column = ref.column * 26 + letter_value(text[at]);
    if (ref.column > kMaxColumn) {
      return std::nullopt;
    }
  }
  skip_dollar(text, at);
  if (ref.column == 0 || at == text.size() || text[at] == '0') {
    return std::nullopt;
  }
  for (; at < text.size() && is_digit(text[at]); ++at) {
    ref.row = ref.row * 10 + static_cast<std::uint32_t>(text[at] - '0');
    if (ref.row > kMaxRow) {
      return std::nullopt;
    }
  }
  return at == text.size() && ref.row > 0 ? std::optional(ref) : std::nullopt;
}

std::optional<CellRange> parse_range(std::string_view text) {
  const auto colon = text.find(':');
  const auto first = parse_ref(text.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : parse_ref(text.substr(colon + 1));
  if (!first || !last) {
    return std::nullopt;
  }
  return CellRange{{std::min(first->row, last->row), std::min(first->column, last->column)},
                   {std::max(first->row, last->row), std::max(first->column, last->column)}};
}

std::string quote_sheet(std::string_view name) {
  if (!needs_quotes(name)) {
    return std::string(name);
  }
  std::string quoted = "'";
  for (const char c : name) {
    quoted.append(c == '\'' ? 2 : 1, c);
  }
  return quoted + "'";
}

}  // namespace scorebook::base
