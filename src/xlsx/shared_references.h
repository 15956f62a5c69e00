// SPDX-License-Identifier: Apache-2.0
// What the cells of a workbook that refer to shared strings ask for.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "io/package.h"
#include "scorebook/result.h"
#include "xlsx/cell.h"
#include "xlsx/shared_strings.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// Every reference must have its string, and the text that all of them stand for has a limit: one
/// string of a megabyte in ten thousand cells is a small file.
class SharedReferences {
 public:
  /// `part` is that of the string table. All must outlive the object.
  SharedReferences(const SharedStrings& strings, std::string_view part, const io::Limits& limits)
      : strings_(strings),
        part_(part),
        limits_(limits) {}

  /// kWorkbookDamaged, kZipTooLarge.
  Result<void> check(const Sheet& sheet, std::span<const Cell> cells);

  /// References seen so far.
  std::uint64_t count() const { return count_; }

 private:
  const SharedStrings& strings_;
  std::string_view part_;
  const io::Limits& limits_;
  std::uint64_t count_ = 0;
  std::uint64_t text_bytes_ = 0;
};

}  // namespace scorebook::xlsx
