// SPDX-License-Identifier: Apache-2.0
// Files on a system whose calls fail. The linker hands the calls of this program to the functions
// below (--wrap, see CMakeLists.txt), so that the library needs no door for tests.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <string_view>

#include "io/files.h"
#include "io/os.h"
#include "support/error_text.h"
#include "support/temp_folder.h"

namespace scorebook::io {
namespace {

using test::error_text;
using test::TempFolder;

/// A system call that fails with `number` for `times` calls, once `passes` calls have gone well.
struct Fault {
  std::string_view call;
  int number = 0;
  int passes = 0;
  int times = 1;
};

Fault fault;  // none as long as it names no call

/// For as long as it lives, the fault happens.
class Faulty {
 public:
  explicit Faulty(const Fault& planned) { fault = planned; }

  Faulty(const Faulty&) = delete;
  Faulty& operator=(const Faulty&) = delete;

  ~Faulty() { fault = {}; }
};

bool fails(std::string_view call) {
  if (fault.call != call || fault.passes-- > 0 || fault.times-- <= 0) {
    return false;
  }
  errno = fault.number;
  return true;
}

}  // namespace
}  // namespace scorebook::io

// The names are the linker's.
// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" {
int __real_fsync(int handle);
int __real_close(int handle);
int __real_rename(const char* from, const char* to);
int __real_renameat2(int from_folder, const char* from, int to_folder, const char* to,
                     unsigned int flags);
int __real_link(const char* from, const char* to);
ssize_t __real_write(int handle, const void* bytes, size_t size);

int __wrap_fsync(int handle) {
  return scorebook::io::fails("fsync") ? -1 : __real_fsync(handle);
}

/// The handle is closed all the same, as Linux does it.
int __wrap_close(int handle) {
  const bool failed = scorebook::io::fails("close");
  const int number = errno;
  const int done = __real_close(handle);
  errno = failed ? number : errno;
  return failed ? -1 : done;
}

int __wrap_rename(const char* from, const char* to) {
  return scorebook::io::fails("rename") ? -1 : __real_rename(from, to);
}

int __wrap_renameat2(int from_folder, const char* from, int to_folder, const char* to,
                     unsigned int flags) {
  return scorebook::io::fails("renameat2")
             ? -1
             : __real_renameat2(from_folder, from, to_folder, to, flags);
}

int __wrap_link(const char* from, const char* to) {
  return scorebook::io::fails("link") ? -1 : __real_link(from, to);
}

/// A fault without a number is a short write: one byte.
ssize_t __wrap_write(int handle, const void* bytes, size_t size) {
  if (!scorebook::io::fails("write")) {
    return __real_write(handle, bytes, size);
  }
  return errno != 0 ? -1 : __real_write(handle, bytes, 1);
}
}

// NOLINTEND(bugprone-reserved-identifier)

namespace scorebook::io {

TEST_SUITE("io.os_faults") {
  TEST_CASE("whatever call fails, the target stays and nothing is left beside it") {
    const struct {
      Fault fault;
      std::string_view error;
    } rows[] = {
        {{"write", ENOSPC, 0}, "disk_full system=No space left on device"},
        {{"write", EIO, 0}, "file_not_writable system=Input/output error"},
        {{"fsync", EIO, 0}, "file_not_writable system=Input/output error"},
        {{"fsync", ENOSPC, 0}, "disk_full system=No space left on device"},
        {{"fsync", EDQUOT, 0}, "disk_full system=Disk quota exceeded"},
        {{"close", EDQUOT, 1}, "disk_full system=Disk quota exceeded"},
        {{"close", EIO, 1}, "file_not_writable system=Input/output error"},
        {{"rename", EIO, 0}, "file_not_writable system=Input/output error"},
        {{"rename", EACCES, 0}, "file_not_writable system=Permission denied"},
        {{"rename", ENOSPC, 0}, "disk_full system=No space left on device"},
        {{"rename", EBUSY, 0}, "file_in_use system=Device or resource busy"},
        {{"rename", EROFS, 0}, "file_not_writable system=Read-only file system"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.fault.call);
      CAPTURE(row.error);
      const TempFolder folder;
      folder.write("a", "old");
      Result<void> done;
      {
        const Faulty system(row.fault);
        done = write_file_atomic(folder / "a", "new", true);
      }
      CHECK(error_text(done) == row.error);
      CHECK(done.error().file == folder / "a");
      CHECK(folder.listing() == "a=old;");
    }
  }

  TEST_CASE("a new file appears whole or not at all") {
    for (const std::string_view call : {"write", "fsync", "renameat2"}) {
      CAPTURE(call);
      const TempFolder folder;
      Result<void> done;
      {
        const Faulty system({.call = call, .number = EIO});
        done = write_file_atomic(folder / "a", "new", false);
      }
      CHECK(error_text(done) == "file_not_writable system=Input/output error");
      CHECK(folder.listing().empty());
    }
  }

  TEST_CASE("a file system that cannot rename without replacing is served by a link") {
    for (const int number : {EINVAL, ENOSYS}) {
      CAPTURE(number);
      const TempFolder folder;
      {
        const Faulty system({.call = "renameat2", .number = number});
        CHECK(error_text(write_file_atomic(folder / "a", "new", false)) == "ok");
      }
      CHECK(folder.listing() == "a=new;");
    }
  }

  TEST_CASE("a call that a signal interrupted is made again") {
    for (const std::string_view call : {"write", "fsync"}) {
      CAPTURE(call);
      const TempFolder folder;
      {
        const Faulty system({.call = call, .number = EINTR, .times = 3});
        CHECK(error_text(write_file_atomic(folder / "a", "new", true)) == "ok");
      }
      CHECK(folder.listing() == "a=new;");
    }
  }

  TEST_CASE("what one write did not take is written by the next") {
    const TempFolder folder;
    {
      const Faulty system({.call = "write", .number = 0, .times = 5});
      CHECK(error_text(write_file_atomic(folder / "a", "0123456789", true)) == "ok");
    }
    CHECK(folder.listing() == "a=0123456789;");
  }

  TEST_CASE("a file system without fsync is no fault of the file") {
    const TempFolder folder;
    {
      const Faulty system({.call = "fsync", .number = EINVAL});
      CHECK(error_text(write_file_atomic(folder / "a", "new", true)) == "ok");
    }
    {
      const Faulty system({.call = "fsync", .number = EIO, .passes = 1});  // of the folder
      CHECK(error_text(write_file_atomic(folder / "a", "newer", true)) == "ok");
    }
    CHECK(folder.listing() == "a=newer;");
  }
}

}  // namespace scorebook::io
