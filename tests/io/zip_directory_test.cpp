// SPDX-License-Identifier: Apache-2.0
#include "io/zip_directory.h"

#include <doctest/doctest.h>

#include "support/error_text.h"
#include "support/zip_bytes.h"

namespace scorebook::io::zip {
namespace {

using test::error_text;
using test::zip_bytes;

const std::vector<test::ZipItem> kItems = {{.name = "a.xml", .bytes = "<a/>"},
                                           {.name = "b.xml", .bytes = "<b/>"}};
constexpr std::uint64_t kOffset = 2 * (30 + 5 + 4);
constexpr std::uint64_t kSize = 2 * (46 + 5);

Result<Directory> locate(const std::string& bytes) {
  return locate_directory(MemorySource(bytes));
}

}  // namespace

TEST_SUITE("io.zip_directory") {
  TEST_CASE("the directory is found from the end") {
    const Result<Directory> found = locate(zip_bytes(kItems));
    REQUIRE(found.ok());
    CHECK(found->offset == kOffset);
    CHECK(found->size == kSize);
    CHECK(found->count == 2);
    CHECK(found->comment.empty());
  }

  TEST_CASE("the directory is found behind a comment") {
    for (const std::string& comment :
         {std::string("c"), std::string(65535, 'x'), "PK\5\6" + std::string(30, 'x')}) {
      const Result<Directory> found = locate(zip_bytes(kItems, {.comment = comment}));
      REQUIRE(found.ok());
      CHECK(found->offset == kOffset);
      CHECK(found->comment == comment);
    }
  }

  TEST_CASE("an archive without entries has an empty directory") {
    const Result<Directory> found = locate(zip_bytes({}));
    REQUIRE(found.ok());
    CHECK(found->count == 0);
    CHECK(found->size == 0);
  }

  TEST_CASE("the Zip64 record rules") {
    const Result<Directory> found =
        locate(zip_bytes(kItems, {.comment = "hello", .zip64_end = true}));
    REQUIRE(found.ok());
    CHECK(found->offset == kOffset);
    CHECK(found->size == kSize);
    CHECK(found->count == 2);
    CHECK(found->comment == "hello");
  }

  TEST_CASE("a file without an end record is truncated") {
    const std::string bytes = zip_bytes(kItems);
    CHECK(error_text(locate(bytes.substr(0, bytes.size() - 1))) == "zip_truncated bytes=201");
    CHECK(error_text(locate("PK")) == "zip_truncated bytes=2");
    CHECK(error_text(locate(std::string(100000, 'P'))) == "zip_truncated bytes=100000");
    const std::string commented = zip_bytes(kItems, {.comment = "a longer comment"});
    CHECK(error_text(locate(commented.substr(0, commented.size() - 3))) ==
          "zip_truncated bytes=215");
  }

  TEST_CASE("bytes behind the end are damage") {
    CHECK(error_text(locate(zip_bytes(kItems, {.suffix = "\r\n"}))) ==
          "zip_damaged reason=trailing_bytes bytes=2");
  }

  TEST_CASE("a directory that does not end where the end record stands is damage") {
    CHECK(error_text(locate(zip_bytes(kItems, {.offset_error = 1}))) ==
          "zip_damaged reason=directory_offset");
    CHECK(error_text(locate("shifted" + zip_bytes(kItems))) ==
          "zip_damaged reason=directory_offset");
    const std::string bytes = zip_bytes(kItems);
    CHECK(error_text(locate(bytes.substr(150))) == "zip_damaged reason=directory_offset");
  }

  TEST_CASE("an archive of several disks is unsupported") {
    for (const std::size_t field : {4u, 6u, 8u}) {
      CAPTURE(field);
      std::string bytes = zip_bytes(kItems);
      bytes[bytes.size() - 22 + field] ^= 1;
      CHECK(error_text(locate(bytes)) == "zip_unsupported feature=several_disks");
    }
  }

  TEST_CASE("Zip64 records that contradict each other are damage") {
    const std::string bytes = zip_bytes(kItems, {.zip64_end = true});
    const std::size_t end = bytes.size() - 22;
    const std::size_t locator = end - 20;
    const std::size_t record = locator - 56;

    const struct {
      std::size_t at;
      const char* what;
    } rows[] = {{locator, "no locator"},
                {locator + 8, "a locator that points elsewhere"},
                {locator + 15, "a locator that points far away"},
                {record, "no record"},
                {record + 4, "a record of another size"}};

    for (const auto& row : rows) {
      CAPTURE(row.what);
      std::string broken = bytes;
      broken[row.at] ^= 1;
      CHECK(error_text(locate(broken)) == "zip_damaged reason=zip64");
    }
    std::string contradicting = bytes;
    contradicting.replace(end + 8, 4, std::string("\3\0\3\0", 4));
    CHECK(error_text(locate(contradicting)) == "zip_damaged reason=zip64");
    CHECK(error_text(locate(bytes.substr(end))) == "zip_damaged reason=zip64");
    CHECK(error_text(locate(bytes.substr(locator))) == "zip_damaged reason=zip64");
  }
}

}  // namespace scorebook::io::zip
