// SPDX-License-Identifier: Apache-2.0
// What rules say: figures, short texts and named arguments of a finding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rules.h"

namespace scorebook::rules {

/// A finding of the check's rule with the rule's own severity.
Finding start(const form::Check& check, const record::Place& at);
/// The same for a value: label, indicator and found are filled in.
Finding start(const form::Check& check, const Context& context, const form::Field& field,
              const record::Value& value, std::string_view indicator);

Arg text_arg(std::string text);
Arg ascii_arg(std::string text);
/// A figure in ASCII digits: the report prints it in the digits asked for.
Arg number_arg(std::string figure);
Arg count_arg(std::size_t count);

/// ASCII digits: exact when it ends within four decimals, else rounded half up to two; at least
/// `decimals` decimals.
std::string figure(const Exact& value, int decimals = 0);
/// The figure in the digits that the form prints.
std::string form_figure(const form::Form& form, std::string_view ascii);

/// What the reader of the sheet sees, squeezed and shortened; nothing of a personal field.
std::string seen(const form::Field& field, const record::Value& value);
/// The same for what binding has seen, with the field looked up.
std::string seen(const Context& context, const record::Fact& fact);
/// At most `limit` characters (marks above and below do not count), with an ellipsis when something
/// was cut.
std::string shortened(std::string_view text, std::size_t limit = 80);

/// A row as its table prints it, ASCII digits: the label of its number and its id.
std::string row_name(const form::Form& form, std::string_view table, const record::Row& row);
/// The words that label a row's number, such as the one before "2.1".
std::string row_label(const form::Form& form, std::string_view table);

/// Joined with ", ".
std::string joined(const std::vector<std::string>& parts);

}  // namespace scorebook::rules
