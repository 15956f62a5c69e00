// SPDX-License-Identifier: Apache-2.0
#include "form/load.h"

#include <doctest/doctest.h>

#include <string>

#include "form/small_form.h"

namespace scorebook::form::test {
namespace {

std::string printed(const Loaded& loaded) {
  std::string out;
  for (const Fault& fault : loaded.faults) {
    out += fault.text();
  }
  return out;
}

}  // namespace

TEST_SUITE("form.load") {
  TEST_CASE("the weighted form loads without a fault") {
    const std::string toml = source_file("templates/hr-scorecard-weighted/2566/form.toml");
    const Loaded loaded = load("form.toml", toml);
    CHECK(printed(loaded) == "");
    REQUIRE(loaded.form.has_value());
    CHECK(loaded.form->name() == "hr-scorecard-weighted/2566");
    CHECK(loaded.form->title.en == "Weighted HR scorecard with one detail sheet per indicator");
    CHECK_FALSE(loaded.form->common_indicators);
    CHECK(loaded.form->detail_table()->key == "details");
    CHECK(loaded.form->item_table()->key == "indicators");
  }

  TEST_CASE("the small form of the tests is clean") {
    CHECK(faults_of(kSmallForm) == "");
    CHECK(faults_of("\xEF\xBB\xBF" + std::string(kSmallForm)) == "");
  }

  TEST_CASE("all faults come at once in the order of the lines") {
    std::string toml(kSmallForm);
    const auto change = [&toml](std::string_view from, std::string_view to) {
      const std::size_t at = toml.find(from);
      REQUIRE(at != std::string::npos);
      toml.replace(at, from.size(), to);
    };
    change("max = \"100.5\"", "max = 100.5");
    change("sheet = \"summary\"", "sheet = \"sumary\"");
    change("duplicates = \"numbered\"", "duplicate = \"numbered\"");
    change("score = \"zero\"", "score = \"nil\"");
    change("field = \"round\"", "field = \"rond\"");
    CHECK(faults_of(toml) ==
          R"(form.toml:8:9: there is no field 'rond' in the report; did you mean 'round'?
field = "rond"
        ^
form.toml:16:9: 'score' in [[states]] cannot be 'nil'; known: zero, none, excluded, blocks
score = "nil"
        ^
form.toml:98:1: unknown key 'duplicate' in [[tables]]; did you mean 'duplicates'?
duplicate = "numbered"
^
form.toml:185:7: 'max' in [scoring] is a floating-point number; write it as an integer or in quotes
max = 100.5
      ^
form.toml:224:9: there is no sheet 'sumary'; did you mean 'summary'?
sheet = "sumary"
        ^
)");
  }

  TEST_CASE("an empty definition lacks what every definition has") {
    CHECK(faults_of("") == R"(form.toml:1:1: missing key 'format' at the top level

^
form.toml:1:1: missing key 'form' at the top level

^
form.toml:1:1: missing key 'edition' at the top level

^
form.toml:1:1: missing key 'indicators' at the top level

^
form.toml:1:1: missing key 'title' at the top level

^
form.toml:1:1: missing key 'fields' at the top level

^
form.toml:1:1: missing key 'sheets' at the top level

^
)");
  }

  TEST_CASE("a syntax error is the only fault") {
    CHECK(faults_after("decimals = 2", "decimals = ") ==
          "form.toml:44:12: TOML syntax: Error while parsing key-value pair: expected value, saw "
          "'\\n'\ndecimals = \n           ^\n");
    CHECK(faults_after("decimals = 2", "decimals = 2\ndecimals = 3") ==
          "form.toml:45:12: TOML syntax: Error while parsing key-value pair: cannot redefine "
          "existing integer 'decimals'\ndecimals = 3\n           ^\n");
  }

  TEST_CASE("line ends of Windows are no part of the line") {
    CHECK(faults_of("format = 1\r\nfotmat = 1\r\n").find("fotmat = 1\n^\n") != std::string::npos);
  }

  TEST_CASE("rules and scoring kinds are checked against the lists that are given") {
    CHECK(load("form.toml", kSmallForm, {"SB501", "SB706", "SB708"}, {"weighted_tree"})
              .form.has_value());
    CHECK(printed(load("other.toml", kSmallForm, {"SB501", "SB706"}, {"ladder", "levels"})) ==
          R"(other.toml:178:8: there is no scoring kind 'weighted_tree'; known: ladder, levels
kind = "weighted_tree"
       ^
other.toml:211:8: there is no rule 'SB708'; did you mean 'SB706'?
rule = "SB708"
       ^
)");
  }

  TEST_CASE("a definition without any one of its lines loads or has faults at lines it has") {
    const std::string whole(kSmallForm);
    std::size_t loaded = 0;
    for (std::size_t begin = 0; begin < whole.size();) {
      const std::size_t end = whole.find('\n', begin) + 1;
      std::string toml = whole;
      toml.erase(begin, end - begin);
      const Loaded result = load("form.toml", toml);
      CAPTURE(whole.substr(begin, end - begin));
      CHECK(result.form.has_value() == result.faults.empty());
      for (const Fault& fault : result.faults) {
        CHECK(("\n" + toml).find("\n" + fault.source + "\n") != std::string::npos);
        CHECK(fault.column >= 1);
      }
      loaded += result.form.has_value() ? 1 : 0;
      begin = end;
    }
    CHECK(loaded == 42);  // optional keys, and entries of lists that have others
  }
}

}  // namespace scorebook::form::test
