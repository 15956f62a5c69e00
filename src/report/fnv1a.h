// SPDX-License-Identifier: Apache-2.0
// FNV-1a over several texts: 64 bits that are the same on every machine. No protection against
// malice.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace scorebook::report {

/// "a" and "bc" differ from "ab" and "c".
inline std::uint64_t fnv1a(std::initializer_list<std::string_view> parts) {
  constexpr std::uint64_t kPrime = 0x100000001b3;
  std::uint64_t hash = 0xcbf29ce484222325;
  const auto mix = [&hash](unsigned char byte) {
    hash ^= byte;
    hash *= kPrime;
  };
  for (const std::string_view part : parts) {
    for (const char byte : part) {
      mix(static_cast<unsigned char>(byte));
    }
    mix(0x1F);  // between two parts
  }
  return hash;
}

}  // namespace scorebook::report
