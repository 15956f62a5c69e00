// SPDX-License-Identifier: Apache-2.0
#include "letter/template.h"

#include "letter/letters.h"

namespace scorebook::letter {
namespace {

/// What is told about the small letter with one text put in the place of another.
std::string fault(std::string_view from, std::string_view to) {
  std::string toml(test::kLetter);
  toml.replace(toml.find(from), from.size(), to);
  const Result<Template> letter = read_template("x.toml", toml);
  REQUIRE_FALSE(letter);
  CHECK(letter.error().code == ErrorCode::kFormDefinition);
  CHECK(letter.error().place == "x.toml");
  const std::string& text = letter.error().args.front().second;
  return text.substr(0, text.find('\n'));
}

TEST_SUITE("letter.template") {
  TEST_CASE("a letter is read as it is written") {
    const Template letter = test::small_letter();
    CHECK(letter.most_items == 3);
    CHECK(letter.page.font == "TH SarabunPSK");
    CHECK((letter.styles.at("head").tabs == std::vector<double>{80, 160}));
    CHECK(letter.styles.at("head").dotted);
    CHECK(letter.styles.at("item").align == Align::kJustified);
    REQUIRE(letter.lines.size() == 6);
    CHECK(letter.lines[2].unless == "errors");
    CHECK(letter.lines[3].each == Each::kError);
  }

  TEST_CASE("what cannot be meant is told with its place") {
    CHECK(fault("most_items = 3", "most_items = = 3").starts_with("x.toml:1:14: "));
    CHECK(fault("size = 16", "sise = 16") ==
          "x.toml:8:1: unknown key 'sise' in [page]; did you mean 'size'?");
    CHECK(fault("style = \"head\"", "style = \"haed\"") ==
          "x.toml:22:9: no [[styles]] has the name 'haed'");
    CHECK(fault("{to}", "{too}") ==
          "x.toml:23:8: nothing is called 'too'; a name of your own needs a line under [values]");
    CHECK(
        fault("when = \"errors\"", "when = \"number\"") ==
        "x.toml:26:8: nothing is called 'number'; a name of your own needs a line under [values]");
    CHECK(fault("name = \"item\"", "name = \"head\"") ==
          "x.toml:17:8: there are two styles with the name 'head'");
  }
}

}  // namespace
}  // namespace scorebook::letter
