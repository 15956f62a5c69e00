// SPDX-License-Identifier: Apache-2.0
#include "xlsx/start_tag.h"

#include <doctest/doctest.h>

namespace scorebook::xlsx {
namespace {

TEST_SUITE("xlsx.start_tag") {
  TEST_CASE("a tag is taken out of markup as it stands") {
    const StartTag tag("<x:c  r=\"A1\"\n t='s' ><x:v>1</x:v></x:c>");
    CHECK(tag.size() == 21);
    CHECK_FALSE(tag.self_closing());
    CHECK(tag.value("r") == "A1");
    CHECK(tag.value("t") == "s");
    CHECK_FALSE(tag.value("s").has_value());
    CHECK(tag.text(false) == "<x:c  r=\"A1\"\n t='s' >");
    CHECK(tag.text(true) == "<x:c  r=\"A1\"\n t='s' />");
  }

  TEST_CASE("a sign in a quoted value does not end the tag") {
    const StartTag tag("<c a=\"1>2/>\"/>x");
    CHECK(tag.size() == 14);
    CHECK(tag.self_closing());
    CHECK(tag.value("a") == "1>2/>");
  }

  TEST_CASE("a value is replaced in its place and a new attribute goes to the end") {
    StartTag tag("<row r=\"1\" spans=\"1:3\" ht='15'/>");
    tag.set("spans", "1:9");
    tag.set("ht", "33.5");
    tag.set("name", "a\"b");
    CHECK(tag.text(true) == "<row r=\"1\" spans=\"1:9\" ht='33.5' name=\"a&quot;b\"/>");
  }

  TEST_CASE("an attribute is removed with the space in front of it") {
    StartTag tag("<c r=\"A1\" t=\"s\" s=\"3\">");
    tag.remove("t");
    tag.remove("vm");
    CHECK(tag.text(false) == "<c r=\"A1\" s=\"3\">");
    tag.remove("r");
    tag.remove("s");
    CHECK(tag.text(true) == "<c/>");
  }

  TEST_CASE("an attribute with a prefix is another one") {
    StartTag tag("<row x14ac:dyDescent=\"0.25\" r=\"2\">");
    CHECK_FALSE(tag.value("dyDescent").has_value());
    tag.set("dyDescent", "1");
    CHECK(tag.text(false) == "<row x14ac:dyDescent=\"0.25\" r=\"2\" dyDescent=\"1\">");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
