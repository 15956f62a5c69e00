// SPDX-License-Identifier: Apache-2.0
#include "io/files.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <utility>

#include "io/draft.h"
#include "support/error_text.h"
#include "support/temp_folder.h"

namespace scorebook::io {
namespace {

namespace fs = std::filesystem;
using test::error_text;
using test::TempFolder;

/// Takes away the powers of root, which no permission stops.
class OrdinaryUser {
 public:
  OrdinaryUser() {
    if (::geteuid() == 0) {
      changed_ = ::seteuid(65534) == 0;
    }
  }

  OrdinaryUser(const OrdinaryUser&) = delete;
  OrdinaryUser& operator=(const OrdinaryUser&) = delete;

  ~OrdinaryUser() {
    if (changed_) {
      REQUIRE(::seteuid(0) == 0);
    }
  }

 private:
  bool changed_ = false;
};

/// No file may grow above `bytes`, as if the disk were full.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
  }

  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  ~SmallDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_ = {};
  void (*handler_)(int);
};

std::string relative(const Result<std::vector<std::string>>& files, const TempFolder& folder) {
  if (!files) {
    return error_text(files);
  }
  std::string out;
  for (const std::string& file : *files) {
    out += file.substr(folder.path().size()) + ";";
  }
  return out;
}

}  // namespace

TEST_SUITE("io.files") {
  TEST_CASE("a file is read whole") {
    const TempFolder folder;
    folder.write("a.bin", std::string("x\0y", 3));
    folder.write("empty", "");
    CHECK(read_file(folder / "a.bin").value() == std::string("x\0y", 3));
    CHECK(read_file(folder / "empty").value().empty());
  }

  TEST_CASE("what cannot be read is reported with the name the user gave") {
    const TempFolder folder;
    folder.write("a", "12345");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);

    const struct {
      std::string name;
      std::string_view error;
    } rows[] = {
        {"none", "file_not_found system=No such file or directory"},
        {"a/b", "file_not_found system=Not a directory"},
        {".", "file_not_readable system=Is a directory"},
        {"pipe", "file_not_readable system=Invalid argument"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.name);
      CHECK(error_text(read_file(folder / row.name)) == row.error);
      CHECK(read_file(folder / row.name).error().file == folder / row.name);
      CHECK(error_text(open_file(folder / row.name)) == row.error);
    }
    CHECK(read_file("").error().code == ErrorCode::kFileNotFound);
  }

  TEST_CASE("a file that permissions hide is not readable") {
    const TempFolder folder;
    folder.write("a", "12345");
    fs::permissions(folder.path(), fs::perms(0755));
    fs::permissions(folder / "a", fs::perms(0));
    const OrdinaryUser user;
    CHECK(error_text(read_file(folder / "a")) == "file_not_readable system=Permission denied");
  }

  TEST_CASE("reading stops at the size limit") {
    const TempFolder folder;
    folder.write("a", "12345");
    CHECK(read_file(folder / "a", 5).value() == "12345");
    CHECK(error_text(read_file(folder / "a", 4)) == "zip_too_large what=file bytes=5 limit=4");
  }

  TEST_CASE("an open file is read at any offset") {
    const TempFolder folder;
    folder.write("a", "0123456789");
    const Result<std::unique_ptr<ByteSource>> source = open_file(folder / "a");
    REQUIRE(source.ok());
    CHECK((*source)->size() == 10);
    std::string out(3, ' ');
    CHECK((*source)->read_at(7, out).ok());
    CHECK(out == "789");
    CHECK((*source)->view(0, 1).data() == nullptr);
    CHECK(error_text((*source)->read_at(8, out)) == "file_not_readable offset=8 bytes=3");
    CHECK((*source)->read_at(8, out).error().file == folder / "a");
  }

  TEST_CASE("a package is read from an open file") {
    const TempFolder folder;
    const std::vector<PartChange> parts = {{"a.xml", "<a/>"}, {"b.xml", std::string(9999, 'b')}};
    REQUIRE(write_file_atomic(folder / "p.xlsx", build_package(parts).value(), false).ok());
    const Result<std::unique_ptr<ByteSource>> source = open_file(folder / "p.xlsx");
    REQUIRE(source.ok());
    const Result<Package> package = Package::open(**source, Limits{});
    REQUIRE(package.ok());
    CHECK(package->read("a.xml").value() == "<a/>");
    CHECK(package->read("b.xml").value() == std::string(9999, 'b'));
  }

  TEST_CASE("a new file takes the permissions of new files") {
    const TempFolder folder;
    const ::mode_t before = ::umask(027);
    CHECK(write_file_atomic(folder / "a", "bytes", false).ok());
    ::umask(before);
    CHECK(folder.listing() == "a=bytes;");
    CHECK(fs::status(folder / "a").permissions() == fs::perms(0640));
  }

  TEST_CASE("a replaced file keeps its permissions and nothing else is left") {
    const TempFolder folder;
    folder.write("a", "old");
    fs::permissions(folder / "a", fs::perms(0604));
    CHECK(write_file_atomic(folder / "a", "new", true).ok());
    CHECK(folder.listing() == "a=new;");
    CHECK(fs::status(folder / "a").permissions() == fs::perms(0604));
  }

  TEST_CASE("a link keeps pointing to the file that is replaced") {
    const TempFolder folder;
    fs::create_directory(folder / "real");
    folder.write("real/a", "old");
    fs::create_symlink("real/a", folder / "link");
    CHECK(write_file_atomic(folder / "link", "new", true).ok());
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(folder.read("real/a") == "new");
    CHECK(error_text(write_file_atomic(folder / "link", "x", false)) == "file_exists");
  }

  TEST_CASE("an existing target is left alone unless it may be replaced") {
    const TempFolder folder;
    folder.write("a", "old");
    fs::create_symlink("nowhere", folder / "dangling");
    const Result<void> refused = write_file_atomic(folder / "a", "new", false);
    CHECK(error_text(refused) == "file_exists");
    CHECK(refused.error().file == folder / "a");
    CHECK(error_text(write_file_atomic(folder / "dangling", "new", false)) ==
          "file_exists system=File exists");
    CHECK(folder.listing() == "a=old;");
  }

  TEST_CASE("a target that is no file is not writable") {
    const TempFolder folder;
    fs::create_directory(folder / "sub");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(error_text(write_file_atomic(folder / "sub", "x", true)) == "file_not_writable");
    CHECK(error_text(write_file_atomic(folder / "pipe", "x", true)) == "file_not_writable");
    CHECK(error_text(write_file_atomic(folder / "none/a", "x", true)) ==
          "file_not_found system=No such file or directory");
    CHECK(write_file_atomic(folder / "none/a", "x", true).error().file == folder / "none/a");
    CHECK(error_text(write_file_atomic(folder / std::string(300, 'n'), "x", true)) ==
          "file_not_writable system=File name too long");
    CHECK(folder.listing().empty());
  }

  TEST_CASE("a longest possible name can be written") {
    const TempFolder folder;
    CHECK(write_file_atomic(folder / std::string(255, 'n'), "x", true).ok());
  }

  TEST_CASE("permissions protect a file and a folder") {
    const TempFolder folder;
    fs::permissions(folder.path(), fs::perms(0777));
    folder.write("a", "old");
    fs::permissions(folder / "a", fs::perms(0444));
    fs::create_directory(folder / "closed");
    fs::permissions(folder / "closed", fs::perms(0555));
    {
      const OrdinaryUser user;
      CHECK(error_text(write_file_atomic(folder / "a", "new", true)) == "file_not_writable");
      CHECK(error_text(write_file_atomic(folder / "closed/a", "new", true)) ==
            "file_not_writable system=Permission denied");
    }
    CHECK(folder.listing() == "a=old;");
    fs::permissions(folder / "closed", fs::perms(0755));
  }

  TEST_CASE("a full disk leaves the target as it was and no temporary file") {
    const TempFolder folder;
    folder.write("a", "old");
    Result<void> done;
    {
      const SmallDisk disk(1000);
      done = write_file_atomic(folder / "a", std::string(5000, 'x'), true);
    }
    CHECK(error_text(done) == "disk_full system=File too large");
    CHECK(done.error().file == folder / "a");
    CHECK(folder.listing() == "a=old;");
  }

  TEST_CASE("wherever the disk is full the target stays as it was") {
    const TempFolder folder;
    folder.write("a", "old");
    const std::string bytes(3000, 'x');
    for (rlim_t room = 0; room < bytes.size(); room += 97) {
      CAPTURE(room);
      Result<void> done;
      {
        const SmallDisk disk(room);
        done = write_file_atomic(folder / "a", bytes, true);
      }
      CHECK(error_text(done) == "disk_full system=File too large");
      CHECK(folder.listing() == "a=old;");
    }
  }

  TEST_CASE("what killed processes left is removed by the next write and nothing else is") {
    const TempFolder folder;
    const std::string own = ".scorebook-" + std::to_string(::getpid()) + "-0.tmp";
    folder.write(own, "half");
    folder.write(".scorebook-1-7.tmp", "half");
    folder.write(".scorebook-notes", "mine");
    folder.write("scorebook-1-7.tmp", "mine");
    const Result<Draft> other = Draft::create(folder.path(), std::nullopt);  // still writing
    REQUIRE(other.ok());
    CHECK(other->path() == folder / own);
    CHECK(write_file_atomic(folder / "a", "whole", false).ok());
    CHECK(folder.listing() == own + "=;.scorebook-notes=mine;a=whole;scorebook-1-7.tmp=mine;");
  }

  TEST_CASE("a target that another program has open is not replaced") {
    const TempFolder folder;
    folder.write("ก.xlsx", "old");
    folder.write("~$ก.xlsx", "somebody");
    CHECK(error_text(write_file_atomic(folder / "ก.xlsx", "new", true)) ==
          "file_in_use program=Excel lock=~$ก.xlsx");
    fs::remove(folder / "~$ก.xlsx");
    folder.write(".~lock.ก.xlsx#", "somebody");
    CHECK(error_text(write_file_atomic(folder / "ก.xlsx", "new", true)) ==
          "file_in_use program=LibreOffice lock=.~lock.ก.xlsx#");
    fs::remove(folder / ".~lock.ก.xlsx#");
    const int held = ::open((folder / "ก.xlsx").c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(::flock(held, LOCK_EX) == 0);
    CHECK(error_text(write_file_atomic(folder / "ก.xlsx", "new", true)) == "file_in_use");
    ::close(held);
    CHECK(folder.listing() == "ก.xlsx=old;");
    CHECK(error_text(write_file_atomic(folder / "ก.xlsx", "new", true)) == "ok");
    CHECK(folder.listing() == "ก.xlsx=new;");
  }

  TEST_CASE("a record lock of another process counts as open") {
    const TempFolder folder;
    folder.write("a", "old");
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
      const int held = ::open((folder / "a").c_str(), O_RDWR | O_CLOEXEC);
      struct flock whole = {};
      whole.l_type = F_WRLCK;
      const bool locked = ::fcntl(held, F_SETLK, &whole) == 0;
      const bool told = ::write(ready[1], locked ? "y" : "n", 1) == 1;
      ::pause();
      ::_exit(told ? 0 : 1);
    }
    char answer = '?';
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    CHECK(answer == 'y');
    CHECK(error_text(write_file_atomic(folder / "a", "new", true)) == "file_in_use");
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(error_text(write_file_atomic(folder / "a", "new", true)) == "ok");
    ::close(ready[0]);
    ::close(ready[1]);
  }

  TEST_CASE("a bare file name is written into the current folder") {
    const TempFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    const Result<void> done = write_file_atomic("a", "x", false);
    fs::current_path(before);
    CHECK(error_text(done) == "ok");
    CHECK(folder.listing() == "a=x;");
  }

  TEST_CASE("paths of the same file are known") {
    const TempFolder folder;
    folder.write("a", "x");
    folder.write("b", "x");
    fs::create_symlink("a", folder / "link");
    CHECK(same_file(folder / "a", folder / "./link"));
    CHECK_FALSE(same_file(folder / "a", folder / "b"));
    CHECK_FALSE(same_file(folder / "none", folder / "none"));
    CHECK_FALSE(same_file(folder / "a", folder / "none"));
    CHECK(exists(folder / "a"));
    CHECK(exists(folder.path()));
    CHECK_FALSE(exists(folder / "none"));
    CHECK(is_folder(folder.path()));
    CHECK_FALSE(is_folder(folder / "a"));
  }

  TEST_CASE("files are listed in byte order without lock files and dot files") {
    const TempFolder folder;
    for (const char* name : {"b", "b/c", "a.d", ".hidden", "empty"}) {
      fs::create_directory(folder / name);
    }
    for (const char* name :
         {"ข.xlsx", "B.xlsx", "a.xlsx", "~$a.xlsx", ".dot", "b/z", "b/c/y", "a.d/x", ".hidden/w"}) {
      folder.write(name, "x");
    }
    fs::create_directory_symlink("b", folder / "loop");
    fs::create_symlink("a.xlsx", folder / "link.xlsx");
    fs::create_symlink("nowhere", folder / "dangling");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(relative(list_files(folder.path()), folder) ==
          "/B.xlsx;/a.d/x;/a.xlsx;/b/c/y;/b/z;/link.xlsx;/ข.xlsx;");
    CHECK(list_files(folder.path() + "/").value() == list_files(folder.path()).value());
    CHECK(list_files(folder / "empty").value().empty());
  }

  TEST_CASE("what is no folder cannot be listed") {
    const TempFolder folder;
    folder.write("a", "x");
    CHECK(error_text(list_files(folder / "none")) ==
          "file_not_found system=No such file or directory");
    CHECK(error_text(list_files(folder / "a")) == "file_not_found system=Not a directory");
    CHECK(list_files(folder / "a").error().file == folder / "a");
  }

  TEST_CASE("a temporary file is there while it is owned") {
    std::string path;
    {
      Result<TemporaryFile> first = TemporaryFile::create();
      const Result<TemporaryFile> second = TemporaryFile::create();
      REQUIRE(first.ok());
      REQUIRE(second.ok());
      CHECK(first->path() != second->path());
      path = first->path();
      TemporaryFile moved = *std::move(first);
      CHECK(moved.path() == path);
      CHECK(read_file(path).value().empty());
      Result<TemporaryFile> third = TemporaryFile::create();
      REQUIRE(third.ok());
      *third = std::move(moved);
      CHECK(third->path() == path);
      CHECK(exists(path));
    }
    CHECK_FALSE(exists(path));
  }
}

}  // namespace scorebook::io
