// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "record/data.h"
#include "record/small_form.h"

namespace scorebook::record {
namespace {

Value value(ValueKind kind, std::string_view raw, Exact number = 0) {
  Value made;
  made.kind = kind;
  made.raw = raw;
  made.number = std::move(number);
  return made;
}

Record sample() {
  Record record;
  record.fields["agency"] = value(ValueKind::kText, "กรม");
  record.fields["fiscal_year"] = value(ValueKind::kNumber, "๒๕๖๖", Exact(2566));
  record.fields["start"] = value(ValueKind::kDate, "๑ ตุลาคม ๒๕๖๕");
  record.fields["start"].date = {2022, 10, 1};
  record.fields["total"] = value(ValueKind::kNumber, "28.83", Exact(2883, 100));
  Row row;
  row.id = "1.1";
  row.values["no"] = value(ValueKind::kText, "๑.๑");
  row.values["level"] = value(ValueKind::kState, "ทราบผล เดือน ก.ย. ๖๖");
  row.values["owner"] = value(ValueKind::kText, "ผู้รายงาน");
  row.parents["group"] = "1";
  Row invalid;
  invalid.id = "1.2";
  invalid.values["level"] = value(ValueKind::kInvalid, "มาก");
  Row empty;
  empty.id = "@9";
  empty.values["level"] = value(ValueKind::kEmpty, "....");
  empty.parents["group"] = "1";
  record.tables = {{"groups", {}}, {"items", {row, invalid, empty}}};
  return record;
}

}  // namespace

TEST_SUITE("record.to_data") {
  TEST_CASE("values become data without computed and personal fields") {
    const form::Form form = test::small_form();
    CHECK(to_json(to_data(form, sample(), false)) == R"({
  "data_version": 1,
  "form": "small/1",
  "fields": {
    "agency": "กรม",
    "fiscal_year": 2566,
    "start": "2022-10-01"
  },
  "tables": {
    "items": [
      {
        "id": "1.1",
        "no": "๑.๑",
        "level": "ทราบผล เดือน ก.ย. ๖๖",
        "group": "1"
      },
      {
        "id": "1.2",
        "level": "มาก"
      }
    ]
  }
}
)");
  }

  TEST_CASE("personal fields come when they are asked for") {
    const form::Form form = test::small_form();
    const Data data = to_data(form, sample(), true);
    REQUIRE(data.table("items"));
    REQUIRE(data.table("items")->rows[0].find("owner"));
    CHECK(data.table("items")->rows[0].find("owner")->text == "ผู้รายงาน");
  }
}

}  // namespace scorebook::record
