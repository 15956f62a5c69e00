// SPDX-License-Identifier: Apache-2.0
#include "io/xml.h"

#include <doctest/doctest.h>

#include "support/error_text.h"

namespace scorebook::io {
namespace {

using namespace std::string_view_literals;
using test::error_text;

/// One line per token: kind, depth, name, attributes or text, offsets.
std::string tokens(std::string_view document, std::uint32_t max_depth = 256) {
  XmlReader reader(document, max_depth);
  std::string out;
  for (;;) {
    const Result<XmlToken> token = reader.next();
    if (!token) {
      return out + error_text(token);
    }
    const std::string depth = std::to_string(reader.depth());
    const std::string name =
        (token->prefix.empty() ? "" : std::string(token->prefix) + ":") + std::string(token->name);
    const std::string at =
        "@" + std::to_string(token->begin) + "-" + std::to_string(token->end) + " ";
    switch (token->kind) {
      case XmlTokenKind::kStart:
        out += "start" + depth + " " + name + "(" + std::string(token->attributes) + ")" + at;
        break;
      case XmlTokenKind::kEmpty:
        out += "empty" + depth + " " + name + "(" + std::string(token->attributes) + ")" + at;
        break;
      case XmlTokenKind::kEnd:
        out += "end" + depth + " " + name + at;
        break;
      case XmlTokenKind::kText:
        out += "text" + depth + " '" + std::string(token->text) + "'" + at;
        break;
      case XmlTokenKind::kCdata:
        out += "cdata" + depth + " '" + std::string(token->text) + "'" + at;
        break;
      case XmlTokenKind::kEndOfDocument:
        return out + "done" + depth + at;
    }
  }
}

}  // namespace

TEST_SUITE("io.xml") {
  TEST_CASE("tokens come with depth and offsets") {
    CHECK(tokens("<a><b x=\"1\">t</b><c/></a>") ==
          "start1 a()@0-3 start2 b( x=\"1\")@3-12 text2 't'@12-13 end2 b@13-17 empty2 c()@17-21 "
          "end1 a@21-25 done0@25-25 ");
    CHECK(tokens("<x:a y:z='1' ></x:a >") ==
          "start1 x:a( y:z='1' )@0-14 end1 x:a@14-21 done0@21-21 ");
    CHECK(tokens("<a/>") == "empty1 a()@0-4 done0@4-4 ");
    CHECK(tokens("<ก ข='ค'>ง</ก>") ==
          "start1 ก( ข='ค')@0-15 text1 'ง'@15-18 end1 ก@18-24 done0@24-24 ");
  }

  TEST_CASE("declaration and comments and instructions are passed over") {
    CHECK(tokens("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- <b> --><a>x<!-- -- >-->y<?p?></a>\n") ==
          "start1 a()@37-40 text1 'x'@40-41 text1 'y'@53-54 end1 a@59-63 done0@64-64 ");
  }

  TEST_CASE("character data is literal") {
    CHECK(tokens("<a><![CDATA[1<2 & ]] ]]></a>") ==
          "start1 a()@0-3 cdata1 '1<2 & ]] '@3-24 end1 a@24-28 done0@28-28 ");
    CHECK(tokens("<a><![CDATA[]]></a>") ==
          "start1 a()@0-3 cdata1 ''@3-15 end1 a@15-19 done0@19-19 ");
  }

  TEST_CASE("white space and references are left in text") {
    CHECK(tokens("<a> \n&amp;&#3585;</a>") ==
          "start1 a()@0-3 text1 ' \n&amp;&#3585;'@3-17 end1 a@17-21 done0@21-21 ");
  }

  TEST_CASE("long texts are found to their end") {
    const std::string text(1000, 'x');
    CHECK(tokens("<a>" + text + "</a>") ==
          "start1 a()@0-3 text1 '" + text + "'@3-1003 end1 a@1003-1007 done0@1007-1007 ");
    CHECK(tokens("<a>" + text + std::string("\0</a>", 5)) ==
          "start1 a()@0-3 xml_damaged [1:1004] byte=1003 reason=nul");
  }

  TEST_CASE("an attribute may hold the other quote and the end mark") {
    CHECK(tokens("<a x='\">/' y=\"'\"/>") == "empty1 a( x='\">/' y=\"'\")@0-18 done0@18-18 ");
  }

  TEST_CASE("what is not well-formed is reported with its place") {
    const struct {
      std::string_view document;
      std::string_view error;
    } rows[] = {
        {"", "xml_damaged [1:1] byte=0 reason=no_root"},
        {" \n ", "xml_damaged [2:2] byte=3 reason=no_root"},
        {"<!-- only -->", "xml_damaged [1:14] byte=13 reason=no_root"},
        {"text", "xml_damaged [1:1] byte=0 reason=text_outside_root"},
        {"<![CDATA[x]]>", "xml_damaged [1:1] byte=0 reason=text_outside_root"},
        {"<a", "xml_damaged [1:1] byte=0 reason=unclosed_tag"},
        {"<a/", "xml_damaged [1:1] byte=0 reason=unclosed_tag"},
        {"<a/ >", "xml_damaged [1:3] byte=2 reason=unclosed_tag"},
        {"<", "xml_damaged [1:1] byte=0 reason=unclosed_tag"},
        {"<>", "xml_damaged [1:2] byte=1 reason=name"},
        {"< a>", "xml_damaged [1:2] byte=1 reason=name"},
        {"<1/>", "xml_damaged [1:2] byte=1 reason=name"},
        {"<a:/>", "xml_damaged [1:3] byte=2 reason=name"},
        {"<:a/>", "xml_damaged [1:2] byte=1 reason=name"},
        {"<a:b:c/>", "xml_damaged [1:5] byte=4 reason=attribute"},
        {"<a\n ก=1/>", "xml_damaged [2:4] byte=8 reason=attribute"},
        {"<a x/>", "xml_damaged [1:5] byte=4 reason=attribute"},
        {"<a x=>", "xml_damaged [1:6] byte=5 reason=attribute"},
        {"<a x='>'", "xml_damaged [1:9] byte=8 reason=unclosed_tag"},
        {"<a x=\"1\"y=\"2\"/>", "xml_damaged [1:9] byte=8 reason=attribute"},
        {"<a x=\"1/>", "xml_damaged [1:10] byte=9 reason=attribute_value"},
        {"<a x=\"<\"/>", "xml_damaged [1:7] byte=6 reason=attribute_value"},
        {"<a x=\"\0\"/>"sv, "xml_damaged [1:7] byte=6 reason=nul"},
        {"<a\0/>"sv, "xml_damaged [1:3] byte=2 reason=nul"},
        {"\0<a/>"sv, "xml_damaged [1:1] byte=0 reason=nul"},
        {"<!-- \0 --><a/>"sv, "xml_damaged [1:6] byte=5 reason=nul"},
        {"<!-- x", "xml_damaged [1:1] byte=0 reason=unclosed_tag"},
        {"<!-- x>", "xml_damaged [1:1] byte=0 reason=markup"},
        {"<!-->", "xml_damaged [1:1] byte=0 reason=markup"},
        {"<?xml>", "xml_damaged [1:1] byte=0 reason=markup"},
        {"<!ELEMENT a>", "xml_damaged [1:1] byte=0 reason=markup"},
        {"</a>", "xml_damaged [1:1] byte=0 reason=end_tag"},
        {"<!DOCTYPE a><a/>", "xml_doctype [1:1] byte=0 reason=doctype"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.document);
      CHECK(tokens(row.document) == row.error);
    }
  }

  TEST_CASE("tags that do not match name the element that is open") {
    const struct {
      std::string_view document;
      std::string_view error;
    } rows[] = {
        {"<a></b>", "xml_damaged [1:4] byte=3 reason=end_tag element=a"},
        {"<a></ab>", "xml_damaged [1:4] byte=3 reason=end_tag element=a"},
        {"<ab></a>", "xml_damaged [1:5] byte=4 reason=end_tag element=ab"},
        {"<x:a></y:a>", "xml_damaged [1:6] byte=5 reason=end_tag element=x:a"},
        {"<a></a x=\"1\">", "xml_damaged [1:4] byte=3 reason=end_tag element=a"},
        {"<a></a", "xml_damaged [1:4] byte=3 reason=unclosed_tag"},
        {"<a></>", "xml_damaged [1:4] byte=3 reason=end_tag element=a"},
        {"<a>", "xml_damaged [1:4] byte=3 reason=unclosed_element element=a"},
        {"<a>text", "xml_damaged [1:8] byte=7 reason=unclosed_element element=a"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.document);
      CHECK(tokens(row.document).find(row.error) != std::string::npos);
    }
  }

  TEST_CASE("there is one root") {
    CHECK(tokens("<a/><b/>") == "empty1 a()@0-4 xml_damaged [1:5] byte=4 reason=second_root");
    CHECK(tokens("<a/>x") == "empty1 a()@0-4 xml_damaged [1:5] byte=4 reason=text_outside_root");
    CHECK(tokens("<a/></a>") == "empty1 a()@0-4 xml_damaged [1:5] byte=4 reason=end_tag");
  }

  TEST_CASE("depth is limited just above the limit") {
    CHECK(tokens("<a><b><c/></b></a>", 3).ends_with("done0@18-18 "));
    CHECK(
        tokens("<a><b><c/></b></a>", 2).ends_with("xml_damaged [1:7] byte=6 reason=depth limit=2"));
    std::string deep;
    for (int i = 0; i < 257; ++i) {
      deep += "<a>";
    }
    CHECK(tokens(deep).ends_with("xml_damaged [1:769] byte=768 reason=depth limit=256"));
  }

  TEST_CASE("an error and the end of the document repeat") {
    XmlReader broken("<a></b>");
    CHECK(broken.next().ok());
    CHECK(error_text(broken.next()) == error_text(broken.next()));
    CHECK_FALSE(broken.next().ok());
    XmlReader whole("<a/>");
    CHECK(whole.next().ok());
    CHECK(whole.next()->kind == XmlTokenKind::kEndOfDocument);
    CHECK(whole.next()->kind == XmlTokenKind::kEndOfDocument);
    CHECK(whole.position() == 4);
  }

  TEST_CASE("an element is skipped to its end tag") {
    XmlReader reader("<a><b><b>x</b><!-- </b> --></b><c/></a>");
    CHECK(reader.next()->name == "a");
    CHECK(reader.next()->name == "b");
    CHECK(reader.skip().ok());
    CHECK(reader.position() == 31);
    CHECK(reader.skip().ok());
    CHECK(reader.next()->name == "c");
    CHECK(reader.skip().ok());
    CHECK(reader.next()->kind == XmlTokenKind::kEnd);
    XmlReader broken("<a><b></a>");
    CHECK(broken.next().ok());
    CHECK(error_text(broken.skip()) == "xml_damaged [1:7] byte=6 reason=end_tag element=b");
  }

  TEST_CASE("a caller that scanned content itself goes on behind it") {
    constexpr std::string_view kDocument = "<a><b>&lt;1</b><b/></a>";
    XmlReader reader(kDocument);
    CHECK(reader.next()->name == "a");
    reader.seek(kDocument.find("</a>"));
    const Result<XmlToken> token = reader.next();
    REQUIRE(token.ok());
    CHECK(token->kind == XmlTokenKind::kEnd);
    CHECK(token->begin == 19);
    CHECK(reader.depth() == 1);
  }

  TEST_CASE("every prefix and every mutation of one byte comes to an end") {
    std::string document = "<?xml?><a b='1'><!--c--><![CDATA[d]]>e<f:g/></a>";
    for (std::size_t size = 0; size < document.size(); ++size) {
      CAPTURE(size);
      // Without a terminator, so that a sanitizer sees a look behind the end.
      const std::vector<char> exact(document.begin(),
                                    document.begin() + static_cast<std::ptrdiff_t>(size));
      CHECK(tokens({exact.data(), exact.size()}).find("xml_damaged") != std::string::npos);
    }
    std::size_t endings = 0;
    for (std::size_t at = 0; at < document.size(); ++at) {
      const char original = document[at];
      for (int value = 0; value < 256; ++value) {
        document[at] = static_cast<char>(value);
        const std::string read = tokens(document);
        endings +=
            read.find("done0") != std::string::npos || read.find("xml_d") != std::string::npos ? 1u
                                                                                               : 0u;
      }
      document[at] = original;
    }
    CHECK(endings == document.size() * 256);
  }
}

}  // namespace scorebook::io
