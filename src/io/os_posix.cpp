// SPDX-License-Identifier: Apache-2.0
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <system_error>
#include <utility>

#include "io/os.h"

namespace scorebook::io::os {
namespace {

Error system_error(ErrorCode code, const std::string& path, int number) {
  Error error(code, {}, {{"system", std::generic_category().message(number)}});
  error.file = path;
  return error;
}

Error read_error(const std::string& path, int number) {
  return system_error(read_error_code(number), path, number);
}

Error write_error(const std::string& path, int number) {
  return system_error(write_error_code(number), path, number);
}

/// A path with a NUL in it would be cut there and lead to another file.
bool is_path(const std::string& path) {
  return path.find('\0') == std::string::npos;
}

/// Repeats a system call that a signal interrupted.
template <typename Call>
auto uninterrupted(Call call) {
  auto result = call();
  while (result == -1 && errno == EINTR) {
    result = call();
  }
  return result;
}

/// Renames unless the target exists, in one step. Where the system has no such call, a link does.
int rename_new(const char* from, const char* to) {
#ifdef RENAME_NOREPLACE
  if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) {
    return 0;
  }
  if (errno != EINVAL && errno != ENOSYS) {
    return -1;
  }
#endif
  if (::link(from, to) != 0) {
    return -1;
  }
  return ::unlink(from);
}

/// A handle that closes itself.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}

  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  ~Handle() {
    if (number_ >= 0) {
      ::close(number_);
    }
  }

  int get() const { return number_; }

  bool ok() const { return number_ >= 0; }

 private:
  int number_;
};

/// Takes the lock that tells others that the file is in use. False when the file lost its name
/// meanwhile: remove_abandoned() found it before it was locked.
bool claim(int handle) {
  uninterrupted([&] { return ::flock(handle, LOCK_EX); });  // a file system without locks: no harm
  struct stat status = {};
  return ::fstat(handle, &status) != 0 || status.st_nlink > 0;
}

}  // namespace

ErrorCode read_error_code(int system_error) {
  switch (system_error) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
      return ErrorCode::kFileNotFound;
    default:
      return ErrorCode::kFileNotReadable;
  }
}

ErrorCode write_error_code(int system_error) {
  switch (system_error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return ErrorCode::kDiskFull;
    case ENOENT:
    case ENOTDIR:
      return ErrorCode::kFileNotFound;
    case EEXIST:
      return ErrorCode::kFileExists;
    case EBUSY:
    case ETXTBSY:
      return ErrorCode::kFileInUse;
    default:
      return ErrorCode::kFileNotWritable;
  }
}

PathInfo path_info(const std::string& path) {
  struct stat status = {};
  PathInfo info;
  if (!is_path(path) || ::stat(path.c_str(), &status) != 0) {
    return info;
  }
  info.kind = S_ISREG(status.st_mode)   ? PathKind::kFile
              : S_ISDIR(status.st_mode) ? PathKind::kFolder
                                        : PathKind::kOther;
  info.mode = status.st_mode & 0777u;
  info.device = status.st_dev;
  info.file = status.st_ino;
  return info;
}

bool is_link(const std::string& path) {
  struct stat status = {};
  return is_path(path) && ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

std::string resolve_links(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> real(
      is_path(path) ? ::realpath(path.c_str(), nullptr) : nullptr, &std::free);
  return real == nullptr ? path : std::string(real.get());
}

bool may_write(const std::string& path) {
  return is_path(path) && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

bool is_locked(const std::string& path) {
  const Handle file(is_path(path) ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1);
  if (!file.ok()) {
    return false;
  }
  struct flock range = {};
  range.l_type = F_WRLCK;
  range.l_whence = SEEK_SET;
  if (::fcntl(file.get(), F_GETLK, &range) == 0 && range.l_type != F_UNLCK) {
    return true;
  }
  return ::flock(file.get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

Result<File> File::open(const std::string& path) {
  if (!is_path(path)) {
    return read_error(path, ENOENT);
  }
  // O_NONBLOCK: opening a pipe must not wait for somebody to write into it.
  const int handle =
      uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); });
  if (handle < 0) {
    return read_error(path, errno);
  }
  File file(handle, path);
  struct stat status = {};
  if (::fstat(handle, &status) != 0) {
    return read_error(path, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    return read_error(path, S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
  }
  file.size_ = static_cast<std::uint64_t>(status.st_size);
  return file;
}

Result<File> File::create(const std::string& path, std::optional<std::uint32_t> mode) {
  if (!is_path(path)) {
    return write_error(path, ENOENT);
  }
  const ::mode_t first = mode ? 0600 : 0666;
  const int handle = uninterrupted(
      [&] { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, first); });
  if (handle < 0) {
    return write_error(path, errno);
  }
  File file(handle, path);
  if (!claim(handle)) {
    return write_error(path, EEXIST);
  }
  if (mode && ::fchmod(handle, *mode) != 0) {
    const int number = errno;
    remove_file(path);
    return write_error(path, number);
  }
  return file;
}

File::File(File&& other) noexcept
    : handle_(std::exchange(other.handle_, -1)),
      size_(other.size_),
      path_(std::move(other.path_)) {}

File& File::operator=(File&& other) noexcept {
  std::swap(handle_, other.handle_);
  std::swap(size_, other.size_);
  std::swap(path_, other.path_);
  return *this;
}

File::~File() {
  close();
}

void File::close() noexcept {
  if (handle_ >= 0) {
    ::close(std::exchange(handle_, -1));
  }
}

Result<std::size_t> File::read_at(std::uint64_t offset, std::span<char> out) const {
  std::size_t done = 0;
  while (done < out.size()) {
    const ::ssize_t got = uninterrupted([&] {
      return ::pread(handle_, out.data() + done, out.size() - done,
                     static_cast<::off_t>(offset + done));
    });
    if (got < 0) {
      return read_error(path_, errno);
    }
    if (got == 0) {
      break;
    }
    done += static_cast<std::size_t>(got);
  }
  return done;
}

Result<void> File::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ::ssize_t put =
        uninterrupted([&] { return ::write(handle_, bytes.data(), bytes.size()); });
    if (put <= 0) {
      return write_error(path_, put == 0 ? EIO : errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

Result<void> File::sync() {
  // EINVAL: the file system knows no fsync, which is no fault of the file.
  if (uninterrupted([&] { return ::fsync(handle_); }) != 0 && errno != EINVAL) {
    return write_error(path_, errno);
  }
  // Network file systems tell of a failed write when a handle is closed. This one stays open, since
  // its lock does: a copy of it is closed instead.
  const int copy = uninterrupted([&] { return ::fcntl(handle_, F_DUPFD_CLOEXEC, 0); });
  if (copy < 0 || (::close(copy) != 0 && errno != EINTR)) {
    return write_error(path_, errno);
  }
  return {};
}

Result<void> rename(const std::string& from, const std::string& to, bool replace) {
  if (!is_path(from) || !is_path(to)) {
    return write_error(to, ENOENT);
  }
  const int failed =
      replace ? ::rename(from.c_str(), to.c_str()) : rename_new(from.c_str(), to.c_str());
  return failed == 0 ? Result<void>() : Result<void>(write_error(to, errno));
}

void sync_folder(const std::string& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle >= 0) {
    ::fsync(handle);  // The rename is done; that it lasts is more than some file systems promise.
    ::close(handle);
  }
}

Result<void> make_folder(const std::string& path) {
  constexpr mode_t kMode = 0777;  // less what the process keeps back
  if (::mkdir(path.c_str(), kMode) == 0 || path_info(path).kind == PathKind::kFolder) {
    return {};
  }
  return Error(errno == EEXIST ? ErrorCode::kFileExists : write_error_code(errno));
}

void remove_file(const std::string& path) noexcept {
  ::unlink(path.c_str());
}

void remove_abandoned(const std::string& path) noexcept {
  const Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
  if (file.ok() && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0) {
    ::unlink(path.c_str());
  }
}

Result<std::vector<std::string>> names_in(const std::string& folder) {
  if (!is_path(folder)) {
    return read_error(folder, ENOENT);
  }
  const std::unique_ptr<::DIR, int (*)(::DIR*)> listing(::opendir(folder.c_str()), &::closedir);
  if (listing == nullptr) {
    return read_error(folder, errno);
  }
  std::vector<std::string> names;
  errno = 0;
  while (const ::dirent* item = ::readdir(listing.get())) {
    const std::string_view name = item->d_name;
    if (name != "." && name != "..") {
      names.emplace_back(name);
    }
    errno = 0;
  }
  if (errno != 0) {
    return read_error(folder, errno);
  }
  return names;
}

std::string temporary_folder() {
  const char* const folder = std::getenv("TMPDIR");
  return folder == nullptr || *folder == '\0' ? "/tmp" : folder;
}

std::uint64_t process_number() {
  return static_cast<std::uint64_t>(::getpid());
}

std::size_t terminal_columns() {
  winsize size = {};
  const bool known = ::isatty(STDOUT_FILENO) == 1 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  return known && size.ws_col > 0 ? size.ws_col : ::isatty(STDOUT_FILENO) == 1 ? 80 : 0;
}

}  // namespace scorebook::io::os
