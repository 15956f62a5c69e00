// SPDX-License-Identifier: Apache-2.0
// Finds the directory of a zip file from its end.
#pragma once

#include <cstdint>
#include <string>

#include "io/package.h"

namespace scorebook::io::zip {

/// Where the central directory lies, and what its end record says.
struct Directory {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
  std::uint64_t count = 0;  ///< entries
  std::string comment;
};

/// Reads the end record (also behind a comment) and its Zip64 twin. kZipTruncated when there is no
/// end record, kZipDamaged when the records contradict each other or the file, kZipUnsupported for
/// an archive of several disks.
Result<Directory> locate_directory(const ByteSource& source);

}  // namespace scorebook::io::zip
