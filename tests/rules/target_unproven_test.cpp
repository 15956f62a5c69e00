// SPDX-License-Identifier: Apache-2.0
#include "rules/outcome_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.target_unproven") {
  TEST_CASE("SB514 without a column for the state the figures must show the target reached") {
    const form::Form form = outcome_form(false);
    const record::Value two = said("ไม่น้อยกว่า ๒ ครั้ง", "count", "2", "ครั้ง");
    const auto of = [&](const record::Value& target, const record::Value& result) {
      return run_rule("SB514", outcome_record(target, result, ""), form);
    };
    const auto low = of(two, said("๑ ครั้ง", "count", "1", "ครั้ง"));
    CHECK(lines(low) == "SB514 warning B5\n");
    CHECK(refs(low[0]) == "C5");
    CHECK(thai(low[0]) == "ผลที่ระบุคือ ๑ ครั้ง ต่ำกว่าค่าเป้าหมาย ๒ ครั้ง (“ไม่น้อยกว่า ๒ ครั้ง”) | "
                          "โปรดตรวจสอบจำนวนในช่องผลผลิต หากต่ำกว่าเป้าหมายจริง "
                          "โปรดอธิบายเหตุผลในช่องผลการดำเนินงาน");
    const auto unit = of(two, said("๓ ช่องทาง", "count", "3", "ช่องทาง"));
    CHECK(lines(unit) == "SB514.unit warning B5\n");
    CHECK(english(unit[0]).starts_with("the result is 3 ช่องทาง, the target 2 ครั้ง (“ไม่น้อยกว่า ๒ ครั้ง”)"));
    const auto none = of(two, said("เผยแพร่แล้ว"));
    CHECK(lines(none) == "SB514.figure warning B5\n");
    CHECK_FALSE(thai(none[0]).empty());
    CHECK(of(two, said("๒ ครั้ง", "count", "2", "ครั้ง")).empty());
    CHECK(of(said("จัดทำแบบสอบถาม"), said("แล้วเสร็จ")).empty());
    CHECK(of(two, said("")).empty());
  }

  TEST_CASE("SB514 once in so many months is asked for as often as the round has them") {
    form::Form form = outcome_form(false);
    form.rounds.emplace();
    form.rounds->field = "round";
    const record::Value every = said("ทุก ๓ เดือน", "often", "3", "ครั้ง");
    record::Record record = outcome_record(every, said("๒ ครั้ง", "count", "2", "ครั้ง"), "");
    record.fields["round"] = number("12");
    const auto found = run_rule("SB514", record, form);
    CHECK(lines(found) == "SB514 warning B5\n");
    CHECK(found[0].args.at("wanted").text == "4");
    record.fields["round"] = number("6");
    CHECK(run_rule("SB514", record, form).empty());
    record.fields["round"] = record::Value();
    CHECK(run_rule("SB514", record, form).empty());
  }
}
