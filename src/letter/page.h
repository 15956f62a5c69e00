// SPDX-License-Identifier: Apache-2.0
// A letter as one HTML page that stands alone, prints on A4 and pastes into a word processor.
#pragma once

#include <span>
#include <string>

#include "letter/compose.h"
#include "letter/template.h"

namespace scorebook::letter {

std::string page(const Template& letter, std::span<const SetLine> lines);

}  // namespace scorebook::letter
