// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/small_form.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

form::Form choosing_form() {
  form::Form form;
  form.tables.push_back(small_table("items", {"no", "title", "weight#"}));
  form.tables.back().fields.front().label = {"ตัวชี้วัดที่", "No."};
  form::Field fact;
  fact.key = "centres";
  fact.label = {"มีศูนย์", "has centres"};
  fact.type = form::ValueType::kNumber;
  form.fields.push_back(fact);
  form::Selection& selection = form.selection.emplace();
  selection.table = "items";
  selection.weights = {{"weight", ""}};
  selection.choose = {{{"1"}, {90}}};
  selection.fact = "centres";
  selection.cases = {{1, {"จังหวัดที่มีศูนย์", "province with centres"}, {{{"2", "3"}, {10}}}},
                     {0, {"จังหวัดที่ไม่มีศูนย์", "province without"}, {{{"3"}, {10}}}}};
  return form;
}

record::Record choice(std::string_view one, std::string_view two, std::string_view three,
                      std::string_view fact) {
  record::Record record;
  record.sheets = {"สรุป"};
  record.tables.push_back({"items",
                           {small_row("1", 5, {{"title", "ก"}, {"weight", one}}),
                            small_row("2", 6, {{"title", "ข"}, {"weight", two}}),
                            small_row("3", 7, {{"title", "ค"}, {"weight", three}})}});
  record.fields["centres"] = small_row("", 2, {{"centres", fact}}).value("centres");
  return record;
}

}  // namespace

TEST_SUITE("rules.selection") {
  TEST_CASE("SB402 a legal choice passes, another is told with case, items and sum") {
    const form::Form form = choosing_form();
    CHECK(run_rule("SB402", choice("#90", "#10", "", "#1"), form).empty());
    CHECK(run_rule("SB402", choice("#90", "", "#10", "#0"), form).empty());
    const auto many = run_rule("SB402", choice("#90", "#10", "#10", "#1"), form);
    CHECK(lines(many) == "SB402.many error B6\n");
    CHECK(refs(many[0]) == "B7");
    CHECK(thai(many[0]) ==
          "จังหวัดที่มีศูนย์ ให้เลือกตัวชี้วัดอิสระ ๑ ตัวชี้วัด (น้ำหนัก ๑๐) จากตัวชี้วัดที่ ๒, ๓ แต่พบ ๒ ตัวชี้วัด คือ "
          "ตัวชี้วัดที่ ๒ = ๑๐, ๓ = ๑๐ ทำให้น้ำหนักรวมเป็น ๑๑๐ จาก ๑๐๐ | "
          "โปรดคงตัวชี้วัดอิสระไว้ ๑ ตัวชี้วัด และลบน้ำหนักของตัวชี้วัดที่เหลือ");
    CHECK(english(many[0]).starts_with("province with centres: 1 independent indicator(s)"));
    CHECK(lines(run_rule("SB402", choice("#90", "#10", "", "#0"), form)) ==
          "SB402.missing error B7\nSB402.not_allowed error B6\n");
    CHECK(lines(run_rule("SB402", choice("#80", "", "#10", "#0"), form)) ==
          "SB402.weight error B5\n");
    CHECK(lines(run_rule("SB402", choice("#90", "", "", "#1"), form)) == "SB402.few error B6\n");
    CHECK(lines(run_rule("SB402", choice("#90", "", "#15", "#1"), form)) ==
          "SB402.weights error B7\n");
  }

  TEST_CASE("SB402 while the fact is not known every case is shown") {
    const form::Form form = choosing_form();
    const auto fits = run_rule("SB402", choice("#90", "#10", "", ""), form);
    CHECK(lines(fits) == "SB402.unknown_fits warning A2\n");
    CHECK(thai(fits[0]).starts_with(
        "ยังไม่ทราบว่า “มีศูนย์” · ที่เลือกไว้: ตัวชี้วัดที่ ๒ = ๑๐ ตรงกับกรณี “จังหวัดที่มีศูนย์” · "
        "ทุกกรณี: จังหวัดที่มีศูนย์: ๒ / ๓ = ๑๐ | จังหวัดที่ไม่มีศูนย์: ๓ = ๑๐ | "));
    CHECK(lines(run_rule("SB402", choice("#90", "#10", "#10", ""), form)) ==
          "SB402.unknown error A2\n");
  }

  TEST_CASE("SB402 a form without a choice cannot be checked") {
    CHECK(reason_of("SB402", choice("#90", "", "", ""), form::Form()) == "no_selection");
  }
}
