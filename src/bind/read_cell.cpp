// SPDX-License-Identifier: Apache-2.0
#include "bind/read_cell.h"

#include <algorithm>
#include <utility>

#include "base/long_text.h"
#include "base/thai.h"
#include "bind/bind.h"

namespace scorebook::bind {
namespace {

using record::Normalisation;
using record::Value;
using record::ValueKind;
using xlsx::CellValue;

constexpr int kMostDecimals = 9;  // that a cell of no format shows of a fraction

std::string text_of(const SheetView& view, const Filled& cell) {
  CellValue value = view.book().value(view.sheet(), *cell.cell);
  return value.kind == CellValue::Kind::kText ? std::move(value.text)
                                              : view.book().shown(view.sheet(), *cell.cell);
}

// Decimals that the cell shows.
int decimals_of(const xlsx::NumberFormat& format, const Exact& number) {
  if (format.decimals >= 0) {
    return std::min(format.decimals, Exact::kMaxDecimals);
  }
  const std::string text = number.exact_text();
  const std::size_t point = text.find('.');
  return point == std::string::npos
             ? 0
             : std::min(static_cast<int>(text.size() - point) - 1, kMostDecimals);
}

void read_serial(const SheetView& view, const xlsx::NumberFormat& format, Value& value) {
  const auto date = base::from_serial(value.number.to_double(), view.book().date_1904());
  if (!format.date || !date) {
    value.kind = ValueKind::kInvalid;
    return;
  }
  value.kind = ValueKind::kDate;
  value.date = *date;
  if (value.date.year >= base::kFirstBuddhistYear) {
    // A Buddhist year typed into a calendar of the common era.
    value.date.year -= base::kBuddhistOffset;
    value.notes.push_back(Normalisation::kBuddhistYear);
  }
  if (!base::is_valid(value.date)) {
    value.kind = ValueKind::kInvalid;
  }
}

void read_number_cell(const form::Form& form, const form::Field& field, const SheetView& view,
                      const xlsx::Cell& cell, int near_year_be, Value& value) {
  const xlsx::NumberFormat& format = view.book().format(cell);
  value.is_number_cell = true;
  const bool plain = format.code == "General" && !format.date;
  if (std::string shown = plain ? value.raw : view.book().shown(view.sheet(), cell);
      shown != value.raw) {
    value.shown = std::move(shown);
  }
  switch (field.type) {
    case form::ValueType::kNumber:
      value.kind = format.date ? ValueKind::kInvalid : ValueKind::kNumber;
      if (format.percent) {
        value.number *= Exact(100);
        value.notes.push_back(Normalisation::kPercentFormat);
      }
      value.decimals = decimals_of(format, value.number);
      break;
    case form::ValueType::kDate:
      read_serial(view, format, value);
      break;
    case form::ValueType::kYear: {
      const Value year = read_value(form, field, value.number.exact_text(), near_year_be);
      value.kind = format.date ? ValueKind::kInvalid : year.kind;
      value.number = year.number;
      value.notes = year.notes;
      break;
    }
    case form::ValueType::kText:
    case form::ValueType::kCode:
      value.kind = ValueKind::kText;
      if (!value.shown.empty()) {
        value.raw = std::exchange(value.shown, {});
      } else {
        value.raw = value.number.exact_text();
      }
      break;
  }
}

// One cell; an empty one tells at least whether it holds a formula.
Value read_one(const form::Form& form, const form::Field& field, const SheetView& view,
               const xlsx::Cell& cell, int near_year_be) {
  CellValue stored = view.book().value(view.sheet(), cell);
  Value value;
  switch (stored.kind) {
    case CellValue::Kind::kEmpty:
      break;
    case CellValue::Kind::kText:
      value = read_value(form, field, stored.text, near_year_be);
      if (value.kind == ValueKind::kNumber) {
        value.notes.push_back(Normalisation::kTextNumber);
      }
      break;
    case CellValue::Kind::kNumber:
      value.raw = std::move(stored.text);
      value.number = std::move(stored.number);
      read_number_cell(form, field, view, cell, near_year_be, value);
      break;
    case CellValue::Kind::kBoolean:
      value.raw = view.book().shown(view.sheet(), cell);
      value.kind = field.type == form::ValueType::kText ? ValueKind::kText : ValueKind::kInvalid;
      break;
    case CellValue::Kind::kError:
      value.raw = std::move(stored.text);
      value.kind = ValueKind::kInvalid;
      break;
  }
  value.has_formula = stored.has_formula;
  return value;
}

// Sets where a value stands.
void set_places(const Gathered& gathered, Value& value) {
  if (gathered.cells.empty()) {
    if (gathered.expected.row > 0) {
      value.at = gathered.view->place(gathered.expected);
    }
    return;
  }
  value.at = gathered.view->place(gathered.cells.front()->ref);
  for (std::size_t i = 1; i < gathered.cells.size(); ++i) {
    value.more.push_back(gathered.view->place(gathered.cells[i]->ref));
  }
}

}  // namespace

std::string gathered_text(const Gathered& gathered) {
  if (gathered.cells.size() == 1) {
    return text_of(*gathered.view, *gathered.cells.front());
  }
  std::vector<std::string> pieces;
  for (const Filled* cell : gathered.cells) {
    pieces.push_back(text_of(*gathered.view, *cell));
  }
  return base::join_text(pieces);
}

Value read_gathered(const form::Form& form, const form::Field& field, const Gathered& gathered,
                    int near_year_be) {
  Value value;
  if (gathered.cells.size() > 1) {
    value = read_value(form, field, gathered_text(gathered), near_year_be);
  } else if (gathered.cells.size() == 1) {
    value = read_one(form, field, *gathered.view, *gathered.cells.front()->cell, near_year_be);
  } else if (gathered.expected.row > 0) {
    const base::CellRef place = gathered.view->area(gathered.expected).first;
    const xlsx::Cell* const cell = gathered.view->sheet().find(place);
    value.has_formula = cell && cell->has_formula();
  }
  set_places(gathered, value);
  return value;
}

Value read_part(const form::Form& form, const form::Field& field, const Gathered& gathered,
                std::string_view part, int near_year_be) {
  Value value = read_value(form, field, part, near_year_be);
  value.has_formula = gathered.cells.size() == 1 && gathered.cells.front()->cell->has_formula();
  set_places(gathered, value);
  return value;
}

}  // namespace scorebook::bind
