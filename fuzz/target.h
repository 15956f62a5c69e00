// SPDX-License-Identifier: Apache-2.0
// What every fuzz target needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// One run of a target over one input; named by libFuzzer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace scorebook::fuzz {

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// A promise that must hold for every input.
inline void require(bool promise) {
  if (!promise) {
    std::abort();
  }
}

}  // namespace scorebook::fuzz
