// SPDX-License-Identifier: Apache-2.0
// The detail sheets of a record by the indicator they belong to.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::scoring {

/// Indexed once by Scoring::Derive; empty when the form has none. The record must outlive it.
class Details {
 public:
  Details(const form::Form& form, const record::Record& record);
  /// The detail rows that claim the indicator, in the order of the record.
  const std::vector<const record::Row*>& of(std::string_view indicator) const;

 private:
  std::unordered_map<std::string_view, std::vector<const record::Row*>> rows_;
};

}  // namespace scorebook::scoring
