// SPDX-License-Identifier: Apache-2.0
#include "edit/composed_cells.h"

#include <doctest/doctest.h>

#include "edit/filling.h"

namespace scorebook::test {
namespace {

std::string kpi_with(const std::string& field, const std::string& json) {
  return filled(fill_one(corrected(), "indicators", "3.3", field, json)).cell(kSummary, "D14");
}

TEST_SUITE("edit.composed_cells") {
  TEST_CASE("clearing one part keeps the others and leaves room for it") {
    CHECK(corrected().cell(kSummary, "D14") == "๓.๓ จำนวนสื่อการเรียนรู้ด้านสหกรณ์ (สทส.) (๑๐)");
    CHECK(kpi_with("title", "null") == "๓.๓ ........ (สทส.) (๑๐)");
    CHECK(kpi_with("owner", "null") == "๓.๓ จำนวนสื่อการเรียนรู้ด้านสหกรณ์ (........) (๑๐)");
    CHECK(kpi_with("running", "null") == "๓.๓ จำนวนสื่อการเรียนรู้ด้านสหกรณ์ (สทส.)");
    CHECK(kpi_with("title", "\"  สื่อใหม่ \"") == "๓.๓ สื่อใหม่ (สทส.) (๑๐)");
  }

  TEST_CASE("a part that the shorter patterns lack can be added") {
    const FormBook bare = filled(
        fill_with(corrected(),
                  R"("tables": {"indicators": [{"id": "3.3", "owner": null, "running": null}]})"));
    CHECK(bare.cell(kSummary, "D14") == "๓.๓ จำนวนสื่อการเรียนรู้ด้านสหกรณ์");
    const FormBook numbered = filled(fill_one(bare, "indicators", "3.3", "running", "7"));
    CHECK(numbered.cell(kSummary, "D14") == "๓.๓ จำนวนสื่อการเรียนรู้ด้านสหกรณ์ (........) (๗)");
    CHECK(numbered.value("indicators", "3.3", "owner").empty());
  }

  TEST_CASE("a title with brackets of its own is printed so that it reads back") {
    const FormBook after = filled(fill_with(
        corrected(),
        R"json("tables": {"indicators": [{"id": "3.3", "title": "จำนวนผู้อบรม (คน)", "owner": null,
               "running": null}]})json"));
    CHECK(after.cell(kSummary, "D14") == "๓.๓ จำนวนผู้อบรม (คน) (........) (........)");
    CHECK(after.value("indicators", "3.3", "title").raw == "จำนวนผู้อบรม (คน)");
  }

  TEST_CASE("parts that no pattern can tell apart are refused with the cell") {
    CHECK(error_text(fill_one(corrected(), "indicators", "3.3", "owner", "\"ก) (ข\"")) ==
          "would_misread [2:50] field=owner sheet=ตารางสรุป cell=D14 wanted=ก) (ข");
  }

  TEST_CASE("a number of the same digits in another script is no change") {
    CHECK((must(fill_one(corrected(), "indicators", "3.3", "no", "\"3.3\"")).bytes ==
           corrected().bytes()));
  }
}

}  // namespace
}  // namespace scorebook::test
