// SPDX-License-Identifier: Apache-2.0
// What a new workbook shall say: the data given, completed by what follows from it, or the empty
// groups that the form's [layout.blank] draws.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "make/make.h"
#include "record/data.h"
#include "scorebook/result.h"

namespace scorebook::make {

/// A row to be written; a value that is present but null is left empty on purpose.
struct ContentRow {
  std::string id;
  std::string position;  ///< in the data, empty for a row that nobody gave
  std::map<std::string, record::DataValue> values;   ///< fields and parents
  /// The text of a value; "" when absent or null.
  std::string text(std::string_view key) const;
  bool has(std::string_view key) const;              ///< present, even when null
};

struct Content {
  std::map<std::string, record::DataValue> fields;
  std::map<std::string, std::vector<ContentRow>> tables;
  int round = 0;  ///< months; 0 unknown
  const std::vector<ContentRow>& rows(std::string_view table) const;
  const ContentRow* find(std::string_view table, std::string_view id) const;
  std::string field(std::string_view key) const;
};

/// Completes the data: report fields from the options, the days of the round, numbers from ids,
/// titles, owners and targets of the detail sheets from the summary, a detail sheet per indicator
/// when the data names none, the words that texts with rows of their own begin with, and the counts. kDataValue for a round without a box or a parent that
/// no row has.
Result<Content> plan_content(const form::Form& form, const NewOptions& options);

/// The fiscal year (Buddhist era) of the content, else that of the edition: two-digit years are those
/// nearest to it.
int near_year(const form::Form& form, const Content& content);

/// The values of a row by name, as patterns take them.
std::map<std::string, std::string> texts(const ContentRow& row);

}  // namespace scorebook::make
