// SPDX-License-Identifier: Apache-2.0
// Sheets of lines, boxes and several grids below each other that share the columns of the sheet.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "make/drawing.h"

namespace scorebook::make {

/// Where the fields of rows landed, over all sheets.
class CellPlaces {
 public:
  /// The first place of a field counts.
  void add(const std::string& sheet, const std::string& table, const std::string& id,
           const std::string& field, base::CellRef ref);
  /// The address as a formula on the sheet `home` writes it; empty when there is none.
  std::string find(const std::string& home, const std::string& table, const std::string& id,
                   const std::string& field) const;

 private:
  std::map<std::array<std::string, 3>, std::pair<std::string, base::CellRef>> places_;
};

/// A cell that shows a score of an indicator.
struct ScorePlace {
  std::string id, field;
  base::CellRef at;
};

/// Where a grid landed, and what is still to be done.
struct StackedPlace {
  std::uint32_t header_first = 0, header_last = 0;
  std::uint32_t next = 1;               ///< the row below it
  std::vector<std::uint32_t> together;  ///< rows that stay with the row above
  std::vector<ScorePlace> scores;
};

StackedPlace draw_stacked_grid(const Drawing& drawing, const form::Sheet& sheet,
                               const form::Grid& grid, Canvas& canvas, const ContentRow* own,
                               CellPlaces& places, std::uint32_t row);

/// Draws the formulas of scores, once it is known where their inputs and weights stand.
void draw_scores(const Drawing& drawing, Canvas& canvas, const CellPlaces& places,
                 const std::vector<ScorePlace>& scores);

/// Draws a sheet; `own` is the row that a per-indicator sheet stands for, else null.
void draw_stacked_sheet(const Drawing& drawing, const form::Sheet& sheet, Canvas& canvas,
                        const ContentRow* own, CellPlaces& places);

}  // namespace scorebook::make
