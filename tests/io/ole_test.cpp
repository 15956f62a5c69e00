// SPDX-License-Identifier: Apache-2.0
#include "io/ole.h"

#include <doctest/doctest.h>

#include "support/ole_bytes.h"

namespace scorebook::io {
namespace {

using test::ole_bytes;
using Names = std::vector<std::string>;

Names names_of(const std::string& bytes) {
  return ole_root_names(MemorySource(bytes));
}

}  // namespace

TEST_SUITE("io.ole") {
  TEST_CASE("the names under the root are read in tree order") {
    CHECK(names_of(ole_bytes({"Workbook", "SummaryInformation"})) ==
          Names{"Workbook", "SummaryInformation"});
    CHECK(names_of(ole_bytes({"ก", "b", "c", "d", "e", "f"})) ==
          Names{"ก", "b", "c", "d", "e", "f"});
    CHECK(names_of(ole_bytes({})).empty());
  }

  TEST_CASE("what lies in a storage below the root is not listed") {
    std::string bytes = ole_bytes({"ObjectPool", "Workbook"});
    const std::size_t root = 2 * 512;
    // The first entry's right sibling becomes its child.
    bytes[root + 128 + 72] = '\xFF';
    bytes.replace(root + 128 + 72, 4, "\xFF\xFF\xFF\xFF");
    bytes.replace(root + 128 + 76, 4, std::string("\2\0\0\0", 4));
    CHECK(names_of(bytes) == Names{"ObjectPool"});
  }

  TEST_CASE("a FAT that the header does not list itself is followed") {
    CHECK(names_of(ole_bytes({"Workbook", "b", "c", "d", "e"}, 120 * 128)) ==
          Names{"Workbook", "b", "c", "d", "e"});
  }

  TEST_CASE("a tree with loops is read once") {
    std::string bytes = ole_bytes({"a", "b"});
    const std::size_t root = 2 * 512;
    bytes.replace(root + 2 * 128 + 72, 4, std::string("\1\0\0\0", 4));
    bytes.replace(root + 2 * 128 + 68, 4, std::string("\2\0\0\0", 4));
    CHECK(names_of(bytes) == Names{"a", "b"});
  }

  TEST_CASE("a chain with loops comes to an end") {
    std::string bytes = ole_bytes({"a"});
    bytes.replace(512 + 4, 4, std::string("\1\0\0\0", 4));  // The directory follows itself.
    CHECK(names_of(bytes) == Names{"a"});
  }

  TEST_CASE("every prefix and every mutation of the header comes to an end") {
    const std::string bytes = ole_bytes({"Workbook"});
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
      CAPTURE(size);
      CHECK(names_of(bytes.substr(0, size)).empty());
    }
    for (std::size_t at = 0; at < 600; ++at) {
      for (const char value : {'\0', '\x7F', '\xFF'}) {
        std::string broken = bytes;
        broken[at] = value;
        CHECK(names_of(broken).size() <= 1);
      }
    }
  }
}

}  // namespace scorebook::io
