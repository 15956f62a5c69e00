// SPDX-License-Identifier: Apache-2.0
// Which row of another table a sheet stands for.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::bind {

/// What a sheet says about itself.
struct SheetClaim {
  std::optional<std::string> number;  ///< the id that the number on it makes
  std::string title;                  ///< folded
  std::optional<std::string> name;    ///< the id that the sheet's name makes
  std::string proper_name;            ///< the name that the form gives a sheet of this number
  record::Place at;
};

/// The sheet of the form that stands once per row of the table; null when there is none.
const form::Sheet* sheet_of(const form::Form& form, const form::Table& table);

/// What a row of such a table says about itself: `own` is its table, `owner` that of the rows the
/// sheets stand for. `parent` gives the id of a parent that is known. `sheet_name` is empty when the
/// row is not a whole sheet.
SheetClaim claim_of(const form::Sheet& sheet, const form::Table& own, const form::Table& owner,
                    const record::Row& row, const std::string& sheet_name,
                    const std::function<std::optional<std::string>(const std::string&)>& parent);

/// What came of it.
struct SheetIdentity {
  std::optional<std::size_t> parent;  ///< row of the parent table
  std::string id;                     ///< of the sheet's own row, duplicates not numbered yet
};

/// Gives each sheet its row of `parents`: by the number on it, then by its folded title, then by
/// its name. Facts: kSheetNameMismatch, kDuplicateDetail, and kOrphanDetail unless `parents` is
/// empty. Facts go to `facts` by sheet.
std::vector<SheetIdentity> identify_sheets(const form::Field* title, const record::Table& parents,
                                           const std::vector<SheetClaim>& claims,
                                           std::vector<std::vector<record::Fact>>& facts);

/// The first required text field that both tables have and no id uses; null when there is none.
const form::Field* shared_title(const form::Table& table, const form::Table& parent);

}  // namespace scorebook::bind
