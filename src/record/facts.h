// SPDX-License-Identifier: Apache-2.0
// What is known of an agency beside its workbook, and what follows from it by the tables of the
// form.
#pragma once

#include <map>
#include <string>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::record {

/// Values of report fields by key, as text.
using AgencyFacts = std::map<std::string, std::string>;

/// Completes a set of report fields by the [[lookups]] of the form: what is looked up in the rows
/// that the form prints. What is there already stays.
void add_lookups(const form::Form& form, AgencyFacts& fields);

/// The row of the form's own table that the lookup finds for a text; null when there is none.
const form::Layout::BlankRow* find_row(const form::Form& form, const form::Lookup& lookup,
                                       std::string_view text);

}  // namespace scorebook::record
