// SPDX-License-Identifier: Apache-2.0
// What rules about running texts share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/lookup.h"

namespace scorebook::rules {

/// A finding about a text of a row.
Finding start(const form::Check& check, const Context& context, const Cell& cell);
/// Whether a number that the row of the text plans is this: a target that a text quotes is no
/// result.
bool is_planned(const ResultText& text, const Exact& value);
/// Bytes [begin, end) of the text as a message quotes them.
std::string quoted(std::string_view text, std::size_t begin, std::size_t end);
/// The cells that `fields` of the check name: "table.field", in that order, row by row.
std::vector<Cell> named_cells(const Context& context, const form::Check& check);
/// The indicator of a cell; "" for a field of the report.
std::string indicator_of(const Context& context, const Cell& cell);
/// Whether two or more of the amounts, or all of them, add up to the sum. Of long lists only all.
bool some_add_up(const std::vector<Exact>& amounts, const Exact& sum);
/// Whether the unit of an indicator means percent; whether it counts levels reached.
bool is_percent(std::string_view unit);
bool is_level(std::string_view unit);

}  // namespace scorebook::rules
