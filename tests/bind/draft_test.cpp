// SPDX-License-Identifier: Apache-2.0
#include "bind/draft.h"

#include <doctest/doctest.h>

#include "bind/limits.h"
#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

// "no=๑.๑ title=ก" with '!' before what could not be read.
std::string split_text(std::string_view text, std::map<std::string, std::string> fallback = {}) {
  const form::Form& form = test::weighted_form();
  test::TypedSheet sheet;
  sheet.set("A1", text);
  const test::OpenBook book = test::open_sheet(sheet);
  const SheetView view(book.book(), 0);
  DraftRow row;
  row.table = form.table("indicators");
  Gathered cells{&view, {}, {1, 1}};
  if (const Filled* const cell = view.find({1, 1})) {
    cells.cells.push_back(cell);
  }
  const auto& patterns = form.sheet("summary")->grids[0].column("kpi")->patterns;
  split(form, {&patterns, cells, std::move(fallback)}, row);
  std::string out;
  for (const auto& [name, part] : row.parts) {
    out += (out.empty() ? "" : " ") + name + "=" + (part.unreadable ? "!" : "") + part.text;
  }
  return out;
}

}  // namespace

TEST_SUITE("bind.draft") {
  TEST_CASE("a cell is split by the first pattern that fits") {
    CHECK(split_text("๑.๓ ระดับความสำเร็จ (กพร.) (๓)") ==
          "no=๑.๓ owner=กพร. running=๓ title=ระดับความสำเร็จ");
    CHECK(split_text("1.3 ระดับความสำเร็จ (กพร.)") ==
          "no=1.3 owner=กพร. running= title=ระดับความสำเร็จ");
    CHECK(split_text("1.3 ระดับความสำเร็จ") == "no=1.3 owner= running= title=ระดับความสำเร็จ");
  }

  TEST_CASE("an empty cell gives empty parts") {
    CHECK(split_text("") == "no= owner= running= title=");
    CHECK(split_text("๑.๑ .......... (..........) (๑)") == "no=๑.๑ owner= running=๑ title=");
  }

  TEST_CASE("a text that fits no pattern stays whole and has no readable number") {
    CHECK(split_text("ระดับความสำเร็จ") == "no=!ระดับความสำเร็จ owner= running= title=ระดับความสำเร็จ");
    CHECK(split_text("ระดับความสำเร็จ", {{"no", "1.1"}, {"rest", "x"}}) ==
          "no=1.1 owner= running= title=ระดับความสำเร็จ");
  }

  TEST_CASE("a text too long to be a heading is not split") {
    const std::string text = "1.1 " + std::string(kLongestSplit, 'a');
    CHECK(split_text(text) == "no=!" + text + " owner= running= title=" + text);
  }

  TEST_CASE("tables are found by key and fields by their owner") {
    Drafts drafts(test::weighted_form());
    CHECK(drafts.tables.size() == 6);
    REQUIRE(drafts.table("details"));
    CHECK(drafts.table("details")->table->key == "details");
    CHECK(drafts.table("x") == nullptr);
    CHECK(field_of(*drafts.form, drafts.report, "agency") != nullptr);
    CHECK(field_of(*drafts.form, drafts.report, "owner") == nullptr);
  }
}

}  // namespace scorebook::bind
