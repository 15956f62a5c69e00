// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/small_form.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.repeats") {
  TEST_CASE("SB731 rows of one id say the same in both tables") {
    form::Form form;
    form.tables.push_back(small_table("details", {"no", "title", "weight#"}));
    form.tables.push_back(small_table("items", {"no", "title", "weight_6#"}));
    form::Check check;
    check.rule = "SB731";
    check.table = "details";
    check.against = {"parts", "items"};
    check.pairs = {{"title", "title"}, {"weight", "weight_6"}};
    form.checks.push_back(check);
    const auto found = [&](std::string_view title, std::string_view weight) {
      record::Record record;
      record.sheets = {"สรุป"};
      record.tables.push_back(
          {"details", {small_row("1", 5, {{"title", title}, {"weight", weight}})}});
      record.tables.push_back(
          {"items", {small_row("1", 9, {{"title", "ชื่อ หนึ่ง"}, {"weight_6", "#15"}})}});
      return run_rule("SB731", record, form);
    };
    CHECK(found("ชื่อหนึ่ง", "#15").empty());
    CHECK(found("", "").empty());
    const auto text = found("ชื่อสอง", "#15");
    CHECK(lines(text) == "SB731.text warning A5\n");
    CHECK(refs(text[0]) == "A9");
    CHECK(thai(text[0]) ==
          "ข้อความ “ชื่อสอง” ไม่ตรงกับ “ชื่อ หนึ่ง” (แผ่นงาน “สรุป” เซลล์ A9) | "
          "โปรดพิมพ์ข้อความให้ตรงกันทั้งสองแห่ง");
    CHECK(english(text[0]).starts_with(
        "The text “ชื่อสอง” differs from “ชื่อ หนึ่ง” (sheet “สรุป” cell A9)"));
    const auto figure = found("ชื่อหนึ่ง", "#10");
    CHECK(lines(figure) == "SB731 error B5\n");
    CHECK(figure[0].expected == "15");
  }
}
