// SPDX-License-Identifier: Apache-2.0
// The markup of one changed cell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "formula/value.h"
#include "scorebook/exact.h"
#include "xlsx/cell.h"

namespace scorebook::xlsx {

/// The stored value of a cell: its t attribute ("" for none) and its <v> or <is> element.
struct StoredValue {
  std::string_view type;
  std::string element;
};

/// What changes in a cell's element. What is not set stays as it is.
struct CellPatch {
  std::optional<std::string> formula;  ///< the <f> element; "" takes the formula away
  std::optional<StoredValue> value;
  std::optional<std::uint32_t> style;
};

/// `prefix` is that of the sheet's main namespace with its colon, or "".
StoredValue number_value(const Exact& number, std::string_view prefix);
StoredValue boolean_value(bool value, std::string_view prefix);
StoredValue shared_text_value(std::size_t index, std::string_view prefix);
StoredValue inline_text_value(std::string_view text, std::string_view prefix);
/// What a formula with this value stores (t="str" for texts, "#NUM!" for what is no finite number).
StoredValue formula_value(const formula::Value& value, std::string_view prefix);
/// A normal <f> element.
std::string formula_element(std::string_view text, std::string_view prefix);

/// The cell's element with the patch applied; its other attributes and children keep their bytes.
/// A value of the user's takes away what ties the old one to metadata (cm, vm).
std::string patched_cell(std::string_view element, const CellPatch& patch, std::string_view prefix);

/// A new cell's element.
std::string new_cell(base::CellRef ref, const CellPatch& patch, std::string_view prefix);

}  // namespace scorebook::xlsx
