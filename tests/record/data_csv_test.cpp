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

std::string error_of(std::string_view csv) {
  return test::error_text(parse_csv(csv, the_form()));
}

constexpr std::string_view kHead = "table,id,field,value\n";

}  // namespace

TEST_SUITE("record.data_csv") {
  TEST_CASE("lines of one row may stand apart") {
    const auto data = parse_csv(
        "\xEF\xBB\xBFTable;ID;Field;Value\r\n"
        "fields;;agency;กรม\r\n"
        "items;1.1;level;๔\r\n"
        "groups;1;title;\"ก;ข\"\r\n"
        "items;1.2;level;\r\n"
        "items;1.1;group;1\r\n",
        the_form());
    REQUIRE(data.ok());
    CHECK(data->form == "small/1");
    CHECK(data->field("agency")->text == "กรม");
    CHECK(data->field("agency")->position == "2:16");
    REQUIRE(data->tables.size() == 2);
    CHECK(data->tables[0].name == "items");
    CHECK(data->tables[1].name == "groups");
    const DataTable& items = data->tables[0];
    REQUIRE(items.rows.size() == 2);
    CHECK(items.rows[0].position == "3:1");
    CHECK(items.rows[0].find("level")->number == Exact(4));
    CHECK(items.rows[0].find("level")->text == "๔");
    CHECK(items.rows[0].find("group")->text == "1");
    CHECK(items.rows[1].find("level")->kind == DataValue::Kind::kNull);
    CHECK(data->tables[1].rows[0].find("title")->text == "ก;ข");
  }

  TEST_CASE("a file saved as Windows-874 reads the same") {
    const auto data =
        parse_csv("table,id,field,value\r\nfields,,agency,\xA1\xC3\xC1\r\n", the_form());
    REQUIRE(data.ok());
    CHECK(data->field("agency")->text == "กรม");
  }

  TEST_CASE("guarded text loses its apostrophe") {
    const auto data = parse_csv("table,id,field,value\ngroups,1,title,'=SUM(1)\n", the_form());
    REQUIRE(data.ok());
    CHECK(data->table("groups")->rows[0].find("title")->text == "=SUM(1)");
  }

  TEST_CASE("a line may only name its row") {
    const auto data = parse_csv("table,id,field,value\nitems,1.1,id,1.1\n", the_form());
    REQUIRE(data.ok());
    CHECK(data->table("items")->rows[0].values.empty());
  }

  TEST_CASE("errors carry their line and character") {
    const std::string head(kHead);

    struct Row {
      std::string csv;
      std::string_view error;
    };

    const Row rows[] = {
        {"", "data_syntax [1:1] missing=table,id,field,value"},
        {"a,b\n", "data_syntax [1:1] missing=table,id,field,value"},
        {head + "items,1.1,level\n", "data_syntax [2:1] found=3"},
        {head + "items,1.1,level,1,2\n", "data_syntax [2:1] found=5"},
        {head + "items,,level,1\n", "data_syntax [2:7] missing=id"},
        {head + "rows,1,level,1\n", "data_unknown [2:1] kind=table name=rows"},
        {head + "items,1,lvl,1\n", "data_unknown [2:9] kind=field name=lvl table=items"},
        {head + "fields,,agnecy,1\n", "data_unknown [2:9] kind=field name=agnecy"},
        {head + "items,1,level,1\nitems,1,level,2\n",
         "data_duplicate [3:9] name=level table=items"},
        {head + "fields,,agency,ก\nfields,,agency,ข\n", "data_duplicate [3:9] name=agency"},
        {head + "items,1,level,มาก\n", "data_value [2:15] name=level found=มาก expected=number"},
        {head + "items,1,owner,\"ก\n", "data_syntax [2:15] found=\""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.csv);
      CHECK(error_of(row.csv) == row.error);
    }
  }
}

}  // namespace scorebook::record
