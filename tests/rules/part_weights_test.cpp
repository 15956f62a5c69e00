// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/small_form.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

form::Form split_form() {
  form::Form form;
  form.tables.push_back(small_table("items", {"no", "weight#"}));
  form.tables.push_back(small_table("parts", {"no", "weight#"}));
  form.tables.back().parents = {{"item", "items"}};
  form.selection.emplace();
  form.selection->table = "items";
  form.selection->weights = {{"weight", ""}};
  form.selection->parts = form::Selection::Parts{"parts", "item"};
  return form;
}

record::Record split_record(std::string_view whole, std::string_view a, std::string_view b) {
  record::Record record;
  record.sheets = {"สรุป"};
  record.tables.push_back({"items", {small_row("3", 5, {{"weight", whole}})}});
  record.tables.push_back(
      {"parts", {small_row("3.1", 6, {{"weight", a}}), small_row("3.2", 7, {{"weight", b}})}});
  for (record::Row& row : record.tables.back().rows) {
    row.parents["item"] = "3";
  }
  return record;
}

}  // namespace

TEST_SUITE("rules.part_weights") {
  TEST_CASE("SB403 weights in brackets split that of their item") {
    const form::Form form = split_form();
    CHECK(run_rule("SB403", split_record("#15", "#5", "#10"), form).empty());
    CHECK(run_rule("SB403", split_record("", "", ""), form).empty());
    const auto negative = run_rule("SB403", split_record("#15", "#-5", "#-10"), form);
    CHECK(lines(negative) == "SB403.negative error A6\nSB403.negative error A7\n");
    CHECK(thai(negative[0]).starts_with("ช่องนี้เป็นน้ำหนักในวงเล็บของตัวชี้วัดที่ ๓.๑ แต่ในไฟล์เก็บเป็นค่าติดลบ"));
    const auto sum = run_rule("SB403", split_record("#15", "#5", "#5"), form);
    CHECK(lines(sum) == "SB403 error A6\n");
    CHECK(
        english(sum[0]).starts_with("The weights in brackets of indicator 3 (3.1 = 5, 3.2 = 5) "
                                    "come to 10, but the weight of the indicator is 15"));
    CHECK(lines(run_rule("SB403", split_record("", "#5", "#10"), form)) ==
          "SB403.unchosen error A6\n");
  }
}
