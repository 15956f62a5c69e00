// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.criteria_twice") {
  TEST_CASE("SB522 two sets of levels for one indicator") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ร้อยละ ๘๔"});
    record.tables.back().rows.front().values["text"] = said("ร้อยละ ๘๔", "percent", "84", "ร้อยละ");
    CHECK(run_rule("SB522", record, form).empty());
    record::Row& row = record.tables.front().rows.front();
    for (const auto& [key, words] :
         {std::pair{"kpi_1", "ร้อยละ ๘๐"}, std::pair{"kpi_2", "ร้อยละ ๙๐"}}) {
      row.values[key] = said(words);
      row.values[key].at = place("สรุป", "A5");
    }
    const auto found = run_rule("SB522", record, form);
    CHECK(lines(found) == "SB522 warning A5\n");
    CHECK(refs(found[0]) == "B5");
    CHECK(thai(found[0]) ==
          "มีเกณฑ์การให้ระดับทั้งในช่องนี้และในช่องอื่นของตัวชี้วัดเดียวกัน หากใช้ชุดที่เป็นตัวเลขจะได้ระดับ ๑ | "
          "โปรดยืนยันกับแผนที่ได้รับความเห็นชอบว่าใช้เกณฑ์ชุดใด แล้วคงไว้เพียงชุดเดียว");
    CHECK(
        english(found[0]).starts_with("levels stand in this field and in another one of the same "
                                      "indicator; by the figures it is level 1"));
    CHECK(reason_of("SB522", small_record()) == "no_scores");
  }
}
