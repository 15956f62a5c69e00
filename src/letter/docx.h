// SPDX-License-Identifier: Apache-2.0
// A letter as a WordprocessingML package (ECMA-376 Part 1, 17).
#pragma once

#include <span>
#include <string>

#include "letter/compose.h"
#include "letter/template.h"
#include "scorebook/result.h"

namespace scorebook::letter {

/// Every style of the template is a paragraph style of the document. The same letter gives the same
/// bytes.
Result<std::string> docx(const Template& letter, std::span<const SetLine> lines);

}  // namespace scorebook::letter
