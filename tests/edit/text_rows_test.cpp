// SPDX-License-Identifier: Apache-2.0
#include "edit/text_rows.h"

#include <doctest/doctest.h>

#include "edit/filling.h"

namespace scorebook::test {
namespace {

std::string lines(int count) {
  std::string text;
  for (int line = 1; line <= count; ++line) {
    text += fmt::format("{}{}. ดำเนินการตามแผนแล้ว", line == 1 ? "" : "\\n", line);
  }
  return text;
}

TEST_SUITE("edit.text_rows") {
  TEST_CASE("a long text goes on beside the other texts of its item") {
    const FormBook after =
        filled(fill_one(blank(), "details", "3.3", "narrative", "\"" + lines(40) + "\""));
    const record::Value& narrative = after.value("details", "3.3", "narrative");
    CHECK(base::to_a1(narrative.at.area.first) == "I9");
    REQUIRE(narrative.more.size() == 2);
    CHECK(base::to_a1(narrative.more[1].area.first) == "I11");
    CHECK(after.value("details", "3.3", "activities").raw == "รายละเอียดกิจกรรม");
  }

  TEST_CASE("a long text goes on in rows that stand ready below") {
    const FormBook ready = [] {
      // Row 12 of the blank is the space above the signature: give it a cell like those above.
      xlsx::Editor editor(blank().book());
      const xlsx::Sheet& sheet = *blank().book().sheet("KPI 3.3");
      const std::uint32_t style = sheet.find(base::parse_ref("I11").value())->style;
      editor.set_style("KPI 3.3", base::parse_ref("I12").value(), style);
      return FormBook(must(editor.write()).bytes, weighted());
    }();
    const FormBook after =
        filled(fill_one(ready, "details", "3.3", "narrative", "\"" + lines(50) + "\""));
    CHECK(after.value("details", "3.3", "narrative").more.size() == 3);
  }

  TEST_CASE("a text without a row takes the first that stands ready") {
    xlsx::Editor editor(blank().book());
    const xlsx::Sheet& sheet = *blank().book().sheet("KPI 3.3");
    editor.set_style("KPI 3.3", base::parse_ref("A12").value(),
                     sheet.find(base::parse_ref("A11").value())->style);
    const FormBook ready(must(editor.write()).bytes, weighted());
    const FormBook after = filled(fill_one(ready, "details", "3.3", "note", "\"ไม่มี\""));
    CHECK(after.cell("KPI 3.3", "A12") == "หมายเหตุ\nไม่มี");
    CHECK(after.value("details", "3.3", "note").raw == "หมายเหตุ\nไม่มี");
  }

  TEST_CASE("rows that lack for a text are told with sheet field and numbers") {
    CHECK(error_text(fill_one(blank(), "details", "3.3", "narrative", "\"" + lines(90) + "\"")) ==
          "text_rows_lacking [2:51] sheet=KPI 3.3 field=narrative id=3.3 needed=6 free=3 "
          "form=hr-scorecard-weighted/2566");
  }

  TEST_CASE("a text without a row on the sheet says that it needs one") {
    CHECK(error_text(fill_one(blank(), "details", "3.3", "note", "\"หมายเหตุ ก\"")) ==
          "text_rows_lacking [2:46] sheet=KPI 3.3 field=note id=3.3 needed=1 free=0 "
          "form=hr-scorecard-weighted/2566");
  }
}

}  // namespace
}  // namespace scorebook::test
