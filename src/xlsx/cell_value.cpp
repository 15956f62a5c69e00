// SPDX-License-Identifier: Apache-2.0
#include "xlsx/cell_value.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>

#include "base/date.h"
#include "xlsx/book_parts.h"
#include "xlsx/shared_formulas.h"
#include "xlsx/text_content.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {
namespace {

/// Plain digits with at most 15 of them significant: the decimal is its own 15-digit reading.
bool is_short_decimal(std::string_view text) {
  if (text.starts_with('-')) {
    text.remove_prefix(1);
  }
  std::size_t digits = 0;
  std::size_t points = 0;
  for (const char c : text) {
    if (c == '.') {
      ++points;
    } else if (c < '0' || c > '9') {
      return false;
    } else {
      digits += digits > 0 || c != '0' ? 1 : 0;  // leading zeros do not count
    }
  }
  return digits <= 15 && points <= 1 && text.size() > points && text.size() <= 40;
}

/// "hh:mm", "hh:mm:ss", "hh:mm:ss.fff", with or without a zone, as a fraction of a day.
std::optional<Exact> time_fraction(std::string_view text) {
  text = text.substr(0, text.find_first_of("Z+"));
  Exact seconds;
  std::int64_t unit = 3600;
  while (unit > 0) {
    const std::size_t colon = text.find(':');
    const auto number = Exact::from_decimal(text.substr(0, colon));
    if (!number || number->is_negative()) {
      return std::nullopt;
    }
    seconds += *number * Exact(unit);
    if (colon == std::string_view::npos) {
      return seconds / Exact(86400);
    }
    text.remove_prefix(colon + 1);
    unit /= 60;
  }
  return std::nullopt;
}

CellValue make(CellValue::Kind kind, std::string text) {
  CellValue value;
  value.kind = kind;
  value.text = std::move(text);
  return value;
}

CellValue make_number(std::string text, std::optional<Exact> number) {
  // What is no number stays text, so that somebody hears of it.
  CellValue value =
      make(number ? CellValue::Kind::kNumber : CellValue::Kind::kText, std::move(text));
  if (number) {
    value.number = std::move(*number);
  }
  return value;
}

CellValue stored_value(const BookParts& parts, const Cell& cell) {
  using Kind = CellValue::Kind;
  switch (cell.type) {
    case CellType::kEmpty:
      break;
    case CellType::kNumber: {
      const std::string_view text = trimmed(cell.raw);
      auto number = stored_number(text);
      return make_number(number ? std::string(text) : decode_content(text), std::move(number));
    }
    case CellType::kIsoDate: {
      const std::string_view text = trimmed(cell.raw);
      return make_number(decode_content(text), iso_serial(text, parts.date_1904));
    }
    case CellType::kShared:
      return make(Kind::kText, parts.strings.text(cell.string_index));
    case CellType::kInline:
      return make(Kind::kText, join_runs(cell.raw));
    case CellType::kFormulaText:
      return make(Kind::kText, decode_content(cell.raw));
    case CellType::kBoolean: {
      const std::string_view text = trimmed(cell.raw);
      CellValue value = make(Kind::kBoolean, {});
      value.number = Exact(text == "1" || text == "true" ? 1 : 0);
      return value;
    }
    case CellType::kError:
      return make(Kind::kError, decode_content(trimmed(cell.raw)));
  }
  return {};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  if (!text.empty() && text.front() > ' ' && text.back() > ' ') {
    return text;  // nearly always
  }
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) {
    return {};
  }
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::optional<double> stored_double(std::string_view text) {
  if (text.starts_with('+')) {
    text.remove_prefix(1);
  }
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

std::optional<Exact> stored_number(std::string_view text) {
  if (is_short_decimal(text)) {
    if (auto number = Exact::from_decimal(text)) {
      return number;
    }
  }
  const auto value = stored_double(text);
  return value ? Exact::from_double(*value) : std::nullopt;
}

std::optional<Exact> iso_serial(std::string_view text, bool date_1904) {
  const std::size_t split = text.find('T');
  const bool time_only = split == std::string_view::npos && text.find(':') != text.npos;
  Exact serial;
  if (!time_only) {
    const auto date = base::parse_iso(text.substr(0, split));
    if (!date) {
      return std::nullopt;
    }
    // Day 1 of the 1900 system is 1900-01-01, with a 29 February that never was (18.17.4.1).
    const std::int64_t days = base::to_days(*date);
    const std::int64_t since_1900 = days - base::to_days({1899, 12, 30});
    serial = Exact(date_1904          ? days - base::to_days({1904, 1, 1})
                   : since_1900 <= 60 ? since_1900 - 1
                                      : since_1900);
  }
  if (time_only || split != std::string_view::npos) {
    const auto time = time_fraction(time_only ? text : text.substr(split + 1));
    if (!time) {
      return std::nullopt;
    }
    serial += *time;
  }
  return serial;
}

CellValue Workbook::value(const Sheet& sheet, base::CellRef ref) const {
  const Cell* cell = sheet.find(ref);
  return cell == nullptr ? CellValue() : value(sheet, *cell);
}

CellValue Workbook::value(const Sheet&, const Cell& cell) const {
  CellValue value = stored_value(*parts_, cell);
  value.has_formula = cell.has_formula();
  value.missing_cache = cell.has_formula() && cell.type == CellType::kEmpty;
  return value;
}

std::string_view Workbook::text(const Cell& cell, std::string& scratch) const {
  if (cell.type == CellType::kShared) {
    if (const auto plain = parts_->strings.plain(cell.string_index)) {
      return *plain;
    }
    scratch = parts_->strings.text(cell.string_index);
    return scratch;
  }
  if (cell.type == CellType::kFormulaText && is_plain_content(cell.raw)) {
    return cell.raw;
  }
  if (cell.type == CellType::kFormulaText || cell.type == CellType::kInline) {
    scratch = stored_value(*parts_, cell).text;
    return scratch;
  }
  return {};
}

std::optional<double> Workbook::number(const Cell& cell) {
  if (cell.type != CellType::kNumber) {
    return std::nullopt;
  }
  double value = 0;
  const char* const end = cell.raw.data() + cell.raw.size();
  const auto read = std::from_chars(cell.raw.data(), end, value);
  const bool plain = read.ec == std::errc() && read.ptr == end && std::isfinite(value);
  return plain ? value : stored_double(trimmed(cell.raw));
}

std::optional<std::string> Workbook::formula(const Sheet& sheet, const Cell& cell) const {
  switch (cell.formula_kind) {
    case FormulaKind::kNone:
      return std::nullopt;
    case FormulaKind::kSharedMember:
      if (const auto member = parsed_formula(sheet, cell)) {
        return member->print();
      }
      return std::nullopt;
    case FormulaKind::kNormal:
    case FormulaKind::kSharedMaster:
    case FormulaKind::kArray:
    case FormulaKind::kDataTable:
      break;
  }
  return decode_content(cell.formula);
}

const NumberFormat& Workbook::format(const Cell& cell) const {
  return parts_->styles.format(cell.style);
}

const NumberFormat& Workbook::format_of_style(std::uint32_t style) const {
  return parts_->styles.format(style);
}

std::string Workbook::shown(const Sheet& sheet, const Cell& cell) const {
  const CellValue stored = value(sheet, cell);
  switch (stored.kind) {
    case CellValue::Kind::kNumber:
      return show_number(stored.number, format(cell), parts_->date_1904);
    case CellValue::Kind::kBoolean:
      return stored.number.is_zero() ? "FALSE" : "TRUE";
    case CellValue::Kind::kEmpty:
    case CellValue::Kind::kText:
    case CellValue::Kind::kError:
      break;
  }
  return stored.text;
}

}  // namespace scorebook::xlsx
