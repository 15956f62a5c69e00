// SPDX-License-Identifier: Apache-2.0
// Deflate and CRC-32: libdeflate for parts that are wholly in memory, ISA-L for those read through
// a window. The only place that knows either.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

struct libdeflate_compressor;
struct inflate_state;

namespace scorebook::io {

/// `before` is the checksum of what stands in front of the bytes.
std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

/// Inflates a raw deflate stream that must give exactly out.size() bytes; false when it does not.
bool inflate(std::string_view packed, std::span<char> out);

/// Inflates a raw deflate stream piece by piece. Keeps about 100 KB, whatever the stream's size.
class Inflater {
 public:
  Inflater();
  /// Takes from the front of `packed` and fills `out` from its front, until one of them is used up
  /// or the stream ends; the number of bytes put out, nullopt when the stream is damaged.
  std::optional<std::size_t> inflate(std::string_view& packed, std::span<char> out);

  /// Whether the stream's last block has been put out whole.
  bool finished() const;

 private:
  struct Free {
    void operator()(inflate_state* state) const;
  };

  std::unique_ptr<inflate_state, Free> state_;
};

/// A part as it goes into a package.
struct PackedPart {
  std::uint16_t method = 0;  ///< 0 stored, 8 deflated
  std::uint32_t crc = 0;
  std::uint64_t size = 0;   ///< inflated
  std::string_view packed;  ///< into `buffer`, or the caller's bytes when stored
  std::unique_ptr<char[]> buffer;
};

/// Packs parts at one level (0 stores, 1 to 12 deflate; others are taken to the nearest).
class Packer {
 public:
  explicit Packer(int level);
  /// Stores the bytes when deflating gains nothing. `bytes` must outlive the result.
  PackedPart pack(std::string_view bytes) const;

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };

  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace scorebook::io
