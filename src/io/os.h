// SPDX-License-Identifier: Apache-2.0
// The few things io asks of an operating system, one implementation per system (os_posix.cpp).
// Everything built from them is portable and stands in files.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scorebook/result.h"

namespace scorebook::io::os {

enum class PathKind { kMissing, kFile, kFolder, kOther };

/// What a path leads to.
struct PathInfo {
  PathKind kind = PathKind::kMissing;
  std::uint32_t mode = 0;  ///< permissions
  std::uint64_t device = 0;
  std::uint64_t file = 0;  ///< with `device` the identity of the file
};

/// Follows links; what cannot be looked at is kMissing.
PathInfo path_info(const std::string& path);
bool is_link(const std::string& path);
/// The path behind all links, the path itself when it leads nowhere.
std::string resolve_links(const std::string& path);
/// Whether the permissions let this process write the existing file.
bool may_write(const std::string& path);

/// Whether another program holds a lock on the existing file, as spreadsheet programs do.
bool is_locked(const std::string& path);

/// The ErrorCode of a failed system call that read or wrote.
ErrorCode read_error_code(int system_error);
ErrorCode write_error_code(int system_error);

/// An open file; closes itself.
class File {
 public:
  /// kFileNotFound, kFileNotReadable: also for folders, pipes and devices, without waiting.
  static Result<File> open(const std::string& path);
  /// A file that must not exist yet, with these permissions, else those the process gives to new
  /// files; remove_abandoned() leaves it alone as long as it is open. kFileExists, kFileNotFound,
  /// kFileNotWritable, kDiskFull.
  static Result<File> create(const std::string& path, std::optional<std::uint32_t> mode);
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  ~File();

  std::uint64_t size() const { return size_; }  ///< when it was opened

  /// Bytes read from `offset` on: fewer than asked only at the end of the file. kFileNotReadable.
  Result<std::size_t> read_at(std::uint64_t offset, std::span<char> out) const;
  /// Appends all of it. kFileNotWritable, kDiskFull.
  Result<void> write(std::string_view bytes);
  /// Brings it to the disk. Errors as write().
  Result<void> sync();

 private:
  File(int handle, std::string path) : handle_(handle), path_(std::move(path)) {}

  void close() noexcept;
  int handle_;
  std::uint64_t size_ = 0;
  std::string path_;
};

/// Renames; with `replace` false an existing target is kFileExists. Errors as File::create.
Result<void> rename(const std::string& from, const std::string& to, bool replace);
/// Brings a folder's names to the disk, as far as the file system can.
void sync_folder(const std::string& folder);
/// See io/files.h.
Result<void> make_folder(const std::string& path);
void remove_file(const std::string& path) noexcept;
/// Removes a file made by File::create() unless a process still has it open.
void remove_abandoned(const std::string& path) noexcept;
/// Names in a folder without "." and "..", in any order. kFileNotFound, kFileNotReadable.
Result<std::vector<std::string>> names_in(const std::string& folder);
/// Where temporary files belong.
std::string temporary_folder();
/// A number that no other running process has.
std::uint64_t process_number();

/// Columns of the terminal that standard output is; 0 when it is none.
std::size_t terminal_columns();

}  // namespace scorebook::io::os
