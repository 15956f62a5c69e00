// SPDX-License-Identifier: Apache-2.0
#include "io/deflate.h"

#include <isa-l/igzip_lib.h>
#include <libdeflate.h>

#include <algorithm>
#include <limits>
#include <new>

#include "io/zip_format.h"

namespace scorebook::io {
namespace {

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* decompressor) const {
    libdeflate_free_decompressor(decompressor);
  }
};

/// One decompressor per thread: it holds no state between calls, only 30 KB of tables that would
/// otherwise be allocated and cleared for every part.
libdeflate_decompressor* decompressor() {
  thread_local const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> kept(
      libdeflate_alloc_decompressor());
  if (kept == nullptr) {
    throw std::bad_alloc();
  }
  return kept.get();
}

}  // namespace

std::uint32_t crc32(std::string_view bytes, std::uint32_t before) {
  return libdeflate_crc32(before, bytes.data(), bytes.size());
}

bool inflate(std::string_view packed, std::span<char> out) {
  std::size_t size = 0;
  return libdeflate_deflate_decompress(decompressor(), packed.data(), packed.size(), out.data(),
                                       out.size(), &size) == LIBDEFLATE_SUCCESS &&
         size == out.size();
}

void Inflater::Free::operator()(inflate_state* state) const {
  delete state;
}

Inflater::Inflater() : state_(new inflate_state) {
  isal_inflate_init(state_.get());
  state_->crc_flag = ISAL_DEFLATE;  // no header, no checksum
}

std::optional<std::size_t> Inflater::inflate(std::string_view& packed, std::span<char> out) {
  constexpr std::size_t kMost = std::numeric_limits<std::uint32_t>::max();
  const std::size_t given = std::min(packed.size(), kMost);
  const std::size_t room = std::min(out.size(), kMost);
  // The library reads through a pointer that is not const.
  state_->next_in = const_cast<std::uint8_t*>(  // NOLINT(cppcoreguidelines-pro-type-const-cast)
      reinterpret_cast<const std::uint8_t*>(packed.data()));
  state_->avail_in = static_cast<std::uint32_t>(given);
  state_->next_out = reinterpret_cast<std::uint8_t*>(out.data());
  state_->avail_out = static_cast<std::uint32_t>(room);
  if (isal_inflate(state_.get()) != ISAL_DECOMP_OK) {
    return std::nullopt;
  }
  packed.remove_prefix(given - state_->avail_in);
  return room - state_->avail_out;
}

bool Inflater::finished() const {
  return state_->block_state == ISAL_BLOCK_FINISH;
}

void Packer::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

Packer::Packer(int level) {
  if (level <= 0) {
    return;
  }
  compressor_.reset(libdeflate_alloc_compressor(std::min(level, 12)));
  if (compressor_ == nullptr) {
    throw std::bad_alloc();
  }
}

PackedPart Packer::pack(std::string_view bytes) const {
  PackedPart part{.method = zip::kStored,
                  .crc = crc32(bytes),
                  .size = bytes.size(),
                  .packed = bytes,
                  .buffer = nullptr};
  if (compressor_ == nullptr || bytes.empty()) {
    return part;
  }
  // One byte less than the input: what does not fit is not worth deflating.
  const std::size_t room = bytes.size() - 1;
  part.buffer = std::make_unique_for_overwrite<char[]>(room);
  const std::size_t size = libdeflate_deflate_compress(compressor_.get(), bytes.data(),
                                                       bytes.size(), part.buffer.get(), room);
  if (size != 0) {
    part.method = zip::kDeflated;
    part.packed = {part.buffer.get(), size};
  }
  return part;
}

}  // namespace scorebook::io
