// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "formula/call.h"
#include "formula/formula.h"

using scorebook::formula::find_function;
using scorebook::formula::Function;
using scorebook::formula::known_functions;

TEST_SUITE("formula.function_table") {
  TEST_CASE("names are sorted and stand once") {
    const auto names = known_functions();
    CHECK(std::is_sorted(names.begin(), names.end()));
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
  }

  TEST_CASE("every function that forms use is known") {
    for (const std::string name :
         {"ABS",         "AND",   "AVERAGE",   "AVERAGEIF",  "CHOOSE",     "COLUMN",
          "CONCATENATE", "COUNT", "COUNTA",    "COUNTBLANK", "COUNTIF",    "COUNTIFS",
          "EXACT",       "FALSE", "FIND",      "HLOOKUP",    "IF",         "IFERROR",
          "INDEX",       "INT",   "ISBLANK",   "ISERROR",    "ISNUMBER",   "ISTEXT",
          "LEFT",        "LEN",   "LOOKUP",    "MATCH",      "MAX",        "MID",
          "MIN",         "MOD",   "N",         "NA",         "NOT",        "OR",
          "RIGHT",       "ROUND", "ROUNDDOWN", "ROUNDUP",    "ROW",        "SEARCH",
          "SUBSTITUTE",  "SUM",   "SUMIF",     "SUMIFS",     "SUMPRODUCT", "TEXT",
          "TRIM",        "TRUE",  "VALUE",     "VLOOKUP"}) {
      CAPTURE(name);
      REQUIRE(find_function(name) != nullptr);
      CHECK(find_function(name)->name == name);
    }
  }

  TEST_CASE("each entry is whole") {
    for (const std::string_view name : known_functions()) {
      CAPTURE(std::string(name));
      const Function* function = find_function(name);
      REQUIRE(function != nullptr);
      CHECK((function->run != nullptr));
      CHECK(function->least <= function->most);
      CHECK(function->cycle <= function->parameters.size());
      CHECK(function->parameters.find_first_not_of("sfral") == std::string_view::npos);
    }
  }

  TEST_CASE("newer functions are found behind their prefix") {
    CHECK(find_function("_xlfn.IFNA") == find_function("IFNA"));
    CHECK(find_function("NOSUCH") == nullptr);
    CHECK(find_function("") == nullptr);
    CHECK(find_function("sum") == nullptr);
  }
}
