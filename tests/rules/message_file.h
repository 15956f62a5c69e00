// SPDX-License-Identifier: Apache-2.0
// The message files of the rules, read from the source folder.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace scorebook::test {

/// All texts of src/report/messages/rules.<language>.toml by dotted key ("SB401.message").
const std::map<std::string, std::string>& messages(std::string_view language);
/// The text of a file below the source folder; "" when it is not there.
std::string source_file(std::string_view path);

}  // namespace scorebook::test
