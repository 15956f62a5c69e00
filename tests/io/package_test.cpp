// SPDX-License-Identifier: Apache-2.0
#include "io/package.h"

#include <doctest/doctest.h>

#include <array>
#include <functional>

#include "support/error_text.h"
#include "support/zip_bytes.h"

namespace scorebook::io {
namespace {

using test::error_text;
using test::zip_bytes;
using test::ZipItem;

/// A package of two entries, one stored and one deflated.
std::vector<ZipItem> two_parts() {
  return {{.name = "[Content_Types].xml", .bytes = "<Types/>", .deflate = true},
          {.name = "xl/workbook.xml", .bytes = "<workbook/>"}};
}

std::string open_text(const std::string& bytes, const Limits& limits = {}) {
  return error_text(Package::open(MemorySource(bytes), limits));
}

std::string open_text(const std::vector<ZipItem>& items, const Limits& limits = {}) {
  return open_text(zip_bytes(items), limits);
}

/// Reads as a file does: never lends its bytes, and fails behind `readable` of them.
class PlainSource final : public ByteSource {
 public:
  PlainSource(std::string bytes, std::uint64_t readable)
      : bytes_(std::move(bytes)),
        readable_(readable) {}

  std::uint64_t size() const override { return bytes_.size(); }

  Result<void> read_at(std::uint64_t offset, std::span<char> out) const override {
    if (offset + out.size() > readable_) {
      return Error(ErrorCode::kFileNotReadable);
    }
    bytes_.copy(out.data(), out.size(), offset);
    return {};
  }

 private:
  std::string bytes_;
  std::uint64_t readable_;
};

/// Opens, reads every part and adds one. Whatever the bytes, this must come to an end; false when
/// it ends with an error that these steps never give.
bool survives(std::string_view bytes) {
  const MemorySource source(bytes);
  const Result<Package> package = Package::open(source, Limits{});
  if (!package) {
    return package.error().code != ErrorCode::kInternal;
  }
  for (const Entry& entry : package->entries()) {
    const Result<std::string> part = package->read(entry);
    if (!part && part.error().code != ErrorCode::kZipDamaged) {
      return false;
    }
  }
  const std::array<PartChange, 1> changes = {{{"new.xml", "<n/>"}}};
  return rewrite_package(*package, changes, 0).ok();
}

}  // namespace

TEST_SUITE("io.package") {
  TEST_CASE("parts are listed in directory order and read by name") {
    const std::string bytes = zip_bytes(two_parts());
    const MemorySource source(bytes);
    const Result<Package> package = Package::open(source, Limits{});
    REQUIRE(package.ok());
    REQUIRE(package->entries().size() == 2);
    const Entry& first = package->entries()[0];
    CHECK(first.name == "[Content_Types].xml");
    CHECK(first.method == 8);
    CHECK(first.size == 8);
    CHECK(first.packed_size == 13);
    CHECK(first.header_offset == 0);
    CHECK(first.data_offset == 49);
    CHECK(first.directory_size == 65);
    CHECK(package->entries()[1].directory_offset == first.directory_offset + 65);
    CHECK(package->directory_offset() == first.directory_offset);
    CHECK(package->read("[Content_Types].xml").value() == "<Types/>");
    CHECK(package->read("xl/workbook.xml").value() == "<workbook/>");
  }

  TEST_CASE("a part is found whatever the case of its ASCII letters") {
    const std::string bytes = zip_bytes(two_parts());
    const MemorySource source(bytes);
    const Result<Package> package = Package::open(source, Limits{});
    REQUIRE(package.ok());
    REQUIRE(package->find("XL/WorkBook.XML") != nullptr);
    CHECK(package->find("XL/WorkBook.XML")->name == "xl/workbook.xml");
    CHECK(package->find("/xl/workbook.xml") == nullptr);
    CHECK(package->find("xl/workbook") == nullptr);
    CHECK(error_text(package->read("xl/styles.xml")) ==
          "part_missing [xl/styles.xml] entry=xl/styles.xml");
  }

  TEST_CASE("a source that lends no bytes gives the same") {
    const std::string bytes = zip_bytes(two_parts());
    const PlainSource source(bytes, bytes.size());
    const Result<Package> package = Package::open(source, Limits{});
    REQUIRE(package.ok());
    CHECK(package->read("[Content_Types].xml").value() == "<Types/>");
    CHECK(package->read("xl/workbook.xml").value() == "<workbook/>");
    CHECK(source.view(0, 1).data() == nullptr);
  }

  TEST_CASE("a source that cannot be read is reported as that") {
    const std::string bytes = zip_bytes(two_parts());
    CHECK(error_text(Package::open(PlainSource(bytes, 0), Limits{})) == "file_not_readable");
    CHECK(error_text(Package::open(PlainSource(bytes, bytes.size() - 1), Limits{})) ==
          "file_not_readable");
    CHECK(error_text(MemorySource("abc").view(1, 3).data() == nullptr
                         ? MemorySource("abc").read_at(1, std::span<char>())
                         : Result<void>(Error())) == "ok");
    std::array<char, 3> three = {};
    CHECK(error_text(MemorySource("abc").read_at(1, three)) ==
          "file_not_readable offset=1 bytes=3");
    CHECK(error_text(MemorySource("abc").read_at(9, three)) ==
          "file_not_readable offset=9 bytes=3");
  }

  TEST_CASE("data descriptors and Zip64 fields are understood") {
    const std::vector<ZipItem> items = {
        {.name = "a", .bytes = "aaa", .deflate = true, .descriptor = true},
        {.name = "b", .bytes = "bb", .descriptor = true, .descriptor_signature = false},
        {.name = "c", .bytes = "cccc", .zip64 = true},
        {.name = "d", .bytes = "d", .local_extra = std::string("\x28\xA0\x01\x00z", 5)}};
    const std::string bytes = zip_bytes(items, {.comment = "note", .zip64_end = true});
    const MemorySource source(bytes);
    const Result<Package> package = Package::open(source, Limits{});
    REQUIRE(package.ok());
    CHECK(package->comment() == "note");
    for (const ZipItem& item : items) {
      CAPTURE(item.name);
      CHECK(package->read(item.name).value() == item.bytes);
    }
  }

  TEST_CASE("bytes before the first entry are tolerated when the offsets count them") {
    const std::string bytes = zip_bytes(two_parts(), {.prefix = "#!prefix\n"});
    const MemorySource source(bytes);
    const Result<Package> package = Package::open(source, Limits{});
    REQUIRE(package.ok());
    CHECK(package->read("xl/workbook.xml").value() == "<workbook/>");
    CHECK(open_text("PK\3\4junk" + zip_bytes(two_parts())) ==
          "zip_damaged reason=directory_offset");
  }

  TEST_CASE("names in the Thai code page are decoded and their bytes kept") {
    const std::string bytes = zip_bytes({{.name = "\xE1\xBA\xBA\xC3\xD2\xC2.xlsx", .bytes = "x"},
                                         {.name = "ผล.xlsx", .bytes = "y", .flags = 0x800}});
    const MemorySource source(bytes);
    const Result<Package> package = Package::open(source, Limits{});
    REQUIRE(package.ok());
    CHECK(package->entries()[0].name == "แบบราย.xlsx");
    CHECK(package->entries()[0].raw_name == "\xE1\xBA\xBA\xC3\xD2\xC2.xlsx");
    CHECK(package->read("แบบราย.xlsx").value() == "x");
    CHECK(package->read("ผล.xlsx").value() == "y");
  }

  TEST_CASE("a folder entry is told from a part") {
    const std::string bytes = zip_bytes({{.name = "xl/"}, {.name = "xl/a"}});
    const MemorySource source(bytes);
    const Result<Package> package = Package::open(source, Limits{});
    REQUIRE(package.ok());
    CHECK(package->entries()[0].is_folder());
    CHECK_FALSE(package->entries()[1].is_folder());
    CHECK(package->read("xl/a").value().empty());
  }

  TEST_CASE("what is no zip is named by what it is") {
    CHECK(open_text("") == "file_empty kind=empty");
    CHECK(open_text("%PDF-1.7\n") == "not_a_workbook kind=pdf");
    CHECK(open_text("<html><table>") == "html_named_xls kind=html");
    CHECK(open_text("a,b\n1,2\n") == "csv_not_workbook kind=csv");
    const std::string bytes = zip_bytes(two_parts());
    CHECK(open_text(bytes.substr(0, 60)) == "zip_truncated bytes=60");
  }

  TEST_CASE("headers that contradict the directory or each other are damage") {
    const struct {
      const char* what;
      std::function<void(std::vector<ZipItem>&)> change;
      std::string_view expected;
    } rows[] = {
        {"another local name", [](auto& items) { items[1].local_name = "xl/workbooc.xml"; },
         "zip_damaged [xl/workbook.xml] reason=local_name entry=xl/workbook.xml"},
        {"a shorter local name", [](auto& items) { items[1].local_name = "x"; },
         "zip_damaged [xl/workbook.xml] reason=local_name entry=xl/workbook.xml"},
        {"a longer local name", [](auto& items) { items[1].local_name = "xl/workbook.xml2"; },
         "zip_damaged [xl/workbook.xml] reason=local_name entry=xl/workbook.xml"},
        {"another local checksum", [](auto& items) { items[1].local_crc = 1; },
         "zip_damaged [xl/workbook.xml] reason=local_header entry=xl/workbook.xml"},
        {"no local header at the offset", [](auto& items) { items[1].header_offset = 70; },
         "zip_damaged [xl/workbook.xml] reason=local_header entry=xl/workbook.xml"},
        {"an offset behind the end", [](auto& items) { items[1].header_offset = 90000; },
         "zip_damaged [xl/workbook.xml] reason=outside entry=xl/workbook.xml"},
        {"the same offset twice", [](auto& items) { items[1].header_offset = 0; },
         "zip_damaged [xl/workbook.xml] reason=overlap entry=xl/workbook.xml"},
        {"data that reaches into the next entry", [](auto& items) { items[0].packed_size = 14; },
         "zip_damaged [xl/workbook.xml] reason=overlap entry=xl/workbook.xml"},
        {"data that reaches into the directory",
         [](auto& items) { items[1].packed_size = items[1].size = 12; },
         "zip_damaged [xl/workbook.xml] reason=outside entry=xl/workbook.xml"},
        {"data of more bytes than can be",
         [](auto& items) {
           items[1].packed_size = items[1].size = 0xFFFFFFFF00000000u;
           items[1].zip64 = true;
         },
         "zip_too_large [xl/workbook.xml] what=part entry=xl/workbook.xml "
         "bytes=18446744069414584320 limit=536870912"},
        {"a stored entry of two sizes", [](auto& items) { items[1].size = 12; },
         "zip_damaged [xl/workbook.xml] reason=stored_size entry=xl/workbook.xml"},
        {"a name that is not the UTF-8 it claims to be",
         [](auto& items) {
           items[1].name = "\xC3\xD2";
           items[1].flags = 0x800;
         },
         "zip_damaged reason=name_encoding"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.what);
      std::vector<ZipItem> items = two_parts();
      row.change(items);
      CHECK(open_text(items) == row.expected);
    }
  }

  TEST_CASE("entries that share bytes are damage whatever their order") {
    std::vector<ZipItem> items = two_parts();
    items.push_back({.name = "xl/workbook.xml2", .bytes = "", .header_offset = 62});
    CHECK(open_text(items).starts_with("zip_damaged ["));
    items = two_parts();
    items[1].name = items[0].name;
    items[1].header_offset = 0;
    items[1].method = 8;
    CHECK(open_text(items) ==
          "zip_damaged [[Content_Types].xml] reason=overlap entry=[Content_Types].xml");
  }

  TEST_CASE("a directory of another number of entries is damage") {
    CHECK(open_text(zip_bytes(two_parts(), {.count_error = 1})) == "zip_damaged reason=directory");
    CHECK(open_text(zip_bytes(two_parts(), {.count_error = -1})) == "zip_damaged reason=directory");
    CHECK(open_text(zip_bytes(two_parts(), {.count_error = 1000})) ==
          "zip_damaged reason=directory");
  }

  TEST_CASE("features that Excel never writes are unsupported") {
    const struct {
      std::function<void(ZipItem&)> change;
      std::string_view expected;
    } rows[] = {
        {[](ZipItem& item) { item.flags = 1; }, "feature=encryption entry=xl/workbook.xml"},
        {[](ZipItem& item) { item.flags = 0x40; }, "feature=encryption entry=xl/workbook.xml"},
        {[](ZipItem& item) { item.flags = 0x2000; }, "feature=encryption entry=xl/workbook.xml"},
        {[](ZipItem& item) { item.flags = 0x20; }, "feature=patch_data entry=xl/workbook.xml"},
        {[](ZipItem& item) { item.method = 12; }, "feature=method entry=xl/workbook.xml method=12"},
        {[](ZipItem& item) { item.disk = 1; }, "feature=several_disks entry=xl/workbook.xml"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.expected);
      std::vector<ZipItem> items = two_parts();
      row.change(items[1]);
      CHECK(open_text(items) == "zip_unsupported [xl/workbook.xml] " + std::string(row.expected));
    }
  }

  TEST_CASE("hostile names are refused") {
    const struct {
      std::string_view name;
      std::string_view reason;
    } rows[] = {{"[CONTENT_TYPES].XML", "duplicate"},
                {"../evil", "dot_segment"},
                {"/etc/a", "absolute"},
                {"xl\\workbook.xml", "backslash"},
                {"a//b", "empty_segment"},
                {"a\tb", "control_character"}};

    for (const auto& row : rows) {
      CAPTURE(row.name);
      std::vector<ZipItem> items = two_parts();
      items[1].name = row.name;
      const std::string name(row.name);
      CHECK(open_text(items) ==
            "zip_hostile_name [" + name + "] reason=" + std::string(row.reason) + " entry=" + name);
    }
  }

  TEST_CASE("every limit holds just below the need and yields at it") {
    const std::string bytes = zip_bytes(two_parts());

    const struct {
      std::function<void(Limits&, bool)> set;
      std::string_view expected;
    } rows[] = {
        {[&](Limits& l, bool enough) { l.max_package_bytes = bytes.size() - (enough ? 0u : 1u); },
         "zip_too_large what=package bytes=266 limit=265"},
        {[](Limits& l, bool enough) { l.max_entries = enough ? 2 : 1; },
         "zip_too_large what=entries bytes=2 limit=1"},
        {[](Limits& l, bool enough) { l.max_part_bytes = enough ? 11 : 10; },
         "zip_too_large [xl/workbook.xml] what=part entry=xl/workbook.xml bytes=11 limit=10"},
        {[](Limits& l, bool enough) { l.max_total_bytes = enough ? 19 : 18; },
         "zip_too_large what=total bytes=19 limit=18"},
        {[](Limits& l, bool enough) { l.max_name_bytes = enough ? 19 : 18; },
         "zip_too_large what=name bytes=19 limit=18"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.expected);
      Limits limits;
      row.set(limits, true);
      CHECK(open_text(bytes, limits) == "ok");
      row.set(limits, false);
      CHECK(open_text(bytes, limits) == row.expected);
    }
  }

  TEST_CASE("the ratio counts only above the free size") {
    const auto bomb = [](std::uint64_t size) {
      return zip_bytes({{.name = "a", .bytes = "12345", .deflate = true, .size = size}});
    };
    Limits limits;
    limits.ratio_free_bytes = 1000;
    limits.max_ratio = 50;
    CHECK(open_text(bomb(500), limits) == "ok");
    CHECK(open_text(bomb(501), limits) == "ok");
    CHECK(open_text(bomb(1000), limits) == "ok");
    CHECK(open_text(bomb(1001), limits) ==
          "zip_too_large [a] what=ratio entry=a bytes=1001 limit=1000");
    limits.max_ratio = 101;  // 10 packed bytes
    CHECK(open_text(bomb(1010), limits) == "ok");
    CHECK(open_text(bomb(1011), limits) ==
          "zip_too_large [a] what=ratio entry=a bytes=1011 limit=1010");
    limits.max_ratio = 0;  // counts as 1
    CHECK(open_text(bomb(1001), limits) ==
          "zip_too_large [a] what=ratio entry=a bytes=1001 limit=1000");
  }

  TEST_CASE("a part whose bytes are not what the directory says is damage") {
    const struct {
      std::function<void(ZipItem&)> change;
      std::string_view reason;
    } rows[] = {{[](ZipItem& item) { item.crc = 1; }, "checksum"},
                {[](ZipItem& item) { item.size = 9; }, "deflate"},
                {[](ZipItem& item) { item.size = 7; }, "deflate"},
                {[](ZipItem& item) { item.packed_size = 12; }, "deflate"}};

    for (const auto& row : rows) {
      CAPTURE(row.reason);
      std::vector<ZipItem> items = two_parts();
      row.change(items[0]);
      const std::string bytes = zip_bytes(items);
      const MemorySource source(bytes);
      const Result<Package> package = Package::open(source, Limits{});
      REQUIRE(package.ok());
      CHECK(error_text(package->read("[Content_Types].xml")) ==
            "zip_damaged [[Content_Types].xml] reason=" + std::string(row.reason) +
                " entry=[Content_Types].xml");
    }
  }

  TEST_CASE("every prefix of a package comes to an end") {
    const std::string bytes =
        zip_bytes({{.name = "a", .bytes = "<a/>", .deflate = true, .descriptor = true},
                   {.name = "b", .bytes = "<b/>", .zip64 = true}},
                  {.comment = "c", .zip64_end = true});
    for (std::size_t size = 0; size < bytes.size(); ++size) {
      CAPTURE(size);
      // Without a terminator, so that a sanitizer sees a look behind the end.
      const std::vector<char> exact(bytes.begin(),
                                    bytes.begin() + static_cast<std::ptrdiff_t>(size));
      const std::string_view prefix(exact.data(), size);
      CHECK(survives(prefix));
      CHECK_FALSE(Package::open(MemorySource(prefix), Limits{}).ok());
    }
    CHECK(survives(bytes));
  }

  TEST_CASE("every mutation of one byte of a package comes to an end") {
    std::string bytes = zip_bytes({{.name = "a", .bytes = "<a/>", .deflate = true}});
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      const char original = bytes[at];
      bool survived = true;
      for (int value = 0; value < 256; ++value) {
        bytes[at] = static_cast<char>(value);
        survived = survived && survives(bytes);
      }
      bytes[at] = original;
      survived = survived && survives(bytes.substr(0, at) + bytes.substr(at + 1));
      CAPTURE(at);
      CHECK(survived);
    }
  }
}

}  // namespace scorebook::io
