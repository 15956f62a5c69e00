// SPDX-License-Identifier: Apache-2.0
#include "xlsx/cell_text.h"

#include <variant>

#include "formula/formula.h"
#include "xlsx/cell_value.h"

namespace scorebook::xlsx {
namespace {

bool same_formula(const std::string& a, const std::string& b) {
  if (a == b) {
    return true;
  }
  const auto first = formula::Formula::parse(a);
  const auto second = formula::Formula::parse(b);
  return first && second && first->print() == second->print();
}

}  // namespace

bool says_already(const Workbook& book, const Sheet& sheet, const Cell* cell,
                  const NewValue& value) {
  if (const auto* wanted = std::get_if<NewFormula>(&value)) {
    const auto text = cell == nullptr ? std::nullopt : book.formula(sheet, *cell);
    return text && same_formula(*text, wanted->text);
  }
  const CellValue stored = cell == nullptr ? CellValue() : book.value(sheet, *cell);
  if (stored.has_formula) {
    return false;
  }
  using Kind = CellValue::Kind;
  if (const auto* text = std::get_if<std::string>(&value)) {
    return stored.kind == Kind::kText && stored.text == *text;
  }
  if (const auto* number = std::get_if<Exact>(&value)) {
    return stored.kind == Kind::kNumber && stored.number == stored_number(number->cell_text());
  }
  if (const auto* boolean = std::get_if<bool>(&value)) {
    return stored.kind == Kind::kBoolean && stored.number.is_zero() != *boolean;
  }
  return stored.kind == Kind::kEmpty || (stored.kind == Kind::kText && stored.text.empty());
}

bool stores_already(const CellValue& stored, const formula::Value& value) {
  using Kind = CellValue::Kind;
  if (const auto* number = std::get_if<double>(&value)) {
    const auto exact = Exact::from_double(*number);
    return exact ? stored.kind == Kind::kNumber && stored.number == *exact
                 : stored.kind == Kind::kError && stored.text == "#NUM!";
  }
  if (const auto* text = std::get_if<std::string>(&value)) {
    return stored.kind == Kind::kText && stored.text == *text;
  }
  if (const auto* boolean = std::get_if<bool>(&value)) {
    return stored.kind == Kind::kBoolean && stored.number.is_zero() != *boolean;
  }
  if (const auto* error = std::get_if<formula::CellError>(&value)) {
    return stored.kind == Kind::kError && stored.text == formula::error_text(*error);
  }
  return stored.kind == Kind::kEmpty;
}

std::string show_value(const Workbook& book, std::uint32_t style, const formula::Value& value) {
  if (const auto* number = std::get_if<double>(&value)) {
    const auto exact = Exact::from_double(*number);
    return exact ? show_number(*exact, book.format_of_style(style), book.date_1904()) : "#NUM!";
  }
  if (const auto* text = std::get_if<std::string>(&value)) {
    return *text;
  }
  if (const auto* boolean = std::get_if<bool>(&value)) {
    return *boolean ? "TRUE" : "FALSE";
  }
  if (const auto* error = std::get_if<formula::CellError>(&value)) {
    return formula::error_text(*error);
  }
  return {};
}

std::string show_new(const Workbook& book, std::uint32_t style, const NewValue& value) {
  if (const auto* wanted = std::get_if<NewFormula>(&value)) {
    return "=" + wanted->text;
  }
  if (const auto* text = std::get_if<std::string>(&value)) {
    return *text;
  }
  if (const auto* number = std::get_if<Exact>(&value)) {
    return show_number(*number, book.format_of_style(style), book.date_1904());
  }
  if (const auto* boolean = std::get_if<bool>(&value)) {
    return *boolean ? "TRUE" : "FALSE";
  }
  return {};
}

std::string show_old(const Workbook& book, const Sheet& sheet, const Cell* cell) {
  if (cell == nullptr) {
    return {};
  }
  if (const auto text = book.formula(sheet, *cell)) {
    return "=" + *text;
  }
  return book.shown(sheet, *cell);
}

}  // namespace scorebook::xlsx
