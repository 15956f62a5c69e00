// SPDX-License-Identifier: Apache-2.0
#include "xlsx/reference_scan.h"

#include <algorithm>
#include <array>

namespace scorebook::xlsx {
namespace {

// Functions whose value hangs on their arguments alone, each argument as it is written.
constexpr std::array<std::string_view, 24> kPlainFunctions{
    "ABS", "AND",     "AVERAGE", "COUNT",     "COUNTA",  "COUNTIF", "IF",         "IFERROR",
    "INT", "ISBLANK", "ISERROR", "ISNUMBER",  "ISTEXT",  "LEN",     "MAX",        "MIN",
    "NOT", "OR",      "ROUND",   "ROUNDDOWN", "ROUNDUP", "SUM",     "SUMPRODUCT", "TRIM"};

bool is_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word(char c) {
  return is_letter(c) || is_digit(c) || (c >= 'a' && c <= 'z') || c == '_' || c == '.' ||
         c == '$' || c == '\\' || c == '?' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

}  // namespace

bool ReferenceScan::scan(std::string_view raw, std::uint32_t own_sheet, const Shift& shift,
                         std::vector<SheetRange>& out) {
  raw_ = raw;
  at_ = 0;
  own_ = own_sheet;
  shift_ = shift;
  out_ = &out;
  out.clear();
  constexpr std::string_view kOperators = "+-*/^%(),=; \n";
  while (at_ < raw_.size()) {
    const char c = raw_[at_];
    if (kOperators.find(c) != std::string_view::npos) {
      ++at_;
    } else if (c == '&') {  // the references of XML for < > &, all operators
      const std::string_view rest = raw_.substr(at_, 5);
      if (!rest.starts_with("&lt;") && !rest.starts_with("&gt;") && !rest.starts_with("&amp;")) {
        return false;
      }
      at_ += rest.starts_with("&amp;") ? 5U : 4U;
    } else if (c == '"') {
      if (!text('"')) {
        return false;
      }
    } else if (!reference()) {
      return false;
    }
  }
  return true;
}

/// Moves behind a quoted text; a doubled quote is simply another text.
bool ReferenceScan::text(char quote) {
  const std::size_t close = raw_.find(quote, at_ + 1);
  if (close == std::string_view::npos) {
    return false;
  }
  at_ = close + 1;
  return true;
}

bool ReferenceScan::word(std::string_view& out) {
  const std::size_t begin = at_;
  while (at_ < raw_.size() && is_word(raw_[at_])) {
    ++at_;
  }
  out = raw_.substr(begin, at_ - begin);
  return !out.empty();
}

/// Looks up the sheet in front of '!', which stands at at_.
bool ReferenceScan::prefix(std::string_view name) {
  if (name != last_name_) {
    last_name_ = name;
    last_sheet_ = parts_.sheet_index(name);
  }
  ++at_;
  return last_sheet_ < parts_.sheets.size();
}

/// A number, a function's name, a cell or a range, with or without a sheet in front.
bool ReferenceScan::reference() {
  std::uint32_t sheet = own_;
  std::string_view token;
  if (raw_[at_] == '\'') {
    const std::size_t begin = at_ + 1;
    if (!text('\'') || at_ >= raw_.size() || raw_[at_] != '!') {
      return false;
    }
    const std::string_view name = raw_.substr(begin, at_ - 1 - begin);
    if (name.find_first_of("&[:") != std::string_view::npos || !prefix(name)) {
      return false;
    }
    sheet = static_cast<std::uint32_t>(last_sheet_);
  }
  if (!word(token)) {
    return false;
  }
  if (at_ < raw_.size() && raw_[at_] == '!') {
    if (sheet != own_ || !prefix(token) || !word(token)) {
      return false;
    }
    sheet = static_cast<std::uint32_t>(last_sheet_);
  }
  const char next = at_ < raw_.size() ? raw_[at_] : '\0';
  if (next == '(') {
    return std::find(kPlainFunctions.begin(), kPlainFunctions.end(), token) !=
           kPlainFunctions.end();
  }
  Corner first;
  if (!corner(token, first)) {
    // A plain number; one with an exponent, a name, TRUE and the like are left to the parser.
    return next != ':' &&
           std::all_of(token.begin(), token.end(), [](char c) { return is_digit(c) || c == '.'; });
  }
  Corner last = first;
  if (next == ':') {
    ++at_;
    if (!word(token) || !corner(token, last) || (at_ < raw_.size() && raw_[at_] == ':')) {
      return false;
    }
  }
  const auto [top, bottom] = std::minmax(first.row, last.row);
  const auto [left, right] = std::minmax(first.column, last.column);
  if (top < 1 || left < 1 || bottom > base::kMaxRow || right > base::kMaxColumn) {
    return false;
  }
  out_->push_back({sheet,
                   {{static_cast<std::uint32_t>(top), static_cast<std::uint32_t>(left)},
                    {static_cast<std::uint32_t>(bottom), static_cast<std::uint32_t>(right)}}});
  return true;
}

/// Reads "B7" with or without dollar signs, and shifts what is relative.
bool ReferenceScan::corner(std::string_view word, Corner& out) const {
  std::size_t at = 0;
  const auto dollar = [&] {
    const bool found = at < word.size() && word[at] == '$';
    at += found ? 1U : 0U;
    return found;
  };
  const bool column_fixed = dollar();
  const std::size_t letters = at;
  std::int64_t column = 0;
  for (; at < word.size() && is_letter(word[at]) && at < letters + 4; ++at) {
    column = column * 26 + (word[at] - 'A' + 1);
  }
  const bool row_fixed = dollar();
  const std::size_t digits = at;
  std::int64_t row = 0;
  for (; at < word.size() && is_digit(word[at]) && at < digits + 8; ++at) {
    row = row * 10 + (word[at] - '0');
  }
  if (at != word.size() || digits == at || column == 0 || column > base::kMaxColumn || row == 0 ||
      row > base::kMaxRow) {
    return false;
  }
  out = {row + (row_fixed ? 0 : shift_.rows), column + (column_fixed ? 0 : shift_.columns)};
  return true;
}

}  // namespace scorebook::xlsx
