// SPDX-License-Identifier: Apache-2.0
// A part as text of which only a window is in memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "io/part_stream.h"

namespace scorebook::io {

/// Slides over a part from its first byte to its last. The text in view is always followed by a NUL
/// byte, so that a scanner needs no test for the end. Move-only.
class Window {
 public:
  /// All of a part that is in memory already; a NUL byte must follow it, as it does in a
  /// std::string. The bytes must outlive the window.
  explicit Window(std::string_view whole);
  /// A part to be inflated, `size` bytes of it in view; nothing is read yet.
  Window(PartStream stream, std::size_t size);

  std::string_view view() const { return view_; }

  /// Offset of the view in the part.
  std::uint64_t base() const { return base_; }

  /// Drops what stands in front of `from` in the view and appends what follows; the window grows
  /// when what is kept fills more than half of it. False when the part is at its end, and then
  /// nothing has changed. Errors as PartStream has them.
  Result<bool> slide(std::size_t from);

 private:
  std::optional<PartStream> stream_;
  std::vector<char> buffer_;  // one byte longer than the window
  std::string_view view_;
  std::uint64_t base_ = 0;
};

}  // namespace scorebook::io
