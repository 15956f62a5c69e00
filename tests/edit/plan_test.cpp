// SPDX-License-Identifier: Apache-2.0
#include "edit/plan.h"

#include <doctest/doctest.h>

#include "base/long_text.h"
#include "edit/filling.h"

namespace scorebook::test {
namespace {

TEST_SUITE("edit.plan") {
  TEST_CASE("a row is as high as the largest of its new texts needs whatever their order") {
    const std::string narrative = R"("narrative": "1. ก\n2. ข\n3. ค\n4. ง")";
    const std::string title = R"("title": "ชื่อใหม่")";
    const auto height = [&](const std::string& first, const std::string& second) {
      const FormBook after = filled(fill_with(
          blank(),
          fmt::format(R"("tables": {{"details": [{{"id": "1.2", {}, {}}}]}})", first, second)));
      return after.book().sheet("KPI 1.2")->row_height(9);
    };
    const double needed = base::text_points("1. ก\n2. ข\n3. ค\n4. ง", 100, 16);
    CHECK(height(narrative, title) == doctest::Approx(needed));
    CHECK(height(title, narrative) == doctest::Approx(needed));
  }

  TEST_CASE("no row becomes lower") {
    const FormBook after = filled(fill_one(corrected(), "details", "3.2", "narrative", "\"สั้น\""));
    const record::Value& value = corrected().value("details", "3.2", "narrative");
    const std::uint32_t row = value.at.area.first.row;
    CHECK(after.book().sheet(value.at.sheet)->row_height(row) ==
          corrected().book().sheet(value.at.sheet)->row_height(row));
  }

  TEST_CASE("a merged cell raises its last row") {
    std::string title;
    for (int i = 0; i < 60; ++i) {
      title += "เป้าประสงค์ที่ยาวมาก ";
    }
    const base::CellRange area = corrected().value("dimensions", "1", "title").at.area;
    REQUIRE(area.last.row > area.first.row);
    const FormBook after =
        filled(fill_one(corrected(), "dimensions", "1", "title", "\"" + title + "\""));
    const xlsx::Sheet& before_sheet = *corrected().book().sheet(kSummary);
    const xlsx::Sheet& after_sheet = *after.book().sheet(kSummary);
    CHECK(after_sheet.row_height(area.first.row) == before_sheet.row_height(area.first.row));
    CHECK(after_sheet.row_height(area.last.row) > before_sheet.row_height(area.last.row));
  }

  TEST_CASE("a change that would alter a value nobody named is refused") {
    edit::WritePlan plan(corrected().book(), weighted(), corrected().record());
    const record::Value& level = corrected().value("indicators", "3.3", "level");
    REQUIRE(plan.set(level.at, xlsx::NewValue(Exact(4)), "7:3").ok());
    CHECK(error_text(plan.write()) ==
          "would_misread [7:3] table=indicators id=3.3 field=level wanted=1 read=4 "
          "sheet=ตารางสรุป cell=Q14");
  }
}

}  // namespace
}  // namespace scorebook::test
