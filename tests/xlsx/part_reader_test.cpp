// SPDX-License-Identifier: Apache-2.0
#include "xlsx/part_reader.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::xlsx {
namespace {

/// The names of all elements a reader gives, texts in brackets.
std::string tokens(std::string_view xml) {
  PartReader reader(xml, "p.xml", 64);
  std::string out;
  for (io::XmlToken token; reader.next(token);) {
    if (token.kind == io::XmlTokenKind::kText) {
      out += "[" + std::string(token.text) + "]";
    } else if (token.kind != io::XmlTokenKind::kEnd) {
      out += (out.empty() ? "" : " ") + std::string(token.name);
    }
  }
  return reader.status() ? out : "error";
}

TEST_SUITE("xlsx.part_reader") {
  TEST_CASE("elements of other vocabularies and extensions are left out") {
    CHECK(
        tokens("<a xmlns=\"m\"><b/><y:b><b/></y:b><extLst><ext><b/></ext></extLst><c>t</c></a>") ==
        "a b c[t]");
    CHECK(tokens("<x:a xmlns:x=\"m\"><x:b/><b/><x:c/></x:a>") == "a b c");
  }

  TEST_CASE("alternate content is read through its fallback") {
    CHECK(tokens("<a><mc:AlternateContent><mc:Choice Requires=\"x15\"><b/></mc:Choice><mc:Fallback>"
                 "<c/></mc:Fallback></mc:AlternateContent><d/></a>") == "a c d");
    CHECK(tokens("<a><mc:AlternateContent><mc:Choice><b/></mc:Choice></mc:AlternateContent></a>") ==
          "a");
  }

  TEST_CASE("errors name the part") {
    PartReader reader("<a><b></a>", "p.xml", 64);
    for (io::XmlToken token; reader.next(token);) {
    }
    REQUIRE_FALSE(reader.status().ok());
    CHECK(key(reader.status().error().code) == "xml_damaged");
    CHECK(reader.status().error().args.back() ==
          std::pair<std::string, std::string>("part", "p.xml"));
  }

  TEST_CASE("the root must have the expected name under any prefix") {
    PartReader good("<x:sst/>", "p.xml", 64);
    CHECK(good.expect_root("sst").ok());
    CHECK(good.prefix() == "x:");
    PartReader other("<html/>", "p.xml", 64);
    const auto wrong = other.expect_root("sst");
    REQUIRE_FALSE(wrong.ok());
    CHECK(key(wrong.error().code) == "workbook_damaged");
    CHECK(wrong.error().args[1] == std::pair<std::string, std::string>("found", "html"));
    PartReader empty("", "p.xml", 64);
    CHECK_FALSE(empty.expect_root("sst").ok());
    PartReader doctype("<!DOCTYPE a><a/>", "p.xml", 64);
    const auto refused = doctype.expect_root("a");
    REQUIRE_FALSE(refused.ok());
    CHECK(key(refused.error().code) == "xml_doctype");
  }

  TEST_CASE("attributes are read as what they are") {
    PartReader reader(
        "<a n=\"12\" d=\"8.43\" t=\"x&amp;y\" yes=\"1\" no=\"0\" on=\"true\" bad=\"1x\"/>", "p.xml",
        64);
    io::XmlToken token;
    REQUIRE(reader.next(token));
    CHECK(attribute_number(token, "n", 5) == 12);
    CHECK(attribute_number(token, "bad", 5) == 5);
    CHECK(attribute_number(token, "none", 5) == 5);
    CHECK(attribute_decimal(token, "d", 0) == 8.43);
    CHECK(attribute_decimal(token, "bad", 1.5) == 1.5);
    CHECK(attribute_text(token, "t") == "x&y");
    CHECK(attribute_flag(token, "yes"));
    CHECK(attribute_flag(token, "on"));
    CHECK_FALSE(attribute_flag(token, "no"));
    CHECK_FALSE(attribute_flag(token, "none"));
  }
}

}  // namespace
}  // namespace scorebook::xlsx
