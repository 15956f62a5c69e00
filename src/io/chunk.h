// SPDX-License-Identifier: Apache-2.0
// Bytes at an offset of a source, without a copy when the source has them in memory.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "io/package.h"

namespace scorebook::io {

/// Borrows the bytes of a source in memory, else reads them into a buffer of its own. The source
/// must outlive it.
class Chunk {
 public:
  static Result<Chunk> read(const ByteSource& source, std::uint64_t offset, std::size_t size) {
    Chunk chunk;
    chunk.view_ = source.view(offset, size);
    if (chunk.view_.data() != nullptr) {
      return chunk;
    }
    chunk.own_ = std::make_unique_for_overwrite<char[]>(size);
    const Result<void> done = source.read_at(offset, {chunk.own_.get(), size});
    if (!done) {
      return done.error();
    }
    chunk.view_ = {chunk.own_.get(), size};
    return chunk;
  }

  std::string_view view() const { return view_; }

 private:
  std::unique_ptr<char[]> own_;
  std::string_view view_;
};

}  // namespace scorebook::io
