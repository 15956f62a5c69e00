// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.evidence_undated") {
  TEST_CASE("SB607 documents have a date") {
    record::Record record = small_record();
    CHECK(run_rule("SB607", record).empty());
    record::Reference undated = letter("สม ๐๐๐๑/ว ๙๑๘", 2023, 1, 1, "สม ๐๐๐๑/ว ๙๑๘");
    undated.date.reset();
    cite(record, "1.2", undated);
    const auto found = run_rule("SB607", record);
    CHECK(lines(found) == "SB607 warning I8\n");
    CHECK(found[0].indicator == "1.2");
    CHECK(thai(found[0]).starts_with("เอกสารที่อ้างถึงยังไม่ระบุวันที่: สม ๐๐๐๑/ว ๙๑๘ | "));
    undated.text = "สม ๐๐๐๑/ว ๙๑๙";
    cite(record, "1.2", undated);
    CHECK(english(run_rule("SB607", record)[0])
              .starts_with(
                  "a document is referred to without its date: สม ๐๐๐๑/ว ๙๑๘, สม ๐๐๐๑/ว ๙๑๙"));
    undated.number.clear();  // an announcement without a number
    record::Record unnumbered = small_record();
    cite(unnumbered, "1.2", undated);
    CHECK(run_rule("SB607", unnumbered).empty());
  }
}
