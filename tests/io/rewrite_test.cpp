// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "io/little_endian.h"
#include "io/package.h"
#include "support/error_text.h"
#include "support/temp_folder.h"
#include "support/zip_bytes.h"

namespace scorebook::io {
namespace {

using test::error_text;
using test::zip_bytes;
using test::ZipItem;
using Changes = std::vector<PartChange>;

const std::string kGrowthHint("\x28\xA0\x04\x00\x02\x00\x00\x00", 8);  // padding of Office

/// Entries of every kind: padded, with a descriptor, Zip64, a Thai name, an entry comment.
std::vector<ZipItem> motley() {
  return {{.name = "[Content_Types].xml",
           .bytes = "<Types/>",
           .deflate = true,
           .flags = 6,
           .local_extra = kGrowthHint},
          {.name = "xl/a.xml", .bytes = "<a/>", .deflate = true, .descriptor = true},
          {.name = "xl/b.xml", .bytes = "<b/>", .comment = "entry comment"},
          {.name = "\xE1\xBA\xBA\xC3\xD2\xC2", .bytes = "thai", .zip64 = true}};
}

Result<std::string> rewritten(const std::string& bytes, const Changes& changes, int level = 6) {
  const MemorySource source(bytes);
  const Result<Package> base = Package::open(source, Limits{});
  REQUIRE(base.ok());
  return rewrite_package(*base, changes, level);
}

/// "name=bytes" of each part, in directory order.
std::string listing(const std::string& bytes) {
  const MemorySource source(bytes);
  const Result<Package> package = Package::open(source, Limits{});
  if (!package) {
    return error_text(package);
  }
  std::string out;
  for (const Entry& entry : package->entries()) {
    const Result<std::string> part = package->read(entry);
    out += entry.name + "=" + (part ? *part : error_text(part)) + ";";
  }
  return out;
}

/// The bytes of an entry from its local header to the next entry.
std::string span_of(const std::string& bytes, std::string_view name) {
  const MemorySource source(bytes);
  const Result<Package> package = Package::open(source, Limits{});
  REQUIRE(package.ok());
  const Entry* entry = package->find(name);
  REQUIRE(entry != nullptr);
  std::uint64_t end = package->directory_offset();
  for (const Entry& other : package->entries()) {
    if (other.header_offset > entry->header_offset) {
      end = std::min(end, other.header_offset);
    }
  }
  return bytes.substr(entry->header_offset, end - entry->header_offset);
}

}  // namespace

TEST_SUITE("io.rewrite") {
  TEST_CASE("without changes the very bytes come back") {
    const std::string bytes = zip_bytes(motley(), {.prefix = "#", .comment = "c"});
    CHECK(rewritten(bytes, {}).value() == bytes);
  }

  TEST_CASE("removing what is not there leaves a plain package as it was") {
    const std::string bytes =
        zip_bytes({{.name = "a", .bytes = "<a/>", .deflate = true, .descriptor = true},
                   {.name = "b", .bytes = "<b/>", .local_extra = kGrowthHint}},
                  {.comment = "c"});
    CHECK(rewritten(bytes, {{"none.xml", std::nullopt}}).value() == bytes);
  }

  TEST_CASE("entries that do not change are copied byte for byte with headers and descriptors") {
    const std::string bytes = zip_bytes(motley(), {.comment = "note"});
    const std::string out = rewritten(bytes, {{"xl/b.xml", "<b>changed</b>"}}).value();
    CHECK(listing(out) ==
          "[Content_Types].xml=<Types/>;xl/a.xml=<a/>;xl/b.xml=<b>changed</b>;แบบราย=thai;");
    for (const std::string_view name : {"[Content_Types].xml", "xl/a.xml", "แบบราย"}) {
      CAPTURE(name);
      CHECK(span_of(out, name) == span_of(bytes, name));
    }
    CHECK(out.ends_with("note"));
  }

  TEST_CASE("a changed entry keeps its place and time and padding and loses its descriptor") {
    const std::string bytes = zip_bytes(motley());
    const std::string text = "<a>" + std::string(1000, 'x') + "</a>";
    const std::string out =
        rewritten(bytes, {{"xl/a.xml", text}, {"[content_types].xml", "<T/>"}}).value();
    CHECK(listing(out) ==
          "[Content_Types].xml=<T/>;xl/a.xml=" + text + ";xl/b.xml=<b/>;แบบราย=thai;");
    const MemorySource source(out);
    const Result<Package> package = Package::open(source, Limits{});
    REQUIRE(package.ok());
    const Entry& types = package->entries()[0];
    CHECK(types.flags == 6);
    CHECK(types.method == 0);
    CHECK(get32(out, types.header_offset + 10) == 0x56216000);  // time and date
    CHECK(out.substr(types.data_offset - 8, 8) == kGrowthHint);
    const Entry& a = package->entries()[1];
    CHECK(a.flags == 0);
    CHECK(a.method == 8);
    CHECK(a.packed_size < 100);
    CHECK(span_of(out, "xl/a.xml").size() == 30 + 8 + a.packed_size);
    CHECK(out.find("entry comment") > package->directory_offset());
  }

  TEST_CASE("a removed entry is gone with its descriptor and the others move up") {
    const std::string bytes = zip_bytes(motley());
    const std::string out = rewritten(bytes, {{"xl/a.xml", std::nullopt}}).value();
    CHECK(listing(out) == "[Content_Types].xml=<Types/>;xl/b.xml=<b/>;แบบราย=thai;");
    CHECK(span_of(out, "xl/b.xml") == span_of(bytes, "xl/b.xml"));
    CHECK(out.find("xl/a.xml") == std::string::npos);
  }

  TEST_CASE("new entries come last with the fixed time") {
    const std::string bytes = zip_bytes(motley(), {.prefix = "prefix"});
    const std::string out =
        rewritten(bytes, {{"xl/new.xml", "<n/>"}, {"xl/ใหม่.xml", "<t/>"}}).value();
    CHECK(listing(out) ==
          "[Content_Types].xml=<Types/>;xl/a.xml=<a/>;xl/b.xml=<b/>;แบบราย=thai;"
          "xl/new.xml=<n/>;xl/ใหม่.xml=<t/>;");
    CHECK(out.starts_with("prefix"));
    const MemorySource source(out);
    const Result<Package> package = Package::open(source, Limits{});
    REQUIRE(package.ok());
    CHECK(package->entries()[4].flags == 0);
    CHECK(package->entries()[5].flags == 0x800);
    CHECK(get32(out, package->entries()[5].header_offset + 10) == 0x00210000);
  }

  TEST_CASE("the order of the file and that of the directory are both kept") {
    // The second record of the directory is made to come first in the file.
    std::vector<ZipItem> items = {{.name = "one", .bytes = "11"}, {.name = "two", .bytes = "22"}};
    std::string bytes = zip_bytes(items);
    const std::size_t directory = 2 * 35;
    bytes = bytes.substr(0, directory) + bytes.substr(directory + 49, 49) +
            bytes.substr(directory, 49) + bytes.substr(directory + 98);
    CHECK(listing(bytes) == "two=22;one=11;");
    const std::string out = rewritten(bytes, {{"one", "one and more"}}).value();
    CHECK(listing(out) == "two=22;one=one and more;");
    CHECK(out.find("one and more") < out.find("22"));
  }

  TEST_CASE("bytes between entries go with the entry before them") {
    std::vector<ZipItem> items = {{.name = "one", .bytes = "11"}, {.name = "two", .bytes = "22"}};
    items[0].bytes = "11gap";
    items[0].size = items[0].packed_size = 2;
    items[0].crc = crc32("11");
    const std::string bytes = zip_bytes(items);
    CHECK(listing(bytes) == "one=11;two=22;");
    CHECK(rewritten(bytes, {{"two", "22"}}).value() == bytes);
    CHECK(rewritten(bytes, {{"one", "11"}}).value().find("gap") == std::string::npos);
  }

  TEST_CASE("the level decides how new bytes are packed") {
    const std::string bytes = zip_bytes({{.name = "a", .bytes = "<a/>"}});
    const std::string text(5000, 'x');
    CHECK(rewritten(bytes, {{"a", text}}, 0).value().size() == 5000 + 30 + 46 + 22 + 2);
    CHECK(rewritten(bytes, {{"a", text}}, 1).value().size() < 200);
    CHECK(rewritten(bytes, {{"a", text}}, 12).value() ==
          rewritten(bytes, {{"a", text}}, 12).value());
  }

  TEST_CASE("names that could not be read again are refused") {
    const std::string bytes = zip_bytes(motley());
    CHECK(error_text(rewritten(bytes, {{"../a", "x"}})) ==
          "zip_hostile_name [../a] reason=dot_segment entry=../a");
    CHECK(error_text(rewritten(bytes, {{"a", "x"}, {"b", "y"}, {"A", std::nullopt}})) ==
          "zip_hostile_name [A] reason=duplicate entry=A");
    CHECK(error_text(rewritten(bytes, {{std::string(1025, 'n'), "x"}})) ==
          "zip_too_large what=name bytes=1025 limit=1024");
    CHECK(error_text(build_package(Changes{{"/a", "x"}})) ==
          "zip_hostile_name [/a] reason=absolute entry=/a");
    CHECK(error_text(build_package(Changes{{"a", "x"}, {"A", "y"}})) ==
          "zip_hostile_name [A] reason=duplicate entry=A");
  }

  TEST_CASE("a new package holds its parts in the given order") {
    const Changes parts = {
        {"b.xml", "<b/>"}, {"left out", std::nullopt}, {"ก.xml", "<a/>"}, {"empty", ""}};
    const std::string out = build_package(parts).value();
    CHECK(listing(out) == "b.xml=<b/>;ก.xml=<a/>;empty=;");
    CHECK(build_package(parts).value() == out);
    CHECK(listing(build_package({}).value()).empty());
  }

  TEST_CASE("more entries than a plain directory can count make it Zip64") {
    Changes parts;
    for (int i = 0; i < 65535; ++i) {
      parts.push_back({std::to_string(i), ""});
    }
    const std::string out = build_package(parts).value();
    CHECK(out.find("PK\6\6") != std::string::npos);
    Limits limits;
    limits.max_entries = 65535;
    const MemorySource source(out);
    const Result<Package> package = Package::open(source, limits);
    REQUIRE(package.ok());
    CHECK(package->entries().size() == 65535);
    CHECK(package->entries().back().name == "65534");
  }

  TEST_CASE("another program reads what is written") {
    if (!std::filesystem::exists("/usr/bin/python3")) {
      MESSAGE("skipped: no python3");
      return;
    }
    const std::string text = "<a>" + std::string(5000, 'y') + "</a>";
    const std::string out =
        rewritten(zip_bytes(motley(), {.comment = "note"}),
                  {{"xl/a.xml", text}, {"xl/ใหม่.xml", "<t/>"}, {"xl/b.xml", std::nullopt}})
            .value();
    const test::TempFolder folder;
    folder.write("out.xlsx", out);
    const std::string script =
        "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
        "assert len(z.read('xl/a.xml')) == 5007; assert z.comment == b'note'; "
        "assert z.namelist()[3] == 'xl/\\u0e43\\u0e2b\\u0e21\\u0e48.xml'; "
        "assert z.getinfo('xl/a.xml').date_time == (2023, 1, 1, 12, 0, 0); "
        "assert z.infolist()[3].date_time == (1980, 1, 1, 0, 0, 0)";
    const std::string command = "/usr/bin/python3 -c \"" + script + "\" " + (folder / "out.xlsx");
    CHECK(std::system(command.c_str()) == 0);
  }
}

}  // namespace scorebook::io
