// SPDX-License-Identifier: Apache-2.0
#include "bind/pages.h"

#include <doctest/doctest.h>

#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

std::uint32_t begin_of(const test::TypedSheet& sheet, std::uint32_t header_top) {
  const FormPlan plan = make_plan(test::weighted_form());
  const test::OpenBook book = test::open_sheet(sheet);
  const SheetView view(book.book(), 0);
  return page_begin(view, plan.sheets[1], header_top);
}

}  // namespace

TEST_SUITE("bind.pages") {
  TEST_CASE("titles above a repeated header belong to its page") {
    test::TypedSheet sheet;
    sheet.set("A10", "๓. สรุป").set("A12", "มิติที่ ๑ : ก").set("A14", "☑ รอบ ๖ เดือน");
    CHECK(begin_of(sheet, 15) == 12);
    CHECK(begin_of(sheet, 16) == 12);
  }

  TEST_CASE("a text of the body ends the titles") {
    test::TypedSheet sheet;
    sheet.set("A12", "มิติที่ ๑ : ก").set("A13", "๓. สรุป");
    CHECK(begin_of(sheet, 14) == 14);
    CHECK(begin_of(test::TypedSheet(), 14) == 14);
    CHECK(begin_of(test::TypedSheet(), 1) == 1);
  }
}

}  // namespace scorebook::bind
