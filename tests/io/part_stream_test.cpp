// SPDX-License-Identifier: Apache-2.0
#include "io/part_stream.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "support/error_text.h"
#include "support/zip_bytes.h"

namespace scorebook::io {
namespace {

using test::error_text;
using test::zip_bytes;
using test::ZipItem;

/// Reads as a file does: never lends its bytes.
class CopyingSource final : public ByteSource {
 public:
  explicit CopyingSource(std::string_view bytes) : memory_(bytes) {}

  std::uint64_t size() const override { return memory_.size(); }

  Result<void> read_at(std::uint64_t offset, std::span<char> out) const override {
    return memory_.read_at(offset, out);
  }

 private:
  MemorySource memory_;
};

/// The part "p" read in pieces of `window` bytes, or the error.
std::string streamed(const ByteSource& source, std::size_t window) {
  const Result<Package> package = Package::open(source, Limits{});
  if (!package) {
    return error_text(package);
  }
  PartStream stream(*package, *package->find("p"));
  std::string all;
  std::string piece(window, '\0');
  for (;;) {
    const Result<std::size_t> got = stream.read(piece);
    if (!got) {
      return error_text(got);
    }
    all.append(piece, 0, *got);
    if (*got < window || all.size() == stream.size()) {
      CHECK(stream.position() == all.size());
      return stream.read(piece).value() == 0 ? all : "more behind the end";
    }
  }
}

std::string streamed(const ZipItem& item, std::size_t window = 16) {
  const std::string bytes = zip_bytes({item});
  return streamed(MemorySource(bytes), window);
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 40000; ++i) {
    text += "<c r=\"A" + std::to_string(i * 7919 % 40000) + "\"/>";
  }
  return text;
}

}  // namespace

TEST_SUITE("io.part_stream") {
  TEST_CASE("a part comes out in pieces of any size as it comes out whole") {
    const std::string text = long_text();
    for (const int level : {0, 1, 6, 12}) {
      const std::array<PartChange, 1> parts = {{{"p", text}}};
      const std::string bytes = build_package(parts, level).value();
      for (const std::size_t window :
           {std::size_t{7}, std::size_t{4096}, text.size(), text.size() * 2}) {
        CAPTURE(level);
        CAPTURE(window);
        CHECK(streamed(MemorySource(bytes), window) == text);
        CHECK(streamed(CopyingSource(bytes), window) == text);
      }
    }
  }

  TEST_CASE("an empty part has no bytes") {
    CHECK(streamed({.name = "p"}) == "");
    CHECK(streamed({.name = "p", .deflate = true}) == "");
  }

  TEST_CASE("a part whose bytes are not what the directory says is damage") {
    const std::string bytes(40, 'x');
    CHECK(streamed({.name = "p", .bytes = bytes, .deflate = true}) == bytes);
    CHECK(streamed({.name = "p", .bytes = bytes, .deflate = true, .size = 39}) ==
          "zip_damaged [p] reason=deflate entry=p");
    CHECK(streamed({.name = "p", .bytes = bytes, .deflate = true, .size = 41}) ==
          "zip_damaged [p] reason=deflate entry=p");
    CHECK(streamed({.name = "p", .bytes = bytes, .deflate = true, .crc = 1}) ==
          "zip_damaged [p] reason=checksum entry=p");
    CHECK(streamed({.name = "p", .bytes = bytes, .crc = 1}) ==
          "zip_damaged [p] reason=checksum entry=p");
    CHECK(streamed({.name = "p", .bytes = bytes, .method = 8}) ==
          "zip_damaged [p] reason=deflate entry=p");
  }

  TEST_CASE("a stream cut off at any byte is damage and not a wait for more") {
    const std::string text = "<c r=\"A1\"/><c r=\"B1\"/>";
    const std::string packed = test::stored_block(text);
    for (std::size_t cut = 0; cut < packed.size(); ++cut) {
      CAPTURE(cut);
      CHECK(streamed({.name = "p",
                      .bytes = packed.substr(0, cut),
                      .method = 8,
                      .size = text.size(),
                      .crc = crc32(text)}) == "zip_damaged [p] reason=deflate entry=p");
    }
  }
}

}  // namespace scorebook::io
