// SPDX-License-Identifier: Apache-2.0
// Finds a form in a workbook by folded labels and structure, and reads it into a Record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "record/record.h"
#include "scorebook/result.h"
#include "xlsx/workbook.h"

namespace scorebook::bind {

/// How well a form fits a workbook, with what spoke for and against.
struct Fit {
  const form::Form* form = nullptr;
  /// 0 to 100: share of headings, lines and rows of ticks found, over the sheets of the form that
  /// the workbook has (a part of a submission may be a workbook of its own).
  int score = 0;
  std::vector<std::string> found;    ///< "sheet!A1 label"
  std::vector<std::string> missing;  ///< labels
};

/// Fits of all forms, best first; forms with score 0 are left out.
std::vector<Fit> rank(const xlsx::Workbook& book, const std::vector<form::Form>& forms);

/// How well one form fits; score 0 when nothing of it is there.
Fit fit(const xlsx::Workbook& book, const form::Form& form);

/// The fit of the best form, when it fits (score >= 60) and leads by 10: else kFormUnknown or
/// kFormAmbiguous with the arg "candidates": "name/edition (score), ...", best first.
Result<Fit> best_fit(const xlsx::Workbook& book, const std::vector<form::Form>& forms);

/// The form of best_fit.
Result<const form::Form*> recognise(const xlsx::Workbook& book,
                                    const std::vector<form::Form>& forms);

/// Reads the workbook as this form. Never fails on content: what does not fit becomes a Fact, what
/// cannot be read a Value of kind kInvalid.
record::Record bind(const xlsx::Workbook& book, const form::Form& form, std::string_view file);

/// How a text reads as a value of the field; without a place. Also used for fill data. Two-digit
/// years are those nearest to `near_year_be`; 0 leaves them unread.
record::Value read_value(const form::Form& form, const form::Field& field, std::string_view text,
                         int near_year_be);

}  // namespace scorebook::bind
