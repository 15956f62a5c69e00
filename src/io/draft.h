// SPDX-License-Identifier: Apache-2.0
// A file that is being written under a name of its own, before it takes its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "io/os.h"
#include "scorebook/result.h"

namespace scorebook::io {

std::string folder_of(const std::string& path);
std::string in_folder(const std::string& folder, const std::string& name);

/// A dot file ".scorebook-PROCESS-NUMBER.tmp" that is removed unless it was moved away.
class Draft {
 public:
  /// Also removes the drafts in the folder that killed processes left. Permissions and errors as
  /// os::File::create().
  static Result<Draft> create(const std::string& folder, std::optional<std::uint32_t> mode);

  Draft(Draft&& other) noexcept;
  Draft& operator=(Draft&&) = delete;
  ~Draft();

  /// Appends all of it and brings it to the disk.
  Result<void> write(std::string_view bytes);
  /// Gives the file its place. Errors as os::rename().
  Result<void> move_to(const std::string& target, bool replace);

  const std::string& path() const { return path_; }

 private:
  Draft(os::File file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}

  os::File file_;  // open as long as the draft is: others can tell it from an abandoned one
  std::string path_;
};

}  // namespace scorebook::io
