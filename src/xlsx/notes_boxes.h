// SPDX-License-Identifier: Apache-2.0
// The boxes of notes in a legacy drawing (MS-OI29500 2.1.1775): Excel repairs a workbook whose
// notes have none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/a1.h"
#include "scorebook/result.h"

namespace scorebook::xlsx {

/// A drawing without shapes.
std::string empty_boxes();

struct BoxesPart {
  std::string bytes;
  std::size_t left = 0;  ///< shapes in it
};

/// The drawing with hidden boxes added for cells, each high enough for so many lines, and the boxes
/// of other cells taken out. kXmlDamaged for a drawing that is no well-formed XML.
Result<BoxesPart> patched_boxes(std::string_view bytes, std::string_view part,
                                const std::map<base::CellRef, std::size_t>& lines_of_added,
                                const std::set<base::CellRef>& removed, std::uint32_t max_depth);

}  // namespace scorebook::xlsx
