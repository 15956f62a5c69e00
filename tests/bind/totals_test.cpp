// SPDX-License-Identifier: Apache-2.0
#include "bind/totals.h"

#include <doctest/doctest.h>

#include "bind/weighted_record.h"

namespace scorebook::bind {
namespace {

using record::FactKind;
using test::facts_of;

test::TypedSheet sheet_with(std::string_view label_cell, std::string_view total_cell,
                            std::string_view total) {
  test::TypedSheet sheet;
  test::add_summary_header(sheet, 1);
  sheet.row("A3", {"๑. ก", "๑. ข", "๑. ค", "๑.๑ ง"});
  sheet.set(label_cell, "คะแนน HR Scorecard (เต็ม 100 คะแนน)").set(total_cell, total);
  return sheet;
}

std::string total_of(const test::TypedSheet& sheet) {
  const record::Value value = test::bind_sheets({{"ตารางสรุป", sheet}}).field("total");
  return test::value_text(value) + " @" + test::place_text(value.at);
}

}  // namespace

TEST_SUITE("bind.totals") {
  TEST_CASE("a total stands at or right of its column") {
    CHECK(total_of(sheet_with("A4", "M4", "#60")) == "number 60 @M4");
    CHECK(total_of(sheet_with("D4", "O4", "๖๐.๐๐")) == "number 60 .2 thai text-number @O4");
    CHECK(total_of(sheet_with("A4", "M4", "")) == "empty @M4");
    CHECK(total_of(sheet_with("A4", "L4", "#60")) == "empty @M4");
  }

  TEST_CASE("a sheet without the row has no total") {
    test::TypedSheet sheet;
    test::add_summary_header(sheet, 1);
    sheet.row("A3", {"๑. ก", "๑. ข", "๑. ค", "๑.๑ ง"});
    CHECK(total_of(sheet) == "empty @-");
  }

  TEST_CASE("a second total is compared with the first") {
    test::TypedSheet sheet = sheet_with("A4", "M4", "#60");
    sheet.set("A5", "คะแนนHR Scorecard (เต็ม ๑๐๐ คะแนน)").set("M5", "#61");
    const record::Record record = test::bind_sheets({{"ตารางสรุป", sheet}});
    CHECK(test::place_text(record.field("total").at) == "M4");
    CHECK(facts_of(record, FactKind::kConflictingValue) ==
          std::vector<std::string>{
              "ตารางสรุป!M5 [คะแนนHR Scorecard (เต็ม ๑๐๐ คะแนน)] [61] [60]  .total"});
  }

  TEST_CASE("a note gives the fields inside its text") {
    test::TypedSheet sheet = sheet_with("A4", "M4", "#60");
    sheet.set("B5", "รวมทั้งสิ้น ๕ มิติ ๑๔ CSF ๒๐ แผนงาน/โครงการ ๒๒ ตัวชี้วัด");
    const record::Record record = test::bind_sheets({{"ตารางสรุป", sheet}});
    CHECK(record.field("count_csfs").number == Exact(14));
    CHECK(record.field("count_indicators").number == Exact(22));
    CHECK(test::place_text(record.field("count_indicators").at) == "B5");
    CHECK(facts_of(record, FactKind::kFormulaOverwritten).size() == 1);
  }
}

}  // namespace scorebook::bind
