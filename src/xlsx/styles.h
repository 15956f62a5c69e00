// SPDX-License-Identifier: Apache-2.0
// The number formats of a workbook's cell styles (ECMA-376 Part 1, 18.8).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "io/package.h"
#include "scorebook/result.h"
#include "xlsx/number_format.h"

namespace scorebook::xlsx {

/// What the styles part says about numbers; fonts, fills and borders are never touched.
class Styles {
 public:
  /// Every style is General.
  Styles();
  static Result<Styles> read(std::string_view bytes, std::string_view part,
                             const io::Limits& limits);

  /// Number of entries of cellXfs.
  std::size_t size() const { return format_of_style_.size(); }

  /// The format of a style index; General beyond the end.
  const NumberFormat& format(std::uint32_t style) const {
    return formats_[style < format_of_style_.size() ? format_of_style_[style] : 0];
  }

 private:
  std::vector<NumberFormat> formats_;  // formats_[0] is General
  std::vector<std::uint32_t> format_of_style_;
};

}  // namespace scorebook::xlsx
