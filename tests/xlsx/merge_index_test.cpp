// SPDX-License-Identifier: Apache-2.0
#include "xlsx/merge_index.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace scorebook::xlsx {
namespace {

base::CellRange range(std::string_view a1) {
  return base::parse_range(a1).value();
}

std::string area(const MergeIndex& index, std::string_view cell) {
  return base::to_a1(index.area(base::parse_ref(cell).value()));
}

}  // namespace

TEST_SUITE("xlsx.merge_index") {
  TEST_CASE("a cell belongs to its merged area or to itself") {
    const MergeIndex index({range("A1:B2"), range("A4:A6"), range("C1:E1")});
    CHECK(area(index, "A1") == "A1:B2");
    CHECK(area(index, "B2") == "A1:B2");
    CHECK(area(index, "A3") == "A3");
    CHECK(area(index, "A6") == "A4:A6");
    CHECK(area(index, "A7") == "A7");
    CHECK(area(index, "E1") == "C1:E1");
    CHECK(area(index, "F1") == "F1");
    CHECK(area(MergeIndex(), "A1") == "A1");
  }

  TEST_CASE("areas over many columns are found in the middle and at their ends") {
    const MergeIndex index({range("B2:XFC3"), range("DX5:DY6"), range("A7:DX8"), range("DY7:DY8")});
    for (const char* cell : {"B2", "DX3", "DY2", "IV3", "XFC3"}) {
      CAPTURE(cell);
      CHECK(area(index, cell) == "B2:XFC3");
    }
    CHECK(area(index, "A2") == "A2");
    CHECK(area(index, "XFD2") == "XFD2");
    CHECK(area(index, "DY6") == "DX5:DY6");
    CHECK(area(index, "DX8") == "A7:DX8");
    CHECK(area(index, "DY7") == "DY7:DY8");
  }

  TEST_CASE("an area over all rows does not slow down the cells beside it") {
    std::vector<base::CellRange> merges{range("A1:A1048576")};
    for (std::uint32_t row = 1; row < 200000; row += 2) {
      merges.push_back({{row, 2}, {row + 1, 2}});
    }
    const MergeIndex index(merges);
    std::size_t merged = 0;
    for (std::uint32_t row = 1; row <= 200000; ++row) {
      merged += index.area({row, 2}).single() ? 0U : 1U;
      merged += index.area({row, 3}).single() ? 0U : 1U;
    }
    CHECK(merged == 200000);
  }
}

}  // namespace scorebook::xlsx
