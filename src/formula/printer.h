// SPDX-License-Identifier: Apache-2.0
// Pieces of formula text.
#pragma once

#include <string>

#include "formula/node.h"

namespace scorebook::formula {

/// "Sheet1!", "'KPI 1.1'!", "[1]Sheet1!", "'[1]Jan:Dec 66'!", "#REF!"; "" for the own sheet.
std::string print_sheets(const SheetPrefix& sheets);
/// The reference with its prefix: "'KPI 1.1'!$H$5", "A:A", "Sheet1!#REF!".
std::string print_reference(const ReferenceNode& reference);
/// The shortest decimal that reads back as the same double.
std::string print_number(double number);

}  // namespace scorebook::formula
