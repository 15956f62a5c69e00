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
  const form::Ticks* ticks = nullptr;                    ///< kTicks of a line
  const form::Grid* grid = nullptr;                      ///< where the field has cells or rows
  const form::RowKind* row = nullptr;                    ///< kText: the kind of its rows
  /// kJoined, and kPattern where rows below may go on with the text: key of its column.
  std::string_view column;
  std::vector<std::string> boxes;  ///< kTicks over columns: the value that a tick in each means
  std::string_view tick;           ///< kTicks over columns: the tick we write
};

/// The slot of a field of a table, or of a report field when `table` is empty.
Slot slot_of(const form::Form& form, std::string_view table, std::string_view field);

}  // namespace scorebook::edit
