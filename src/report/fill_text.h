// SPDX-License-Identifier: Apache-2.0
// Patterns of texts: names in braces, and parts that are left out.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace scorebook::report {

/// Gives the text for what stands between braces; nullopt for a name without a value.
using NameLookup = std::function<std::optional<std::string>(std::string_view inside)>;

/// The pattern with its names filled:
///   {name}     what the lookup gives; a name without a value stays as it stands
///   [[ ... ]]  left out when a name inside has no value or an empty one
std::string fill_text(std::string_view pattern, const NameLookup& lookup);

}  // namespace scorebook::report
