// SPDX-License-Identifier: Apache-2.0
// What a cell says and shall say, compared and worded for reports.
#pragma once

#include <string>

#include "xlsx/edits.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Whether the cell's reading equals the value already; `cell` is nullptr when it does not exist.
/// Formulas are equal when they print the same; their cached value is not looked at.
bool says_already(const Workbook& book, const Sheet& sheet, const Cell* cell,
                  const NewValue& value);

/// Whether the stored value of a formula is the value, numbers at 15 significant digits.
bool stores_already(const CellValue& stored, const formula::Value& value);

/// A value as the style shows it.
std::string show_value(const Workbook& book, std::uint32_t style, const formula::Value& value);

/// A new value as a report shows it: a formula with '=', else as the style shows it.
std::string show_new(const Workbook& book, std::uint32_t style, const NewValue& value);

/// What a cell holds as a report shows it: a formula with '=', else as shown.
std::string show_old(const Workbook& book, const Sheet& sheet, const Cell* cell);

}  // namespace scorebook::xlsx
