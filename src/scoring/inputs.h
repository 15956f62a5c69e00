// SPDX-License-Identifier: Apache-2.0
// The named inputs of an indicator: what the names in a scheme stand for in a record.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "form/form.h"
#include "record/record.h"
#include "scoring/details.h"

namespace scorebook::scoring {

/// Indexed once; form, record and details must outlive it.
class Inputs {
 public:
  Inputs(const form::Form& form, const record::Record& record, const Details& details);

  /// The value behind a name, with its unit, date and cell: a field of the indicator's row, an
  /// input of the form's input table (unless it is empty and the report has a field of that name), a
  /// field of its detail row, a field of the report. Null when
  /// the record has nothing of that name; two detail rows decide nothing.
  const record::Value* find(const record::Row& item, std::string_view name) const;

 private:
  const form::Form& form_;
  const record::Record& record_;
  const Details& details_;
  // indicator, line feed, name
  std::unordered_map<std::string, const record::Value*> table_;
};

/// The words for a name: the label of the input or field, else the name itself.
form::Words label_of(const form::Form& form, std::string_view name);

}  // namespace scorebook::scoring
