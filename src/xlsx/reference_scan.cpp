// SPDX-License-Identifier: Apache-2.0
#include "xlsx/reference_scan.h"

#include <algorithm>
#include <array>
#include <charconv>

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

/// What may stand in a word: letters, digits, _ . $ \ ? and every byte outside ASCII.
constexpr std::array<bool, 256> kWordBytes = [] {
  std::array<bool, 256> bytes = {};
  constexpr std::string_view kOthers = "_.$\\?";
  for (std::size_t c = 0; c < bytes.size(); ++c) {
    bytes[c] = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               c >= 0x80 || kOthers.find(static_cast<char>(c)) != std::string_view::npos;
  }
  return bytes;
}();

bool is_word(char c) {
  return kWordBytes[static_cast<unsigned char>(c)];
}

void append_number(std::string& out, std::int64_t number) {
  std::array<char, 20> digits;
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), written.ptr);
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
    } else if (c == '&') {
      if (!entity()) {
        return false;
      }
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

/// Moves behind the reference of XML for < > or &, all operators.
bool ReferenceScan::entity() {
  const std::string_view rest = raw_.substr(at_, 5);
  const bool ampersand = rest.starts_with("&amp;");
  if (!ampersand && !rest.starts_with("&lt;") && !rest.starts_with("&gt;")) {
    return false;
  }
  at_ += ampersand ? 5U : 4U;
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
  const char behind = next();
  if (behind == '(') {
    return std::find(kPlainFunctions.begin(), kPlainFunctions.end(), token) !=
           kPlainFunctions.end();
  }
  Corner first;
  if (!shifted_corner(token, first)) {
    // A plain number; one with an exponent, a name, TRUE and the like are left to the parser.
    return behind != ':' &&
           std::all_of(token.begin(), token.end(), [](char c) { return is_digit(c) || c == '.'; });
  }
  Corner last = first;
  if (behind == ':') {
    ++at_;
    if (!word(token) || !shifted_corner(token, last) || (at_ < raw_.size() && raw_[at_] == ':')) {
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

bool ReferenceScan::shifted_corner(std::string_view word, Corner& out) const {
  const bool found = corner(word, out);
  out.row += out.row_fixed ? 0 : shift_.rows;
  out.column += out.column_fixed ? 0 : shift_.columns;
  return found;
}

bool ReferenceScan::pattern(std::string_view raw, base::CellRef home, std::string& out) {
  raw_ = raw;
  at_ = 0;
  out.clear();
  while (at_ < raw_.size()) {
    const std::size_t begin = at_;
    const char c = raw_[at_];
    if (is_word(c)) {
      if (!distances(home, out)) {
        return false;
      }
      continue;
    }
    // Whole rows and columns, tables, arrays, errors, markup: not worth telling.
    constexpr std::string_view kUnclear = ":[]{}#<";
    const bool quoted = c == '"' || c == '\'';
    if (kUnclear.find(c) != std::string_view::npos || (quoted && !text(c)) ||
        (c == '&' && !entity())) {
      return false;
    }
    at_ += at_ == begin ? 1U : 0U;
    out += raw_.substr(begin, at_ - begin);
  }
  return true;
}

/// A word as it stands, or the cell or range it begins.
bool ReferenceScan::distances(base::CellRef home, std::string& out) {
  constexpr char kRelative = '\1';  // XML cannot hold it
  constexpr char kFixed = '\2';
  const auto append = [&](const Corner& corner) {
    out += corner.row_fixed ? kFixed : kRelative;
    append_number(out, corner.row - (corner.row_fixed ? 0 : std::int64_t{home.row}));
    out += corner.column_fixed ? kFixed : kRelative;
    append_number(out, corner.column - (corner.column_fixed ? 0 : std::int64_t{home.column}));
  };
  std::string_view token;
  Corner corner_read;
  word(token);
  if (next() == '(' || next() == '!' || !corner(token, corner_read)) {
    out += token;
    return next() != ':';
  }
  append(corner_read);
  if (next() != ':') {
    return true;
  }
  out += raw_[at_++];
  corner_read = {};
  if (!word(token) || !corner(token, corner_read)) {
    return false;
  }
  append(corner_read);
  return next() != ':' && next() != '(' && next() != '!';
}

/// Reads "B7" with or without dollar signs.
bool ReferenceScan::corner(std::string_view word, Corner& out) {
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
  out = {row, column, row_fixed, column_fixed};
  return true;
}

}  // namespace scorebook::xlsx
