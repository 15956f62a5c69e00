// SPDX-License-Identifier: Apache-2.0
#include "io/zip_format.h"

#include <doctest/doctest.h>

#include "io/little_endian.h"
#include "support/error_text.h"

namespace scorebook::io::zip {
namespace {

constexpr std::uint64_t kHuge = 5'000'000'000;
const std::string kPadding("\x28\xA0\x02\0ab", 6);  // a growth hint of Office

CentralView central() {
  CentralView record;
  record.fields = {.version_needed = 20,
                   .flags = 6,
                   .method = kDeflated,
                   .time = 0x1234,
                   .date = 0x5678,
                   .crc = 0xCAFEBABE,
                   .packed_size = 100,
                   .size = 1000};
  record.version_made_by = 45;
  record.internal_attributes = 1;
  record.external_attributes = 0x81A40000;
  record.header_offset = 77;
  record.name = "xl/a.xml";
  record.extra = kPadding;
  record.comment = "c";
  return record;
}

LocalView local() {
  return {.fields = central().fields, .name = "xl/a.xml", .extra = kPadding};
}

std::string bytes_of(const CentralView& record) {
  std::string out;
  write_central(out, record);
  return out;
}

std::string bytes_of(const LocalView& header) {
  std::string out;
  write_local(out, header);
  return out;
}

}  // namespace

TEST_SUITE("io.zip_format") {
  TEST_CASE("a central record reads back as it was written") {
    const std::string bytes = bytes_of(central());
    CHECK(bytes.size() == central().total());
    const std::string with_next = bytes + "more";
    const std::optional<CentralView> read = read_central(with_next);
    REQUIRE(read.has_value());
    CHECK(read->fields.flags == 6);
    CHECK(read->fields.method == kDeflated);
    CHECK(read->fields.time == 0x1234);
    CHECK(read->fields.date == 0x5678);
    CHECK(read->fields.crc == 0xCAFEBABE);
    CHECK(read->fields.packed_size == 100);
    CHECK(read->fields.size == 1000);
    CHECK(read->version_made_by == 45);
    CHECK(read->internal_attributes == 1);
    CHECK(read->external_attributes == 0x81A40000);
    CHECK(read->header_offset == 77);
    CHECK(read->name == "xl/a.xml");
    CHECK(read->extra == kPadding);
    CHECK(read->comment == "c");
    CHECK(bytes_of(*read) == bytes);
  }

  TEST_CASE("every cut of a record is refused") {
    const std::string bytes = bytes_of(central());
    const std::string header = bytes_of(local());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      CAPTURE(size);
      CHECK_FALSE(read_central(std::string_view(bytes).substr(0, size)).has_value());
    }
    for (std::size_t size = 0; size < header.size(); ++size) {
      CAPTURE(size);
      CHECK_FALSE(read_local(std::string_view(header).substr(0, size)).has_value());
    }
    CHECK_FALSE(read_central(header + std::string(40, '\0')).has_value());
    CHECK_FALSE(read_local(bytes).has_value());
  }

  TEST_CASE("figures beyond 32 bits go into a Zip64 field and come back") {
    CentralView record = central();
    record.fields.size = kHuge;
    record.header_offset = kHuge + 1;
    const std::string bytes = bytes_of(record);
    CHECK(get16(bytes, 6) == 45);  // version needed
    CHECK(get32(bytes, 20) == 100);
    CHECK(get32(bytes, 24) == kSaturated32);
    CHECK(get32(bytes, 42) == kSaturated32);
    const std::optional<CentralView> read = read_central(bytes);
    REQUIRE(read.has_value());
    CHECK(read->fields.packed_size == 100);
    CHECK(read->fields.size == kHuge);
    CHECK(read->header_offset == kHuge + 1);
    CHECK(read->extra.substr(20) == kPadding);
    CHECK(bytes_of(*read) == bytes);
  }

  TEST_CASE("a Zip64 field that is not needed any more is dropped") {
    CentralView record = central();
    record.fields.size = kHuge;
    const std::string bytes = bytes_of(record);
    std::optional<CentralView> read = read_central(bytes);
    REQUIRE(read.has_value());
    read->fields.size = 1000;
    read->fields.version_needed = 20;
    CHECK(bytes_of(*read) == bytes_of(central()));
  }

  TEST_CASE("a record that announces a Zip64 field and lacks it is refused") {
    std::string bytes = bytes_of(central());
    bytes.replace(42, 4, "\xFF\xFF\xFF\xFF");
    CHECK_FALSE(read_central(bytes).has_value());
    std::string header = bytes_of(local());
    header.replace(22, 4, "\xFF\xFF\xFF\xFF");
    CHECK_FALSE(read_local(header).has_value());
  }

  TEST_CASE("the disk may stand in the Zip64 field") {
    const std::string field("\x01\x00\x04\x00\x03\x00\x00\x00", 8);
    CentralView record = central();
    std::string bytes = bytes_of(record);
    bytes.replace(34, 2, "\xFF\xFF");
    CHECK_FALSE(read_central(bytes).has_value());
    bytes.replace(bytes.size() - 7, 6, field);
    bytes[30] = 8;
    const std::optional<CentralView> read = read_central(bytes);
    REQUIRE(read.has_value());
    CHECK(read->disk == 3);
  }

  TEST_CASE("a local header with a huge size has both sizes in its Zip64 field") {
    LocalView header = local();
    header.fields.size = kHuge;
    const std::string bytes = bytes_of(header);
    CHECK(get32(bytes, 18) == kSaturated32);
    CHECK(get32(bytes, 22) == kSaturated32);
    const std::optional<LocalView> read = read_local(bytes);
    REQUIRE(read.has_value());
    CHECK(read->fields.packed_size == 100);
    CHECK(read->fields.size == kHuge);
    CHECK(bytes_of(*read) == bytes);
  }

  TEST_CASE("extra fields that are no fields are kept") {
    LocalView header = local();
    header.extra = "abc";
    CHECK(read_local(bytes_of(header))->extra == "abc");
    header.extra = "\x09\x09\xFF\xFFz";  // claims 65,535 bytes
    CHECK(read_local(bytes_of(header))->extra == "\x09\x09\xFF\xFFz");
  }

  TEST_CASE("padding yields when a Zip64 field leaves no room") {
    const std::string padding = "\x28\xA0\xFB\xFF" + std::string(0xFFFB, '\0');
    CentralView record = central();
    record.extra = padding;
    CHECK(read_central(bytes_of(record))->extra.size() == 0xFFFF);
    record.header_offset = kHuge;
    CHECK(read_central(bytes_of(record))->extra.size() == 12);
    CHECK(read_central(bytes_of(record))->header_offset == kHuge);
  }

  TEST_CASE("the end record has a Zip64 twin only when a figure needs it") {
    const struct {
      std::uint64_t count;
      std::uint64_t offset;
      std::uint64_t size;
      std::size_t bytes;
    } rows[] = {{1, 2, 3, 24},          {65534, 2, 3, 24},       {65535, 2, 3, 100},
                {1, 0xFFFFFFFE, 3, 24}, {1, 0xFFFFFFFF, 3, 100}, {1, 2, 0xFFFFFFFF, 100}};

    for (const auto& row : rows) {
      CAPTURE(row.count);
      CAPTURE(row.offset);
      std::string out;
      write_end(out, row.count, row.offset, row.size, "hi");
      CHECK(out.size() == row.bytes);
      CHECK(out.ends_with("hi"));
      if (row.bytes == 100) {
        CHECK(get64(out, 32) == row.count);
        CHECK(get64(out, 40) == row.size);
        CHECK(get64(out, 48) == row.offset);
        CHECK(get64(out, 56 + 8) == row.offset + row.size);
      }
    }
  }

  TEST_CASE("errors name the entry and what is wrong") {
    using test::error_text;
    CHECK(error_text(damaged("a.xml", "overlap")) ==
          "zip_damaged [a.xml] reason=overlap entry=a.xml");
    CHECK(error_text(damaged({}, "directory")) == "zip_damaged reason=directory");
    CHECK(error_text(unsupported("a.xml", "encryption")) ==
          "zip_unsupported [a.xml] feature=encryption entry=a.xml");
    CHECK(error_text(hostile_name("../a", "dot_segment")) ==
          "zip_hostile_name [../a] reason=dot_segment entry=../a");
    CHECK(error_text(too_large("a.xml", "part", 11, 10)) ==
          "zip_too_large [a.xml] what=part entry=a.xml bytes=11 limit=10");
  }
}

}  // namespace scorebook::io::zip
