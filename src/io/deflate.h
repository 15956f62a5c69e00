// SPDX-License-Identifier: Apache-2.0
// Deflate and CRC-32 over libdeflate: the only place that knows it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

struct libdeflate_compressor;

namespace scorebook::io {

std::uint32_t crc32(std::string_view bytes);

/// Inflates a raw deflate stream that must give exactly out.size() bytes; false when it does not.
bool inflate(std::string_view packed, std::span<char> out);

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
