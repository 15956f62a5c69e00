// SPDX-License-Identifier: Apache-2.0
// References to documents in running text: letters by their document number, minutes and orders by
// number and year, announcements by their date.
#pragma once

#include <string_view>
#include <vector>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::bind {

/// All references that the form's evidence patterns tell, in the order of the text, with kind,
/// number (squeezed, as written), text and date; field and place are left empty. A document number
/// is 1 to 4 Thai letters, 3 to 6 digits (with further groups behind dots), a slash, a Thai letter
/// for circulars or none, and digits, in either script, spaces allowed. The date is the first one
/// that begins within 40 characters behind the number and before the next reference.
std::vector<record::Reference> find_references(const form::Evidence& evidence,
                                               std::string_view text, int near_year_be);

/// Adds to a row of this table the references that its evidence fields hold, with field, item and
/// place.
void add_references(const form::Form& form, std::string_view table, int near_year_be,
                    record::Row& row);

}  // namespace scorebook::bind
