// SPDX-License-Identifier: Apache-2.0
#include "formula/address.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace scorebook::formula {
namespace {

// The parts of a cell address; every part may be absent.
struct AddressText {
  bool column_fixed = false;
  std::string_view letters;
  bool row_fixed = false;
  std::string_view digits;
};

std::optional<AddressText> split_address(std::string_view word) {
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto dollar = [&] {
    const bool there = !word.empty() && word.front() == '$';
    word.remove_prefix(there ? 1 : 0);
    return there;
  };
  const auto run = [&](const auto& belongs) {
    const auto end = std::find_if_not(word.begin(), word.end(), belongs);
    const std::string_view taken = word.substr(0, static_cast<std::size_t>(end - word.begin()));
    word.remove_prefix(taken.size());
    return taken;
  };
  AddressText parts;
  parts.column_fixed = dollar();
  parts.letters = run(is_letter);
  parts.row_fixed = dollar();
  parts.digits = run(is_digit);
  if (parts.letters.empty()) {  // in "$7" the one dollar sign belongs to the row
    parts.row_fixed = parts.row_fixed || parts.column_fixed;
    parts.column_fixed = false;
  }
  return word.empty() ? std::optional(parts) : std::nullopt;
}

// The column of some letters, or the row of some digits; nullopt outside the sheet.
std::optional<base::CellRef> locate(std::string_view letters, std::string_view digits) {
  return base::parse_ref(std::string(letters).append(digits));
}

}  // namespace

std::optional<Corner> parse_cell(std::string_view word) {
  const auto parts = split_address(word);
  const auto ref = parts ? locate(parts->letters, parts->digits) : std::nullopt;
  if (!ref) {
    return std::nullopt;
  }
  return Corner{ref->row, ref->column, parts->row_fixed, parts->column_fixed};
}

std::optional<Corner> parse_column(std::string_view word) {
  const auto parts = split_address(word);
  if (!parts || !parts->digits.empty() || parts->row_fixed) {
    return std::nullopt;
  }
  const auto ref = locate(parts->letters, "1");
  return ref ? std::optional(Corner{1, ref->column, false, parts->column_fixed}) : std::nullopt;
}

std::optional<Corner> parse_row(std::string_view word) {
  const auto parts = split_address(word);
  if (!parts || !parts->letters.empty() || parts->digits.empty()) {
    return std::nullopt;
  }
  const auto ref = locate("A", parts->digits);
  return ref ? std::optional(Corner{ref->row, 1, parts->row_fixed, false}) : std::nullopt;
}

SheetPrefix parse_sheets(std::string_view text) {
  SheetPrefix sheets;
  if (const auto bracket = text.rfind(']'); bracket != std::string_view::npos) {
    sheets.book = text.substr(0, bracket + 1);
    text.remove_prefix(bracket + 1);
  }
  const auto colon = text.find(':');
  sheets.first = text.substr(0, colon);
  if (colon != std::string_view::npos) {
    sheets.last = text.substr(colon + 1);
  }
  return sheets;
}

base::CellRange covered(const ReferenceNode& reference) {
  return covered(reference.shape, reference.first, reference.last);
}

base::CellRange covered(Shape shape, const Corner& a, const Corner& b) {
  base::CellRange range{{std::min(a.row, b.row), std::min(a.column, b.column)},
                        {std::max(a.row, b.row), std::max(a.column, b.column)}};
  if (shape == Shape::kRows) {
    range.first.column = 1;
    range.last.column = base::kMaxColumn;
  } else if (shape == Shape::kColumns) {
    range.first.row = 1;
    range.last.row = base::kMaxRow;
  }
  return range;
}

bool move_corner(Shape shape, Corner& corner, Offset by) {
  const auto inside = [](std::uint32_t& place, bool fixed, std::int32_t distance,
                         std::uint32_t limit) {
    const std::int64_t moved = std::int64_t{place} + (fixed ? 0 : distance);
    place = static_cast<std::uint32_t>(moved);
    return moved >= 1 && moved <= limit;
  };
  return (shape == Shape::kColumns ||
          inside(corner.row, corner.row_fixed, by.rows, base::kMaxRow)) &&
         (shape == Shape::kRows ||
          inside(corner.column, corner.column_fixed, by.columns, base::kMaxColumn));
}

base::CellRange bounding(const base::CellRange& a, const base::CellRange& b) {
  return {{std::min(a.first.row, b.first.row), std::min(a.first.column, b.first.column)},
          {std::max(a.last.row, b.last.row), std::max(a.last.column, b.last.column)}};
}

base::CellRange resized(const base::CellRange& range, const base::CellRange& model) {
  const base::CellRef last{range.first.row + (model.last.row - model.first.row),
                           range.first.column + (model.last.column - model.first.column)};
  return {range.first,
          {std::min(last.row, base::kMaxRow), std::min(last.column, base::kMaxColumn)}};
}

}  // namespace scorebook::formula
