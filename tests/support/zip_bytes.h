// SPDX-License-Identifier: Apache-2.0
// Zip files made byte by byte, right or wrong as a test wants them, independent of the writer
// under test.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/deflate.h"
#include "io/little_endian.h"

namespace scorebook::test {

/// One entry, and what its headers claim when that is not the truth.
struct ZipItem {
  std::string name;
  std::string bytes;
  bool deflate = false;     ///< as one uncompressed deflate block
  bool descriptor = false;  ///< sizes behind the data, zero in the local header
  bool descriptor_signature = true;
  bool zip64 = false;  ///< sizes and offset in Zip64 fields
  std::uint16_t flags = 0;
  std::string local_extra;
  std::string central_extra;
  std::string comment;
  std::optional<std::string> local_name;
  std::optional<std::uint16_t> method;
  std::optional<std::uint64_t> size;         ///< in both headers
  std::optional<std::uint64_t> packed_size;  ///< in both headers
  std::optional<std::uint32_t> crc;          ///< in both headers
  std::optional<std::uint32_t> local_crc;
  std::optional<std::uint64_t> header_offset;
  std::uint16_t disk = 0;
};

struct ZipShape {
  std::string prefix;  ///< before the first entry, counted in the offsets
  std::string comment;
  std::string suffix;  ///< behind everything
  bool zip64_end = false;
  std::uint64_t offset_error = 0;  ///< added to the directory's offset in the end record
  int count_error = 0;
};

/// One deflate block that stores the bytes (RFC 1951, 3.2.4); at most 65,535 of them.
inline std::string stored_block(std::string_view bytes) {
  std::string out("\1");
  io::put16(out, static_cast<std::uint16_t>(bytes.size()));
  io::put16(out, static_cast<std::uint16_t>(~bytes.size() & 0xFFFFu));
  return out.append(bytes);
}

namespace detail {

struct Figures {
  std::uint16_t flags;
  std::uint16_t method;
  std::uint32_t crc;
  std::uint64_t packed_size;
  std::uint64_t size;
};

inline void put_fields(std::string& out, const Figures& f, bool zip64) {
  io::put16(out, zip64 ? 45 : 20);
  io::put16(out, f.flags);
  io::put16(out, f.method);
  io::put16(out, 0x6000);  // 12:00
  io::put16(out, 0x5621);  // a day of 2023
  io::put32(out, f.crc);
  io::put32(out, zip64 ? 0xFFFFFFFFu : static_cast<std::uint32_t>(f.packed_size));
  io::put32(out, zip64 ? 0xFFFFFFFFu : static_cast<std::uint32_t>(f.size));
}

inline std::string zip64_field(const std::vector<std::uint64_t>& values) {
  std::string field;
  io::put16(field, 1);
  io::put16(field, static_cast<std::uint16_t>(8 * values.size()));
  for (const std::uint64_t value : values) {
    io::put64(field, value);
  }
  return field;
}

inline void put_local(std::string& out, const ZipItem& item, Figures f) {
  const std::string name = item.local_name.value_or(item.name);
  const std::string extra =
      (item.zip64 ? zip64_field({f.size, f.packed_size}) : "") + item.local_extra;
  f.crc = item.local_crc.value_or(f.crc);
  if (item.descriptor) {
    f.crc = 0;
    f.size = f.packed_size = 0;
  }
  io::put32(out, 0x04034b50);
  put_fields(out, f, item.zip64);
  io::put16(out, static_cast<std::uint16_t>(name.size()));
  io::put16(out, static_cast<std::uint16_t>(extra.size()));
  out += name + extra;
}

inline void put_central(std::string& out, const ZipItem& item, const Figures& f,
                        std::uint64_t offset) {
  const std::string extra =
      (item.zip64 ? zip64_field({f.size, f.packed_size, offset}) : "") + item.central_extra;
  io::put32(out, 0x02014b50);
  io::put16(out, 20);
  put_fields(out, f, item.zip64);
  io::put16(out, static_cast<std::uint16_t>(item.name.size()));
  io::put16(out, static_cast<std::uint16_t>(extra.size()));
  io::put16(out, static_cast<std::uint16_t>(item.comment.size()));
  io::put16(out, item.disk);
  io::put16(out, 1);
  io::put32(out, 0x20);
  io::put32(out, item.zip64 ? 0xFFFFFFFFu : static_cast<std::uint32_t>(offset));
  out += item.name + extra + item.comment;
}

inline void put_zip64_end(std::string& out, std::uint64_t count, std::uint64_t size,
                          std::uint64_t offset) {
  const std::uint64_t at = out.size();
  io::put32(out, 0x06064b50);
  io::put64(out, 44);
  io::put16(out, 45);
  io::put16(out, 45);
  io::put32(out, 0);
  io::put32(out, 0);
  for (const std::uint64_t value : {count, count, size, offset}) {
    io::put64(out, value);
  }
  io::put32(out, 0x07064b50);
  io::put32(out, 0);
  io::put64(out, at);
  io::put32(out, 1);
}

}  // namespace detail

/// The bytes of the zip file.
inline std::string zip_bytes(const std::vector<ZipItem>& items, const ZipShape& shape = {}) {
  std::string out = shape.prefix;
  std::string directory;
  for (const ZipItem& item : items) {
    const std::string packed = item.deflate ? stored_block(item.bytes) : item.bytes;
    const detail::Figures figures{
        .flags = static_cast<std::uint16_t>(item.flags | (item.descriptor ? 8u : 0u)),
        .method = item.method.value_or(item.deflate ? 8 : 0),
        .crc = item.crc.value_or(io::crc32(item.bytes)),
        .packed_size = item.packed_size.value_or(packed.size()),
        .size = item.size.value_or(item.bytes.size())};
    detail::put_central(directory, item, figures, item.header_offset.value_or(out.size()));
    detail::put_local(out, item, figures);
    out += packed;
    if (item.descriptor) {
      if (item.descriptor_signature) {
        io::put32(out, 0x08074b50);
      }
      io::put32(out, figures.crc);
      io::put32(out, static_cast<std::uint32_t>(figures.packed_size));
      io::put32(out, static_cast<std::uint32_t>(figures.size));
    }
  }
  const std::uint64_t offset = out.size() + shape.offset_error;
  const auto count = static_cast<std::uint64_t>(static_cast<int>(items.size()) + shape.count_error);
  out += directory;
  if (shape.zip64_end) {
    detail::put_zip64_end(out, count, directory.size(), offset);
  }
  const auto count16 = shape.zip64_end ? std::uint16_t{0xFFFF} : static_cast<std::uint16_t>(count);
  io::put32(out, 0x06054b50);
  io::put32(out, 0);
  io::put16(out, count16);
  io::put16(out, count16);
  io::put32(out, shape.zip64_end ? 0xFFFFFFFFu : static_cast<std::uint32_t>(directory.size()));
  io::put32(out, shape.zip64_end ? 0xFFFFFFFFu : static_cast<std::uint32_t>(offset));
  io::put16(out, static_cast<std::uint16_t>(shape.comment.size()));
  return out + shape.comment + shape.suffix;
}

}  // namespace scorebook::test
