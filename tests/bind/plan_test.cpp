// SPDX-License-Identifier: Apache-2.0
#include "bind/plan.h"

#include <doctest/doctest.h>

#include "bind/weighted_book.h"

namespace scorebook::bind {

TEST_SUITE("bind.plan") {
  TEST_CASE("headings are found by their own path and by variants and flattened") {
    const FormPlan plan = make_plan(test::weighted_form());
    REQUIRE(plan.sheets.size() == 3);
    const GridPlan& grid = plan.sheets[0].grids[0];
    const auto column = [&](const std::vector<std::string>& path) -> std::string {
      const auto found = grid.paths.find(join_path(path));
      return found == grid.paths.end() ? "" : grid.grid->columns[found->second].key;
    };
    CHECK(column({"มิติ"}) == "dimension");
    CHECK(column({"น้ำหนัก", "มิติ"}) == "weight_dimension");
    CHECK(column({"น้ำหนัก(ร้อยละ)", "มิติ"}) == "weight_dimension");
    CHECK(column({"ระดับเป้าหมาย", "3"}) == "target_3");
    CHECK(column({"ระดับเป้าหมาย3"}) == "target_3");
    CHECK(column({"น้ำหนัก"}) == "");
    CHECK(grid.tops.contains("น้ำหนัก"));
    CHECK_FALSE(grid.tops.contains("3"));
    CHECK(grid.header_rows == 2);
  }

  TEST_CASE("choices are looked for longest first") {
    const FormPlan plan = make_plan(test::weighted_form());
    const TicksPlan& ticks = plan.sheets[1].ticks[0];
    CHECK(ticks.label == "ระยะเวลา:");
    REQUIRE(ticks.labels.size() == 4);
    CHECK(ticks.labels[3].folded == "รอบ8เดือน");
    CHECK(ticks.labels[3].choice == 2);
  }

  TEST_CASE("a path prints with slashes") {
    CHECK(print_path({"น้ำหนัก", "KPIs"}) == "น้ำหนัก / KPIs");
    CHECK(print_path({" งบประมาณ "}) == "งบประมาณ");
  }
}

}  // namespace scorebook::bind
