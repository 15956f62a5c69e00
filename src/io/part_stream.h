// SPDX-License-Identifier: Apache-2.0
// The bytes of one part in order, inflated a piece at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "io/chunk.h"
#include "io/deflate.h"
#include "io/package.h"

namespace scorebook::io {

/// Reads an entry from its first byte to its last in memory that does not depend on its size. The
/// package and the entry must outlive it. Move-only.
class PartStream {
 public:
  PartStream(const Package& package, const Entry& entry);

  /// Fills `out`; fewer bytes than it holds only at the end of the part, then 0. The checksum is
  /// verified with the last bytes, which are withheld when it is wrong. kZipDamaged as
  /// Package::read has it, and whatever the source reports.
  Result<std::size_t> read(std::span<char> out);

  /// Inflated bytes given out so far.
  std::uint64_t position() const { return given_; }

  /// Inflated bytes of the part.
  std::uint64_t size() const { return entry_->size; }

 private:
  Result<std::size_t> read_some(std::span<char> out);
  Result<void> fetch();
  Result<void> check_end();

  const ByteSource* source_;
  const Entry* entry_;
  std::optional<Inflater> inflater_;  // none for a stored entry
  std::optional<Chunk> chunk_;        // what `packed_` views
  std::string_view packed_;
  std::uint64_t fetched_ = 0;  // packed bytes
  std::uint64_t given_ = 0;
  std::uint32_t crc_ = 0;
};

}  // namespace scorebook::io
