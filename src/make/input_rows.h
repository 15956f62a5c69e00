// SPDX-License-Identifier: Apache-2.0
// The rows in which the inputs of the indicators' schemes are typed, and the schemes in words.
#pragma once

#include <string>

#include "form/form.h"
#include "make/content.h"

namespace scorebook::make {

/// A row of the form's input table for every input that the schemes of a round (months) name, in
/// the order of [[scoring.inputs]], with its words and unit; an input that bears the name of a
/// report field has its value. What the items and rows say already stays. The items get the
/// calculation in words.
void add_input_rows(const form::Form& form, int round, Content& content);

/// What a scheme does, in Thai words and the digits of the layout.
std::string calculation_text(const form::Form& form, const form::Scheme& scheme);

}  // namespace scorebook::make
