// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.detail_title") {
  TEST_CASE("SB706 a title that differs from the summary is reported with the part that differs") {
    record::Record record = small_record();
    set(record, "details", "1.1", "title", text("ร้อยละของหน่วยงานที่มีการจัดระบบองค์ความรู้"));
    const auto found = run_rule("SB706", record);
    CHECK(lines(found) == "SB706 warning A8\n");
    CHECK(found[0].indicator == "1.1");
    CHECK(found[0].expected == "ร้อยละของหน่วยงานที่จัดระบบองค์ความรู้");
    CHECK(refs(found[0]) == "D5");
    CHECK(thai(found[0]) ==
          "ใบรายละเอียดระบุ “…หน่วยงานที่มีการจัดระบบอง…” แต่ตารางสรุป (แผ่นงาน “ตารางสรุป” เซลล์ D5) ระบุ "
          "“…หน่วยงานที่จัดระบบอง…” | โปรดใช้ข้อความเดียวกันทั้งสองแห่ง ตามแผนที่ได้รับความเห็นชอบ");
  }

  TEST_CASE("SB706 the same difference on several sheets is one finding") {
    record::Record record = small_record();
    for (const char* id : {"2.1", "2.2"}) {
      set(record, "details", id, "dimension_title", text("ประสิทธิผลของการบริหารทรัพยากรบุคคล"));
    }
    const auto found = run_rule("SB706", record);
    CHECK(lines(found) == "SB706 warning A2\n");
    CHECK(found[0].indicator == "");
    CHECK(refs(found[0]) == "A7:A8 A2");
    CHECK(thai(found[0]).find("“ประสิทธิผลของการบริ…”") != std::string::npos);
    CHECK(thai(found[0]).find("ระบุ “ประสิทธิภาพของการบริ…” (พบ ๒ แผ่นงาน) | ") != std::string::npos);
    CHECK(english(found[0]).find("(on 2 sheets) | ") != std::string::npos);
  }

  TEST_CASE("SB706 spaces and digits do not count and neither do empty cells") {
    record::Record record = small_record();
    set(record, "details", "1.1", "title", text(" ร้อยละ ของหน่วยงานที่จัดระบบองค์ ความรู้"));
    set(record, "details", "1.2", "project_title", {});
    set(record, "indicators", "2.1", "owner", {});
    set(record, "details", "2.2", "owner", text("กกจ ."));
    CHECK(run_rule("SB706", record).empty());
  }
}
