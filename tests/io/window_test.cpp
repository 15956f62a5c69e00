// SPDX-License-Identifier: Apache-2.0
#include "io/window.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "support/error_text.h"
#include "support/zip_bytes.h"

namespace scorebook::io {
namespace {

/// A package of one part "p".
struct OnePart {
  explicit OnePart(const std::string& text)
      : bytes(build_package(std::array<PartChange, 1>{{{"p", text}}}).value()),
        source(bytes),
        package(Package::open(source, Limits{}).value()) {}

  Window window(std::size_t size) const { return {PartStream(package, *package.find("p")), size}; }

  std::string bytes;
  MemorySource source;
  Package package;
};

}  // namespace

TEST_SUITE("io.window") {
  TEST_CASE("a window slides over a part and keeps what it is told to") {
    const OnePart part("0123456789abcdef");
    Window window = part.window(6);
    CHECK(window.view().empty());
    CHECK(window.slide(0).value());
    CHECK(window.view() == "012345");
    CHECK(window.view().data()[6] == '\0');
    CHECK(window.slide(4).value());
    CHECK(window.view() == "456789");
    CHECK(window.base() == 4);
    CHECK(window.slide(6).value());
    CHECK(window.view() == "abcdef");
    CHECK_FALSE(window.slide(3).value());
    CHECK(window.view() == "abcdef");
    CHECK(window.base() == 10);
  }

  TEST_CASE("a window grows when what is kept fills more than half of it") {
    const OnePart part("0123456789abcdef");
    Window window = part.window(4);
    CHECK(window.slide(0).value());
    CHECK(window.slide(1).value());
    CHECK(window.view() == "12345678");
    CHECK(window.slide(0).value());
    CHECK(window.view() == "123456789abcdef");
    CHECK(window.view().data()[15] == '\0');
    CHECK_FALSE(window.slide(0).value());
  }

  TEST_CASE("a part in memory is in view from the beginning") {
    const std::string text = "<a/>";
    Window window(text);
    CHECK(window.view() == text);
    CHECK_FALSE(window.slide(2).value());
    CHECK(window.view() == text);
  }

  TEST_CASE("damage of the part comes through") {
    const std::string bytes = test::zip_bytes({{.name = "p", .bytes = "12345678", .crc = 1}});
    const MemorySource source(bytes);
    const Package package = Package::open(source, Limits{}).value();
    Window window(PartStream(package, *package.find("p")), 5);
    CHECK(window.slide(0).value());
    CHECK(test::error_text(window.slide(5)) == "zip_damaged [p] reason=checksum entry=p");
  }
}

}  // namespace scorebook::io
