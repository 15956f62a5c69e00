// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/small_form.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.lookup_value") {
  TEST_CASE("SB732 targets are those of the form's own table") {
    form::Form form;
    form.tables.push_back(small_table("provinces", {"no", "title", "target#"}));
    form.tables.push_back(small_table("inputs", {"no", "name", "value#"}));
    form.fields.push_back(small_table("", {"province"}).fields.front());
    form.fields.push_back(small_table("", {"target_persons#"}).fields.front());
    form.lookups.push_back({"province", "provinces", "title", {{"target_persons", "target"}}});
    form.layout.emplace();
    form.layout->blank_rows.push_back(
        {"provinces", "1", {{"title", "เชียงราย"}, {"target", "3150"}}});
    form.scoring.emplace();
    form.scoring->input_table =
        form::Scoring::InputTable{"inputs", "item", "name", "value", "", ""};
    const auto found = [&](std::string_view target, std::string_view input) {
      record::Record record;
      record.sheets = {"สรุป"};
      record.fields["province"] = small_row("", 1, {{"p", "เชียง ราย"}}).value("p");
      record.tables.push_back(
          {"provinces", {small_row("1", 5, {{"title", "เชียงราย"}, {"target", target}})}});
      record.tables.push_back(
          {"inputs", {small_row("5/t", 9, {{"name", "target_persons"}, {"value", input}})}});
      std::vector<Finding> out;
      const rules::Context context{form, record, nullptr, nullptr};
      form::Check check;
      check.rule = "SB732";
      CHECK(rules::find_rule("SB732")->check(context, check, out) == "");
      return out;
    };
    CHECK(found("#3150", "#3150").empty());
    CHECK(found("", "").empty());
    const auto table = found("#315", "#3150");
    CHECK(lines(table) == "SB732 warning B5\n");
    CHECK(thai(table[0]).starts_with("ของ “เชียงราย” ระบุไว้ ๓๑๕ แต่ตารางของแบบกำหนดไว้ ๓๑๕๐"));
    CHECK(english(table[0]).starts_with(
        "For “เชียงราย” ๓๑๕ is stated, but the table of the form gives 3150"));
    CHECK(lines(found("#3150", "#3000")) == "SB732 warning B9\n");
  }
}
