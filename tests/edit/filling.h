// SPDX-License-Identifier: Apache-2.0
// Filling workbooks of the weighted scorecard in tests.
#pragma once

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edit/fill.h"
#include "forms/workbooks.h"

namespace scorebook::test {

inline constexpr std::string_view kSummary = "ตารางสรุป";

inline const form::Form& weighted() {
  static const form::Form kForm = load_form("hr-scorecard-weighted/2566");
  return kForm;
}

inline FormBook open(std::string_view file) {
  return FormBook(shipped(std::string("fixtures/hr-scorecard-weighted/2566/").append(file)),
                  weighted());
}

inline const FormBook& corrected() {
  static const FormBook kBook = open("corrected.xlsx");
  return kBook;
}

inline const FormBook& blank() {
  static const FormBook kBook(shipped("templates/hr-scorecard-weighted/2566/blank.xlsx"),
                              weighted());
  return kBook;
}

/// Fills with the members of a JSON object behind version and form.
inline Result<xlsx::Written> fill_with(const FormBook& book, const std::string& members,
                                       bool overwrite_formulas = false) {
  const Result<record::Data> data = record::parse_data(
      "{\"data_version\": 1, \"form\": \"hr-scorecard-weighted/2566\",\n" + members + "}",
      weighted());
  if (!data) {
    return data.error();
  }
  edit::FillOptions options;
  options.overwrite_formulas = overwrite_formulas;
  return edit::fill(book.book(), weighted(), book.record(), *data, options);
}

/// Fills one field of one row.
inline Result<xlsx::Written> fill_one(const FormBook& book, const std::string& table,
                                      const std::string& id, const std::string& field,
                                      const std::string& json, bool overwrite_formulas = false) {
  return fill_with(
      book,
      fmt::format(R"("tables": {{"{}": [{{"id": "{}", "{}": {}}}]}})", table, id, field, json),
      overwrite_formulas);
}

inline FormBook filled(Result<xlsx::Written> written) {
  return FormBook(must(std::move(written)).bytes, weighted());
}

/// The workbook with these cells of the summary changed: address and value.
inline FormBook with_cells(const FormBook& book, std::string_view sheet,
                           const std::vector<std::pair<std::string, xlsx::NewValue>>& cells) {
  xlsx::Editor editor(book.book());
  for (const auto& [cell, value] : cells) {
    REQUIRE(editor.set(sheet, base::parse_ref(cell).value(), value).ok());
  }
  return FormBook(must(editor.write()).bytes, weighted());
}

}  // namespace scorebook::test
