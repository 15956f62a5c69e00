// SPDX-License-Identifier: Apache-2.0
#include "rules/lookup.h"

#include <doctest/doctest.h>

#include "support/records.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.lookup") {
  TEST_CASE("a row belongs to an indicator by itself or through its parents") {
    record::Record record = small_record();
    record::Row sub;
    sub.id = "2.1/1";
    sub.parents["detail"] = "2.1";
    table_of(record, "sub_items").rows.push_back(sub);
    const rules::Context context{weighted_form(), record, nullptr};
    CHECK(rules::indicator_of(context, "indicators", row_of(record, "indicators", "1.1")) == "1.1");
    CHECK(rules::indicator_of(context, "details", row_of(record, "details", "1.2")) == "1.2");
    CHECK(rules::indicator_of(context, "sub_items", sub) == "2.1");
    CHECK(rules::indicator_of(context, "csfs", row_of(record, "csfs", "1")) == "");
    record::Fact fact = test::fact(record::FactKind::kFormulaError, kSummary, "A1");
    fact.indicator = "1.2";
    CHECK(rules::indicator_of(context, fact) == "1.2");
    fact.table = "csfs";
    fact.indicator = "1";
    CHECK(rules::indicator_of(context, fact) == "");
  }

  TEST_CASE("fields with a cell of their own are told from parts of a text") {
    const form::Form& form = weighted_form();
    CHECK(rules::heading_of(form, "indicators", "level") == "ผลงานตามระดับค่าเป้าหมาย");
    CHECK(rules::heading_of(form, "indicators", "weight") == "น้ำหนัก");
    CHECK(rules::heading_of(form, "indicators", "no") == "");
    CHECK(rules::heading_of(form, "details", "fiscal_year") == "");
    CHECK(rules::is_ticked(form, "round"));
    CHECK_FALSE(rules::is_ticked(form, "level"));
    CHECK(rules::is_id_part(*form.table("csfs"), "no"));
    CHECK_FALSE(rules::is_id_part(*form.table("csfs"), "weight"));
  }

  TEST_CASE("keys lead to fields of the row and of its parents") {
    record::Record record = small_record();
    const rules::Context context{weighted_form(), record, nullptr};
    const record::Row& row = row_of(record, "indicators", "2.1");
    CHECK(rules::FieldPath(context, "indicators", "title").at(row).value->raw == "จำนวนเรื่องร้องเรียน");
    CHECK(rules::FieldPath(context, "indicators", "project.title").at(row).value->raw == "การปรับโครงสร้าง");
    CHECK(rules::FieldPath(context, "indicators", "project.title").at(row).table->key == "projects");
    CHECK(rules::FieldPath(context, "indicators", "nothing.title").at(row).value == nullptr);
    CHECK(rules::FieldPath(context, "indicators", "nothing").at(row).value == nullptr);
    row_of(record, "indicators", "2.1").parents["project"] = "";
    CHECK(rules::FieldPath(context, "indicators", "project.title").at(row).value == nullptr);
  }

  TEST_CASE("spare rows have no number") {
    record::Record record = small_record();
    const form::Table& table = *weighted_form().table("indicators");
    record::Row row = row_of(record, "indicators", "1.1");
    CHECK(rules::is_numbered(table, row));
    row.values["no"] = record::Value();
    CHECK_FALSE(rules::is_numbered(table, row));
  }
}
