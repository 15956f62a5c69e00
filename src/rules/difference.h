// SPDX-License-Identifier: Apache-2.0
// Where two texts part.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace scorebook::rules {

/// The parts of two texts around their first and last difference.
struct Difference {
  std::string found;
  std::string expected;
};

/// nullopt when the texts are the same label (base::fold). The parts begin and end between Thai
/// clusters and carry a little of what surrounds them; an ellipsis marks what was cut.
std::optional<Difference> difference(std::string_view found, std::string_view expected);

}  // namespace scorebook::rules
