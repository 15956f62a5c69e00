// SPDX-License-Identifier: Apache-2.0
// The agency profile: facts about an agency that no workbook holds, as a TOML file.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "scorebook/result.h"

namespace scorebook::form {

/// Reads `[facts]` of an agency profile: values of report fields by key, as texts; true and false
/// are 1 and 0. kFormDefinition with the place and the line as arg "text".
Result<std::map<std::string, std::string>> read_profile(std::string_view name,
                                                        std::string_view toml);

}  // namespace scorebook::form
