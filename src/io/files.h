// SPDX-License-Identifier: Apache-2.0
// The file system, behind functions that never leave half a file. Operating-system calls stand only
// in os_posix.cpp (and its Windows twin).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/package.h"

namespace scorebook::io {

/// The whole file. kFileNotFound, kFileNotReadable, kZipTooLarge above `max_bytes`; an empty file
/// reads as empty bytes. A folder, pipe or device is kFileNotReadable.
Result<std::string> read_file(const std::string& path,
                              std::uint64_t max_bytes = Limits{}.max_package_bytes);
/// The same into memory that is used for file after file.
Result<void> read_file_into(const std::string& path, std::string& bytes,
                            std::uint64_t max_bytes = Limits{}.max_package_bytes);

/// Opens a file for random access; safe to read from several threads. Errors as above.
Result<std::unique_ptr<ByteSource>> open_file(const std::string& path);

/// Writes beside the target (temporary dot file in the same folder), fsyncs, then renames over it;
/// on any failure the target is as it was and the temporary file is gone. A process that is killed
/// may leave its temporary file; the next write into the folder removes it. An existing target
/// keeps its permissions, a link keeps pointing to it, and a target that its permissions protect is
/// not replaced. kFileNotFound (no such folder), kFileNotWritable, kDiskFull, kFileInUse for a
/// target that another program has open (args "program" and "lock" when a lock file tells). With
/// `replace` false an existing target is kFileExists.
Result<void> write_file_atomic(const std::string& path, std::string_view bytes, bool replace);

/// True when both paths name the same existing file.
bool same_file(const std::string& a, const std::string& b);
bool exists(const std::string& path);
bool is_folder(const std::string& path);
/// Makes a folder in one that is there; an existing folder is fine. kFileNotFound, kFileNotWritable,
/// kDiskFull, kFileExists when something else has the name.
Result<void> make_folder(const std::string& path);
/// Files below a folder, recursive, sorted by bytes, without "~$" lock files, dot files and dot
/// folders; links to folders are not followed. kFileNotFound, kFileNotReadable.
Result<std::vector<std::string>> list_files(const std::string& folder);

class Draft;

/// Lends a private temporary path to a library that can only write files; the file is removed on
/// destruction.
class TemporaryFile {
 public:
  /// An empty file in the system's temporary folder; errors as write_file_atomic.
  static Result<TemporaryFile> create();
  TemporaryFile(TemporaryFile&& other) noexcept;
  TemporaryFile& operator=(TemporaryFile&& other) noexcept;
  ~TemporaryFile();

  const std::string& path() const;

 private:
  explicit TemporaryFile(std::unique_ptr<Draft> draft);

  std::unique_ptr<Draft> draft_;
};

}  // namespace scorebook::io
