// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "support/book.h"
#include "xlsx/edits.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

TEST_SUITE("xlsx.stale_values") {
  TEST_CASE("stored values that differ are told with what they should be") {
    const OpenBook open(
        BookBuilder()
            .sheet(
                "สรุป",
                "<row r=\"1\"><c r=\"A1\"><v>2</v></c><c r=\"B1\" s=\"1\"><f>A1/3</f><v>0.5</v></c>"
                "<c r=\"C1\"><f>A1*2</f><v>4</v></c><c r=\"D1\"><f>A1</f></c><c r=\"E1\" t=\"str\">"
                "<f>IF(A1&gt;1,\"ผ่าน\",\"ไม่ผ่าน\")</f><v>ไม่ผ่าน</v></c><c r=\"F1\"><f>MYSTERY()</f>"
                "<v>1</v></c><c r=\"G1\"><f>A1*0.1</f><v>0.20000000000000001</v></c><c r=\"H1\">"
                "<f>Z1</f><v>0</v></c><c r=\"I1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>")
            .formats({"0.00"}));
    const auto stale = stale_values(open.book());
    REQUIRE(stale.size() == 3);
    CHECK(stale[0].sheet == "สรุป");
    CHECK(base::to_a1(stale[0].ref) == "B1");
    CHECK(stale[0].stored == "0.50");
    CHECK(stale[0].computed == "0.67");
    CHECK_FALSE(stale[0].missing);
    CHECK(base::to_a1(stale[1].ref) == "D1");
    CHECK(stale[1].missing);
    CHECK(stale[1].stored == "");
    CHECK(stale[1].computed == "2");
    CHECK(base::to_a1(stale[2].ref) == "E1");
    CHECK(stale[2].stored == "ไม่ผ่าน");
    CHECK(stale[2].computed == "ผ่าน");
  }

  TEST_CASE("a workbook without formulas has none") {
    const OpenBook open(BookBuilder().sheet("S", "<row><c><v>1</v></c></row>"));
    CHECK(stale_values(open.book()).empty());
  }
}

}  // namespace
}  // namespace scorebook::xlsx
