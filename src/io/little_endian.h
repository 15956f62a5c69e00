// SPDX-License-Identifier: Apache-2.0
// Integers as zip and OLE files store them: lowest byte first, at any alignment.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace scorebook::io {

/// The integer at `at`; the bytes must be there.
template <typename T>
T get_integer(std::string_view bytes, std::size_t at) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    value |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  }
  return static_cast<T>(value);
}

inline std::uint16_t get16(std::string_view bytes, std::size_t at) {
  return get_integer<std::uint16_t>(bytes, at);
}

inline std::uint32_t get32(std::string_view bytes, std::size_t at) {
  return get_integer<std::uint32_t>(bytes, at);
}

inline std::uint64_t get64(std::string_view bytes, std::size_t at) {
  return get_integer<std::uint64_t>(bytes, at);
}

template <typename T>
void put_integer(std::string& out, T value) {
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    out += static_cast<char>((std::uint64_t{value} >> (8 * i)) & 0xFF);
  }
}

inline void put16(std::string& out, std::uint16_t value) {
  put_integer(out, value);
}

inline void put32(std::string& out, std::uint32_t value) {
  put_integer(out, value);
}

inline void put64(std::string& out, std::uint64_t value) {
  put_integer(out, value);
}

}  // namespace scorebook::io
