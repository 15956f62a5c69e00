// SPDX-License-Identifier: Apache-2.0
#include "form/nearest.h"

#include <doctest/doctest.h>

namespace scorebook::form {

TEST_SUITE("form.nearest") {
  TEST_CASE("the distance counts insertions deletions replacements and swaps") {
    const struct {
      std::string_view a;
      std::string_view b;
      std::size_t distance;
    } rows[] = {
        {"", "", 0},
        {"", "abc", 3},
        {"abc", "", 3},
        {"weight", "weight", 0},
        {"wieght", "weight", 1},
        {"wight", "weight", 1},
        {"weights", "weight", 1},
        {"wxight", "weight", 1},
        {"score", "weight", 6},
        {"kitten", "sitting", 3},
        {"ab", "ba", 1},
        {"tpye", "type", 1},
    };

    for (const auto& row : rows) {
      CAPTURE(row.a);
      CAPTURE(row.b);
      CHECK(edit_distance(row.a, row.b) == row.distance);
      CHECK(edit_distance(row.b, row.a) == row.distance);
    }
  }

  TEST_CASE("the first of the nearest names is taken when it is near") {
    const std::vector<std::string> known{"key", "label", "weight", "height"};
    CHECK(nearest("wieght", known) == "weight");
    CHECK(nearest("eight", known) == "weight");
    CHECK(nearest("labels", known) == "label");
    CHECK(nearest("colour", known).empty());
    CHECK(nearest("key", {}).empty());
    CHECK(nearest(std::string(65, 'k'), known).empty());
  }

  TEST_CASE("a suggestion names the nearest or all that are known") {
    CHECK(suggestion("wieght", {"key", "weight"}) == "; did you mean 'weight'?");
    CHECK(suggestion("colour", {"key", "", "weight", "key"}) == "; known: key, weight");
    CHECK(suggestion("colour", {}).empty());
    CHECK(suggestion("a", {""}).empty());
  }
}

}  // namespace scorebook::form
