// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "form/load.h"
#include "form/small_form.h"

namespace scorebook::form::test {
namespace {

Form weighted() {
  return load("form.toml", source_file("templates/hr-scorecard-weighted/2566/form.toml"))
      .form.value();
}

}  // namespace

TEST_SUITE("form.read_sheets") {
  TEST_CASE("the sheets of the weighted form") {
    const Form form = weighted();
    REQUIRE(form.sheets.size() == 3);
    CHECK(form.sheets[0].presence == Presence::kOne);
    CHECK(form.sheets[0].name.text() == "ตารางสรุป");
    CHECK(form.sheets[1].presence == Presence::kPerIndicator);
    CHECK(form.sheets[1].table == "details");
    CHECK(form.sheets[1].name.compose({{"no", "1.1"}}) == "KPI 1.1");
    CHECK(form.sheets[2].presence == Presence::kOptional);
    CHECK(form.sheets[2].generated);
    CHECK_FALSE(form.sheets[0].generated);
  }

  TEST_CASE("the title line of the real report is read") {
    const Form form = weighted();
    const Line& title = form.sheet("summary")->lines.at(0);
    CHECK(title.required);
    CHECK_FALSE(title.after_grid);
    const auto parts =
        title.patterns.at(0)
            .match(
                "ผลการดำเนินงานตามแผนกลยุทธ์การบริหารทรัพยากรบุคคล กรมส่งเสริมสหกรณ์ ปีงบประมาณ "
                "พ.ศ. ๒๕๖๖ ( ๑ ตุลาคม ๒๕๖๕ ถึง ๓๑ มีนาคม ๒๕๖๖) ๖ เดือน")
            .value();
    CHECK(parts.at("agency") == "กรมส่งเสริมสหกรณ์");
    CHECK(parts.at("fiscal_year") == "๒๕๖๖");
    CHECK(parts.at("period_start") == "๑ ตุลาคม ๒๕๖๕");
    CHECK(parts.at("period_end") == "๓๑ มีนาคม ๒๕๖๖");
    CHECK(parts.at("round") == "๖");
    const Sheet& detail = *form.sheet("detail");
    REQUIRE(detail.lines.size() == 6);
    CHECK(detail.lines[4].after_grid);
    CHECK(detail.lines[1].patterns.at(1).match("มิติที่ ๕ คุณภาพชีวิต").value().at("dimension_title") ==
          "คุณภาพชีวิต");
  }

  TEST_CASE("ticks have values and labels and misprints") {
    const Form form = weighted();
    const Ticks& ticks = form.sheet("detail")->ticks.at(0);
    CHECK(ticks.key == "round");
    CHECK(ticks.label == "ระยะเวลา :");
    CHECK(ticks.print == "✓");
    CHECK(ticks.glyphs.size() == 8);
    CHECK(ticks.required);
    REQUIRE(ticks.choices.size() == 3);
    CHECK(ticks.choices[2].value == Exact(9));
    CHECK(ticks.choices[2].label == "รอบ ๙ เดือน");
    CHECK(ticks.choices[2].variants == std::vector<std::string>{"รอบ ๘ เดือน"});
  }

  TEST_CASE("a grid has columns under header paths") {
    const Form form = weighted();
    const Grid& grid = form.sheet("summary")->grids.at(0);
    CHECK(grid.columns.size() == 17);
    CHECK(grid.header_rows() == 2);
    const Column& csf = *grid.column("csf");
    CHECK(csf.header == std::vector<std::string>{"เป้าประสงค์ (CSF)"});
    CHECK(csf.variants.size() == 3);
    CHECK(csf.table == "csfs");
    CHECK(csf.field.empty());
    CHECK(grid.column("weight_kpi")->header == std::vector<std::string>{"น้ำหนัก", "KPIs"});
    CHECK(grid.column("weight_kpi")->field == "weight");
    const Column& kpi = *grid.column("kpi");
    REQUIRE(kpi.patterns.size() == 4);  // the one that prints comes first
    CHECK(kpi.patterns[0].has_part("running"));
    CHECK_FALSE(kpi.patterns[1].has_part("running"));
    CHECK_FALSE(kpi.patterns[2].has_part("owner"));
  }

  TEST_CASE("row kinds say how a row is told and where its text goes") {
    const Form form = weighted();
    const std::vector<RowKind>& summary = form.sheet("summary")->grids.at(0).rows;
    REQUIRE(summary.size() == 3);
    CHECK(summary[0].type == RowKindType::kTotal);
    CHECK(summary[0].column == "*");
    CHECK(summary[0].value == "score_kpi");
    CHECK(summary[0].field == "total");
    CHECK(summary[0].patterns.at(0).match("คะแนน HR Scorecard (เต็ม ๑๐๐ คะแนน)").value().at("max") ==
          "๑๐๐");
    CHECK(summary[1].type == RowKindType::kNote);
    CHECK(summary[1]
              .patterns.at(0)
              .match("รวมทั้งสิ้น ๕ มิติ ๑๔ CSF ๒๐ แผนงาน/โครงการ ๒๒ ตัวชี้วัด")
              .value()
              .at("count_projects") == "๒๐");
    CHECK(summary[2].type == RowKindType::kItem);
    CHECK(summary[2].filled == std::vector<std::string>{"kpi"});

    const std::vector<RowKind>& detail = form.sheet("detail")->grids.at(0).rows;
    REQUIRE(detail.size() == 8);
    CHECK(detail[1].type == RowKindType::kEnd);
    CHECK(detail[2].type == RowKindType::kText);
    CHECK(detail[2].field == "activities");
    CHECK(detail[2].joins == std::vector<std::string>{"narrative"});
    CHECK(detail[6].type == RowKindType::kContinuation);
    CHECK(detail[6].empty == std::vector<std::string>{"activity"});
    CHECK(detail[6].filled.empty());
  }

  TEST_CASE("a row that names no table belongs to that of the column that tells it") {
    const Form form = weighted();
    const std::vector<RowKind>& summary = form.sheet("summary")->grids.at(0).rows;
    const std::vector<RowKind>& detail = form.sheet("detail")->grids.at(0).rows;
    CHECK(summary[0].table.empty());
    CHECK(summary[2].table == "indicators");  // by `when`
    CHECK(detail[0].table == "details");      // by `column`
    CHECK(detail[5].table == "sub_items");    // as written
    CHECK(detail[2].table == "details");      // texts: of the first item
    CHECK(detail[6].table.empty());
  }
}

}  // namespace scorebook::form::test
