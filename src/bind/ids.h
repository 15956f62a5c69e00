// SPDX-License-Identifier: Apache-2.0
// Ids of rows: ASCII, composed by the pattern of their table.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::bind {

/// A text as it stands in an id: digits in ASCII, a number in its shortest form, no spaces; nullopt
/// when nothing or something outside ASCII would remain.
std::optional<std::string> id_part(std::string_view text, form::ValueType type);

/// A value as it stands in an id; nullopt for anything but a number or such a text.
std::optional<std::string> id_of_value(const record::Value& value, const form::Field& field);

/// The id of a row of the table; `part` gives the field or parent id of a name. nullopt when one of
/// them is nullopt.
std::optional<std::string> compose_id(
    const form::Table& table,
    const std::function<std::optional<std::string>(const std::string&)>& part);

}  // namespace scorebook::bind
