// SPDX-License-Identifier: Apache-2.0
#include "formula/array.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "formula/grid.h"
#include "formula/operators.h"

using namespace scorebook::formula;

namespace {

Array column(std::vector<Value> values, std::uint32_t rows, Value fill = Value()) {
  const auto stored = static_cast<std::uint32_t>(values.size());
  return {{rows, 1, stored, 1}, std::move(values), std::move(fill)};
}

Array row(std::vector<Value> values, std::uint32_t columns, Value fill = Value()) {
  const auto stored = static_cast<std::uint32_t>(values.size());
  return {{1, columns, 1, stored}, std::move(values), std::move(fill)};
}

Array added(const Array& a, const Array& b) {
  const std::array both{&a, &b};
  return map(common_layout(both), both, [](std::span<const Value* const> elements) {
    return apply(Operator::kAdd, *elements[0], *elements[1]);
  });
}

// "rows x columns: stored rows x columns" and all elements up to a dozen.
std::string described(const Array& array) {
  const Layout& l = array.layout();
  std::string out = fmt::format("{}x{}/{}x{}:", l.rows, l.columns, l.stored_rows, l.stored_columns);
  for (std::uint32_t r = 0; r < std::min(l.rows, 4U); ++r) {
    for (std::uint32_t c = 0; c < std::min(l.columns, 3U); ++c) {
      out += ' ' + shown(array.at(r, c));
    }
  }
  return out;
}

}  // namespace

TEST_SUITE("formula.array") {
  TEST_CASE("one value is everywhere") {
    const Array one(Value(7.0));
    CHECK(described(one) == "1x1/0x0: 7");
    CHECK(shown(one.at(900, 900)) == "7");
    CHECK(described(column({Value(7.0)}, 1)) == "1x1/0x0: 7");
  }

  TEST_CASE("what is not stored is the fill and what is outside is not available") {
    const Array values = column({1.0, 2.0}, 4, 9.0);
    CHECK(described(values) == "4x1/2x1: 1 2 9 9");
    CHECK(shown(values.at(4, 0)) == "#N/A");
    CHECK(shown(values.at(0, 5)) == "1");
  }

  TEST_CASE("arrays of one size meet element by element") {
    CHECK(described(added(column({1.0, 2.0}, 4, 0.0), column({10.0}, 4, 5.0))) ==
          "4x1/2x1: 11 7 5 5");
  }

  TEST_CASE("a value spreads over an array") {
    CHECK(described(added(column({1.0, 2.0}, 1048576, 0.0), Array(Value(1.0)))) ==
          "1048576x1/2x1: 2 3 1 1");
  }

  TEST_CASE("a row and a column make a rectangle") {
    CHECK(described(added(column({1.0, 2.0}, 2), row({10.0, 20.0, 30.0}, 3))) ==
          "2x3/2x3: 11 21 31 12 22 32");
  }

  TEST_CASE("the rest of a long column beside a row is stored") {
    CHECK(described(added(column({1.0}, 3, 0.0), row({10.0, 20.0}, 2))) ==
          "3x2/3x2: 11 21 10 20 10 20");
  }

  TEST_CASE("sizes that do not fit give not available") {
    CHECK(described(added(row({1.0, 2.0}, 2), row({1.0, 2.0, 3.0}, 3))) == "1x3/1x3: 2 4 #N/A");
  }

  TEST_CASE("an array without anything stored stays so") {
    CHECK(described(added(column({}, 1000, 1.0), Array(Value(1.0)))) == "1000x1/0x0: 2 2 2 2");
  }
}
