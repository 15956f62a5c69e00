// SPDX-License-Identifier: Apache-2.0
#include "xlsx/markup_cursor.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::xlsx {
namespace {

TEST_SUITE("xlsx.markup_cursor") {
  TEST_CASE("attributes are stepped through to the end of the tag") {
    const std::string text = " r=\"A1\"\n t = 's' x:y=\"a>b\"/>";
    MarkupCursor cursor(text, "");
    const char* at = cursor.begin();
    std::string seen;
    for (RawAttribute attribute; cursor.next_attribute(at, attribute);) {
      seen += std::string(attribute.name) + "=" + std::string(attribute.value) + ";";
    }
    CHECK(seen == "r=A1;t=s;x:y=a>b;");
    bool self_closing = false;
    CHECK(cursor.open_end(at, self_closing) == cursor.end());
    CHECK(self_closing);
  }

  TEST_CASE("an attribute without quotes and one that is cut off are told apart") {
    const struct {
      const char* text;
      bool starved;
    } cases[] = {{" r=A1>", false},    {" r", true},       {" r=", true},
                 {" r=\"A1", true},     {" r>", false},     {" r=\"<\"", false},
                 {" =\"", true},        {"r=\"A1\"", false}, {" r\"=\"A1\"", false}};
    for (const auto& c : cases) {
      CAPTURE(c.text);
      const std::string text = c.text;
      MarkupCursor cursor(text, "");
      const char* at = cursor.begin();
      RawAttribute attribute;
      CHECK_FALSE(cursor.next_attribute(at, attribute));
      CHECK(at == nullptr);
      CHECK(cursor.failure() == "attribute");
      CHECK(cursor.starved() == c.starved);
    }
  }

  TEST_CASE("an element is skipped with all it holds") {
    const std::string text =
        "<a b=\"/a>\"><!-- </a> --><a/><c><![CDATA[</a>]]></c><?p </a>?></a>x";
    MarkupCursor cursor(text, "");
    const char* close = nullptr;
    const char* const end = cursor.skip_element(cursor.begin(), &close);
    REQUIRE(end != nullptr);
    CHECK(std::string(end) == "x");
    CHECK(std::string(close) == "</a>x");
    CHECK(cursor.skip_element(text.data() + text.find("<a/>")) == text.data() + text.find("<c>"));
  }

  TEST_CASE("an element that does not end starves") {
    for (const char* cut :
         {"<a>", "<a><b></b>", "<a", "<a b", "<a><!-- ", "<a><![CDATA[", "<a></a"}) {
      CAPTURE(cut);
      const std::string text = cut;
      MarkupCursor cursor(text, "");
      CHECK(cursor.skip_element(cursor.begin()) == nullptr);
      CHECK(cursor.starved());
    }
  }

  TEST_CASE("a prefix is stepped over and another is none of ours") {
    const std::string text = "x:c y:c";
    const MarkupCursor cursor(text, "x:");
    CHECK(std::string(cursor.after_prefix(text.data())) == "c y:c");
    CHECK(cursor.after_prefix(text.data() + 4) == nullptr);
    const MarkupCursor plain(text, "");
    CHECK(plain.after_prefix(text.data()) == text.data());
  }

  TEST_CASE("end tags may have space in front of the bracket") {
    const std::string text = "</x:v \n></x:w></x:v";
    MarkupCursor cursor(text, "x:");
    CHECK(cursor.close_tag(text.data(), "v") == text.data() + 8);
    CHECK(cursor.close_tag(text.data() + 8, "v") == nullptr);
    CHECK_FALSE(cursor.starved());
    MarkupCursor second(text, "x:");
    CHECK(second.close_tag(text.data() + 14, "v") == nullptr);
    CHECK(second.starved());
  }

  TEST_CASE("numbers and flags of attributes are read") {
    CHECK(RawAttribute{"s", "12"}.number(7) == 12);
    CHECK(RawAttribute{"s", "12x"}.number(7) == 7);
    CHECK(RawAttribute{"s", ""}.number(7) == 7);
    CHECK(RawAttribute{"hidden", "true"}.flag());
    CHECK_FALSE(RawAttribute{"hidden", "0"}.flag());
  }
}

}  // namespace
}  // namespace scorebook::xlsx
