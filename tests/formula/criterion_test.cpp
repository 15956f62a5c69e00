// SPDX-License-Identifier: Apache-2.0
#include "formula/criterion.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using scorebook::formula::CellError;
using scorebook::formula::Criterion;
using scorebook::formula::Value;

namespace {

Value text(const std::string& value) {
  return value;
}

// Which of a few values fit: number 5, number 7, "5", "apple", "", nothing, TRUE, #N/A.
std::string fitting(const Value& criterion) {
  const Value values[] = {5.0,      7.0,     text("5"), text("apple"),
                          text(""), Value(), true,      CellError::kNa};
  std::string out;
  for (const Value& value : values) {
    const auto fits = Criterion(criterion).matches(value);
    out += !fits ? '?' : *fits ? 'x' : '.';
  }
  return out;
}

}  // namespace

TEST_SUITE("formula.criterion") {
  TEST_CASE("criteria pick values by type and operator") {
    struct {
      Value criterion;
      const char* fitting;
    } const cases[] = {
        {5.0, "x.x....."},
        {text("5"), "x.x....."},
        {text("=5"), "x.x....."},
        {text("<>5"), ".x.xxxxx"},
        {text(">5"), ".x......"},
        {text(">=5"), "xx......"},
        {text("<7"), "x......."},
        {text("<=7"), "xx......"},
        {text("apple"), "...x...."},
        {text("A*"), "...x...."},
        {text("*"), "..xxx..."},
        {text("<>a*"), "xxx.xxxx"},
        {text(""), "....xx.."},
        {text("="), ".....x.."},
        {text("<>"), "xxxxx.xx"},
        {true, "......x."},
        {text("TRUE"), "......x."},
        {text("<>TRUE"), "xxxxxx.x"},
        {text("#N/A"), ".......x"},
        {Value(), "........"},
        {CellError::kNa, ".......x"},
        {text(">aa"), "...x...."},
        {text("<b"), "..xxx..."},
        {text("1/2/2020"), "????????"},
        {text(std::string(300, 'a')), "????????"},
    };

    for (std::size_t i = 0; i < std::size(cases); ++i) {
      CAPTURE(i);
      CHECK(fitting(cases[i].criterion) == cases[i].fitting);
    }
  }

  TEST_CASE("an empty cell as criterion means 0") {
    CHECK(Criterion(Value()).matches(0.0) == true);
    CHECK(Criterion(Value()).matches(Value()) == false);
  }

  TEST_CASE("the order of Thai texts is not guessed") {
    CHECK_FALSE(Criterion(text(">ก")).matches(text("ข")).has_value());
    CHECK(Criterion(text("ก*")).matches(text("กข")) == true);
  }

  TEST_CASE("long texts cost more") {
    CHECK(Criterion(text("abcd")).cost(text(std::string(640, 'x'))) == 10);
    CHECK(Criterion(text("abcd")).cost(5.0) == 0);
    CHECK(Criterion(5.0).cost(text("abcd")) == 0);
  }
}
