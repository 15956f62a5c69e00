// SPDX-License-Identifier: Apache-2.0
// Boxes to tick: only the mark changes, whatever else stands in the cell.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "form/form.h"

namespace scorebook::edit {

/// The text of the cell that holds the box of a choice, ticked or not. The box stands right before
/// the label of the choice when the text holds the label, else it is the whole text. An empty box
/// of its own ("( )", "[ ]", a square) is kept; without one a tick is put in and taken away.
std::string with_tick(const form::Ticks& ticks, std::size_t choice, bool ticked,
                      std::string_view text);

}  // namespace scorebook::edit
