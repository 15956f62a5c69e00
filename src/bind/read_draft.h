// SPDX-License-Identifier: Apache-2.0
// Reads the values of a gathered row.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "bind/draft.h"
#include "record/record.h"

namespace scorebook::bind {

/// Every declared field of the row (of the report when it has no table). A text that is nothing but
/// the label that the form prints before it counts as empty.
std::map<std::string, record::Value> read_values(const form::Form& form, DraftRow& draft,
                                                 int near_year_be);

/// Compares what is printed again with the values: equal readings join `more`, others become
/// kConflictingValue facts. Also tells computed fields that hold a constant.
std::vector<record::Fact> compare_again(const form::Form& form, const DraftRow& draft,
                                        std::map<std::string, record::Value>& values,
                                        int near_year_be);

/// The fiscal year that two-digit years are near to: the report's, else the first year that any
/// title gives; 0 when none does.
int near_year(const Drafts& drafts);

}  // namespace scorebook::bind
