// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.document_number") {
  TEST_CASE("SB609 office codes of one ministry have one length") {
    record::Record record = small_record();
    cite(record, "1.2", letter("กษ ๑๑๑/๓๘๐๑", 2022, 11, 3, "กษ ๑๑๑/๓๘๐๑ ลว ๓ พ.ย. ๖๕"));
    const auto found = run_rule("SB609", record);
    CHECK(lines(found) == "SB609 warning I8\n");
    CHECK(found[0].indicator == "1.2");
    CHECK(thai(found[0]).starts_with(
        "เลขที่ กษ ๑๑๑/๓๘๐๑ มีรหัสหน่วยงาน ๓ หลัก แต่หนังสือฉบับอื่นมี ๔ หลัก เช่น กษ ๑๑๑๑/๔๑๖๔ | "));
    CHECK(english(found[0]).find("has an office code of 3 digits, the others have 4") ==
          std::string::npos);
    CHECK(english(found[0]).find("an office code of 3 digits, the other letters have 4") !=
          std::string::npos);
    record::Record other = small_record();
    cite(other, "1.2", letter("ยธ ๑๑๑/๓๘๐๑", 2022, 11, 3, "ยธ ๑๑๑/๓๘๐๑"));
    CHECK(run_rule("SB609", other).empty());
    cite(record, "1.2",
         letter("กษ ๒๒๒/๓๘๐๒", 2022, 11, 3, "กษ ๒๒๒/๓๘๐๒"));  // two of five are no slip
    CHECK(run_rule("SB609", record).empty());
  }
}
