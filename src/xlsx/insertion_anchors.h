// SPDX-License-Identifier: Apache-2.0
// Where drawings and controls of a sheet stand after rows were put in (20.5.2, 18.3.1.20).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "formula/row_insertion.h"
#include "io/xml.h"
#include "xlsx/splices.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Takes the tokens of a part and moves the corners of its anchors: <twoCellAnchor> with its
/// corners or, as editAs says, without changing its size or its place; <oneCellAnchor>; <anchor> of
/// a control.
class AnchorMover {
 public:
  AnchorMover(const Sheet& sheet, const formula::RowInsertion& insertion, Splices& splices)
      : sheet_(sheet),
        insertion_(insertion),
        splices_(splices) {}

  void take(const io::XmlToken& token);

 private:
  enum class Moves { kWithCells, kKeepsSize, kStays };

  /// A corner as the part has it: a row counted from 0 and how far below its top, in EMU.
  struct Marker {
    std::int64_t row = 0, offset = 0;
    std::size_t row_begin = 0, row_end = 0, offset_begin = 0, offset_end = 0;
  };

  void open(const io::XmlToken& token);
  void finish();
  double height(std::int64_t row, bool after) const;
  double top(const Marker& marker) const;
  void put(const Marker& marker, double top);
  void put(const Marker& marker, std::int64_t row);

  const Sheet& sheet_;
  const formula::RowInsertion& insertion_;
  Splices& splices_;
  std::string_view anchor_;  // the element that is open; empty when none is
  Moves moves_ = Moves::kWithCells;
  std::array<std::optional<Marker>, 2> markers_;
  std::optional<Marker>* marker_ = nullptr;
  std::string_view number_;  // the number that is open: row or rowOff
};

}  // namespace scorebook::xlsx
