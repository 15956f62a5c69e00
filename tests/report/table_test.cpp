// SPDX-License-Identifier: Apache-2.0
#include "report/table.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report.table");

namespace scorebook::report {

TEST_CASE("columns are aligned by what is seen and not by bytes") {
  TextTable table({{"ลำดับ"}, {"น้ำหนัก", Align::kRight}});
  table.add({"ที่", "5"});
  table.add({"ab", "100"});
  CHECK(table.text(80, 0) ==
        "ลำดับ  น้ำหนัก\n"
        "----  -----\n"
        "ที่         5\n"
        "ab      100\n");
}

TEST_CASE("the elastic column is wrapped when the table is too wide") {
  TextTable table({{"No."}, {"Title", Align::kLeft, true}, {"Score", Align::kRight}});
  table.add({"1", "a title that needs two lines", "5.00"});
  CHECK(table.text(32, 0) ==
        "No.  Title                 Score\n"
        "---  --------------------  -----\n"
        "1    a title that needs     5.00\n"
        "     two lines\n");
}

TEST_CASE("a table without headings has no line under them") {
  TextTable table({{}, {}});
  table.add({"a", "b"});
  table.add({"longer"});
  CHECK(table.text(80, 2) == "  a       b\n  longer\n");
}

TEST_CASE("a table without rows shows its headings") {
  CHECK(TextTable({{"Id"}, {"Key"}}).text(80, 0) == "Id  Key\n--  ---\n");
}

}  // namespace scorebook::report

TEST_SUITE_END();
