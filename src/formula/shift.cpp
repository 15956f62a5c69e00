// SPDX-License-Identifier: Apache-2.0
// Shared formulas: the same formula seen from another cell.
#include "formula/address.h"
#include "formula/formula.h"
#include "formula/node.h"

namespace scorebook::formula {
namespace {

ReferenceNode moved(ReferenceNode reference, Offset by) {
  for (Corner* corner : {&reference.first, &reference.last}) {
    if (!move_corner(reference.shape, *corner, by)) {
      reference.shape = Shape::kLost;
      if (reference.sheets.lost) {
        reference.sheets = {};  // "#REF!#REF!" is no reference
      }
      break;
    }
  }
  return reference;
}

}  // namespace

Formula shifted(const Formula& formula, std::int32_t rows, std::int32_t columns) {
  return with_references(formula, [by = Offset{rows, columns}](const ReferenceNode& reference) {
    return moved(reference, by);
  });
}

}  // namespace scorebook::formula
