// SPDX-License-Identifier: Apache-2.0
#include "rules/index.h"

#include <doctest/doctest.h>

#include "support/records.h"

using namespace scorebook;
using namespace scorebook::test;
using rules::Filling;

TEST_SUITE("rules.index") {
  TEST_CASE("every declared field of the report and of every row is a cell") {
    record::Record record = small_record();
    row_of(record, "details", "1.1").values.erase("note");
    row_of(record, "details", "1.1").values["undeclared"] = text("x");
    const rules::Index index(weighted_form(), record, nullptr);
    std::size_t expected = weighted_form().fields.size();
    for (const form::Table& table : weighted_form().tables) {
      expected += table.fields.size() * record.table(table.key)->rows.size();
    }
    REQUIRE(index.cells().size() == expected);
    CHECK(index.cells().front().field->key == "agency");
    CHECK(index.cells().front().row == nullptr);
    CHECK(index.cells().back().table->key == "details");
    CHECK(index.cells().back().row->id == "2.2");
    for (const rules::Cell& cell : index.cells()) {
      const record::Value& value = cell.row == nullptr ? record.field(cell.field->key)
                                                       : cell.row->value(cell.field->key);
      CAPTURE(cell.field->key);
      CHECK(cell.value->raw == value.raw);
      CHECK(cell.value->at == value.at);
    }
  }

  TEST_CASE("fields with a column of their own are told from parts of a text") {
    const record::Record record = small_record();
    const rules::Index index(weighted_form(), record, nullptr);
    for (const rules::Cell& cell : index.cells()) {
      if (cell.table != nullptr && cell.table->key == "indicators") {
        CAPTURE(cell.field->key);
        const std::string& key = cell.field->key;
        CHECK(cell.own == (key != "no" && key != "title" && key != "owner" && key != "running"));
      }
    }
  }

  TEST_CASE("a detail sheet is filled or a fragment or not filled at all") {
    record::Record record = small_record();
    const auto filling = [&] {
      return rules::Index(weighted_form(), record, nullptr)
          .filling(row_of(record, "details", "1.1"));
    };
    CHECK(filling() == Filling::kFilled);
    empty_detail(record, "1.1", {"no", "title", "unit"});
    CHECK(filling() == Filling::kFilled);
    empty_detail(record, "1.1", {"no", "title"});
    CHECK(filling() == Filling::kFragment);
    empty_detail(record, "1.1", {"no"});
    CHECK(filling() == Filling::kUnfilled);
  }

  TEST_CASE("rows and scores are found by id and sheet") {
    const record::Record record = small_record();
    const auto scores = scoring::score(weighted_form(), record);
    const rules::Index index(weighted_form(), record, &*scores);
    CHECK(index.item("2.1")->id == "2.1");
    CHECK(index.item("9.9") == nullptr);
    CHECK(index.score("2.1")->score == Exact(24));
    CHECK(index.score("9.9") == nullptr);
    CHECK(index.detail_on("KPI 1.1")->id == "1.1");
    CHECK(index.detail_on("KPI 9.9") == nullptr);
    CHECK(index.details_of("1.2").size() == 1);
  }

  TEST_CASE("errors and stale values explain a cell") {
    record::Record record = small_record();
    record.facts.push_back(fact(record::FactKind::kStaleValue, kSummary, "N7:N8"));
    record.facts.push_back(fact(record::FactKind::kFormulaError, kSummary, "M5"));
    record.facts.push_back(fact(record::FactKind::kFormulaOverwritten, kSummary, "M6"));
    const rules::Index index(weighted_form(), record, nullptr);
    CHECK(index.is_explained(place(kSummary, "N7:N8")));
    CHECK(index.is_explained(place(kSummary, "M5")));
    CHECK_FALSE(index.is_explained(place(kSummary, "M6")));
    CHECK_FALSE(index.is_explained(place("KPI 1.1", "M5")));
  }
}
