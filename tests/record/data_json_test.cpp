// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "record/data.h"
#include "record/small_form.h"
#include "support/error_text.h"

namespace scorebook::record {
namespace {

const form::Form& the_form() {
  static const form::Form form = test::small_form();
  return form;
}

std::string error_of(std::string_view json) {
  const auto data = parse_json(json, the_form());
  return data ? "(no error)" : test::error_text(data.error());
}

// A document whose tables are `tables`.
std::string with_tables(std::string_view tables) {
  return "{\"data_version\": 1, \"form\": \"small/1\",\n\"tables\": {" + std::string(tables) + "}}";
}

}  // namespace

TEST_SUITE("record.data_json") {
  TEST_CASE("fields and rows are read with their places") {
    const auto data = parse_json(R"({
  "data_version": 1,
  "form": "small/1",
  "fields": {"agency": "กรม", "fiscal_year": 2566, "total": null},
  "tables": {
    "items": [
      {"id": "1.1", "level": 0.10, "group": "1"},
      {"level": "ทราบผล เดือน ก.ย. ๖๖", "id": "1.2"}
    ]
  }
})",
                                 the_form());
    REQUIRE(data.ok());
    CHECK(data->form == "small/1");
    REQUIRE(data->fields.size() == 3);
    CHECK(data->field("agency")->text == "กรม");
    CHECK(data->field("agency")->position == "4:24");
    CHECK(data->field("fiscal_year")->number == Exact(2566));
    CHECK(data->field("total")->kind == DataValue::Kind::kNull);
    REQUIRE(data->table("items"));
    const DataTable& items = *data->table("items");
    REQUIRE(items.rows.size() == 2);
    CHECK(items.rows[0].id == "1.1");
    CHECK(items.rows[0].position == "7:7");
    CHECK(items.rows[0].find("level")->kind == DataValue::Kind::kNumber);
    CHECK(items.rows[0].find("level")->text == "0.10");
    CHECK(items.rows[0].find("level")->number == Exact(1, 10));
    CHECK(items.rows[0].find("group")->text == "1");
    CHECK(items.rows[1].id == "1.2");
    CHECK(items.rows[1].find("level")->kind == DataValue::Kind::kText);
    CHECK(items.rows[1].find("id") == nullptr);
    CHECK(data->table("groups") == nullptr);
  }

  TEST_CASE("numbers are exact as written") {
    struct Row {
      std::string_view json;
      Exact number;
    };

    const Row rows[] = {
        {"33.299999999999997", *Exact::from_decimal("33.299999999999997")},
        {"12345678901234567890.5", *Exact::from_decimal("12345678901234567890.5")},
        {"1E2", Exact(100)},
        {"-0.5", Exact(-1, 2)},
        {"\"๘๕\"", Exact(85)},
        {"\"1,397,139.50\"", Exact(2794279, 2)},
    };
    for (const Row& row : rows) {
      CAPTURE(row.json);
      const auto data = parse_json(
          with_tables("\"items\": [{\"id\": \"1\", \"level\": " + std::string(row.json) + "}]"),
          the_form());
      REQUIRE(data.ok());
      const DataValue& value = *data->table("items")->rows[0].find("level");
      CHECK(value.kind == DataValue::Kind::kNumber);
      CHECK(value.number == row.number);
    }
  }

  TEST_CASE("an empty text clears like null and text with a unit stays text") {
    const auto data = parse_json(
        with_tables(
            R"("items": [{"id": 1, "level": " ", "owner": ""}, {"id": "2", "level": "ร้อยละ ๘๕"}])"),
        the_form());
    REQUIRE(data.ok());
    const DataTable& items = *data->table("items");
    CHECK(items.rows[0].id == "1");
    CHECK(items.rows[0].find("level")->kind == DataValue::Kind::kNull);
    CHECK(items.rows[0].find("owner")->kind == DataValue::Kind::kNull);
    CHECK(items.rows[1].find("level")->kind == DataValue::Kind::kText);
    CHECK(items.rows[1].find("level")->text == "ร้อยละ ๘๕");
  }

  TEST_CASE("the form may be named without its edition and a byte order mark is skipped") {
    const auto data =
        parse_json("\xEF\xBB\xBF{\"form\": \"small\", \"data_version\": 1}", the_form());
    REQUIRE(data.ok());
    CHECK(data->form == "small/1");
  }

  TEST_CASE("errors carry the place of the offending key or value") {
    struct Row {
      std::string json;
      std::string_view error;
    };

    const Row rows[] = {
        {"{", "data_syntax [1:2] found="},
        {"{\"data_version\": 1,\n  \"form\" \"small/1\"}", "data_syntax [2:10] found=\"small/1\""},
        {"{\"data_version\": 1, \"form\": \"small/1\"} x", "data_syntax [1:40] found=x"},
        {"{\"form\": \"small/1\",}", "data_syntax [1:20] found=}"},
        {"{\"form\": \"small", "data_syntax [1:16] found="},
        {"{\"data_version\": 1]", "data_syntax [1:19] found=]"},
        {"{\"data_version\": tru}", "data_syntax [1:21] found=}"},
        {"{\"a\": tru}", "data_unknown [1:2] kind=key name=a"},
        {"[1]", "data_value [1:1] name= found=list expected=object"},
        {"3", "data_value [1:1] name= found=3 expected=object"},
        {"{\"form\": \"small/1\"}", "data_syntax [1:1] missing=data_version"},
        {"{\"data_version\": 1}", "data_syntax [1:1] missing=form"},
        {"{\"data_version\": 2}", "data_unknown [1:18] kind=version name=2 expected=1"},
        {"{\"data_version\": 1, \"form\": \"other/1\"}",
         "data_unknown [1:29] kind=form name=other/1 expected=small/1"},
        {"{\"data_version\": 1, \"rows\": 1}", "data_unknown [1:21] kind=key name=rows"},
        {"{\"data_version\": 1, \"form\": \"small/1\", \"form\": \"small/1\"}",
         "data_duplicate [1:40] name=form"},
        {"{\"data_version\": 1, \"form\": \"small/1\",\n \"fields\": {\"agnecy\": \"x\"}}",
         "data_unknown [2:13] kind=field name=agnecy"},
        {"{\"data_version\": 1, \"form\": \"small/1\",\n \"fields\": {\"agency\": 1, \"agency\": "
         "2}}",
         "data_duplicate [2:26] name=agency"},
        {"{\"data_version\": 1, \"form\": \"small/1\", \"fields\": {\"agency\": [1]}}",
         "data_value [1:61] name=agency found=list expected=text"},
        {"{\"data_version\": 1, \"form\": \"small/1\", \"fields\": {\"agency\": true}}",
         "data_value [1:61] name=agency found=true expected=text"},
        {"{\"data_version\": 1, \"form\": \"small/1\", \"fields\": 1}",
         "data_value [1:50] name=fields found=1 expected=object"},
        {with_tables("\"rows\": []"), "data_unknown [2:12] kind=table name=rows"},
        {with_tables("\"items\": {}"), "data_value [2:21] name=items found=object expected=list"},
        {with_tables("\"items\": [], \"items\": []"), "data_duplicate [2:25] name=items"},
        {with_tables("\"items\": [1]"), "data_value [2:22] name=items found=1 expected=object"},
        {with_tables("\"items\": [{\"no\": \"1\"}]"), "data_syntax [2:22] missing=id"},
        {with_tables("\"items\": [{\"id\": \"1\", \"lvl\": 1}]"),
         "data_unknown [2:34] kind=field name=lvl table=items"},
        {with_tables("\"items\": [{\"id\": \"1\", \"id\": \"2\"}]"),
         "data_duplicate [2:34] name=id table=items"},
        {with_tables("\"items\": [{\"id\": \"1\", \"level\": 1, \"level\": 2}]"),
         "data_duplicate [2:46] name=level table=items"},
        {with_tables("\"items\": [{\"id\": \"1\"},\n {\"id\": \"1\"}]"),
         "data_duplicate [3:9] name=1 table=items"},
        {with_tables("\"items\": [{\"id\": \"1\", \"level\": \"มาก\"}]"),
         "data_value [2:43] name=level found=มาก expected=number"},
        {with_tables("\"groups\": [{\"id\": \"ก\", \"no\": \"ทราบผล\"}]"),
         "data_value [2:41] name=no found=ทราบผล expected=number"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.json);
      CHECK(error_of(row.json) == row.error);
    }
  }

  TEST_CASE("dates are days that can be read") {
    struct Row {
      std::string_view value;
      std::string_view error;
    };

    const Row rows[] = {
        {"\"2022-10-01\"", "(no error)"},
        {"\"๑ ตุลาคม ๒๕๖๕\"", "(no error)"},
        {"\"ต้นปี\"", "data_value [1:60] name=start found=ต้นปี expected=date"},
        {"44835", "data_value [1:60] name=start found=44835 expected=date"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.value);
      CHECK(error_of("{\"data_version\": 1, \"form\": \"small/1\", \"fields\": {\"start\": " +
                     std::string(row.value) + "}}") == row.error);
    }
  }
}

}  // namespace scorebook::record
