// SPDX-License-Identifier: Apache-2.0
#include "io/files.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "io/draft.h"
#include "io/os.h"
#include "io/zip_format.h"

namespace scorebook::io {
namespace {

/// A file on disk, read in place.
class FileSource final : public ByteSource {
 public:
  FileSource(os::File file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}

  std::uint64_t size() const override { return file_.size(); }

  Result<void> read_at(std::uint64_t offset, std::span<char> out) const override {
    const Result<std::size_t> got = file_.read_at(offset, out);
    if (!got) {
      return got.error();
    }
    if (*got < out.size()) {
      Error error(ErrorCode::kFileNotReadable, {},
                  {{"offset", std::to_string(offset)}, {"bytes", std::to_string(out.size())}});
      error.file = path_;
      return error;
    }
    return {};
  }

 private:
  os::File file_;
  std::string path_;
};

Error file_error(ErrorCode code, const std::string& path) {
  Error error(code);
  error.file = path;
  return error;
}

/// The error with the path the user gave, not that of the draft.
Error at_path(Error error, const std::string& path) {
  error.file = path;
  return error;
}

/// The file that tells that a program has the target open, beside it: Excel's owner file, and the
/// lock file of LibreOffice. The owner's name in it is nobody's business.
Result<void> check_not_open(const std::string& target, const std::string& path) {
  const std::size_t slash = target.rfind('/') + 1;  // npos + 1 is 0
  const std::string folder = target.substr(0, slash);
  const std::string name = target.substr(slash);
  Error error = file_error(ErrorCode::kFileInUse, path);
  for (const auto& [lock, program] :
       {std::pair("~$" + name, "Excel"), std::pair(".~lock." + name + "#", "LibreOffice")}) {
    if (os::path_info(folder + lock).kind == os::PathKind::kFile) {
      error.args = {{"program", program}, {"lock", lock}};
      return error;
    }
  }
  return os::is_locked(target) ? Result<void>(error) : Result<void>();
}

bool is_passed_over(const std::string& name) {
  return name.starts_with('.') || name.starts_with("~$");
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes) {
  std::string bytes;
  const Result<void> done = read_file_into(path, bytes, max_bytes);
  if (!done) {
    return done.error();
  }
  return bytes;
}

Result<void> read_file_into(const std::string& path, std::string& bytes, std::uint64_t max_bytes) {
  const Result<os::File> file = os::File::open(path);
  if (!file) {
    return file.error();
  }
  if (file->size() > max_bytes) {
    return at_path(zip::too_large({}, "file", file->size(), max_bytes), path);
  }
  bytes.resize(file->size());
  const Result<std::size_t> got = file->read_at(0, bytes);
  if (!got) {
    return got.error();
  }
  bytes.resize(*got);  // It may have been cut since it was opened.
  return {};
}

Result<std::unique_ptr<ByteSource>> open_file(const std::string& path) {
  Result<os::File> file = os::File::open(path);
  if (!file) {
    return file.error();
  }
  return std::unique_ptr<ByteSource>(std::make_unique<FileSource>(*std::move(file), path));
}

Result<void> write_file_atomic(const std::string& path, std::string_view bytes, bool replace) {
  const std::string target = replace ? os::resolve_links(path) : path;
  const os::PathInfo existing = os::path_info(target);
  std::optional<std::uint32_t> mode;
  if (existing.kind != os::PathKind::kMissing) {
    if (!replace) {
      return file_error(ErrorCode::kFileExists, path);
    }
    if (existing.kind != os::PathKind::kFile || !os::may_write(target)) {
      return file_error(ErrorCode::kFileNotWritable, path);
    }
    if (Result<void> closed = check_not_open(target, path); !closed) {
      return closed;
    }
    mode = existing.mode;
  }
  const std::string folder = folder_of(target);
  Result<Draft> draft = Draft::create(folder, mode);
  if (!draft) {
    return at_path(draft.error(), path);
  }
  Result<void> done = draft->write(bytes);
  if (done) {
    done = draft->move_to(target, replace);
  }
  if (!done) {
    return at_path(done.error(), path);
  }
  os::sync_folder(folder);
  return {};
}

bool same_file(const std::string& a, const std::string& b) {
  const os::PathInfo first = os::path_info(a);
  const os::PathInfo second = os::path_info(b);
  return first.kind != os::PathKind::kMissing && second.kind != os::PathKind::kMissing &&
         first.device == second.device && first.file == second.file;
}

bool exists(const std::string& path) {
  return os::path_info(path).kind != os::PathKind::kMissing;
}

bool is_folder(const std::string& path) {
  return os::path_info(path).kind == os::PathKind::kFolder;
}

Result<void> make_folder(const std::string& path) {
  return os::make_folder(path);
}

Result<std::vector<std::string>> list_files(const std::string& folder) {
  std::vector<std::string> files;
  std::vector<std::string> pending = {folder};
  while (!pending.empty()) {
    const std::string here = std::move(pending.back());
    pending.pop_back();
    const Result<std::vector<std::string>> names = os::names_in(here);
    if (!names) {
      return names.error();
    }
    for (const std::string& name : *names) {
      if (is_passed_over(name)) {
        continue;
      }
      std::string path = in_folder(here, name);
      const os::PathKind kind = os::path_info(path).kind;
      if (kind == os::PathKind::kFile) {
        files.push_back(std::move(path));
      } else if (kind == os::PathKind::kFolder && !os::is_link(path)) {  // Links may go in circles.
        pending.push_back(std::move(path));
      }
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<TemporaryFile> TemporaryFile::create() {
  Result<Draft> draft = Draft::create(os::temporary_folder(), 0600);
  if (!draft) {
    return draft.error();
  }
  return TemporaryFile(std::make_unique<Draft>(*std::move(draft)));
}

TemporaryFile::TemporaryFile(std::unique_ptr<Draft> draft) : draft_(std::move(draft)) {}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept = default;
TemporaryFile& TemporaryFile::operator=(TemporaryFile&& other) noexcept = default;
TemporaryFile::~TemporaryFile() = default;

const std::string& TemporaryFile::path() const {
  return draft_->path();
}

}  // namespace scorebook::io
