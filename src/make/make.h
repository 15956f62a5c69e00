// SPDX-License-Identifier: Apache-2.0
// New workbooks: the official form as its [layout] says, blank or laid out from data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "form/form.h"
#include "record/data.h"
#include "record/facts.h"
#include "scorebook/result.h"

namespace scorebook::make {

/// What a new workbook is for.
struct NewOptions {
  std::string agency;
  std::optional<int> year_be;
  std::optional<int> round_months;
  const record::Data* data = nullptr;  ///< rows, groups and detail sheets in the data's order
  record::AgencyFacts facts;           ///< report fields that the data does not give
  bool check_sheet = true;             ///< the last sheet that checks the workbook inside Excel
  bool protect = true;                 ///< lock labels and formulas (no password)
};

/// A number of the data of which its cell keeps only 15 digits.
struct Rounded {
  std::string table, id;  ///< empty for a field of the report
  std::string field;
  std::string given, kept;
};

struct NewWorkbook {
  std::string bytes;
  std::vector<Rounded> rounded;  ///< in the order of the form
};

/// A new workbook: live formulas with correct stored values, texts too long for a row continued
/// below, no clock and no user name in it. It is read again and compared with the data.
/// kFormDefinition when the form has no [layout]; kDataValue for a round the form does not print
/// (the args list those it does); kWouldMisread for a value or row of the data that the workbook
/// would not say as given.
Result<NewWorkbook> new_workbook(const form::Form& form, const NewOptions& options);

}  // namespace scorebook::make
