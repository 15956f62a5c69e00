// SPDX-License-Identifier: Apache-2.0
#include "io/draft.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace scorebook::io {
namespace {

constexpr std::string_view kPrefix = ".scorebook-";
constexpr std::string_view kSuffix = ".tmp";

/// A folder that cannot be listed keeps what is in it.
void remove_abandoned_drafts(const std::string& folder) {
  const Result<std::vector<std::string>> names = os::names_in(folder);
  if (!names) {
    return;
  }
  for (const std::string& name : *names) {
    if (name.starts_with(kPrefix) && name.ends_with(kSuffix)) {
      os::remove_abandoned(in_folder(folder, name));
    }
  }
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
}

std::string in_folder(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

Result<Draft> Draft::create(const std::string& folder, std::optional<std::uint32_t> mode) {
  constexpr int kAttempts = 1000;
  remove_abandoned_drafts(folder);
  // The name is short and its own: the target's name may leave no room for a suffix.
  const std::string stem =
      in_folder(folder, std::string(kPrefix) + std::to_string(os::process_number()) + '-');
  for (int i = 0;; ++i) {
    std::string path = stem + std::to_string(i) + std::string(kSuffix);
    Result<os::File> file = os::File::create(path, mode);
    if (file) {
      return Draft(*std::move(file), std::move(path));
    }
    if (file.error().code != ErrorCode::kFileExists || i == kAttempts) {
      return std::move(file).error();
    }
  }
}

Draft::Draft(Draft&& other) noexcept
    : file_(std::move(other.file_)),
      path_(std::exchange(other.path_, {})) {}

Draft::~Draft() {
  if (!path_.empty()) {
    os::remove_file(path_);
  }
}

Result<void> Draft::write(std::string_view bytes) {
  const Result<void> written = file_.write(bytes);
  return written ? file_.sync() : written;
}

Result<void> Draft::move_to(const std::string& target, bool replace) {
  Result<void> moved = os::rename(path_, target, replace);
  if (moved) {
    path_.clear();
  }
  return moved;
}

}  // namespace scorebook::io
