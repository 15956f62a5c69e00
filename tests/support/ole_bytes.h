// SPDX-License-Identifier: Apache-2.0
// OLE2 compound files ([MS-CFB]) with nothing in them but a directory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/little_endian.h"

namespace scorebook::test {

namespace detail {

inline void set32(std::string& bytes, std::size_t at, std::uint32_t value) {
  std::string four;
  io::put32(four, value);
  bytes.replace(at, 4, four);
}

/// A directory entry; names of ASCII and Thai letters only.
inline std::string ole_entry(std::string_view name, unsigned char type, std::uint32_t child,
                             std::uint32_t right) {
  std::string units;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto byte = static_cast<unsigned char>(name[i]);
    if (byte < 0x80) {
      io::put16(units, byte);
    } else {
      const auto second = static_cast<unsigned char>(name[i + 1]);
      const auto third = static_cast<unsigned char>(name[i + 2]);
      io::put16(units, static_cast<std::uint16_t>((byte & 0xFu) << 12 | (second & 0x3Fu) << 6 |
                                                  (third & 0x3Fu)));
      i += 2;
    }
  }
  const auto size = static_cast<char>(units.size() + 2);
  units.resize(64);
  std::string entry = units;
  entry.resize(128);
  entry[64] = size;
  entry[66] = static_cast<char>(type);
  set32(entry, 68, 0xFFFFFFFF);
  set32(entry, 72, right);
  set32(entry, 76, child);
  return entry;
}

}  // namespace detail

/// A file of 512-byte sectors whose root holds streams of these names, each the right sibling of
/// the one before. The directory begins at sector `start`, 1 or more; from 109 * 128 on its FAT
/// sector is listed in a DIFAT sector.
inline std::string ole_bytes(const std::vector<std::string>& names, std::uint32_t start = 1) {
  constexpr std::uint32_t kPerFat = 128;
  constexpr std::uint32_t kEnd = 0xFFFFFFFE;
  constexpr std::uint32_t kFree = 0xFFFFFFFF;
  std::string directory = detail::ole_entry("Root Entry", 5, names.empty() ? kFree : 1, kFree);
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    directory += detail::ole_entry(names[i], 2, kFree, i + 1 < names.size() ? i + 2 : kFree);
  }
  directory.resize((directory.size() + 511) / 512 * 512);
  const auto sectors = static_cast<std::uint32_t>(directory.size() / 512);

  std::string header("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  header.resize(512);
  header[30] = 9;
  detail::set32(header, 44, 1);
  detail::set32(header, 48, start);
  detail::set32(header, 68, kEnd);
  for (std::size_t i = 0; i < 109; ++i) {
    detail::set32(header, 76 + 4 * i, kFree);
  }
  std::string fat(512, '\xFF');  // sector 0, for the directory's part of the file
  for (std::uint32_t i = 0; i < sectors; ++i) {
    detail::set32(fat, (start + i) % kPerFat * 4, i + 1 < sectors ? start + i + 1 : kEnd);
  }
  const std::uint32_t table = start / kPerFat;
  std::string out = header + fat;
  if (table < 109) {
    detail::set32(out, 76 + 4 * table, 0);
  } else {
    std::string difat(512, '\xFF');  // sector 1
    detail::set32(difat, 4 * (table - 109), 0);
    detail::set32(out, 68, 1);
    out += difat;
  }
  out.resize((start + std::size_t{1}) * 512);
  return out + directory;
}

}  // namespace scorebook::test
