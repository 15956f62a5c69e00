// SPDX-License-Identifier: Apache-2.0
#include "formula/coerce.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace scorebook::formula;

namespace {

Value text(const char* value) {
  return std::string(value);
}

// "<", "=", ">" or "?".
std::string relation(const Value& a, const Value& b) {
  const auto ordering = order(a, b);
  return !ordering ? "?" : *ordering < 0 ? "<" : *ordering > 0 ? ">" : "=";
}

}  // namespace

TEST_SUITE("formula.coerce") {
  TEST_CASE("values become numbers") {
    CHECK(to_number(Value()) == Checked<double>(0.0));
    CHECK(to_number(Value(2.5)) == Checked<double>(2.5));
    CHECK(to_number(Value(true)) == Checked<double>(1.0));
    CHECK(to_number(Value(false)) == Checked<double>(0.0));
    CHECK(to_number(text("3")) == Checked<double>(3.0));
    CHECK(to_number(text("")) == Checked<double>(CellError::kValue));
    CHECK(to_number(text("TRUE")) == Checked<double>(CellError::kValue));
    CHECK(to_number(Value(CellError::kNa)) == Checked<double>(CellError::kNa));
  }

  TEST_CASE("values become text") {
    CHECK(to_text(Value()) == Checked<std::string>(""));
    CHECK(to_text(Value(0.1 + 0.2)) == Checked<std::string>("0.3"));
    CHECK(to_text(Value(true)) == Checked<std::string>("TRUE"));
    CHECK(to_text(Value(false)) == Checked<std::string>("FALSE"));
    CHECK(to_text(text("ก")) == Checked<std::string>("ก"));
    CHECK(to_text(Value(CellError::kRef)) == Checked<std::string>(CellError::kRef));
  }

  TEST_CASE("values become booleans") {
    CHECK(to_boolean(Value()) == Checked<bool>(false));
    CHECK(to_boolean(Value(-2.0)) == Checked<bool>(true));
    CHECK(to_boolean(Value(0.0)) == Checked<bool>(false));
    CHECK(to_boolean(text("False")) == Checked<bool>(false));
    CHECK(to_boolean(text("TRUE")) == Checked<bool>(true));
    CHECK(to_boolean(text("yes")) == Checked<bool>(CellError::kValue));
    CHECK(to_boolean(text("1")) == Checked<bool>(CellError::kUnsupported));
    CHECK(to_boolean(Value(CellError::kNa)) == Checked<bool>(CellError::kNa));
  }

  TEST_CASE("types and values are ordered as in Excel") {
    struct {
      Value a;
      Value b;
      const char* relation;
    } const cases[] = {
        {1.0, 2.0, "<"},
        {0.1 + 0.2, 0.3, "="},
        {9e99, text(""), "<"},
        {text("z"), false, "<"},
        {9e99, true, "<"},
        {false, true, "<"},
        {true, true, "="},
        {text("a"), text("A"), "="},
        {text("a"), text("B"), "<"},
        {text("a"), text("ab"), "<"},
        {text("ab"), text("a"), ">"},
        {text("10"), text("9"), "<"},
        {text("a 1"), text("a1"), "<"},
        {text("9"), text("a"), "<"},
        {text("กา"), text("กา"), "="},
        {text("กา"), text("กข"), "?"},
        {text("a-b"), text("ab"), "?"},
        {text("ก"), text(""), ">"},
        {Value(), Value(), "="},
        {Value(), 0.0, "="},
        {Value(), -1.0, ">"},
        {Value(), text(""), "="},
        {Value(), text("a"), "<"},
        {Value(), false, "="},
        {true, Value(), ">"},
        {5.0, Value(), ">"},
    };

    for (std::size_t i = 0; i < std::size(cases); ++i) {
      CAPTURE(i);
      CHECK(relation(cases[i].a, cases[i].b) == cases[i].relation);
    }
  }

  TEST_CASE("equality is known even where the order is not") {
    CHECK(equal(text("กา"), text("กา")));
    CHECK_FALSE(equal(text("กา"), text("กข")));
    CHECK(equal(text("É"), text("é")));
    CHECK(equal(Value(), text("")));
    CHECK_FALSE(equal(1.0, text("1")));
    CHECK_FALSE(equal(1.0, true));
  }
}
