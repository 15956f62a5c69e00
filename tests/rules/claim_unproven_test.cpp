// SPDX-License-Identifier: Apache-2.0
#include "rules/outcome_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.claim_unproven") {
  TEST_CASE("SB512 a figure below the target is an error, what cannot be compared a warning") {
    const form::Form form = outcome_form();
    const record::Value four = said("ไม่ต่ำกว่า ๔ เรื่อง", "count", "4", "เรื่อง");
    const auto of = [&](const record::Value& result, std::string_view claim = "บรรลุ") {
      return run_rule("SB512", outcome_record(four, result, claim), form);
    };
    const auto low = of(said("๓ เรื่อง", "count", "3", "เรื่อง"));
    CHECK(lines(low) == "SB512 error E5\n");
    CHECK(thai(low[0]) == "ทำเครื่องหมาย “บรรลุ” แต่ผลที่ระบุคือ ๓ เรื่อง ต่ำกว่าเป้าหมาย ๔ เรื่อง | "
                          "โปรดตรวจสอบตัวเลขของผลและเป้าหมาย หากผลต่ำกว่าเป้าหมายจริง "
                          "ให้ย้ายเครื่องหมายไปช่องไม่บรรลุ");
    const auto unit = of(said("๕ ครั้ง", "count", "5", "ครั้ง"));
    CHECK(lines(unit) == "SB512.unit warning E5\n");
    CHECK(english(unit[0]) == "it is ticked “บรรลุ”, but the result is 5 ครั้ง and the target 4 เรื่อง: "
                              "they cannot be compared | State the result in the unit of the target.");
    CHECK(lines(of(said("ดำเนินการแล้ว"))) == "SB512.figure warning E5\n");
    CHECK(lines(of(said("อยู่ระหว่างดำเนินการ", "open"))) == "SB512.open warning E5\n");
    CHECK(lines(of(said(""))) == "SB512.result warning E5\n");
    const auto unmet = of(said("๔ เรื่อง", "count", "4", "เรื่อง"), "ไม่บรรลุ");
    CHECK(lines(unmet) == "SB512.unmet warning D5\n");
    for (const auto& finding : {of(said("ดำเนินการแล้ว"))[0], of(said("", ""))[0], unmet[0],
                                of(said("อยู่ระหว่าง", "open"))[0]}) {
      CHECK_FALSE(thai(finding).empty());
      CHECK_FALSE(english(finding).empty());
    }
  }

  TEST_CASE("SB512 a tick that figures or words support is in order") {
    const form::Form form = outcome_form();
    const record::Value four = said("ไม่ต่ำกว่า ๔ เรื่อง", "count", "4", "เรื่อง");
    const auto none = [&](const record::Record& record) {
      return run_rule("SB512", record, form).empty();
    };
    CHECK(none(outcome_record(four, said("๔ เรื่อง", "count", "4", "เรื่อง"), "บรรลุ")));
    CHECK(none(outcome_record(four, said("๓ เรื่อง", "count", "3", "เรื่อง"), "ไม่บรรลุ")));
    CHECK(none(outcome_record(four, said("๓ เรื่อง", "count", "3", "เรื่อง"), "")));
    CHECK(none(outcome_record(said("ศึกษา", "study"), said("แล้วเสร็จ"), "บรรลุ")));
    CHECK(none(outcome_record(said("ตามที่เห็นสมควร"), said("แล้วเสร็จ"), "บรรลุ")));
  }
}
