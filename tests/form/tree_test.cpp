// SPDX-License-Identifier: Apache-2.0
#include "form/tree.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::form {
namespace {

std::string place(const Node& node) {
  return std::to_string(node.place.line) + ":" + std::to_string(node.place.column);
}

}  // namespace

TEST_SUITE("form.tree") {
  TEST_CASE("every value has its kind and its place") {
    const Parsed parsed = parse_toml(
        "a = 1\n"
        "\"บบ\" = { \"กก\" = \"ขข\", z = 1.5 }\n"
        "[[tables]]\n"
        "key = \"k\"\n"
        "  [[tables.fields]]\n"
        "  list = [\"ก้ำ\", -2, 1979-05-27, true]\n");
    REQUIRE(parsed.ok);
    const Node& root = parsed.root;
    CHECK(root.kind == NodeKind::kTable);
    CHECK(root.at("a").kind == NodeKind::kWhole);
    CHECK(root.at("a").whole == 1);
    CHECK(place(root.at("a")) == "1:5");
    CHECK(root.at("บบ").at("กก").text == "ขข");
    CHECK(place(root.at("บบ").at("กก")) == "2:17");
    CHECK(root.at("บบ").at("z").kind == NodeKind::kFloat);
    CHECK(place(root.at("tables").at(0)) == "3:1");
    CHECK(root.at("tables").at(0).at("key").kind == NodeKind::kText);
    const Node& list = root.at("tables").at(0).at("fields").at(0).at("list");
    CHECK(list.kind == NodeKind::kList);
    REQUIRE(list.items.size() == 4);
    CHECK(list.at(0).text == "ก้ำ");
    CHECK(list.at(1).whole == -2);
    CHECK(place(list.at(1)) == "6:18");
    CHECK(list.at(2).kind == NodeKind::kTime);
    CHECK(list.at(3).kind == NodeKind::kFlag);
    CHECK(list.at(3).flag);
    REQUIRE(root.members.size() == 3);
    CHECK(root.members[2].key == "บบ");
    CHECK(root.members[2].place.line == 2);
  }

  TEST_CASE("what is missing leads to the node itself") {
    const Parsed parsed = parse_toml("a = [1]\n");
    REQUIRE(parsed.ok);
    CHECK(parsed.root.find("b") == nullptr);
    CHECK(&parsed.root.at("b") == &parsed.root);
    CHECK(&parsed.root.at("a").at(1) == &parsed.root.at("a"));
    CHECK(&parsed.root.at("a").at("b") == &parsed.root.at("a"));
  }

  TEST_CASE("a syntax error has its place") {
    const Parsed parsed = parse_toml("a = 1\na = 2\n");
    CHECK_FALSE(parsed.ok);
    CHECK(parsed.place.line == 2);
    CHECK(parsed.place.column == 5);
    CHECK(parsed.what ==
          "TOML syntax: Error while parsing key-value pair: cannot redefine existing integer 'a'");
  }

  TEST_CASE("endless keys are turned away before they fill the stack") {
    std::string dots;
    for (int i = 0; i < 200000; ++i) {
      dots += ".a";
    }
    CHECK(parse_toml("a = 1\n").ok);
    for (const std::string& toml : {"\na" + dots + " = 1\n", "\n[a" + dots + "]\n",
                                    "\n[[a" + dots + "]]\n", "\nx = { a" + dots + " = 1 }\n"}) {
      CHECK(toml.size() > 400000);
      const Parsed parsed = parse_toml(toml);
      CHECK_FALSE(parsed.ok);
      CHECK(parsed.place.line == 2);
      CHECK(parsed.place.column == 1);
      CHECK(parsed.what == "more than 16 dots outside texts");
    }
    const std::string few(dots, 0, 32);
    CHECK(parse_toml("a" + few + " = 1\n").ok);
    CHECK_FALSE(parse_toml("a" + few + ".a = 1\n").ok);
    dots.resize(1000);
    const std::string texts_of_dots = "t = \"\\\"" + dots + "\" # " + dots + "\nu = '" + dots +
                                      "'\nv = \"\"\"\n\\\"\"" + dots + "\"\"\"\"\"\nw = '''" +
                                      dots + "'''\n";
    CHECK(parse_toml(texts_of_dots).ok);
    CHECK(parse_toml(texts_of_dots + "a" + dots + " = 1\n").place.line == 6);
  }

  TEST_CASE("a document of more than half a megabyte is turned away") {
    std::string toml(512 * 1024, '#');
    CHECK(parse_toml(toml).ok);
    toml += '#';
    CHECK(parse_toml(toml).what == "a definition has at most 524288 bytes, not 524289");
  }

  TEST_CASE("bytes that are no UTF-8 and endless nesting are errors") {
    CHECK_FALSE(parse_toml("a = \"\xFF\"\n").ok);
    CHECK_FALSE(parse_toml("a = " + std::string(100000, '[')).ok);
    CHECK_FALSE(parse_toml(std::string("a\0b = 1", 7)).ok);
  }

  TEST_CASE("a table header that begins with no key is an error and no assertion") {
    const Parsed parsed = parse_toml("[{a}]\n");
    CHECK_FALSE(parsed.ok);
    CHECK(parsed.place.column == 2);
    CHECK(parsed.what ==
          "TOML syntax: Error while parsing key: expected bare key starting character or string "
          "delimiter, saw "
          "'{'");
  }
}

}  // namespace scorebook::form
