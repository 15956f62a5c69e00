// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4), as hexadecimal text.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace scorebook::io {

/// Collects bytes; may be asked once.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  /// 64 lower-case digits.
  std::string hexadecimal();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256(std::string_view bytes);

}  // namespace scorebook::io
