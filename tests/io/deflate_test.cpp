// SPDX-License-Identifier: Apache-2.0
#include "io/deflate.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>

#include "support/zip_bytes.h"

namespace scorebook::io {
namespace {

std::string inflated(std::string_view packed, std::size_t size) {
  std::string out(size, '?');
  return inflate(packed, out) ? out : "failed";
}

std::string repeated(std::string_view unit, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) {
    out += unit;
  }
  return out;
}

}  // namespace

TEST_SUITE("io.deflate") {
  TEST_CASE("the checksum is the one of zip") {
    CHECK(crc32("123456789") == 0xCBF43926u);
    CHECK(crc32("") == 0u);
  }

  TEST_CASE("a stream inflates to exactly the declared size") {
    const std::string packed = test::stored_block("weight");
    CHECK(inflated(packed, 6) == "weight");
    CHECK(inflated(packed, 5) == "failed");
    CHECK(inflated(packed, 7) == "failed");
    CHECK(inflated("\x03\x00", 0) == "failed");  // A string literal of one byte: cut off.
    CHECK(inflated(std::string_view("\x03\x00", 2), 0).empty());
    CHECK(inflated("", 0) == "failed");
    CHECK(inflated("\xFF\xFF\xFF\xFF", 4) == "failed");
  }

  TEST_CASE("every level gives bytes that inflate to the input") {
    const std::string bytes = repeated("<c r=\"A1\"><v>28.825</v></c>", 200);
    for (int level = 1; level <= 12; ++level) {
      CAPTURE(level);
      const PackedPart part = Packer(level).pack(bytes);
      CHECK(part.method == 8);
      CHECK(part.size == bytes.size());
      CHECK(part.crc == crc32(bytes));
      CHECK(part.packed.size() < bytes.size() / 10);
      CHECK(inflated(part.packed, bytes.size()) == bytes);
    }
  }

  TEST_CASE("levels outside the range are taken to the nearest") {
    const std::string bytes = repeated("score ", 100);
    CHECK(Packer(-3).pack(bytes).method == 0);
    CHECK(Packer(99).pack(bytes).packed == Packer(12).pack(bytes).packed);
  }

  TEST_CASE("what deflating does not shrink is stored") {
    const std::string bytes = "\x01\x9C\x37\xE2";
    const PackedPart part = Packer(12).pack(bytes);
    CHECK(part.method == 0);
    CHECK(part.packed == bytes);
    CHECK(Packer(6).pack("").method == 0);
    CHECK(Packer(0).pack(repeated("a", 1000)).packed.size() == 1000);
  }

  TEST_CASE("threads inflate independently") {
    const std::string packed = test::stored_block("both");
    std::string other;
    std::thread thread([&] { other = inflated(packed, 4); });
    const std::string mine = inflated(packed, 4);
    thread.join();
    CHECK(mine == "both");
    CHECK(other == "both");
  }
}

}  // namespace scorebook::io
