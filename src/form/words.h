// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace scorebook::form {

/// The same words in Thai and English.
struct Words {
  std::string th;
  std::string en;
};

}  // namespace scorebook::form
