// SPDX-License-Identifier: Apache-2.0
// New workbooks: the official form as its [layout] says, blank or laid out from data.
#pragma once

#include <optional>
#include <string>

#include "form/form.h"
#include "record/data.h"
#include "scorebook/result.h"

namespace scorebook::make {

/// What a new workbook is for.
struct NewOptions {
  std::string agency;
  std::optional<int> year_be;
  std::optional<int> round_months;
  const record::Data* data = nullptr;  ///< rows, groups and detail sheets in the data's order
  bool check_sheet = true;             ///< the last sheet that checks the workbook inside Excel
  bool protect = true;                 ///< lock labels and formulas (no password)
};

/// The bytes of a new workbook: live formulas with correct stored values, texts too long for a row
/// continued below, no clock and no user name in it. kFormDefinition when the form has no [layout];
/// kDataValue for a round the form does not print (the args list those it does).
Result<std::string> new_workbook(const form::Form& form, const NewOptions& options);

}  // namespace scorebook::make
