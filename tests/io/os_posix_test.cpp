// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <cerrno>

#include "io/os.h"
#include "support/error_text.h"
#include "support/temp_folder.h"

namespace scorebook::io::os {
namespace {

using test::error_text;
using test::TempFolder;

}  // namespace

TEST_SUITE("io.os_posix") {
  TEST_CASE("failures of the system have their codes") {
    const struct {
      int number;
      ErrorCode reading;
      ErrorCode writing;
    } rows[] = {
        {ENOENT, ErrorCode::kFileNotFound, ErrorCode::kFileNotFound},
        {ENOTDIR, ErrorCode::kFileNotFound, ErrorCode::kFileNotFound},
        {ENOSPC, ErrorCode::kFileNotReadable, ErrorCode::kDiskFull},
        {EDQUOT, ErrorCode::kFileNotReadable, ErrorCode::kDiskFull},
        {EFBIG, ErrorCode::kFileNotReadable, ErrorCode::kDiskFull},
        {EEXIST, ErrorCode::kFileNotReadable, ErrorCode::kFileExists},
        {EACCES, ErrorCode::kFileNotReadable, ErrorCode::kFileNotWritable},
        {EPERM, ErrorCode::kFileNotReadable, ErrorCode::kFileNotWritable},
        {EROFS, ErrorCode::kFileNotReadable, ErrorCode::kFileNotWritable},
        {EISDIR, ErrorCode::kFileNotReadable, ErrorCode::kFileNotWritable},
        {EIO, ErrorCode::kFileNotReadable, ErrorCode::kFileNotWritable},
        {ENAMETOOLONG, ErrorCode::kFileNotFound, ErrorCode::kFileNotWritable},
    };

    for (const auto& row : rows) {
      CAPTURE(row.number);
      CHECK(read_error_code(row.number) == row.reading);
      CHECK(write_error_code(row.number) == row.writing);
    }
  }

  TEST_CASE("a new file is written and read back at any offset") {
    const TempFolder folder;
    Result<File> created = File::create(folder / "a", std::nullopt);
    REQUIRE(created.ok());
    CHECK(created->write("one ").ok());
    CHECK(created->write("two").ok());
    CHECK(created->sync().ok());
    const Result<File> opened = File::open(folder / "a");
    REQUIRE(opened.ok());
    CHECK(opened->size() == 7);
    std::string out(10, '.');
    CHECK(opened->read_at(4, out).value() == 3);
    CHECK(out == "two.......");
    CHECK(opened->read_at(100, out).value() == 0);
    CHECK(error_text(File::create(folder / "a", std::nullopt)) == "file_exists system=File exists");
  }

  TEST_CASE("writing into a file opened for reading fails") {
    const TempFolder folder;
    folder.write("a", "x");
    Result<File> file = File::open(folder / "a");
    REQUIRE(file.ok());
    CHECK(error_text(file->write("y")) == "file_not_writable system=Bad file descriptor");
  }

  TEST_CASE("permissions are those asked for") {
    const TempFolder folder;
    REQUIRE(File::create(folder / "a", 0640).ok());
    CHECK(path_info(folder / "a").mode == 0640);
  }

  TEST_CASE("a path with a NUL leads nowhere") {
    const TempFolder folder;
    folder.write("a", "x");
    const std::string path = folder / "a" + std::string("\0b", 2);
    CHECK(path_info(path).kind == PathKind::kMissing);
    CHECK(File::open(path).error().code == ErrorCode::kFileNotFound);
    CHECK(File::create(path, std::nullopt).error().code == ErrorCode::kFileNotFound);
    CHECK(rename(folder / "a", path, true).error().code == ErrorCode::kFileNotFound);
    CHECK(names_in(path).error().code == ErrorCode::kFileNotFound);
    CHECK_FALSE(is_link(path));
    CHECK_FALSE(may_write(path));
    CHECK(resolve_links(path) == path);
  }

  TEST_CASE("renaming respects an existing target when told to") {
    const TempFolder folder;
    folder.write("a", "new");
    folder.write("b", "old");
    CHECK(error_text(rename(folder / "a", folder / "b", false)) ==
          "file_exists system=File exists");
    CHECK(folder.read("b") == "old");
    CHECK(rename(folder / "a", folder / "c", false).ok());
    CHECK(folder.read("c") == "new");
    CHECK(rename(folder / "c", folder / "b", true).ok());
    CHECK(folder.listing() == "b=new;");
  }
}

}  // namespace scorebook::io::os
