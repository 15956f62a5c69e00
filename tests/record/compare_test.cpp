// SPDX-License-Identifier: Apache-2.0
#include "record/compare.h"

#include <doctest/doctest.h>

namespace scorebook::test {
namespace {

using record::Record;
using record::Value;
using record::ValueKind;

Value number(int n, const std::string& cell) {
  Value value;
  value.kind = ValueKind::kNumber;
  value.number = Exact(n);
  value.raw = std::to_string(n);
  const base::CellRef ref = base::parse_ref(cell).value();
  value.at = {"S", 0, {ref, ref}};
  return value;
}

/// Two rows "1" and "2" with a weight each, rows 5 and 6 of the sheet.
Record sample() {
  Record record;
  record.fields["total"] = number(3, "C7");
  record::Table& table = record.tables.emplace_back();
  table.key = "items";
  for (int i = 1; i <= 2; ++i) {
    record::Row& row = table.rows.emplace_back();
    row.id = std::to_string(i);
    row.sheet = "S";
    row.at = {
        "S", 0, {{static_cast<std::uint32_t>(4 + i), 1}, {static_cast<std::uint32_t>(4 + i), 1}}};
    row.values["weight"] = number(i * 10, "B" + std::to_string(4 + i));
    row.parents["group"] = "9";
  }
  return record;
}

TEST_SUITE("record.compare") {
  TEST_CASE("a record is like itself whatever its notes") {
    Record other = sample();
    other.tables[0].rows[0].values["weight"].notes.push_back(record::Normalisation::kThaiDigits);
    other.tables[0].rows[0].values["weight"].raw = "๑๐";
    CHECK(record::differences(sample(), other, {}, true).empty());
  }

  TEST_CASE("every value of every row is compared") {
    Record other = sample();
    other.tables[0].rows[1].values["weight"].number = Exact(21);
    other.fields["total"].kind = ValueKind::kEmpty;
    const auto found = record::differences(sample(), other, {}, true);
    REQUIRE(found.size() == 2);
    CHECK(found[0].field == "total");
    CHECK(found[1].table == "items");
    CHECK(found[1].id == "2");
    CHECK(found[1].field == "weight");
    CHECK(found[1].wanted == "20");
  }

  TEST_CASE("a computed cell may show another value but no constant may") {
    Record other = sample();
    other.fields["total"].number = Exact(4);
    const record::CellSet computed{{"S", {7, 3}}};
    CHECK(record::differences(sample(), other, computed, true).size() == 1);
    other.fields["total"].has_formula = true;
    CHECK(record::differences(sample(), other, computed, true).empty());
    CHECK(record::differences(sample(), other, {}, true).size() == 1);
  }

  TEST_CASE("rows that come and go and change their ids or parents are told") {
    Record gone = sample();
    gone.tables[0].rows.pop_back();
    CHECK(record::differences(sample(), gone, {}, true).size() == 1);
    CHECK(record::differences(gone, sample(), {}, true).size() == 1);
    Record bare = sample();
    bare.tables[0].rows[1].values.clear();
    CHECK(record::differences(bare, gone, {}, true).empty());
    Record renamed = sample();
    renamed.tables[0].rows[0].id = "3";
    CHECK(record::differences(sample(), renamed, {}, true).size() == 1);
    Record moved = sample();
    moved.tables[0].rows[0].parents["group"] = "8";
    CHECK(record::differences(sample(), moved, {}, true).size() == 1);
    CHECK(record::differences(sample(), moved, {}, false).empty());
  }

  TEST_CASE("what fits the form no longer is told") {
    Record other = sample();
    record::Fact fact;
    fact.kind = record::FactKind::kUnplacedRow;
    fact.found = "x";
    other.facts.push_back(fact);
    CHECK(record::differences(sample(), other, {}, true).size() == 1);
    CHECK(record::differences(other, other, {}, true).empty());
  }
}

}  // namespace
}  // namespace scorebook::test
