// SPDX-License-Identifier: Apache-2.0
#include "form/printed.h"

#include <algorithm>

namespace scorebook::form {
namespace {

bool names_part(const std::vector<Pattern>& patterns, std::string_view field) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const Pattern& pattern) { return pattern.has_part(field); });
}

bool gives(const RowKind& row, std::string_view field) {
  const bool closing = row.type == RowKindType::kTotal || row.type == RowKindType::kNote;
  return closing && (row.field == field || names_part(row.patterns, field) ||
                     std::any_of(row.also.begin(), row.also.end(),
                                 [&](const auto& figure) { return figure.field == field; }));
}

bool gives(const Sheet& sheet, std::string_view field) {
  const std::string part = "{" + std::string(field);
  const auto in_heading = [&](const Column& column) {
    return std::any_of(column.header.begin(), column.header.end(), [&](const std::string& label) {
      return label.find(part) != std::string::npos;
    });
  };
  return std::any_of(sheet.lines.begin(), sheet.lines.end(),
                     [&](const Line& line) { return names_part(line.patterns, field); }) ||
         std::any_of(sheet.ticks.begin(), sheet.ticks.end(),
                     [&](const Ticks& ticks) { return ticks.key == field; }) ||
         std::any_of(sheet.grids.begin(), sheet.grids.end(), [&](const Grid& grid) {
           return std::any_of(grid.columns.begin(), grid.columns.end(), in_heading) ||
                  std::any_of(grid.rows.begin(), grid.rows.end(),
                              [&](const RowKind& row) { return gives(row, field); });
         });
}

}  // namespace

bool is_printed(const Form& form, std::string_view field) {
  return std::any_of(form.sheets.begin(), form.sheets.end(),
                     [&](const Sheet& sheet) { return gives(sheet, field); });
}

}  // namespace scorebook::form
