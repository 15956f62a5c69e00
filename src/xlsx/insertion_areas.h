// SPDX-License-Identifier: Apache-2.0
// Cell areas as attributes hold them, after rows were put in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/a1.h"
#include "formula/row_insertion.h"

namespace scorebook::xlsx {

/// The area after the insertion; see RowInsertion::move().
base::CellRange moved_area(base::CellRange area, const formula::RowInsertion& insertion,
                           bool stretches);

/// A list of areas separated by spaces (ST_Sqref), whole rows ("3:5") too; nullopt when it stays.
/// What is no area stays as it is.
std::optional<std::string> moved_areas(std::string_view text,
                                       const formula::RowInsertion& insertion, bool stretches);

/// The first and the last row of a list of areas; nullopt when there is none.
struct RowSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

std::optional<RowSpan> rows_of_areas(std::string_view text);

}  // namespace scorebook::xlsx
