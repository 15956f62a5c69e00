// SPDX-License-Identifier: Apache-2.0
#include "bind/submission.h"

#include <doctest/doctest.h>

namespace scorebook::bind {
namespace {

using Groups = std::vector<std::vector<std::size_t>>;

PartKey leader(std::string agency, std::string folder = "a/") {
  return {std::move(folder), "form/1", std::move(agency), "9", "6", true};
}

PartKey part(std::string agency, std::string folder = "a/") {
  return {std::move(folder), "form/1", std::move(agency), "", "", false};
}

TEST_SUITE("bind.submission") {
  TEST_CASE("a detail joins the summary of its folder, before or behind it") {
    CHECK(group_parts({part(""), leader("x"), part("x")}) == Groups{{1, 0, 2}});
  }

  TEST_CASE("whole workbooks stay by themselves") {
    CHECK(group_parts({leader("x"), leader("x"), leader("y")}) == Groups{{0}, {1}, {2}});
  }

  TEST_CASE("a detail of another folder, form or agency stays alone") {
    PartKey other = part("x");
    other.form = "form/2";
    CHECK(group_parts({leader("x"), part("x", "b/"), other, part("y")}) ==
          Groups{{0}, {1}, {2}, {3}});
  }

  TEST_CASE("of several summaries the agency, then year and round decide; else it stays alone") {
    PartKey twelve = leader("x");
    twelve.round = "12";
    PartKey late = part("x");
    late.round = "12";
    CHECK(group_parts({leader("x"), leader("y"), part("y")}) == Groups{{0}, {1, 2}});
    CHECK(group_parts({leader("x"), twelve, late}) == Groups{{0}, {1, 2}});
    CHECK(group_parts({leader("x"), twelve, part("x")}) == Groups{{0}, {1}, {2}});
  }

  TEST_CASE("what could not be read joins nothing") {
    CHECK(group_parts({leader("x"), PartKey{}}) == Groups{{0}, {1}});
  }

  TEST_CASE("a sheet of another file is named as formulas name it") {
    CHECK(sheet_in_file("a/b/KPI 1.1.xlsx", "Sheet1") == "[KPI 1.1.xlsx]Sheet1");
    CHECK(sheet_in_file("x.xlsx", "") == "[x.xlsx]");
  }
}

}  // namespace
}  // namespace scorebook::bind
