// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "io/xml.h"
#include "support/error_text.h"

namespace scorebook::io {
namespace {

using namespace std::string_literals;
using test::error_text;

}  // namespace

TEST_SUITE("io.xml_text") {
  TEST_CASE("references are decoded and what is none stays") {
    const struct {
      std::string_view raw;
      std::string_view text;
    } rows[] = {
        {"plain", "plain"},
        {"", ""},
        {"&lt;&gt;&amp;&quot;&apos;", "<>&\"'"},
        {"&#3585;&#xE01;&#x0e01;", "กกก"},
        {"&#x1F600;", "\U0001F600"},
        {"&amp;lt;", "&lt;"},
        {"&nbsp;&", "&nbsp;&"},
        {"&;&#;&#x;&#1x;&#-1;", "&;&#;&#x;&#1x;&#-1;"},
        {"&#0;&#8;&#xD800;&#xFFFE;&#x110000;&#99999999999;",
         "&#0;&#8;&#xD800;&#xFFFE;&#x110000;&#99999999999;"},
        {"&AMP;&lt", "&AMP;&lt"},
        {"a\r\nb\rc\n\r", "a\nb\nc\n\n"},
        {"&#13;&#10;&#9;", "\r\n\t"},
        {"น้ำหนัก & ผล", "น้ำหนัก & ผล"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.raw);
      CHECK(decode_text(row.raw) == row.text);
    }
    std::string out = "kept ";
    append_decoded(out, "a&lt;b");
    CHECK(out == "kept a<b");
  }

  TEST_CASE("ill-formed bytes become replacement characters") {
    CHECK(decode_text("a\xC3\xD2z") == "a\uFFFD\uFFFDz");
    CHECK(decode_text("\xE0\xB8") == "\uFFFD\uFFFD");
    CHECK(escape_text("a\xFFz") == "a\uFFFDz");
    CHECK(escape_attribute("a\xFFz") == "a\uFFFDz");
  }

  TEST_CASE("text is escaped so that it reads back the same") {
    const struct {
      std::string text;
      std::string_view escaped;
    } rows[] = {
        {"a<b>&\"'", "a&lt;b&gt;&amp;\"'"},
        {"line\nand\ttab", "line\nand\ttab"},
        {"\r", "_x000D_"},
        {"\0\x01\x1F"s, "_x0000__x0001__x001F_"},
        {"_x0041_", "_x005F_x0041_"},
        {"_x005F_", "_x005F_x005F_"},
        {"_xabCD_", "_x005F_xabCD_"},
        {"_x0040\x01", "_x005F_x0040_x0001_"},
        {"_x0040\uFFFE", "_x005F_x0040_xFFFE_"},
        {"_x0040\n", "_x0040\n"},
        {"_x00G1_ _x41_ _X0041_", "_x00G1_ _x41_ _X0041_"},
        {"\uFFFE\uFFFF\uFFFD", "_xFFFE__xFFFF_\uFFFD"},
        {"ร้อยละ ๘๕", "ร้อยละ ๘๕"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(escape_text(row.text) == row.escaped);
      CHECK(decode_xstring(decode_text(row.escaped)) == row.text);
    }
  }

  TEST_CASE("an attribute keeps its quote and line ends") {
    const std::string text = "a\"b'\t\r\n<&>_x0041_\x02";
    CHECK(escape_attribute(text) == "a&quot;b'&#9;&#13;&#10;&lt;&amp;&gt;_x005F_x0041__x0002_");
    CHECK(decode_xstring(decode_text(escape_attribute(text))) == text);
  }

  TEST_CASE("escapes of characters are undone once") {
    const struct {
      std::string_view text;
      std::string decoded;
    } rows[] = {
        {"_x000D_\n", "\r\n"},
        {"_x0E01_", "ก"},
        {"_x005F_x0041_", "_x0041_"},
        {"_xD83D__xDE00_", "\U0001F600"},
        {"_xD83D_x", "\uFFFDx"},
        {"_xDE00_", "\uFFFD"},
        {"_xD83D__x0041_",
         "\uFFFD"
         "A"},
        {"_x_x0041_", "_xA"},
        {"_x004", "_x004"},
        {"__x0041__", "_A_"},
        {"_x0000_", "\0"s},
        {"_x-041_ _x+041_", "_x-041_ _x+041_"},
        {"", ""},
    };

    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(decode_xstring(row.text) == row.decoded);
    }
  }

  TEST_CASE("documents are brought to UTF-8") {
    CHECK(to_utf8_xml("<a/>").value() == "<a/>");
    CHECK(to_utf8_xml("\xEF\xBB\xBF<a/>").value() == "<a/>");
    CHECK(to_utf8_xml("<?xml version='1.0' encoding='Utf-8'?><a/>").value() ==
          "<?xml version='1.0' encoding='Utf-8'?><a/>");
    CHECK(to_utf8_xml("<?xml version='1.0' encoding='US-ASCII'?><a/>").ok());
    CHECK(to_utf8_xml("<?xml version='1.0'?><a encoding='x'/>").ok());
    CHECK(to_utf8_xml("\xFF\xFE<\0a\0/\0>\0"s).value() == "<a/>");
    CHECK(to_utf8_xml("<\0a\0/\0>\0"s).value() == "<a/>");
    CHECK(to_utf8_xml("").value().empty());
  }

  TEST_CASE("the declaration of a converted document names its new encoding") {
    std::string bytes = "\xFE\xFF";
    for (const char c : "<?xml version=\"1.0\" encoding=\"UTF-16\" standalone=\"yes\"?><a/>"s) {
      bytes += '\0';
      bytes += c;
    }
    CHECK(to_utf8_xml(bytes).value() ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><a/>");
  }

  TEST_CASE("other encodings are refused by name") {
    CHECK(error_text(to_utf8_xml("<?xml version=\"1.0\" encoding=\"windows-874\"?><a/>")) ==
          "xml_damaged [1:1] byte=0 reason=encoding encoding=windows-874");
    CHECK(error_text(to_utf8_xml("<?xml version=\"1.0\" encoding=\"utf-16\"?><a/>")) ==
          "xml_damaged [1:1] byte=0 reason=encoding encoding=utf-16");
    CHECK(error_text(to_utf8_xml("\xFF\xFE<\0a"s)) ==
          "xml_damaged [1:1] byte=0 reason=encoding encoding=UTF-16");
    CHECK(to_utf8_xml("<?xml encoding=\"UTF-8?><a/>").ok());  // left to the tokeniser
  }
}

}  // namespace scorebook::io
