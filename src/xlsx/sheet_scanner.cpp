// SPDX-License-Identifier: Apache-2.0
#include "xlsx/sheet_scanner.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace scorebook::xlsx {
namespace {

using markup::ends_name;
using markup::is_name;
using markup::is_space;
using markup::skip_space;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The type of a cell as one letter (ST_CellType, 18.18.11): 'f' is "str", 'i' "inlineStr".
char type_letter(std::string_view type) {
  if (type == "str") {
    return 'f';
  }
  return type == "inlineStr" ? 'i' : type.size() == 1 ? type[0] : 'n';
}

CellType type_of(char letter) {
  switch (letter) {
    case 's':
      return CellType::kShared;
    case 'f':
      return CellType::kFormulaText;
    case 'b':
      return CellType::kBoolean;
    case 'e':
      return CellType::kError;
    case 'd':
      return CellType::kIsoDate;
    default:
      return CellType::kNumber;
  }
}

/// The digits a text begins with; kNoString when there are none or the number is out of all reason.
std::uint32_t string_index(std::string_view text) {
  std::uint32_t index = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
  return error == std::errc() ? index : kNoString;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

SheetScanner::SheetScanner(std::string_view window, std::size_t position, std::string_view prefix,
                           Cells wanted)
    : MarkupCursor(window, prefix),
      at_(window.data() + position),
      wanted_(wanted) {}

void SheetScanner::rebase(std::string_view window) {
  move_to(window);
  at_ = window.data();
}

SheetScanner::Event SheetScanner::failed() const {
  return starved() ? Event::kStarved : Event::kDamaged;
}

SheetScanner::Event SheetScanner::next(ScannedCells& out, std::size_t max_cells) {
  for (;;) {
    const char* const lt = find_tag(at_);
    if (lt == end()) {
      return Event::kStarved;
    }
    const bool closing = lt[1] == '/';
    const char* const name = after_prefix(lt + (closing ? 2 : 1));
    if (name != nullptr && name[0] == 'c' && !closing && ends_name(name[1])) {
      if (out.cells.size() >= max_cells) {
        return Event::kFull;
      }
      if (!add_cell(lt, name + 1, out)) {
        return failed();
      }
      continue;
    }
    if (name != nullptr && is_name(name, "row")) {
      return closing ? row_end(lt, name + 3) : row_start(lt, name + 3);
    }
    if (name != nullptr && closing && is_name(name, "sheetData")) {
      at_ = lt;
      return in_row_ ? (fail(lt, "end tag"), Event::kDamaged) : Event::kDataEnd;
    }
    const char* const behind = foreign(lt);
    if (behind == nullptr) {
      return failed();
    }
    at_ = behind;
  }
}

/// Reads r="1" where nearly every producer writes it, and passes over the other attributes; stays
/// at `at` when the tag is not quite so.
const char* SheetScanner::row_number(const char* at, RowTag& tag) const {
  if (end() - at < 4 || std::memcmp(at, " r=\"", 4) != 0) {
    return at;
  }
  const char* digit = at + 4;
  std::uint32_t row = 0;
  while (is_digit(*digit) && digit < at + 11) {
    row = row * 10 + static_cast<std::uint32_t>(*digit++ - '0');
  }
  const char* const close = io::xml::end_of_plain_tag(digit, end());
  if (*digit != '"' || *close != '>') {
    return at;
  }
  // With double quotes alone, a quote in front of '>' ends a value, unless it begins one.
  const char* const last = close[-1] == '/' ? close - 1 : close;
  if (last[-1] != '"' || last[-2] == '=' || is_space(last[-2])) {
    return at;
  }
  tag.row = row;
  return last;
}

const char* SheetScanner::row_attributes(const char* at, RowTag& tag) {
  for (RawAttribute attribute; next_attribute(at, attribute);) {
    if (attribute.name.size() > 6) {
      continue;  // customHeight, x14ac:dyDescent ...
    }
    if (attribute.name == "r") {
      tag.row = attribute.number(0);
    } else if (attribute.name == "ht") {
      const std::string_view value = attribute.value;
      std::from_chars(value.data(), value.data() + value.size(), tag.height);
    } else if (attribute.name == "hidden") {
      tag.hidden = attribute.flag();
    }
  }
  return at;
}

SheetScanner::Event SheetScanner::row_start(const char* lt, const char* at) {
  RowTag tag;
  tag.row = row_number_ + 1;
  if (wanted_ == Cells::kFilledOnly) {
    at = row_number(at, tag);
  }
  at = row_attributes(at, tag);
  at = at == nullptr ? nullptr : open_end(at, tag.self_closing);
  if (at == nullptr) {
    return failed();
  }
  if (in_row_ || tag.row == 0 || tag.row > base::kMaxRow) {
    fail(lt, in_row_ ? "row inside a row" : "row number");
    return Event::kDamaged;
  }
  tag.begin = static_cast<std::uint32_t>(lt - begin());
  tag.open_end = static_cast<std::uint32_t>(at - begin());
  row_ = tag;
  in_order_ = in_order_ && tag.row > row_number_;
  row_number_ = tag.row;
  column_ = 0;
  in_row_ = !tag.self_closing;
  at_ = at;
  return Event::kRow;
}

SheetScanner::Event SheetScanner::row_end(const char* lt, const char* at) {
  at = skip_space(at);
  if (*at != '>' || !in_row_) {
    fail(*at != '>' ? at : lt, "end tag");
    return failed();
  }
  in_row_ = false;
  at_ = at + 1;
  return Event::kRowEnd;
}

/// The attributes every producer writes, in the order and the way nearly every producer writes
/// them: r="A1" s="1" t="s". Stops in front of whatever is not so.
inline const char* SheetScanner::usual_attributes(const char* at, Cell& cell, char& type) const {
  constexpr std::ptrdiff_t kLongest = 48;  // so far one may look without asking for the end
  if (end() - at < kLongest) {
    return at;
  }
  if (std::memcmp(at, " r=\"", 4) == 0) {
    const char* letter = at + 4;
    std::uint32_t column = 0;
    while (*letter >= 'A' && *letter <= 'Z' && letter < at + 7) {
      column = column * 26 + static_cast<std::uint32_t>(*letter++ - 'A' + 1);
    }
    const char* digit = letter;
    std::uint32_t row = 0;
    while (is_digit(*digit) && digit < letter + 7) {
      row = row * 10 + static_cast<std::uint32_t>(*digit++ - '0');
    }
    if (*digit != '"' || column - 1 >= base::kMaxColumn || row - 1 >= base::kMaxRow) {
      return at;
    }
    cell.ref = {row, column};
    at = digit + 1;
  }
  if (std::memcmp(at, " s=\"", 4) == 0) {
    const char* digit = at + 4;
    std::uint32_t style = 0;
    while (is_digit(*digit) && digit < at + 12) {
      style = style * 10 + static_cast<std::uint32_t>(*digit++ - '0');
    }
    if (*digit != '"') {
      return at;
    }
    cell.style = style;
    at = digit + 1;
  }
  if (std::memcmp(at, " t=\"", 4) == 0 && at[4] >= 'a' && at[4] <= 'z' && at[5] == '"') {
    type = at[4];
    at += 6;
  }
  return at;
}

inline const char* SheetScanner::cell_attributes(const char* at, Cell& cell, char& type) {
  at = usual_attributes(at, cell, type);
  while (at != nullptr && *at != '>' && *at != '/') {
    at = other_attribute(at, cell, type);
  }
  return at;
}

/// An attribute of a cell that is rare, or written in a rare way.
const char* SheetScanner::other_attribute(const char* at, Cell& cell, char& type) {
  RawAttribute attribute;
  if (!next_attribute(at, attribute)) {
    return at;
  }
  if (attribute.name == "s") {
    cell.style = attribute.number(0);
  } else if (attribute.name == "t") {
    type = type_letter(attribute.value);
  } else if (attribute.name == "r") {
    const auto ref = base::parse_ref(attribute.value);
    if (!ref) {
      return fail(attribute.value.data(), "cell address");
    }
    cell.ref = *ref;
  }
  return at;
}

inline bool SheetScanner::add_cell(const char* lt, const char* at, ScannedCells& out) {
  Cell& cell = out.cells.emplace_back();
  cell.ref = {row_number_, column_ + 1};
  char type = 'n';
  at = cell_attributes(at, cell, type);
  if (at != nullptr) {
    bool self_closing = false;
    at = open_end(at, self_closing);
    if (at != nullptr && !self_closing) {
      at = cell_content(at, cell, type);
    }
  }
  if (at != nullptr && (!in_row_ || cell.ref.column > base::kMaxColumn)) {
    at = fail(lt, in_row_ ? "cell address" : "cell outside a row");
  }
  if (at == nullptr) {
    out.cells.pop_back();
    return false;
  }
  if (wanted_ != Cells::kFilledOnly) {
    out.sorted =
        out.sorted && in_order_ && cell.ref.column > column_ && cell.ref.row == row_number_;
    out.used.row = std::max(out.used.row, cell.ref.row);
    out.used.column = std::max(out.used.column, cell.ref.column);
  }
  column_ = cell.ref.column;
  at_ = at;
  if (wanted_ != Cells::kAll && cell.type == CellType::kEmpty && !cell.has_formula()) {
    out.cells.pop_back();
    return true;
  }
  cell.begin = static_cast<std::uint32_t>(lt - begin());
  cell.end = static_cast<std::uint32_t>(at - begin());
  if (cell.formula_kind > FormulaKind::kNormal && cell.formula_kind != FormulaKind::kSharedMember) {
    const base::CellRange own{cell.ref, cell.ref};
    out.blocks.push_back({cell.formula_kind, cell.shared_index, cell.ref,
                          base::parse_range(formula_range_).value_or(own)});
  }
  return true;
}

inline const char* SheetScanner::cell_content(const char* at, Cell& cell, char type) {
  constexpr std::string_view kClose = "</v></c>";
  // Nearly every cell that holds something is <v>text</v></c>.
  if (prefix().empty() && type != 'i' && at[0] == '<' && at[1] == 'v' && at[2] == '>') {
    const char* const text = at + 3;
    const char* const close = io::xml::end_of_value(text, end(), '<');
    if (static_cast<std::size_t>(end() - close) >= kClose.size() &&
        std::memcmp(close, kClose.data(), kClose.size()) == 0 && (close != text || type == 'f') &&
        !is_space(*text)) {
      cell.raw = {text, static_cast<std::size_t>(close - text)};
      cell.type = type_of(type);
      if (type == 's') {
        cell.string_index = string_index(cell.raw);
      }
      return close + kClose.size();
    }
  }
  for (;;) {
    const char* const lt = find_tag(at);
    if (lt == end()) {
      return fail(end(), "cut off");
    }
    const bool closing = lt[1] == '/';
    const char* const name = after_prefix(lt + (closing ? 2 : 1));
    if (name == nullptr) {
      at = foreign(lt);
    } else if (closing) {
      if (is_name(name, "c")) {
        at = close_tag(lt, "c");
        break;
      }
      at = foreign(lt);
    } else if (name[0] == 'v' && ends_name(name[1])) {
      at = value(name + 1, cell);
    } else if (name[0] == 'f' && ends_name(name[1])) {
      at = formula(name + 1, cell);
    } else if (is_name(name, "is") && type == 'i') {
      at = inline_string(lt, name + 2, cell);
    } else {
      at = foreign(lt);
    }
    if (at == nullptr) {
      return nullptr;
    }
  }
  // An empty <v> is the stored text "" of a formula, and nothing elsewhere.
  if (type != 'i' && cell.raw.data() != nullptr && (type == 'f' || !is_blank(cell.raw))) {
    cell.type = type_of(type);
    cell.string_index = type == 's' ? string_index(cell.raw) : 0;
  }
  return at;
}

inline const char* SheetScanner::value(const char* at, Cell& cell) {
  bool self_closing = false;
  if (*at != '>') {  // xml:space, or nothing at all
    for (RawAttribute attribute; next_attribute(at, attribute);) {
    }
    if (at == nullptr) {
      return nullptr;
    }
  }
  const char* const text = open_end(at, self_closing);
  if (text == nullptr || self_closing) {
    cell.raw = text == nullptr ? std::string_view() : std::string_view(text, 0);
    return text;
  }
  const char* const close = content_end(text);
  if (close == nullptr) {
    return nullptr;
  }
  cell.raw = {text, static_cast<std::size_t>(close - text)};
  return close_tag(close, "v");
}

const char* SheetScanner::formula(const char* at, Cell& cell) {
  bool shared = false;
  cell.formula_kind = FormulaKind::kNormal;
  formula_range_ = {};
  for (RawAttribute attribute; next_attribute(at, attribute);) {
    if (attribute.name == "t") {
      shared = attribute.value == "shared";
      if (attribute.value == "array") {
        cell.formula_kind = FormulaKind::kArray;
      } else if (attribute.value == "dataTable") {
        cell.formula_kind = FormulaKind::kDataTable;
      }
    } else if (attribute.name == "si") {
      cell.shared_index = attribute.number(0);
    } else if (attribute.name == "ref") {
      formula_range_ = attribute.value;
    }
  }
  bool self_closing = false;
  const char* const text = at == nullptr ? nullptr : open_end(at, self_closing);
  if (text == nullptr) {
    return nullptr;
  }
  const char* close = self_closing ? text : content_end(text);
  if (close == nullptr) {
    return nullptr;
  }
  cell.formula = {text, static_cast<std::size_t>(close - text)};
  if (shared) {
    // A member that carries a text of its own is a normal formula in all but name.
    cell.formula_kind = !formula_range_.empty() && !cell.formula.empty()
                            ? FormulaKind::kSharedMaster
                        : cell.formula.empty() ? FormulaKind::kSharedMember
                                               : FormulaKind::kNormal;
  }
  return self_closing ? text : close_tag(close, "f");
}

const char* SheetScanner::inline_string(const char* lt, const char* at, Cell& cell) {
  for (RawAttribute attribute; next_attribute(at, attribute);) {
  }
  bool self_closing = false;
  const char* const content = at == nullptr ? nullptr : open_end(at, self_closing);
  if (content == nullptr || self_closing) {
    return content;
  }
  const char* close = nullptr;
  const char* const end = skip_element(lt, &close);
  if (end != nullptr) {
    cell.raw = {content, static_cast<std::size_t>(close - content)};
    cell.type = CellType::kInline;
  }
  return end;
}

}  // namespace scorebook::xlsx
