// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.title_repeated") {
  TEST_CASE("SB720 rows of a table have titles of their own") {
    record::Record record = small_record();
    CHECK(run_rule("SB720", record).empty());
    set(record, "dimensions", "1", "title", text("ประสิทธิภาพ ของการบริหารทรัพยากรบุคคล"));
    const auto found = run_rule("SB720", record);
    CHECK(lines(found) == "SB720 warning A7:A8\n");
    CHECK(refs(found[0]) == "A5:A6");
    CHECK(thai(found[0]).starts_with("มิติที่ ๒ มีชื่อเดียวกับ มิติที่ ๑ | "));
    CHECK(english(found[0]).starts_with("มิติที่ 2 has the same title as มิติที่ 1"));
    set(record, "indicators", "2.1", "title", record.tables[3].rows[0].value("title"));
    CHECK(run_rule("SB720", record).size() == 2);
  }
}
