// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.row_duplicate") {
  TEST_CASE("SB221 a second row of the same number") {
    const form::Form form = evidence_form();
    record::Record record = evidence_record({"ทำแผน", "ประชุม"});
    CHECK(run_rule("SB221", record, form).empty());
    record::Row second = record.tables.front().rows.front();
    second.id = "1.1~2";
    second.at = place("สรุป", "A6");
    record.tables.front().rows.push_back(second);
    record.tables.back().rows[1].id = "1.1/1~2";  // items of a text may repeat their numbers
    const auto found = run_rule("SB221", record, form);
    CHECK(lines(found) == "SB221 error A6\n");
    CHECK(found[0].indicator == "1.1~2");
    CHECK(refs(found[0]) == "A5");
    CHECK(thai(found[0]) ==
          "ตัวชี้วัด ๑.๑ มีมากกว่าหนึ่งแถว | โปรดแก้ไขเลขที่ให้ไม่ซ้ำกัน หรือลบแถวที่เกินมา "
          "หากบรรทัดชื่อกลุ่มเหนือแถวหายไป โปรดพิมพ์กลับตามแบบ");
    second.id = "1.2~2";  // the next row too: one cause
    second.at = place("สรุป", "A7");
    record.tables.front().rows.push_back(second);
    second.id = "1.2";
    record.tables.front().rows.insert(record.tables.front().rows.begin(), second);
    const auto both = run_rule("SB221", record, form);
    CHECK(lines(both) == "SB221 error A6\n");
    CHECK(both[0].args.at("more").text == "1");
    CHECK(english(found[0]).starts_with("there is more than one row 1.1 (ตัวชี้วัด)"));
  }

  TEST_CASE("SB221 detail sheets that stand twice have a rule of their own") {
    record::Record record = small_record();
    for (record::Table& table : record.tables) {
      if (table.key == "details") {
        table.rows.push_back(table.rows.front());
        table.rows.back().id += "~2";
      }
    }
    CHECK(run_rule("SB221", record).empty());
  }
}
