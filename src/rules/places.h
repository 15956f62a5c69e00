// SPDX-License-Identifier: Apache-2.0
// Cells of one cause put together: rectangles, their addresses, and facts in groups.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "record/record.h"
#include "rules/finding.h"

namespace scorebook::rules {

/// Rectangles of one sheet joined where they touch: first downwards, then to the right. In the
/// order of row and column.
std::vector<record::Place> compact(std::vector<record::Place> places);
/// Their addresses: "M5:M26, N5".
std::string addresses(const std::vector<record::Place>& places);

using FactGroup = std::vector<const record::Fact*>;
/// The facts of a kind, those of equal key together, in the order of the record.
std::vector<FactGroup> group_facts(const record::Record& record, record::FactKind kind,
                                   const std::function<std::string(const record::Fact&)>& key);
/// The places of a group.
std::vector<record::Place> places_of(const FactGroup& group);
/// Puts the finding on the first of the places and refers to the others.
void spread(const std::vector<record::Place>& places, Finding& finding);

}  // namespace scorebook::rules
