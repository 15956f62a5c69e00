// SPDX-License-Identifier: Apache-2.0
#include "record/record.h"

#include <doctest/doctest.h>

namespace scorebook::record {
namespace {

Record small_record() {
  Record record;
  record.fields["total"].raw = "28.83";
  Row row;
  row.id = "1.1";
  row.values["level"].raw = "5";
  row.parents["group"] = "1";
  record.tables.push_back({"items", {row}});
  return record;
}

}  // namespace

TEST_SUITE("record.record") {
  TEST_CASE("values are found by table and id and field") {
    const Record record = small_record();
    REQUIRE(record.table("items"));
    const Row* const row = record.table("items")->find("1.1");
    REQUIRE(row);
    CHECK(row->value("level").raw == "5");
    CHECK(row->parent("group") == "1");
    CHECK(record.field("total").raw == "28.83");
  }

  TEST_CASE("what is not there is null or empty") {
    const Record record = small_record();
    CHECK(record.table("groups") == nullptr);
    CHECK(record.table("items")->find("1.2") == nullptr);
    const Row& row = record.table("items")->rows.front();
    CHECK(row.value("title").empty());
    CHECK_FALSE(row.value("title").at.exists());
    CHECK(row.parent("csf") == "");
    CHECK(record.field("agency").empty());
  }

  TEST_CASE("a place is told by sheet and area") {
    const Place a{"KPI 1.1", 1, {{8, 4}, {8, 4}}};
    Place b = a;
    b.sheet_index = 7;
    CHECK(a == b);
    b.area.last.row = 9;
    CHECK_FALSE(a == b);
    CHECK(a.exists());
    CHECK_FALSE(Place().exists());
  }
}

}  // namespace scorebook::record
