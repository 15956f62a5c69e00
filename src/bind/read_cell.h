// SPDX-License-Identifier: Apache-2.0
// Cells read as values of fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bind/sheet_view.h"
#include "form/form.h"
#include "record/record.h"

namespace scorebook::bind {

/// The cells of a sheet that one value or text is made of, in order, or where it should stand when
/// there are none.
struct Gathered {
  const SheetView* view = nullptr;
  std::vector<const Filled*> cells;
  base::CellRef expected{0, 0};  ///< row 0: nowhere
};

/// The text of the cells, continued texts joined; number cells as they are shown.
std::string gathered_text(const Gathered& gathered);

/// The value of a field that fills whole cells. Several cells are one continued text.
record::Value read_gathered(const form::Form& form, const form::Field& field,
                            const Gathered& gathered, int near_year_be);

/// The value of a field that is a part of the gathered text.
record::Value read_part(const form::Form& form, const form::Field& field, const Gathered& gathered,
                        std::string_view part, int near_year_be);

}  // namespace scorebook::bind
