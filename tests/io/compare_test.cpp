// SPDX-License-Identifier: Apache-2.0
#include "io/compare.h"

#include <doctest/doctest.h>

#include "support/error_text.h"

namespace scorebook::io {
namespace {

std::string package_of(const std::vector<PartChange>& parts, int level = 6) {
  Result<std::string> bytes = build_package(parts, level);
  REQUIRE(bytes.ok());
  return *std::move(bytes);
}

PackageComparison compare(const std::string& a, const std::string& b) {
  const MemorySource first(a);
  const MemorySource second(b);
  const Result<Package> before = Package::open(first, {});
  const Result<Package> after = Package::open(second, {});
  REQUIRE(before.ok());
  REQUIRE(after.ok());
  Result<PackageComparison> result = compare_packages(*before, *after);
  REQUIRE(result.ok());
  return *std::move(result);
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("io.compare") {
  TEST_CASE("parts are told apart by name and bytes, however they are packed and ordered") {
    const std::string before = package_of(
        {{"b.xml", "same"}, {"a.xml", "old"}, {"gone.bin", "x"}, {"folder/", ""}, {"ก.xml", "ข"}});
    const std::string after =
        package_of({{"new.bin", "x"}, {"ก.xml", "ข"}, {"a.xml", "new"}, {"b.xml", "same"}}, 0);
    const PackageComparison result = compare(before, after);
    CHECK(result.identical == 2);
    CHECK(result.rewritten == Names{"a.xml"});
    CHECK(result.removed == Names{"gone.bin"});
    CHECK(result.added == Names{"new.bin"});
    // printf 'b.xml\n4\nsameก.xml\n3\nข' | sha256sum
    CHECK(result.digest == "e45fabbc464b3a45d9e1f98bd5e381bcdcd4a380f3b816414343da559ba8e38f");
  }

  TEST_CASE("nothing in common has the digest of no bytes") {
    // The example of FIPS 180-4 for the empty message.
    CHECK(compare(package_of({{"a", "1"}}), package_of({{"a", "2"}})).digest ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  TEST_CASE("a name in other letters is another part") {
    const PackageComparison result =
        compare(package_of({{"A.xml", "1"}}), package_of({{"a.xml", "1"}}));
    CHECK(result.identical == 0);
    CHECK(result.removed == Names{"A.xml"});
    CHECK(result.added == Names{"a.xml"});
  }
}

}  // namespace scorebook::io
