// SPDX-License-Identifier: Apache-2.0
// What a text says in words and figures: the first of a field's phrases that fits.
#pragma once

#include <string_view>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::bind {

/// Sets phrase, number, unit and attributes of a text value; the text itself stays as it is. A text
/// longer than the bound of split texts says nothing.
void read_phrase(const form::Form& form, const form::Field& field, std::string_view text,
                 record::Value& value);

}  // namespace scorebook::bind
