// SPDX-License-Identifier: Apache-2.0
// Finds the header rows of a grid by its labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bind/plan.h"
#include "bind/sheet_view.h"
#include "record/record.h"

namespace scorebook::bind {

/// How a column of the form was found on a sheet.
enum class ColumnFind {
  kMissing,
  kLabel,     ///< by its heading or a variant of it
  kPosition,  ///< by the columns around it
};

/// The columns of a sheet that a column of the form takes; a heading may be merged over several.
struct ColumnPlace {
  ColumnFind find = ColumnFind::kMissing;
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  bool exists() const { return find != ColumnFind::kMissing; }
};

/// One header as it stands on a sheet; a form printed on several pages repeats it.
struct HeaderBlock {
  std::uint32_t top = 0;
  std::uint32_t bottom = 0;
  std::vector<ColumnPlace> columns;     ///< by the columns of the grid
  std::vector<base::CellRange> labels;  ///< where the header rows say something
  std::size_t labelled = 0;             ///< columns found by label
};

/// A text in the header rows.
struct HeaderLabel {
  base::CellRange area;
  std::string text;  ///< as typed
  std::string folded;
};

/// The texts of header rows [top, bottom], by row, then column.
class HeaderText {
 public:
  HeaderText(const SheetView& view, std::uint32_t top, std::uint32_t bottom,
             std::size_t longest_label);

  const std::vector<HeaderLabel>& labels() const { return labels_; }

  /// The labels that stand over a column, topmost first.
  std::vector<const HeaderLabel*> over(std::uint32_t column) const;
  /// The labels above one label: those that stand over its first column, else, for a level that is
  /// empty there, the nearest to the left that has a label below it too (a heading that was not
  /// merged over its columns). `guessed` tells whether the second was needed.
  std::vector<const HeaderLabel*> above(const HeaderLabel& label, bool& guessed) const;

 private:
  const HeaderLabel* covering(std::uint32_t row, std::uint32_t column) const;
  const HeaderLabel* parent_left_of(std::uint32_t row, std::uint32_t column) const;
  std::uint32_t top_;
  std::vector<HeaderLabel> labels_;
};

/// All headers of the grid on the sheet, the first within its first 30 filled rows; empty when
/// fewer than a third of the columns are found by label.
std::vector<HeaderBlock> find_headers(const SheetView& view, const GridPlan& plan);

}  // namespace scorebook::bind
