// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "scoring/scores.h"
#include "support/records.h"

using scorebook::Exact;
using scorebook::scoring::Ladder;
using scorebook::scoring::level_of;
using scorebook::scoring::read_ladder;

namespace {

using Cells = std::vector<std::string>;

Ladder ladder(const Cells& cells) {
  scorebook::record::Row row;
  std::vector<std::string> fields;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    fields.push_back("t" + std::to_string(i));
    row.values[fields.back()] = cells[i] == "?" ? scorebook::test::invalid(cells[i])
                                                : scorebook::test::value_of(cells[i]);
  }
  return read_ladder(row, fields);
}

}  // namespace

TEST_SUITE("scoring.ladder") {
  TEST_CASE("the direction follows from the thresholds that are there") {
    struct Case {
      Cells cells;
      Ladder::Direction direction;
    };
    const Case cases[] = {
        {{"60", "65", "70", "75", "80"}, Ladder::Direction::kAscending},
        {{"50", "40", "30", "20", "10"}, Ladder::Direction::kDescending},
        {{"-", "-", "1", "2", "3"}, Ladder::Direction::kAscending},
        {{"3", "-", "2", "", "1"}, Ladder::Direction::kDescending},
        {{"-", "-", "-", "-", "1"}, Ladder::Direction::kAscending},
        {{"60", "60", "70", "75", "80"}, Ladder::Direction::kUnordered},
        {{"60", "65", "64", "75", "80"}, Ladder::Direction::kUnordered},
        {{"60", "65", "?", "75", "80"}, Ladder::Direction::kUnordered},
        {{"-", "-", "-", "-", "-"}, Ladder::Direction::kNone},
        {{"", "", "", "", ""}, Ladder::Direction::kNone},
    };
    for (const Case& one : cases) {
      CAPTURE(one.cells);
      CHECK(ladder(one.cells).direction == one.direction);
      CHECK(ladder(one.cells).steps.size() == 5);
    }
  }

  TEST_CASE("the highest threshold that is met gives the level") {
    struct Case {
      Cells cells;
      const char* result;
      std::optional<int> level;
    };
    const Cells rising = {"60", "65", "70", "75", "80"};
    const Cells falling = {"50", "40", "30", "20", "10"};
    const Cells gapped = {"-", "-", "1", "2", "3"};
    const Case cases[] = {
        {rising, "59.999", 0},   {rising, "60", 1},      {rising, "64.99", 1},
        {rising, "68.78", 2},    {rising, "80", 5},      {rising, "1000", 5},
        {rising, "-3", 0},       {falling, "50.01", 0},  {falling, "50", 1},
        {falling, "39.99", 2},   {falling, "10", 5},     {falling, "0", 5},
        {gapped, "0.5", 0},      {gapped, "1", 3},       {gapped, "2", 4},
        {gapped, "3", 5},        {{"60", "60", "70", "75", "80"}, "70", std::nullopt},
        {{"-", "-", "-", "-", "-"}, "70", std::nullopt},
    };
    for (const Case& one : cases) {
      CAPTURE(one.cells);
      CAPTURE(one.result);
      CHECK(level_of(ladder(one.cells), Exact::from_decimal(one.result).value()) == one.level);
    }
  }
}
