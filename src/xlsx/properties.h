// SPDX-License-Identifier: Apache-2.0
// What a package says about itself: its core properties (ECMA-376 Part 2, 8).
#pragma once

#include <string>

#include "io/package.h"

namespace scorebook::xlsx {

/// Texts as they stand; empty when the package does not say or its part cannot be read.
struct CoreProperties {
  std::string modified;  ///< dcterms:modified, in W3CDTF
  std::string version;   ///< cp:version
};

CoreProperties core_properties(const io::Package& package);

}  // namespace scorebook::xlsx
