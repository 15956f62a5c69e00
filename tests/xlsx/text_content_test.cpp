// SPDX-License-Identifier: Apache-2.0
#include "xlsx/text_content.h"

#include <doctest/doctest.h>

namespace scorebook::xlsx {
namespace {

TEST_SUITE("xlsx.text_content") {
  TEST_CASE("content is decoded") {
    struct Case {
      const char* raw;
      const char* text;
    };

    const Case cases[] = {
        {"", ""},
        {"ร้อยละ", "ร้อยละ"},
        {"a &amp; b &lt;c&gt; &#3588;&#xE23;", "a & b <c> คร"},
        {"1<!-- x > y -->2", "12"},
        {"<![CDATA[<&amp;>]]>", "<&amp;>"},
        {"a<![CDATA[b]]>&lt;", "ab<"},
        {"line_x000D_\nnext", "line\r\nnext"},
        {"_x005F_x000D_", "_x000D_"},
        {"a\r\nb", "a\nb"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.raw);
      CHECK(decode_content(c.raw) == c.text);
    }
  }

  TEST_CASE("runs are joined in order and phonetic text is left out") {
    struct Case {
      const char* item;
      const char* text;
    };

    const Case cases[] = {
        {"<t>plain</t>", "plain"},
        {"<r><t>ร้อย</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ละ </t></r>", "ร้อยละ "},
        {"<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh><phoneticPr fontId=\"1\"/>",
         "東京"},
        {"<r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r>", "ab"},
        {"<x:r><x:t>a</x:t></x:r><x:r><x:t>&amp;b</x:t></x:r>", "a&b"},
        {"<t/><r><t>a</t></r><r><t/></r>", "a"},
        {"<t a=\"1>2\">v</t>", "v"},
        {"<t><![CDATA[<t>]]></t>", "<t>"},
        {"<rPh/><t>a</t>", "a"},
        {"", ""},
    };
    for (const Case& c : cases) {
      CAPTURE(c.item);
      CHECK(join_runs(c.item) == c.text);
    }
  }

  TEST_CASE("plain content needs no decoding") {
    CHECK(is_plain_content("ร้อยละ 85_y"));
    for (const char* raw : {"a&amp;b", "_x000D_", "a\rb", "a<!-- -->b"}) {
      CAPTURE(raw);
      CHECK_FALSE(is_plain_content(raw));
    }
  }

  TEST_CASE("spaces at the ends of a text are protected") {
    CHECK(text_element("ก ข", "") == "<t>ก ข</t>");
    CHECK(text_element(" a", "") == "<t xml:space=\"preserve\"> a</t>");
    CHECK(text_element("a\n", "x:") == "<x:t xml:space=\"preserve\">a\n</x:t>");
    CHECK(text_element("<&>", "") == "<t>&lt;&amp;&gt;</t>");
    CHECK(text_element("", "") == "<t></t>");
  }

  TEST_CASE("length counts UTF-16 units") {
    CHECK(utf16_length("") == 0);
    CHECK(utf16_length("abc") == 3);
    CHECK(utf16_length("กำ") == 2);
    CHECK(utf16_length("😀") == 2);
  }
}

}  // namespace
}  // namespace scorebook::xlsx
