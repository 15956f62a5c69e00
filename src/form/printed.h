// SPDX-License-Identifier: Apache-2.0
// Which fields of the report have a place on a sheet.
#pragma once

#include <string_view>

#include "form/form.h"

namespace scorebook::form {

/// Whether some line, row of ticks, heading or row of a sheet gives the report's field. Facts about
/// an agency that no sheet holds come from elsewhere.
bool is_printed(const Form& form, std::string_view field);

}  // namespace scorebook::form
