// SPDX-License-Identifier: Apache-2.0
// The keys that a definition may use; docs/form-format.md must explain each of them.
#pragma once

#include <vector>

#include "form/reader.h"

namespace scorebook::form {

/// Every key of every section, in the order they are read.
std::vector<KnownKey> known_keys();

}  // namespace scorebook::form
