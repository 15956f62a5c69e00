// SPDX-License-Identifier: Apache-2.0
// One cell of a sheet as the file stores it (ECMA-376 Part 1, 18.3.1.4).
#pragma once

#include <cstdint>
#include <string_view>

#include "base/a1.h"

namespace scorebook::xlsx {

/// What the stored value of a cell is; kEmpty when there is none.
enum class CellType : std::uint8_t {
  kEmpty,
  kNumber,
  kShared,
  kInline,
  kFormulaText,
  kBoolean,
  kError,
  kIsoDate
};

/// What kind of <f> a cell has (18.3.1.40).
enum class FormulaKind : std::uint8_t {
  kNone,
  kNormal,
  kSharedMaster,
  kSharedMember,
  kArray,
  kDataTable
};

inline constexpr std::uint32_t kNoString = static_cast<std::uint32_t>(-1);

/// A cell; the views point into the bytes of the sheet part that the Sheet owns.
struct Cell {
  base::CellRef ref;
  std::uint32_t style = 0;  ///< index into cellXfs
  CellType type = CellType::kEmpty;
  FormulaKind formula_kind = FormulaKind::kNone;
  std::uint32_t shared_index = 0;  ///< si of a shared formula
  std::uint32_t string_index =
      0;                     ///< kShared: into the string table; kNoString when it is no number
  std::string_view raw;      ///< raw content of <v> (undecoded), or of <is> for kInline
  std::string_view formula;  ///< raw content of <f>
  std::uint32_t begin = 0;   ///< bytes of the whole <c> element in the part
  std::uint32_t end = 0;

  bool has_formula() const { return formula_kind != FormulaKind::kNone; }
};

}  // namespace scorebook::xlsx
