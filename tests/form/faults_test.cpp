// SPDX-License-Identifier: Apache-2.0
#include "form/faults.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::form {
namespace {

std::string printed(Faults& faults) {
  std::string out;
  for (const Fault& fault : faults.take()) {
    out += fault.text();
  }
  return out;
}

}  // namespace

TEST_SUITE("form.faults") {
  TEST_CASE("a fault prints the place and the line and a caret below the letter") {
    const Fault fault{"form.toml", 41, 1, "unknown key 'wieght'", "wieght = 3"};
    CHECK(fault.text() ==
          "form.toml:41:1: unknown key 'wieght'\n"
          "wieght = 3\n"
          "^\n");
  }

  TEST_CASE("marks above and below take no column and tabs stay") {
    Faults faults("f", "\tน้ำหนัก = 1 # กี่\t\tข้อ\n");
    faults.add({1, 2}, "a");
    faults.add({1, 10}, "b");
    faults.add({1, 19}, "c");
    faults.add({1, 99}, "d");
    CHECK(printed(faults) ==
          "f:1:2: a\n"
          "\tน้ำหนัก = 1 # กี่\t\tข้อ\n"
          "\t^\n"
          "f:1:10: b\n"
          "\tน้ำหนัก = 1 # กี่\t\tข้อ\n"
          "\t      ^\n"
          "f:1:19: c\n"
          "\tน้ำหนัก = 1 # กี่\t\tข้อ\n"
          "\t             ^\n"
          "f:1:99: d\n"
          "\tน้ำหนัก = 1 # กี่\t\tข้อ\n"
          "\t             \t\t  ^\n");
  }

  TEST_CASE("faults come in the order of the file and each once") {
    Faults faults("f", "one\r\ntwo");
    faults.add({2, 1}, "second");
    faults.add({1, 3}, "later");
    faults.add({1, 1}, "first");
    faults.add({2, 1}, "second");
    faults.add({2, 1}, "third");
    faults.add({9, 1}, "nowhere");
    CHECK(printed(faults) ==
          "f:1:1: first\none\n^\n"
          "f:1:3: later\none\n  ^\n"
          "f:2:1: second\ntwo\n^\n"
          "f:2:1: third\ntwo\n^\n"
          "f:9:1: nowhere\n\n^\n");
  }

  TEST_CASE("a fault inside a text stands at the letter where the text stands as it is") {
    const std::string_view toml = "a = \"กข{x}\"\nb = 'y{z}'\nc = \"\\u0079{z}\"\n";
    const Parsed parsed = parse_toml(toml);
    REQUIRE(parsed.ok);
    Faults faults("f", toml);
    faults.add_inside(parsed.root.at("a"), 2, "brace");
    faults.add_inside(parsed.root.at("b"), 1, "brace");
    faults.add_inside(parsed.root.at("c"), 1, "brace");
    CHECK(printed(faults) ==
          "f:1:8: brace\na = \"กข{x}\"\n       ^\n"
          "f:2:7: brace\nb = 'y{z}'\n      ^\n"
          "f:3:5: brace\nc = \"\\u0079{z}\"\n    ^\n");
  }
}

}  // namespace scorebook::form
