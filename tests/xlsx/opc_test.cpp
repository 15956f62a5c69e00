// SPDX-License-Identifier: Apache-2.0
#include "xlsx/opc.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace scorebook::xlsx {
namespace {

struct Opened {
  explicit Opened(std::initializer_list<io::PartChange> list)
      : bytes(io::build_package(std::vector<io::PartChange>(list)).value()),
        source(bytes),
        package(io::Package::open(source, {}).value()) {}

  std::string bytes;
  io::MemorySource source;
  io::Package package;
};

TEST_SUITE("xlsx.opc") {
  TEST_CASE("the relationships part stands beside its part") {
    CHECK(relationships_part("xl/workbook.xml") == "xl/_rels/workbook.xml.rels");
    CHECK(relationships_part("xl/worksheets/sheet1.xml") == "xl/worksheets/_rels/sheet1.xml.rels");
    CHECK(relationships_part("workbook.xml") == "_rels/workbook.xml.rels");
    CHECK(relationships_part("") == "_rels/.rels");
  }

  TEST_CASE("targets are resolved as producers write them") {
    const Opened opened({{"xl/worksheets/Sheet1.xml", "a"}, {"xl/a b.xml", "b"}});

    const struct {
      const char* source;
      const char* target;
      const char* part;
    } cases[] = {
        {"xl/workbook.xml", "worksheets/Sheet1.xml", "xl/worksheets/Sheet1.xml"},
        {"xl/workbook.xml", "/xl/worksheets/Sheet1.xml", "xl/worksheets/Sheet1.xml"},
        {"xl/workbook.xml", "worksheets\\sheet1.xml", "xl/worksheets/Sheet1.xml"},
        {"xl/workbook.xml", "./worksheets/../worksheets/sheet1.xml", "xl/worksheets/Sheet1.xml"},
        {"xl/worksheets/Sheet1.xml", "../drawings/drawing1.xml", "xl/drawings/drawing1.xml"},
        {"xl/worksheets/Sheet1.xml", "../../../../etc/passwd", "etc/passwd"},
        {"xl/workbook.xml", "a%20b.xml", "xl/a b.xml"},
        {"xl/workbook.xml", "a%2", "xl/a%2"},
        {"xl/workbook.xml", "worksheets/Sheet1.xml#A1", "xl/worksheets/Sheet1.xml"},
        {"", "xl/workbook.xml", "xl/workbook.xml"},
    };

    for (const auto& c : cases) {
      CAPTURE(c.target);
      CHECK(resolve_target(opened.package, c.source, c.target) == c.part);
    }
  }

  TEST_CASE("relationships are read with the last segment of their type") {
    const Opened opened(
        {{"xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/"
          "officeDocument/relationships/worksheet\" Target=\"s.xml\"/><Relationship Id=\"b\" "
          "Type=\"x/hyperlink\" Target=\"http://a/?b&amp;c\" "
          "TargetMode=\"External\"></Relationship>"
          "</Relationships>"}});
    const auto found = read_relationships(opened.package, "xl/workbook.xml");
    REQUIRE(found.ok());
    REQUIRE(found->size() == 2);
    CHECK((*found)[0].id == "a");
    CHECK((*found)[0].type == "worksheet");
    CHECK((*found)[0].target == "xl/s.xml");
    CHECK_FALSE((*found)[0].external);
    CHECK((*found)[1].external);
    CHECK((*found)[1].target == "http://a/?b&c");
    CHECK(find_type(*found, "hyperlink")->id == "b");
    CHECK(find_type(*found, "styles") == nullptr);
    CHECK(read_relationships(opened.package, "xl/other.xml")->empty());
  }

  TEST_CASE("a part name in markup means its part") {
    CHECK(names_part("/xl/calcChain.xml", "xl/calcChain.xml"));
    CHECK(names_part("/XL/calcchain.xml", "xl/calcChain.xml"));
    CHECK(names_part("/xl/a%20b.xml", "xl/a b.xml"));
    CHECK_FALSE(names_part("/xl/calcChain2.xml", "xl/calcChain.xml"));
  }

  TEST_CASE("a part keeps its byte-order mark and UTF-16 becomes UTF-8") {
    const Opened opened({{"mark.xml", "\xEF\xBB\xBF<a/>"},
                         {"wide.xml", std::string("\xFF\xFE<\0a\0/\0>\0", 10)},
                         {"thai.xml", "<?xml version=\"1.0\" encoding=\"windows-874\"?><a/>"}});
    CHECK(*read_xml_part(opened.package, "mark.xml") == "\xEF\xBB\xBF<a/>");
    CHECK(*read_xml_part(opened.package, "wide.xml") == "<a/>");
    const auto thai = read_xml_part(opened.package, "thai.xml");
    REQUIRE_FALSE(thai.ok());
    CHECK(key(thai.error().code) == "xml_damaged");
    CHECK(thai.error().args.back() == std::pair<std::string, std::string>("part", "thai.xml"));
    const auto missing = read_xml_part(opened.package, "none.xml");
    REQUIRE_FALSE(missing.ok());
    CHECK(key(missing.error().code) == "part_missing");
  }

  TEST_CASE("damage is placed by line and character") {
    const Error error = xml_damaged("<a>\nกข<", 11, "cut off", "p.xml");
    CHECK(error.place == "2:4");
    CHECK(error.args == std::vector<std::pair<std::string, std::string>>{
                            {"byte", "11"}, {"reason", "cut off"}, {"part", "p.xml"}});
  }

  TEST_CASE("the part is named once") {
    Error error(ErrorCode::kPartMissing, "x", {{"part", "a"}});
    CHECK(in_part(error, "b").args ==
          std::vector<std::pair<std::string, std::string>>{{"part", "a"}});
  }
}

}  // namespace
}  // namespace scorebook::xlsx
