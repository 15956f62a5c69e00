// SPDX-License-Identifier: Apache-2.0
// Labels without what nobody sees.
#pragma once

#include <string>
#include <string_view>

namespace scorebook::edit {

/// The text without invisible characters (ZWSP, BOM ...) and without spaces at the end of a line;
/// spaces of other kinds become plain ones. `squeezed` also takes those that begin a line and
/// leaves one of several. Lines stay.
std::string tidy_label(std::string_view text, bool squeezed);

}  // namespace scorebook::edit
