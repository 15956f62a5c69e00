// SPDX-License-Identifier: Apache-2.0
// Bounds of the work that a workbook can cause. No form comes near them.
#pragma once

#include <cstddef>

namespace scorebook::bind {

/// Rows of grids that are read from one workbook; what follows is told as unplaced.
inline constexpr std::size_t kMostRows = 5000;
/// Bytes of a text that is split into fields; a longer one fits no pattern.
inline constexpr std::size_t kLongestSplit = 8000;
/// Bytes of a text that is searched for references.
inline constexpr std::size_t kLongestEvidence = 400000;
/// Facts of one kind about cells or rows.
inline constexpr std::size_t kMostFacts = 5000;
/// Cells of one sheet whose folded beginning is kept.
inline constexpr std::size_t kMostHeads = 20000;

}  // namespace scorebook::bind
