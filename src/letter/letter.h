// SPDX-License-Identifier: Apache-2.0
// The letter that goes with a workbook back to who sent it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "letter/note.h"
#include "letter/template.h"
#include "scorebook/result.h"

namespace scorebook::letter {

enum class FileKind { kDocx, kHtml };

/// The names of the letters that the program has, sorted: "letter", "memo".
std::vector<std::string> known_letters();
/// One of them; kUsage for another name.
Result<Template> known_letter(std::string_view name);

/// The letter as bytes of a file. kUsage, with the name as place and all names as arg "known", when
/// a value has a name that the template does not.
Result<std::string> write(const Template& letter, const Note& note,
                          const std::map<std::string, std::string>& values, FileKind kind);

}  // namespace scorebook::letter
