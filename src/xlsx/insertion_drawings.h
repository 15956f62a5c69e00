// SPDX-License-Identifier: Apache-2.0
// Drawings, charts and controls of a workbook that gets new rows in one of its sheets.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "io/package.h"
#include "scorebook/result.h"
#include "xlsx/insertion_formulas.h"
#include "xlsx/splices.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// A part that belongs to a sheet.
struct SheetPart {
  const Workbook& book;
  std::size_t sheet;
  const std::string& name;
  std::string_view bytes;
};

/// A drawing (20.5): anchors of the sheet's own, and cells that shapes show.
Result<void> move_drawing(const SheetPart& part, const InsertionFormulas& formulas,
                          Splices& splices);
/// A legacy drawing (MS-OI29500 2.1.1775): the boxes of notes move with their cells; cells that
/// controls are linked to.
Result<void> move_vml(const SheetPart& part, const InsertionFormulas& formulas, Splices& splices);
/// The properties of a control (MS-XLSX 2.4.1).
Result<void> move_control(const SheetPart& part, const InsertionFormulas& formulas,
                          Splices& splices);
/// A chart (21.2): the formulas of its series and titles.
Result<void> move_chart(const SheetPart& part, const InsertionFormulas& formulas, Splices& splices);

/// All charts of a package, by content type.
Result<std::vector<std::string>> chart_parts(const io::Package& package);

}  // namespace scorebook::xlsx
