// SPDX-License-Identifier: Apache-2.0
#include "xlsx/shared_strings.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::xlsx {
namespace {

const std::string kOpen =
    "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

Result<SharedStrings> read(std::string xml, const io::Limits& limits = {}) {
  return SharedStrings::read(std::move(xml), "xl/sharedStrings.xml", limits);
}

TEST_SUITE("xlsx.shared_strings") {
  TEST_CASE("items of every kind are read") {
    const auto table =
        read("<?xml version=\"1.0\"?>\n" + kOpen +
             "<si><t>น้ำหนัก</t></si>\n<si><t xml:space=\"preserve\"> a </t></si><si/>"
             "<si><t>a &amp; b</t></si><si><r><t>x</t></r><r><rPr/><t>y</t></r></si>"
             "<si><t>字</t><rPh sb=\"0\" eb=\"1\"><t>じ</t></rPh></si><!-- <si/> -->"
             "<si ><t >spaced</t ></si ><si><t/></si><si><t></t></si>"
             "<si><t>l_x000D_\n</t></si><extLst><ext><si><t>no</t></si></ext></extLst>"
             "</sst>");
    REQUIRE(table.ok());
    const char* texts[] = {"น้ำหนัก", " a ", "", "a & b", "xy", "字", "spaced", "", "", "l\r\n"};
    REQUIRE(table->size() == 10);
    for (std::size_t i = 0; i < 10; ++i) {
      CAPTURE(i);
      CHECK(table->text(i) == texts[i]);
    }
    CHECK(table->text(10) == "");
  }

  TEST_CASE("plain items are views into the part") {
    const auto table =
        read(kOpen + "<si><t>abc</t></si><si><t>a&lt;</t></si><si><r><t>q</t></r></si></sst>");
    REQUIRE(table.ok());
    CHECK(table->plain(0) == "abc");
    CHECK(table->plain(0)->data() == table->bytes().data() + table->bytes().find("abc"));
    CHECK_FALSE(table->plain(1).has_value());
    CHECK_FALSE(table->plain(2).has_value());
    CHECK_FALSE(table->plain(3).has_value());
    CHECK(table->unformatted(1) == "a&lt;");
    CHECK_FALSE(table->unformatted(2).has_value());
    CHECK(table->stored_size(0) == 3);
  }

  TEST_CASE("a prefix and a table without items are read") {
    const auto prefixed = read(
        "<x:sst "
        "xmlns:x=\"m\"><x:si><x:t>a</x:t></x:si><x:si><x:r><x:t>b</x:t></x:r></x:si></x:sst>");
    REQUIRE(prefixed.ok());
    CHECK(prefixed->size() == 2);
    CHECK(prefixed->text(0) == "a");
    CHECK(prefixed->text(1) == "b");
    CHECK(prefixed->prefix() == "x:");
    const auto none = read("<sst count=\"7\"/>");
    REQUIRE(none.ok());
    CHECK(none->size() == 0);
  }

  TEST_CASE("damage is told with the part and the place") {
    const struct {
      std::string xml;
      ErrorCode code;
      const char* place;
    } cases[] = {
        {kOpen + "\n<si><t>a</t></si>", ErrorCode::kXmlDamaged, "2:18"},
        {kOpen + "\n<si><t>a</si></sst>", ErrorCode::kXmlDamaged, "2:9"},
        {"<!DOCTYPE sst [<!ENTITY a \"b\">]>" + kOpen + "</sst>", ErrorCode::kXmlDoctype, "1:1"},
        {kOpen + "\n<si><t>a</t></si></sstx>", ErrorCode::kXmlDamaged, "2:18"},
        {"<worksheet/>", ErrorCode::kWorkbookDamaged, "xl/sharedStrings.xml"},
    };

    for (const auto& c : cases) {
      CAPTURE(c.xml);
      const auto table = read(c.xml);
      REQUIRE_FALSE(table.ok());
      CHECK(key(table.error().code) == key(c.code));
      CHECK(table.error().place == c.place);
      CHECK(table.error().args.back() ==
            std::pair<std::string, std::string>("part", "xl/sharedStrings.xml"));
    }
  }

  TEST_CASE("a NUL byte and more items than the limit are refused") {
    const auto nul = read(kOpen + "<si><t>a" + std::string(1, '\0') + "b</t></si></sst>");
    REQUIRE_FALSE(nul.ok());
    CHECK(key(nul.error().code) == "xml_damaged");
    io::Limits limits;
    limits.max_strings = 2;
    CHECK(read(kOpen + "<si/><si/></sst>", limits).ok());
    const auto many = read(kOpen + "<si/><si/><si/></sst>", limits);
    REQUIRE_FALSE(many.ok());
    CHECK(key(many.error().code) == "zip_too_large");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
