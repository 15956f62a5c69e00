// SPDX-License-Identifier: Apache-2.0
// What the rules about documents share.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/thai_date.h"
#include "rules/rules.h"

namespace scorebook::rules {

/// The rows whose texts refer to documents; none when the form has no evidence in a table.
const std::vector<record::Row>& evidence_rows(const Context& context);
/// The fiscal year of the report in the Buddhist era; nullopt while it is not known.
std::optional<int> report_year(const Context& context);
/// The pattern that the reference was told by; null when there is none of its kind.
const form::Evidence::Reference* kind_of(const Context& context,
                                         const record::Reference& reference);

/// The parts of a letter's number such as "office 0401/circular 126", ASCII digits, folded.
struct LetterNumber {
  std::string office;  ///< letters
  std::string unit;    ///< digits of the unit code
  std::string series;  ///< the letter of circulars; "" for others
  std::int64_t running = 0;
};

/// nullopt for other numbers.
std::optional<LetterNumber> letter_number(std::string_view number);

/// Adds one finding for each cell of the row that holds such references; `found` and the argument
/// `references` quote them, `count` counts them.
void add_by_cell(const Context& context, const form::Check& check, const record::Row& row,
                 std::string_view variant,
                 const std::function<bool(const record::Reference&)>& is_such,
                 std::vector<Finding>& out);

/// A date of a text that stands behind one of the words.
std::vector<base::FoundDate> dates_behind(std::string_view text,
                                          const std::vector<std::string>& words, int near_year);

}  // namespace scorebook::rules
