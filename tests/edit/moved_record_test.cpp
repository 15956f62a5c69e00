// SPDX-License-Identifier: Apache-2.0
#include "edit/moved_record.h"

#include <doctest/doctest.h>

using namespace scorebook;

TEST_SUITE("edit.moved_record") {
  TEST_CASE("rows and facts of the sheet move, ids made of a place are cleared") {
    const auto place = [](const char* sheet, std::uint32_t row) {
      return record::Place{sheet, 0, {{row, 1}, {row, 2}}};
    };
    record::Record record;
    record.tables.push_back({"t", {}});
    record::Row row;
    row.id = "1.1";
    row.at = place("S", 5);
    row.parents = {{"a", "1"}, {"b", "@9"}};
    record.tables[0].rows.push_back(row);
    row.id = "@4";
    row.at = place("S", 4);
    record.tables[0].rows.push_back(row);
    row.at = place("T", 5);
    record.tables[0].rows.push_back(row);
    record.facts.push_back({record::FactKind::kUnplacedRow, place("S", 6), "", "", "", "", "", ""});
    edit::move_rows(record, {"S", 5, 2, 4, true});
    CHECK(record.tables[0].rows[0].at.area == base::CellRange{{7, 1}, {7, 2}});
    CHECK(record.tables[0].rows[0].id == "1.1");
    CHECK(record.tables[0].rows[0].parents.size() == 1);
    CHECK(record.tables[0].rows[1].at.area.first.row == 4);
    CHECK(record.tables[0].rows[1].id.empty());
    CHECK(record.tables[0].rows[2].at.area.first.row == 5);
    CHECK(record.facts[0].at.area.first.row == 8);
  }

  TEST_CASE("cells of formulas") {
    record::Record record;
    record::Value value;
    value.at = {"S", 0, {{3, 2}, {3, 2}}};
    record.fields["plain"] = value;
    value.at.area = {{4, 2}, {4, 2}};
    value.has_formula = true;
    record.fields["sum"] = value;
    CHECK(edit::formula_cells(record) == record::CellSet{{"S", {4, 2}}});
  }
}
