// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "record/data.h"
#include "record/small_form.h"

namespace scorebook::record {
namespace {

DataValue text(std::string_view words) {
  return {DataValue::Kind::kText, std::string(words), {}, {}};
}

DataValue number(std::string_view as_written, Exact value) {
  return {DataValue::Kind::kNumber, std::string(as_written), std::move(value), {}};
}

Data sample() {
  Data data;
  data.form = "small/1";
  data.fields = {{"agency", text("กรม \"ก\"\n")}, {"fiscal_year", number("๒๕๖๖", Exact(2566))}};
  DataRow row{"1.1", {{"no", text("๑.๑")}, {"level", number("2.50", Exact(5, 2))}}, {}};
  DataRow other{"1.2", {{"level", text("-")}, {"owner", {}}, {"group", text("1")}}, {}};
  data.tables = {{"items", {row, other}}, {"groups", {}}};
  return data;
}

}  // namespace

TEST_SUITE("record.data_write") {
  TEST_CASE("JSON keeps order and numbers as written") {
    CHECK(to_json(sample()) == R"({
  "data_version": 1,
  "form": "small/1",
  "fields": {
    "agency": "กรม \"ก\"\n",
    "fiscal_year": 2566
  },
  "tables": {
    "items": [
      {
        "id": "1.1",
        "no": "๑.๑",
        "level": 2.50
      },
      {
        "id": "1.2",
        "level": "-",
        "owner": null,
        "group": "1"
      }
    ],
    "groups": []
  }
}
)");
  }

  TEST_CASE("data without content is still a document") {
    Data data;
    data.form = "small/1";
    CHECK(to_json(data) ==
          "{\n  \"data_version\": 1,\n  \"form\": \"small/1\",\n  \"fields\": {},\n"
          "  \"tables\": {}\n}\n");
    CHECK(to_csv(data) == "\xEF\xBB\xBFtable,id,field,value\r\n");
  }

  TEST_CASE("CSV has a mark and guarded text") {
    Data data = sample();
    data.tables[0].rows[1].values[0].second = text("=1");
    CHECK(to_csv(data) ==
          "\xEF\xBB\xBFtable,id,field,value\r\n"
          "fields,,agency,\"กรม \"\"ก\"\"\n\"\r\n"
          "fields,,fiscal_year,2566\r\n"
          "items,1.1,no,๑.๑\r\n"
          "items,1.1,level,2.50\r\n"
          "items,1.2,level,'=1\r\n"
          "items,1.2,owner,\r\n"
          "items,1.2,group,1\r\n");
  }

  TEST_CASE("a fraction without end is a text in JSON") {
    Data data;
    data.fields = {{"fiscal_year", number("", Exact(1, 3))}};
    CHECK(to_json(data).find("\"fiscal_year\": \"1/3\"") != std::string::npos);
  }

  TEST_CASE("what is written reads back") {
    const form::Form form = test::small_form();
    Data data = sample();
    data.tables[0].rows[1].values[0].second = text("ทราบผล เดือน ก.ย. ๖๖");
    for (const std::string& written : {to_json(data), to_csv(data)}) {
      const auto again = parse_data(written, form);
      REQUIRE(again.ok());
      CHECK(again->field("agency")->text == "กรม \"ก\"\n");
      CHECK(again->field("fiscal_year")->number == Exact(2566));
      REQUIRE(again->table("items"));
      const DataTable& items = *again->table("items");
      REQUIRE(items.rows.size() == 2);
      CHECK(items.rows[0].find("no")->text == "๑.๑");
      CHECK(items.rows[0].find("level")->number == Exact(5, 2));
      CHECK(items.rows[1].find("level")->text == "ทราบผล เดือน ก.ย. ๖๖");
      CHECK(items.rows[1].find("owner")->kind == DataValue::Kind::kNull);
      CHECK(items.rows[1].find("group")->text == "1");
    }
  }
}

}  // namespace scorebook::record
