// SPDX-License-Identifier: Apache-2.0
#include "form/pattern.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace scorebook::form {

TEST_SUITE("form.pattern") {
  TEST_CASE("a pattern keeps its text and its parts") {
    const Pattern pattern = Pattern::compile("{no:code} {title:long} ({owner})").value();
    CHECK(pattern.text() == "{no:code} {title:long} ({owner})");
    CHECK(pattern.part_names() == std::vector<std::string>{"no", "title", "owner"});
    CHECK(pattern.has_part("title"));
    CHECK_FALSE(pattern.has_part("running"));
    CHECK(pattern.prefix().empty());
    CHECK_FALSE(pattern.empty());
    CHECK(Pattern().empty());
    CHECK(Pattern().prefix().empty());
  }

  TEST_CASE("the prefix is the text before the first part as written") {
    CHECK(Pattern::compile("ทราบผล เดือน {month}").value().prefix() == "ทราบผล เดือน ");
    CHECK(Pattern::compile("รอผล").value().prefix() == "รอผล");
  }

  TEST_CASE("what is wrong with a pattern is told with its place") {
    const struct {
      std::string_view text;
      std::string_view problem;
      std::string_view found;
      std::string_view place;
    } rows[] = {
        {"ที่ {no", "unclosed", "{", "1:5"},
        {"{a{b}", "unclosed", "{", "1:1"},
        {"ที่ no} {a}", "unopened", "}", "1:7"},
        {"{}", "name", "", "1:2"},
        {"{No}", "name", "No", "1:2"},
        {"{ชื่อ:long}", "name", "ชื่อ", "1:2"},
        {"{no:cod}", "type", "cod", "1:5"},
        {"{no:}", "type", "", "1:5"},
        {"{no} ถึง {no:code}", "twice", "no", "1:11"},
        {"", "empty", "", "1:1"},
        {" \u200B", "empty", " \u200B", "1:1"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.text);
      const Result<Pattern> pattern = Pattern::compile(row.text);
      REQUIRE_FALSE(pattern.ok());
      const Error& error = pattern.error();
      CHECK(error.code == ErrorCode::kFormDefinition);
      CHECK(error.place == row.place);
      REQUIRE(error.args.size() == 2);
      CHECK(error.args[0] == std::pair<std::string, std::string>("problem", row.problem));
      CHECK(error.args[1] == std::pair<std::string, std::string>("found", row.found));
    }
  }

  TEST_CASE("values are put in and a missing or empty one becomes the blank") {
    const Pattern pattern = Pattern::compile("KPI ที่ {no:code} {title:long} ({owner})").value();
    CHECK(pattern.compose({{"no", "๑.๒"}, {"title", "ระดับความสำเร็จ"}, {"owner", "กพร."}}) ==
          "KPI ที่ ๑.๒ ระดับความสำเร็จ (กพร.)");
    CHECK(pattern.compose({{"no", "1.2"}, {"title", ""}, {"other", "x"}}, "......") ==
          "KPI ที่ 1.2 ...... (......)");
    CHECK(pattern.compose({}) == "KPI ที่   ()");
  }

  TEST_CASE("a free text right after another is told by nothing") {
    const struct {
      std::string_view text;
      std::string_view part;
    } rows[] = {
        {"{a} {b}", "b"},  {"{a:long}{b}", "b"},        {"{a} - {b} {c:long}", "c"},
        {"{a} - {b}", ""}, {"{a:number} {b:long}", ""}, {"{a} {b:word} {c}", ""},
    };

    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(Pattern::compile(row.text).value().untold_part() == row.part);
    }
  }
}

}  // namespace scorebook::form
