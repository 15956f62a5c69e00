// SPDX-License-Identifier: Apache-2.0
// Changes to the parts that hold a package together: workbook part, relationships, content types.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "scorebook/result.h"

namespace scorebook::xlsx {

/// The workbook part with calcPr/@fullCalcOnLoad set, so that Excel calculates when it opens the
/// file (18.2.2); the very bytes when it is set already.
Result<std::string> with_full_calculation(std::string_view bytes, std::string_view part,
                                          std::uint32_t max_depth);

/// A relationships part without the relationship of an id.
Result<std::string> without_relationship(std::string_view bytes, std::string_view part,
                                         std::string_view id, std::uint32_t max_depth);

/// [Content_Types].xml without the Override of a part.
Result<std::string> without_override(std::string_view bytes, std::string_view removed_part,
                                     std::uint32_t max_depth);

/// [Content_Types].xml without the Default of a file ending.
Result<std::string> without_default(std::string_view bytes, std::string_view ending,
                                    std::uint32_t max_depth);

}  // namespace scorebook::xlsx
