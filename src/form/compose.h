// SPDX-License-Identifier: Apache-2.0
// Values put into texts so that they can be read out again.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"

namespace scorebook::form {

/// The text of a cell that keeps several values. Of the patterns with a part for each value that is
/// not empty, the one with the fewest parts left blank; of these the one that `now`, the text so
/// far, is written in, else the first. What it prints must give the same values when it is read
/// with the first pattern that fits; if not, the next pattern is tried. nullopt when none is left.
std::optional<std::string> compose_cell(const std::vector<Pattern>& patterns,
                                        const std::map<std::string, std::string>& values,
                                        std::string_view blank, std::string_view now = {});

/// The text of a row of kind "text", which is told by how it begins: with `label`, or the beginning
/// that the form gives such rows, on a line in front when the text does not begin so.
std::string labelled_text(const RowKind& kind, std::string_view label, std::string_view text);

}  // namespace scorebook::form
