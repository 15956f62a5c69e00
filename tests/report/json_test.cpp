// SPDX-License-Identifier: Apache-2.0
#include "report/json.h"

#include <doctest/doctest.h>

#include "report/sample.h"

TEST_SUITE_BEGIN("report.json");

namespace scorebook::report {

using test::english;
using test::Sample;

TEST_CASE("figures are numbers while a number holds them exactly") {
  struct Case {
    Exact value;
    std::string json;
  };

  const Case cases[] = {
      {Exact(100), "100"},
      {Exact(-3), "-3"},
      {Exact(21, 4), "5.25"},
      {Exact(21, 8), "2.625"},
      {Exact(2, 3), "\"2/3\""},
      {*Exact::from_decimal("0.1234567890123"), "0.1234567890123"},
      {*Exact::from_decimal("1234567890.123456789"), "\"1234567890.123456789\""},
      {*Exact::from_decimal("123456789012345678901"), "\"123456789012345678901\""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.json);
    CHECK(figure_of(one.value).dump() == one.json);
  }
}

TEST_CASE("computed points are texts, exact and as shown") {
  CHECK(exact_and_shown(Exact(1153, 40), 2).dump() == R"({"exact":"28.825","shown":"28.83"})");
  CHECK(exact_and_shown(Exact(2, 3), 2).dump() == R"({"exact":"2/3","shown":"0.67"})");
}

TEST_CASE("empty texts that mean nothing become null") {
  CHECK(text_or_null("").dump() == "null");
  CHECK(text_or_null("x").dump() == "\"x\"");
}

TEST_CASE("a file that was read begins with its form") {
  const Sample sample;
  CHECK(file_head(sample.result(), english()).dump() ==
        R"({"file":"data/report.xlsx","form":"sample/1"})");
}

TEST_CASE("a file that was not read has no form but an error") {
  const FileResult file = test::unreadable("in/empty.xlsx", Error(ErrorCode::kFileEmpty));
  Options stable = english();
  stable.stable = true;
  CHECK(
      file_head(file, stable).dump() ==
      R"json({"file":"empty.xlsx","form":null,"error":{"code":"file_empty",)json"
      R"json("message":"empty.xlsx: the file is empty (0 bytes)",)json"
      R"json("fix":"Copy the file from its origin again, or ask the sender for a new copy."}})json");
}

TEST_CASE("UTF-8 is kept and broken bytes never stop a report") {
  CHECK(written({{"a", "น้ำหนัก"}, {"b", Json::array()}}) ==
        "{\n  \"a\": \"น้ำหนัก\",\n  \"b\": []\n}\n");
  CHECK(written({{"a", "x\xFFy"}}) == "{\n  \"a\": \"x\uFFFDy\"\n}\n");
}

}  // namespace scorebook::report

TEST_SUITE_END();
