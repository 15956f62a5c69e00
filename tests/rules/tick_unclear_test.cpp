// SPDX-License-Identifier: Apache-2.0
#include "rules/outcome_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.tick_unclear") {
  TEST_CASE("SB304 two ticks, or something that is no tick, say nothing") {
    const form::Form form = outcome_form();
    record::Record record = outcome_record(said("ศึกษา", "study"), said("แล้วเสร็จ"), "บรรลุ");
    record::Value& claim = record.tables[0].rows[0].values["claim"];
    CHECK(run_rule("SB304", record, form).empty());
    claim.kind = record::ValueKind::kInvalid;
    claim.raw = "ไม่บรรลุ, บรรลุ";
    const auto both = run_rule("SB304", record, form);
    CHECK(lines(both) == "SB304 error E5\n");
    CHECK(refs(both[0]) == "D5");
    CHECK(thai(both[0]) == "ทำเครื่องหมายไว้มากกว่า ๑ ช่อง (ไม่บรรลุ, บรรลุ) จึงไม่ทราบว่าเป็นข้อใด | "
                           "โปรดเหลือเครื่องหมายไว้เพียงช่องเดียว");
    claim.raw = "ใช่";
    const auto mark = run_rule("SB304", record, form);
    CHECK(lines(mark) == "SB304.mark error E5\n");
    CHECK(english(mark[0]) == "this box is for a tick, but it holds “ใช่” | Put a tick (✓) into one of "
                              "the boxes and move the text to the remarks.");
    CHECK(run_rule("SB303", record, form).empty());
  }
}
