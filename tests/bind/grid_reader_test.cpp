// SPDX-License-Identifier: Apache-2.0
#include "bind/grid_reader.h"

#include <doctest/doctest.h>

#include "bind/limits.h"
#include "bind/weighted_record.h"

namespace scorebook::bind {
namespace {

using record::FactKind;
using test::facts_of;
using test::ids_of;
using test::value_at;
using Texts = std::vector<std::string>;

test::TypedSheet detail() {
  return test::detail_sheet("KPI ที่ ๑.๑ ร้อยละ (กกจ.)", "#85", "๑. ประชุม ");
}

record::Record bind_detail(const test::TypedSheet& sheet) {
  return test::bind_sheets({{"KPI 1.1", sheet}});
}

const record::Row& detail_of(const record::Record& record) {
  REQUIRE(record.table("details")->rows.size() == 1);
  return record.table("details")->rows.front();
}

Texts more_of(const record::Value& value) {
  Texts places;
  for (const record::Place& place : value.more) {
    places.push_back(test::place_text(place));
  }
  return places;
}

}  // namespace

TEST_SUITE("bind.grid_reader") {
  TEST_CASE("texts go on in the rows below") {
    test::TypedSheet sheet = detail();
    sheet.set("I10", "ครั้งแรก").set("I11", "๒. อบรม").set("A13", "ไม่นับพนักงาน");
    const record::Record record = bind_detail(sheet);
    const record::Row& row = detail_of(record);
    CHECK(row.value("narrative").raw == "๑. ประชุม ครั้งแรก\n๒. อบรม");
    CHECK(more_of(row.value("narrative")) == Texts{"I10", "I11"});
    CHECK(row.value("note").raw == "หมายเหตุ : ไม่นับลูกจ้าง\nไม่นับพนักงาน");
    CHECK(more_of(row.value("note")) == Texts{"A13"});
    CHECK(record.facts.size() == 1);
    CHECK(record.facts[0].kind == FactKind::kMissingSheet);
  }

  TEST_CASE("a title goes on before it is split") {
    test::TypedSheet sheet = detail();
    sheet.set("A9", "KPI ที่ ๑.๑ ร้อยละของบุคลากร").set("A10", "ที่ได้รับการพัฒนา (กกจ.)");
    const record::Record record = bind_detail(sheet);
    const record::Row& row = detail_of(record);
    CHECK(row.value("title").raw == "ร้อยละของบุคลากร\nที่ได้รับการพัฒนา");
    CHECK(row.value("owner").raw == "กกจ.");
    CHECK(more_of(row.value("title")) == Texts{"A10"});
  }

  TEST_CASE("pages repeat titles and headers") {
    test::TypedSheet sheet = detail();
    sheet.clear("A14").clear("A15").clear("A16");
    sheet.set("A14", "แผนกลยุทธ์การบริหารทรัพยากรบุคคล กรมตัวอย่าง ปีงบประมาณ พ.ศ. ๒๕๖๖");
    sheet.set("A15", "มิติที่ ๑ : ความสอดคล้องเชิงยุทธศาสตร์");
    sheet.row("A17", {"กิจกรรม", "หน่วยนับ", "ระดับค่าเป้าหมาย", "", "", "", "", "ผลการดำเนินงาน",
                      "รายละเอียดผลการดำเนินงาน", "ผลการเบิกจ่ายงบประมาณ"});
    sheet.row("C18", {"๑", "๒", "๓", "๔", "๕"}).merge("C17:G17");
    sheet.set("I19", "๓. สรุป").set("A20", "ลงชื่อ ........");
    const record::Record record = bind_detail(sheet);
    const record::Row& row = detail_of(record);
    CHECK(row.value("narrative").raw == "๑. ประชุม ๓. สรุป");
    CHECK(row.value("note").raw == "หมายเหตุ : ไม่นับลูกจ้าง");
    CHECK(value_at(record, "details", "1.1", "signer") == "empty @A20");
    CHECK(facts_of(record, FactKind::kUnplacedRow).empty());
  }

  TEST_CASE("sub-activities have rows of their own") {
    test::TypedSheet sheet = detail();
    sheet.row("A13", {"กิจกรรมที่ ๑ จัดทำแผน", "ระดับ", "#1", "#2", "#3", "#4", "#5", "๓", "ต่อเนื่อง"});
    const record::Record record = bind_detail(sheet);
    CHECK(ids_of(record, "sub_items") == Texts{"1.1/1"});
    const record::Row& sub = record.table("sub_items")->rows.front();
    CHECK(sub.parent("detail") == "1.1");
    CHECK(sub.value("title").raw == "จัดทำแผน");
    CHECK(value_at(record, "sub_items", "1.1/1", "unit") == "text @B13");
    CHECK(value_at(record, "sub_items", "1.1/1", "target_5") == "number 5 @G13");
    CHECK(value_at(record, "sub_items", "1.1/1", "result") == "number 3 thai text-number @H13");
    CHECK(value_at(record, "details", "1.1", "unit") == "text @B9");
    CHECK(detail_of(record).value("narrative").raw == "๑. ประชุม ต่อเนื่อง");
  }

  TEST_CASE("cells beside a text that goes on are not lost silently") {
    test::TypedSheet sheet = detail();
    sheet.set("H10", "#99").set("J11", "x");
    const record::Record record = bind_detail(sheet);
    CHECK(facts_of(record, FactKind::kUnplacedRow) ==
          Texts{"KPI 1.1!H10 [] [99] [] 1.1 .", "KPI 1.1!J11 [] [x] [] 1.1 ."});
  }

  TEST_CASE("a last page without its KPI row is read as far as it goes") {
    test::TypedSheet sheet = detail();
    for (const char column : {'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J'}) {
      sheet.clear(std::string(1, column) + "9");
    }
    const record::Record record = bind_detail(sheet);
    const record::Row& row = detail_of(record);
    CHECK(row.id == "1.1");
    CHECK(row.value("narrative").raw == "๑. ประชุม ");
    CHECK(value_at(record, "details", "1.1", "no") == "empty @A9");
    CHECK(value_at(record, "details", "1.1", "unit") == "empty @B9");
    CHECK(value_at(record, "details", "1.1", "activities") == "text @A10");
  }

  TEST_CASE("what stands below the total and an empty row is no part of the grid") {
    test::TypedSheet sheet = test::summary_sheet();
    sheet.set("A11", "แถวเกิน").set("A13", "หมายเหตุท้ายตาราง");
    const record::Record record = test::bind_sheets({{"ตารางสรุป", sheet}});
    CHECK(facts_of(record, FactKind::kUnplacedRow).empty());
    test::TypedSheet other = test::summary_sheet();
    other.set("P11", "แถวเกิน");
    CHECK(facts_of(test::bind_sheets({{"ตารางสรุป", other}}), FactKind::kUnplacedRow) ==
          Texts{"ตารางสรุป!P11 [] [แถวเกิน] []  ."});
  }

  TEST_CASE("a cell under no heading beside an item is told once a row") {
    test::TypedSheet sheet = test::summary_sheet();
    sheet.set("R6", "#326000").set("S6", "#5").set("R2", "หมายเหตุ");
    CHECK(facts_of(test::bind_sheets({{"ตารางสรุป", sheet}}), FactKind::kUnplacedRow) ==
          Texts{"ตารางสรุป!R6 [] [326000] []  ."});
    sheet.set("R3", "หมายเหตุ").set("S3", "ผู้ตรวจ");
    CHECK(facts_of(test::bind_sheets({{"ตารางสรุป", sheet}}), FactKind::kUnplacedRow).empty());
  }

  TEST_CASE("reading stops behind more rows than any form has") {
    test::TypedSheet sheet;
    test::add_summary_header(sheet, 1);
    for (std::size_t row = 3; row < kMostRows + 10; ++row) {
      sheet.set("D" + std::to_string(row), "๑.๑ ก");
    }
    const record::Record record = test::bind_sheets({{"ตารางสรุป", sheet}});
    CHECK(record.table("indicators")->rows.size() == kMostRows);
    CHECK(record.table("indicators")->rows.back().id == "1.1~5000");
    CHECK(facts_of(record, FactKind::kUnplacedRow) == Texts{"ตารางสรุป!D5003 [] [๑.๑ ก] []  ."});
  }

  TEST_CASE("rows of one number are told apart") {
    test::TypedSheet sheet;
    test::add_summary_header(sheet, 1);
    sheet.row("A3", {"๑. ก", "๑. ข", "๑. ค", "๑.๑ ง"}).row("D4", {"๑.๑ จ"}).row("D5", {"ฉ"});
    const record::Record record = test::bind_sheets({{"ตารางสรุป", sheet}});
    CHECK(ids_of(record, "indicators") == Texts{"1.1", "1.1~2", "@5"});
    CHECK(value_at(record, "indicators", "@5", "no") == "invalid @D5");
  }

  TEST_CASE("a percent cell and a merged figure are read at their first cell") {
    test::TypedSheet sheet = detail();
    sheet.set("H9", "#0.85", 1).set("C9", "-").clear("D9").clear("E9").merge("C9:E9");
    const record::Record record = bind_detail(sheet);
    CHECK(value_at(record, "details", "1.1", "result") == "number 85 percent-format @H9");
    CHECK(value_at(record, "details", "1.1", "target_2") == "state no_level @C9:E9");
  }
}

}  // namespace scorebook::bind
