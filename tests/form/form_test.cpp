// SPDX-License-Identifier: Apache-2.0
#include "form/form.h"

#include <doctest/doctest.h>

#include "form/load.h"
#include "form/small_form.h"

namespace scorebook::form::test {

TEST_SUITE("form.form") {
  TEST_CASE("parts of a form are found by their keys") {
    const Form form = load("form.toml", kSmallForm).form.value();
    CHECK(form.name() == "small-form/2566");
    CHECK(form.field("total")->role == Role::kComputed);
    CHECK(form.field("title") == nullptr);
    CHECK(form.state("unspent")->number == Exact(0));
    CHECK(form.state("paid") == nullptr);
    CHECK(form.sheet("detail")->table == "details");
    CHECK(form.sheet("details") == nullptr);
    const Table* items = form.table("items");
    REQUIRE(items != nullptr);
    CHECK(items->field("low")->label.th == "ระดับ ๑");
    CHECK(items->field("group") == nullptr);
    CHECK(items->parent("group")->table == "groups");
    CHECK(items->parent("item") == nullptr);
    CHECK(form.table("item") == nullptr);
  }

  TEST_CASE("a grid has as many header rows as its longest path") {
    Grid grid;
    CHECK(grid.header_rows() == 0);
    grid.columns.resize(2);
    grid.columns[0].key = "a";
    grid.columns[0].header = {"a"};
    grid.columns[1].header = {"b", "c"};
    CHECK(grid.header_rows() == 2);
    grid.columns[0].variants = {{"x", "y", "z"}};
    CHECK(grid.header_rows() == 3);
    CHECK(grid.column("a") == &grid.columns[0]);
    CHECK(grid.column("b") == nullptr);
  }

  TEST_CASE("details and indicators are told by the sheets") {
    Form form = load("form.toml", kSmallForm).form.value();
    CHECK(form.detail_table() == form.table("details"));
    CHECK(form.item_table() == form.table("items"));
    form.sheets.clear();  // without detail sheets the indicators are those that are scored
    CHECK(form.detail_table() == nullptr);
    CHECK(form.item_table() == form.table("items"));
    form.scoring.reset();
    CHECK(form.item_table() == nullptr);
  }

  TEST_CASE("a path leads through parents to a field") {
    const Form form = load("form.toml", kSmallForm).form.value();
    const Table& details = *form.table("details");
    CHECK(form.find(details, "story") == details.field("story"));
    CHECK(form.find(details, "item.low") == form.table("items")->field("low"));
    CHECK(form.find(details, "item.group.weight") == form.table("groups")->field("weight"));
    CHECK(form.find(details, "item.story") == nullptr);
    CHECK(form.find(details, "group.weight") == nullptr);
    CHECK(form.find(details, "") == nullptr);
    CHECK(form.find(details, ".") == nullptr);
  }
}

}  // namespace scorebook::form::test
