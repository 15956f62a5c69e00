// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "form/load.h"
#include "form/small_form.h"

namespace scorebook::form::test {

TEST_SUITE("form.read_layout") {
  TEST_CASE("the layout of the weighted form") {
    const Form form =
        load("form.toml", source_file("templates/hr-scorecard-weighted/2566/form.toml"))
            .form.value();
    const Layout& layout = form.layout.value();
    CHECK(layout.font == "TH SarabunPSK");
    CHECK(layout.size == 16);
    CHECK(layout.paper == "A4");
    CHECK(layout.landscape);
    CHECK(layout.margin_top == 0.6);
    CHECK(layout.margin_right == 0.4);
    CHECK(layout.footer == "หน้า &P จาก &N");
    CHECK(layout.thai_digits);
    CHECK(layout.blank_groups == std::vector<std::string>{"dimensions", "csfs"});
    CHECK(layout.blank_items == "indicators");
    int csfs = 0;
    int indicators = 0;
    for (const std::vector<int>& dimension : layout.blank_shape) {
      for (const int count : dimension) {
        ++csfs;
        indicators += count;
      }
    }
    CHECK(layout.blank_shape.size() == 5);  // as the real report counts itself
    CHECK(csfs == 14);
    CHECK(indicators == 22);

    REQUIRE(layout.sheets.size() == 2);
    const Layout::SheetLayout& summary = layout.sheets[0];
    CHECK(summary.widths.size() == 17);
    REQUIRE(summary.rows.size() == 3);
    CHECK(summary.rows[0].line == "title");
    CHECK(summary.rows[0].style == "title");
    CHECK(summary.rows[1].space == 6);
    CHECK(summary.rows[2].grid == "grid");
    CHECK(summary.rows[2].style.empty());
    CHECK(summary.merge_groups.size() == 7);
    REQUIRE(summary.choices.size() == 1);
    CHECK(summary.choices[0].column == "level");
    CHECK(summary.choices[0].values == std::vector<std::string>{"1", "2", "3", "4", "5"});
    CHECK(summary.choices[0].state == "pending");
    const Layout::SheetLayout& detail = layout.sheets[1];
    CHECK(detail.rows.size() == 11);
    CHECK(detail.rows[3].ticks == "round");
    CHECK(detail.rows[10].text == "ผู้จัดทำข้อมูล");
    CHECK(detail.body ==
          std::vector<std::string>{"item", "activities", "formula", "sub_items", "note"});
    CHECK(detail.labels.at("activities") == "รายละเอียดกิจกรรม");
  }

  TEST_CASE("what a layout leaves out has its usual value") {
    const Form form = load("form.toml", kSmallForm).form.value();
    const Layout& layout = form.layout.value();
    CHECK(layout.font == "Sarabun");
    CHECK(layout.size == 15.5);
    CHECK_FALSE(layout.thai_digits);
    CHECK(layout.margin_top == 0.5);
    CHECK(layout.margin_left == 0.4);
    CHECK(layout.landscape);
    CHECK(layout.footer.empty());
    CHECK(layout.sheets.at(0).widths.at("item") == 20.5);
  }
}

}  // namespace scorebook::form::test
