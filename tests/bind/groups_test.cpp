// SPDX-License-Identifier: Apache-2.0
#include "bind/groups.h"

#include <doctest/doctest.h>

#include "bind/weighted_record.h"

namespace scorebook::bind {
namespace {

using record::FactKind;
using test::facts_of;
using test::ids_of;
using test::value_at;
using Texts = std::vector<std::string>;

test::TypedSheet header_only() {
  test::TypedSheet sheet;
  test::add_summary_header(sheet, 1);
  return sheet;
}

record::Record bind_summary(const test::TypedSheet& sheet) {
  return test::bind_sheets({{"ตารางสรุป", sheet}});
}

// "1.1=1/2" for each indicator: its dimension and CSF.
Texts groups_of(const record::Record& record) {
  Texts out;
  for (const record::Row& row : record.table("indicators")->rows) {
    out.push_back(row.id + "=" + row.parent("dimension") + "/" + row.parent("csf"));
  }
  return out;
}

}  // namespace

TEST_SUITE("bind.groups") {
  TEST_CASE("empty and merged cells continue the group above") {
    test::TypedSheet sheet = header_only();
    sheet.row("A3", {"๑. ก", "๑. ข", "๑. ค", "๑.๑ ง"});
    sheet.row("A4", {"", "", "", "๑.๒ จ"});
    sheet.row("A5", {"", "๒. ฉ", "", "๑.๓ ช"});
    sheet.merge("A3:A5");
    CHECK(groups_of(bind_summary(sheet)) == Texts{"1.1=1/1", "1.2=1/1", "1.3=1/2"});
  }

  TEST_CASE("a new group above leaves the groups below it unless they are merged on") {
    test::TypedSheet sheet = header_only();
    sheet.row("A3", {"๑. ก", "๑. ข", "๑. ค", "๑.๑ ง"});
    sheet.row("A4", {"๒. จ", "", "", "๒.๑ ฉ"});
    CHECK(groups_of(bind_summary(sheet)) == Texts{"1.1=1/1", "2.1=2/"});
    sheet.merge("B3:B4");
    CHECK(groups_of(bind_summary(sheet)) == Texts{"1.1=1/1", "2.1=2/1"});
  }

  TEST_CASE("a group printed again on the next page is the same group") {
    test::TypedSheet sheet = header_only();
    sheet.row("A3", {"๑. ก", "๑. ข", "๑. ค", "๑.๑ ง"});
    sheet.row("A4", {"1. ก ", "๑. ข", "๒. จ", "๑.๒ ฉ"});
    const record::Record record = bind_summary(sheet);
    CHECK(ids_of(record, "dimensions") == Texts{"1"});
    CHECK(groups_of(record) == Texts{"1.1=1/1", "1.2=1/1"});
    const record::Value& title = record.table("dimensions")->find("1")->value("title");
    REQUIRE(title.more.size() == 1);
    CHECK(test::place_text(title.more[0]) == "A4");
    CHECK(facts_of(record, FactKind::kConflictingValue).empty());
  }

  TEST_CASE("the same number with another title is a conflict") {
    test::TypedSheet sheet = header_only();
    sheet.row("A3", {"๑. ก", "๑. ข", "๑. ค", "๑.๑ ง"});
    sheet.row("A4", {"๑. ข", "", "", "๑.๒ ฉ"});
    const record::Record record = bind_summary(sheet);
    CHECK(ids_of(record, "dimensions") == Texts{"1"});
    CHECK(facts_of(record, FactKind::kConflictingValue) ==
          Texts{"ตารางสรุป!A4 [มิติ] [ข] [ก] 1 dimensions.title"});
  }

  TEST_CASE("figures of a group may stand on several of its rows") {
    test::TypedSheet sheet = header_only();
    sheet.row("A3", {"๑. ก", "๑. ข", "๑. ค", "๑.๑ ง"}).set("L4", "#40");
    sheet.row("A4", {"", "", "", "๑.๒ จ"}).set("N3", "#5").set("N4", "๕.๐");
    sheet.row("A5", {"", "", "", "๑.๓ ฉ"}).set("N5", "#6");
    const record::Record record = bind_summary(sheet);
    CHECK(value_at(record, "dimensions", "1", "weight") == "number 40 @L4");
    CHECK(value_at(record, "csfs", "1", "score") == "number 5 @N3");
    const record::Value& score = record.table("csfs")->find("1")->value("score");
    REQUIRE(score.more.size() == 1);
    CHECK(test::place_text(score.more[0]) == "N4");
    CHECK(facts_of(record, FactKind::kConflictingValue) ==
          Texts{"ตารางสรุป!N5 [ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก CSFs] [6] [5] 1 csfs.score"});
    CHECK(value_at(record, "csfs", "1", "weight") == "empty @K3");
  }

  TEST_CASE("a row that only names a group opens it") {
    test::TypedSheet sheet = header_only();
    sheet.set("A3", "๑. ก").set("L3", "#40");
    sheet.row("A4", {"", "๑. ข", "๑. ค", "๑.๑ ง"});
    const record::Record record = bind_summary(sheet);
    CHECK(groups_of(record) == Texts{"1.1=1/1"});
    CHECK(value_at(record, "dimensions", "1", "weight") == "number 40 @L3");
    CHECK(facts_of(record, FactKind::kUnplacedRow).empty());
  }

  TEST_CASE("figures without a named group make a nameless one") {
    test::TypedSheet sheet = header_only();
    sheet.row("A3", {"", "๑. ข", "๑. ค", "๑.๑ ง"}).set("L3", "#40");
    const record::Record record = bind_summary(sheet);
    CHECK(ids_of(record, "dimensions") == Texts{"@3"});
    CHECK(value_at(record, "dimensions", "@3", "weight") == "number 40 @L3");
    CHECK(value_at(record, "dimensions", "@3", "title") == "empty @A3");
    CHECK(groups_of(record) == Texts{"1.1=@3/1"});
  }

  TEST_CASE("a group whose number cannot be read keeps its text") {
    test::TypedSheet sheet = header_only();
    sheet.row("A3", {"ความสอดคล้อง", "๑. ข", "๑. ค", "๑.๑ ง"});
    const record::Record record = bind_summary(sheet);
    CHECK(ids_of(record, "dimensions") == Texts{"@3"});
    CHECK(value_at(record, "dimensions", "@3", "no") == "invalid @A3");
    CHECK(record.table("dimensions")->rows[0].value("title").raw == "ความสอดคล้อง");
  }
}

}  // namespace scorebook::bind
