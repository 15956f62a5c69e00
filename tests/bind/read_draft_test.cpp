// SPDX-License-Identifier: Apache-2.0
#include "bind/read_draft.h"

#include <doctest/doctest.h>

#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

DraftPart part(std::string_view text) {
  return {std::string(text), {}, false};
}

}  // namespace

TEST_SUITE("bind.read_draft") {
  TEST_CASE("the near year is the report's or else the first of any title") {
    Drafts drafts(test::weighted_form());
    CHECK(near_year(drafts) == 0);
    DraftRow& detail = drafts.table("details")->rows.emplace_back();
    detail.table = drafts.table("details")->table;
    detail.parts["fiscal_year"] = part("66");
    CHECK(near_year(drafts) == 0);
    detail.parts["fiscal_year"] = part("๒๕๖๕");
    CHECK(near_year(drafts) == 2565);
    drafts.report.parts["fiscal_year"] = part("2566");
    CHECK(near_year(drafts) == 2566);
  }

  TEST_CASE("every declared field has a value") {
    Drafts drafts(test::weighted_form());
    DraftRow row;
    row.table = drafts.table("csfs")->table;
    row.parts["no"] = part("๓");
    row.parts["title"] = {"ทั้งหมด", {}, true};
    const auto values = read_values(*drafts.form, row, 2566);
    REQUIRE(values.size() == 4);
    CHECK(values.at("no").number == Exact(3));
    CHECK(values.at("title").kind == record::ValueKind::kInvalid);
    CHECK(values.at("title").raw == "ทั้งหมด");
    CHECK(values.at("weight").empty());
  }

  TEST_CASE("a value that was read already is kept") {
    Drafts drafts(test::weighted_form());
    record::Value round;
    round.kind = record::ValueKind::kNumber;
    round.number = Exact(6);
    drafts.report.values["round"] = round;
    drafts.report.parts["round"] = part("9");
    CHECK(read_values(*drafts.form, drafts.report, 2566).at("round").number == Exact(6));
  }

  TEST_CASE("the same line said twice is compared and names no person") {
    Drafts drafts(test::weighted_form());
    test::TypedSheet sheet;
    sheet.set("A1", "ก").set("A2", "ข");
    const test::OpenBook book = test::open_sheet(sheet);
    const SheetView view(book.book(), 0);
    DraftRow row;
    row.table = drafts.table("details")->table;
    const Gathered first{&view, {&view.cells()[0]}, {0, 0}};
    const Gathered second{&view, {&view.cells()[1]}, {0, 0}};
    for (const std::string key : {"unit_name", "signer"}) {
      row.parts[key] = {"ก", first, false};
      row.parts_again.emplace_back(key, DraftPart{"ข", second, false});
    }
    auto values = read_values(*drafts.form, row, 2566);
    const auto facts = compare_again(*drafts.form, row, values, 2566);
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].kind == record::FactKind::kConflictingValue);
    CHECK(facts[0].found == "ข");
    CHECK(facts[0].expected == "ก");
    CHECK(base::to_a1(facts[0].at.area) == "A2");
    CHECK(facts[1].field == "signer");
    CHECK(facts[1].found == "");
    CHECK(facts[1].expected == "");
  }
}

}  // namespace scorebook::bind
