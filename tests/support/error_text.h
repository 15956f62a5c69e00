// SPDX-License-Identifier: Apache-2.0
// An Error as one line, so that tests can assert all of it.
#pragma once

#include <string>

#include "scorebook/result.h"

namespace scorebook::test {

/// "zip_damaged [xl/a.xml] reason=overlap entry=xl/a.xml"; brackets only when there is a place.
inline std::string error_text(const Error& error) {
  std::string text(key(error.code));
  if (!error.place.empty()) {
    text += " [" + error.place + "]";
  }
  for (const auto& [name, value] : error.args) {
    text += " " + name + "=" + value;
  }
  return text;
}

/// The same for a Result; "ok" when it holds a value.
template <typename T>
std::string error_text(const Result<T>& result) {
  return result ? "ok" : error_text(result.error());
}

}  // namespace scorebook::test
