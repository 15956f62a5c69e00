// SPDX-License-Identifier: Apache-2.0
#include "bind/sheet_reader.h"

#include <doctest/doctest.h>

#include "bind/weighted_record.h"

namespace scorebook::bind {
namespace {

using record::FactKind;
using test::facts_of;
using Texts = std::vector<std::string>;

test::TypedSheet detail() {
  return test::detail_sheet("KPI ที่ ๑.๑ ก (ข)", "#2", "");
}

record::Record bind_detail(const test::TypedSheet& sheet) {
  return test::bind_sheets({{"ตารางสรุป", test::summary_sheet()}, {"KPI 1.1", sheet}});
}

}  // namespace

TEST_SUITE("bind.sheet_reader") {
  TEST_CASE("required lines and ticks that lack are told") {
    test::TypedSheet sheet = detail();
    sheet.clear("A1").clear("A3").clear("A5");
    for (const char* box : {"A4", "C4", "D4", "E4", "G4"}) {
      sheet.clear(box);
    }
    const record::Record record = bind_detail(sheet);
    CHECK(facts_of(record, FactKind::kMissingLine) ==
          Texts{"KPI 1.1!A1 [แผนกลยุทธ์การบริหารทรัพยากรบุคคล] [] "
                "[แผนกลยุทธ์การบริหารทรัพยากรบุคคล ... ปีงบประมาณ พ.ศ. ...] 1.1 details.",
                "KPI 1.1!A1 [แผนงาน/โครงการ :] [] [แผนงาน/โครงการ : ...] 1.1 details.",
                "KPI 1.1!A1 [ระยะเวลา :] [] [ระยะเวลา :] 1.1 details.round"});
  }

  TEST_CASE("one tick is the value and none or several are told") {
    test::TypedSheet sheet = detail();
    CHECK(facts_of(bind_detail(sheet), FactKind::kRoundNotTicked).empty());
    sheet.set("F4", "/");
    const record::Record several = bind_detail(sheet);
    CHECK(facts_of(several, FactKind::kRoundNotTicked) ==
          Texts{"KPI 1.1!F4 [ระยะเวลา :] [6, 9] [] 1.1 details.round"});
    CHECK(test::value_at(several, "details", "1.1", "round") == "invalid @F4");
    sheet.clear("D4").clear("F4");
    const record::Record none = bind_detail(sheet);
    CHECK(facts_of(none, FactKind::kRoundNotTicked) ==
          Texts{"KPI 1.1!B4 [ระยะเวลา :] [] [] 1.1 details.round"});
    CHECK(test::value_at(none, "details", "1.1", "round") == "empty @B4");
  }

  TEST_CASE("a value beside its label is placed in its own cell") {
    test::TypedSheet sheet = detail();
    sheet.set("A5", "ชื่อหน่วยงาน").set("C5", "กองการเจ้าหน้าที่");
    const record::Record record = bind_detail(sheet);
    CHECK(test::value_at(record, "details", "1.1", "unit_name") == "text @C5");
  }

  TEST_CASE("a line split over cells lists them all") {
    test::TypedSheet sheet = detail();
    sheet.set("A2", "มิติที่ ๑ :").set("C2", "ความสอดคล้อง");
    const record::Record record = bind_detail(sheet);
    const record::Value& title = record.table("details")->rows.front().value("dimension_title");
    CHECK(title.raw == "ความสอดคล้อง");
    CHECK(test::place_text(title.at) == "A2");
    REQUIRE(title.more.size() == 1);
    CHECK(test::place_text(title.more[0]) == "C2");
  }

  TEST_CASE("facts of a header belong to the row of the sheet") {
    test::TypedSheet sheet = detail();
    sheet.set("B7", "หน่วย");
    CHECK(facts_of(bind_detail(sheet), FactKind::kChangedLabel) ==
          Texts{"KPI 1.1!B7:B8 [หน่วยนับ] [หน่วย] [หน่วยนับ] 1.1 details.unit"});
  }
}

}  // namespace scorebook::bind
