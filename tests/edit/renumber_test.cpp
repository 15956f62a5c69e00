// SPDX-License-Identifier: Apache-2.0
#include "edit/renumber.h"

#include <doctest/doctest.h>

#include "edit/filling.h"

namespace scorebook::test {
namespace {

TEST_SUITE("edit.renumber") {
  TEST_CASE("a new number makes a new id and keeps all else") {
    const FormBook after = filled(fill_with(
        corrected(), R"("tables": {"indicators": [{"id": "3.3", "no": "3.9", "level": 2}]})"));
    CHECK(after.cell(kSummary, "D14") == "๓.๙ จำนวนสื่อการเรียนรู้ด้านสหกรณ์ (สทส.) (๑๐)");
    CHECK(after.value("indicators", "3.9", "level").number == Exact(2));
    CHECK(after.record().table("indicators")->find("3.3") == nullptr);
  }

  TEST_CASE("rows may change their numbers with each other") {
    const FormBook after = filled(fill_with(
        corrected(),
        R"("tables": {"indicators": [{"id": "3.3", "no": "3.4"}, {"id": "3.4", "no": "3.3"}]})"));
    CHECK(after.value("indicators", "3.4", "title").raw ==
          corrected().value("indicators", "3.3", "title").raw);
    CHECK(after.value("indicators", "3.3", "title").raw ==
          corrected().value("indicators", "3.4", "title").raw);
  }

  TEST_CASE("a sheet and its sub-rows follow the new number") {
    const FormBook after = filled(fill_with(
        corrected(),
        R"("tables": {"indicators": [{"id": "2.4", "no": "2.9"}], "details": [{"id": "2.4", "no": "2.9"}]})"));
    CHECK(after.row("details", "2.9").parent("indicator") == "2.9");
    CHECK(after.record().table("sub_items")->find("2.9/1") != nullptr);
  }

  TEST_CASE("a number that another row has is refused") {
    CHECK(error_text(fill_one(corrected(), "indicators", "3.3", "no", "\"3.4\"")) ==
          "data_duplicate name=3.4 table=indicators");
  }
}

}  // namespace
}  // namespace scorebook::test
