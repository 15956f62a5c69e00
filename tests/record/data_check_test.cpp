// SPDX-License-Identifier: Apache-2.0
#include "record/data_check.h"

#include <doctest/doctest.h>

#include "record/small_form.h"
#include "support/error_text.h"

namespace scorebook::record {

TEST_SUITE("record.data_check") {
  TEST_CASE("keys are fields or parents of their table") {
    const form::Form form = test::small_form();
    const DataBuilder builder(form);
    CHECK(test::error_text(builder.check_table("items", "1:1")) == "ok");
    CHECK(test::error_text(builder.check_table("item", "1:1")) ==
          "data_unknown [1:1] kind=table name=item");
    CHECK(test::error_text(builder.check_key("items", "level", "1:1")) == "ok");
    CHECK(test::error_text(builder.check_key("items", "group", "1:1")) == "ok");
    CHECK(test::error_text(builder.check_key("groups", "group", "2:3")) ==
          "data_unknown [2:3] kind=field name=group table=groups");
    CHECK(test::error_text(builder.check_key("", "agency", "1:1")) == "ok");
    CHECK(test::error_text(builder.check_key("", "level", "1:1")) ==
          "data_unknown [1:1] kind=field name=level");
  }

  TEST_CASE("a value fits its field or names what is expected") {
    const form::Form form = test::small_form();
    const DataBuilder builder(form);

    struct Row {
      std::string_view table, key, text, result;
      DataValue::Kind kind;
    };

    using Kind = DataValue::Kind;
    const Row rows[] = {
        {"items", "level", "๒", "ok", Kind::kNumber},
        {"items", "level", "ร้อยละ ๘๕", "ok", Kind::kText},
        {"items", "level", "ทราบผล", "ok", Kind::kText},
        {"items", "level", "\xC2\xA0", "ok", Kind::kNull},
        {"items", "level", "มาก", "data_value [5:6] name=level found=มาก expected=number",
         Kind::kText},
        {"items", "owner", "๒", "ok", Kind::kText},
        {"items", "no", "1.1", "ok", Kind::kText},
        {"items", "group", "1", "ok", Kind::kText},
        {"", "fiscal_year", "ปีหน้า", "data_value [5:6] name=fiscal_year found=ปีหน้า expected=year",
         Kind::kText},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      DataValue value{Kind::kText, std::string(row.text), {}, "5:6"};
      CHECK(test::error_text(builder.check_value(row.table, row.key, value)) == row.result);
      CHECK(value.kind == row.kind);
    }
  }

  TEST_CASE("nothing is given twice") {
    const form::Form form = test::small_form();
    DataBuilder builder(form);
    CHECK(builder.add_field("agency", {}, "1:1").ok());
    CHECK(test::error_text(builder.add_field("agency", {}, "2:1")) ==
          "data_duplicate [2:1] name=agency");
    CHECK(builder.add_row("items", {"1.1", {}, {}}, "3:1").ok());
    CHECK(builder.add_row("groups", {"1.1", {}, {}}, "3:1").ok());
    CHECK(test::error_text(builder.add_row("items", {"1.1", {}, {}}, "4:1")) ==
          "data_duplicate [4:1] name=1.1 table=items");
    const Data data = builder.take();
    CHECK(data.fields.size() == 1);
    CHECK(data.tables.size() == 2);
    CHECK(data.form == "small/1");
  }
}

}  // namespace scorebook::record
