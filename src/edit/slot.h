// SPDX-License-Identifier: Apache-2.0
// How a field is kept in its cell: alone, as a part of a text, as ticks, or as a text over several
// cells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"

namespace scorebook::edit {

enum class SlotKind { kNone, kCell, kPattern, kTicks, kJoined, kText };

/// The way a field is stored, as the form says.
struct Slot {
  SlotKind kind = SlotKind::kNone;
  const std::vector<form::Pattern>* patterns = nullptr;  ///< kPattern: first that fits prints
  std::vector<std::string> boxes;  ///< kTicks: the value that a tick in each box means
  std::string tick;                ///< kTicks: the tick we write
};

/// The slot of a field of a table, or of a report field when `table` is empty.
Slot slot_of(const form::Form& form, std::string_view table, std::string_view field);

}  // namespace scorebook::edit
