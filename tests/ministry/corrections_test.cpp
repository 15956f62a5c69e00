// SPDX-License-Identifier: Apache-2.0
#include "ministry/corrections.h"

#include <doctest/doctest.h>

#include "ministry/consolidation.h"
#include "support/error_text.h"

namespace scorebook::ministry {
namespace {

using test::error_text;

Result<std::vector<Correction>> read(std::string_view csv) {
  return read_corrections(read_csv_lines(csv).value());
}

TEST_SUITE("ministry.corrections") {
  TEST_CASE("the lines as trials of the scores") {
    const std::vector<Correction> lines =
        read(
            "หน่วยงาน,ตัวชี้วัดที่,ช่อง,ค่าใหม่,เหตุผล,ผู้อนุมัติ\n"
            "กรม ก,๓.๓,,24,พิมพ์คลาดเคลื่อน,หนังสือ ก ๑\nกรม ข,1.1,level,๔,มติ,คณะกรรมการ\n")
            .value();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].trial() == "3.3=24");
    CHECK(lines[0].line == 2);
    CHECK(lines[0].authority == "หนังสือ ก ๑");
    CHECK(lines[1].trial() == "1.1:level=๔");
  }

  TEST_CASE("nothing is corrected without a reason and an authority") {
    CHECK(error_text(read("หน่วยงาน,ตัวชี้วัด,ค่าใหม่,เหตุผล\nก,1,2,3\n")) == "list_faulty missing=ผู้อนุมัติ");
    CHECK(error_text(read("หน่วยงาน,ตัวชี้วัด,ค่าใหม่,เหตุผล,อำนาจ\nก,1,2,,x\n")) ==
          "list_faulty [2:1] column=เหตุผล found= expected=text");
  }

  TEST_CASE("corrections that no report has made are kept") {
    Submission report;
    report.file = "1";
    report.agency = "ก";
    report.series = {"f/1", 2569, 6};
    report.corrections.push_back({2, "1.1", "", "3", "4", std::nullopt, std::nullopt, "x", "y"});
    Options options;
    options.corrections =
        read("หน่วยงาน,ตัวชี้วัด,ค่าใหม่,เหตุผล,อำนาจ\nก,1.1,4,x,y\nก,9.9,4,x,y\n").value();
    const Consolidation all = consolidate({report}, options, {});
    REQUIRE(all.not_made.size() == 1);
    CHECK(all.not_made[0].indicator == "9.9");
  }
}

}  // namespace
}  // namespace scorebook::ministry
