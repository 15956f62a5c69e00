// SPDX-License-Identifier: Apache-2.0
#include "formula/lookup.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "formula/grid.h"

using namespace scorebook::formula;

namespace {

// The place found, "none", or "stopped".
std::string place(const Value& wanted, std::vector<Value> values, Match match,
                  std::uint32_t rows = 0) {
  const Grid grid;
  Evaluator evaluator(grid, {1, 1});
  const auto stored = static_cast<std::uint32_t>(values.size());
  const Array line({std::max(rows, stored), 1, stored, 1}, std::move(values), Value());
  const auto found = find_place(evaluator, wanted, line, match);
  return evaluator.stopped() ? "stopped" : found ? std::to_string(*found) : "none";
}

Value text(const char* value) {
  return std::string(value);
}

}  // namespace

TEST_SUITE("formula.lookup") {
  TEST_CASE("exact search takes the first of the same type") {
    CHECK(place(2.0, {1.0, 2.0, 2.0}, Match::kExact) == "1");
    CHECK(place(2.0, {text("2"), true, 2.0}, Match::kExact) == "2");
    CHECK(place(0.3, {0.1 + 0.2, 0.3}, Match::kExact) == "1");
    CHECK(place(true, {1.0, true}, Match::kExact) == "1");
    CHECK(place(text("b?"), {text("b"), text("BA")}, Match::kExact) == "1");
    CHECK(place(text("b~?"), {text("ba"), text("b?")}, Match::kExact) == "1");
    CHECK(place(0.0, {Value(), 0.0}, Match::kExact) == "1");
    CHECK(place(5.0, {1.0}, Match::kExact, 1000) == "none");
    CHECK(place(Value(std::string(256, 'a')), {text("a")}, Match::kExact) == "stopped");
  }

  TEST_CASE("ascending search takes the last that is not larger") {
    CHECK(place(2.5, {1.0, 2.0, 3.0}, Match::kAscending) == "1");
    CHECK(place(2.0, {1.0, 2.0, 2.0, 3.0}, Match::kAscending) == "2");
    CHECK(place(0.5, {1.0, 2.0}, Match::kAscending) == "none");
    CHECK(place(9.0, {1.0, CellError::kNa, 2.0, text("x")}, Match::kAscending) == "2");
    CHECK(place(2.0, {CellError::kDiv0, 1.0, CellError::kDiv0}, Match::kAscending) == "1");
    CHECK(place(9.0, {5.0, 1.0, 3.0}, Match::kAscending, 1000) == "2");
    CHECK(place(text("b"), {text("a"), text("c")}, Match::kAscending) == "0");
    CHECK(place(59.999999999999993, {0.0, 60.0}, Match::kAscending) == "0");
  }

  TEST_CASE("values out of order are not guessed at") {
    CHECK(place(4.0, {5.0, 1.0, 3.0}, Match::kAscending) == "stopped");
    CHECK(place(0.5, {5.0, 1.0, 3.0}, Match::kAscending) == "none");
    CHECK(place(text("ข"), {text("ก"), text("ค")}, Match::kAscending) == "stopped");
    CHECK(place(text("ข"), {text("ก"), text("ค")}, Match::kDescending) == "stopped");
  }

  TEST_CASE("descending search takes the last that is not smaller") {
    CHECK(place(3.0, {5.0, 4.0, 2.0}, Match::kDescending) == "1");
    CHECK(place(4.0, {5.0, 4.0, 4.0, 2.0}, Match::kDescending) == "1");
    CHECK(place(1.0, {5.0, 4.0}, Match::kDescending) == "1");
    CHECK(place(9.0, {5.0, 4.0}, Match::kDescending) == "none");
  }
}
