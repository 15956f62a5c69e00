// SPDX-License-Identifier: Apache-2.0
// What two packages have in common, from their bytes alone: the proof that a write kept the rest.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "io/package.h"

namespace scorebook::io {

/// Parts by name; folders are no parts. Names are sorted by bytes.
struct PackageComparison {
  std::size_t identical = 0;  ///< parts with the same name and the same inflated bytes
  std::string digest;         ///< of the identical parts, see below; lower-case hexadecimal
  std::vector<std::string> rewritten;  ///< in both, with other bytes
  std::vector<std::string> removed;    ///< only in the first package
  std::vector<std::string> added;      ///< only in the second package
};

/// The digest is SHA-256 (FIPS 180-4) over the identical parts in the order of their names: the
/// name, a line feed, the number of bytes in decimal, a line feed, the inflated bytes. Errors of
/// Package::read().
Result<PackageComparison> compare_packages(const Package& before, const Package& after);

}  // namespace scorebook::io
