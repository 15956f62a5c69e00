// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.item_twice") {
  TEST_CASE("SB715 an item stands once in the lists of a text") {
    CHECK(found_in("SB715", "๑. หลักสูตรพัฒนาข้าราชการ รุ่นที่ ๑๙\n๒. หลักสูตรพัฒนาข้าราชการ รุ่นที่ ๒๐").empty());
    CHECK(found_in("SB715", "๑. เว็บไซต์\n๒. เว็บไซต์").empty());  // too short to tell
    const auto twice = found_in(
        "SB715", "๑. หลักสูตรพัฒนาข้าราชการ รุ่นที่ ๒๐ ในภาคเหนือ\n๒. หลักสูตรพัฒนาข้าราชการ รุ่นที่ ๒๐ ในภาคใต้");
    CHECK(lines(twice) == "SB715 warning I8\n");
    CHECK(thai(twice[0]).starts_with("“๒. หลักสูตรพัฒนาข้าราชการ รุ่นที่ ๒๐ ในภาคใต้” ปรากฏแล้วใน “๑. "));
    const auto undone =
        found_in("SB715",
                 "๑. โครงการที่ดำเนินการแล้ว\n๑.๑ หลักสูตรพัฒนาข้าราชการ รุ่นที่ ๒๐ ระหว่างวันที่ ๒๓ - ๒๗ ม.ค. ๖๖\n"
                 "๒. โครงการที่ยังไม่ได้ดำเนินการ\n๒.๑ หลักสูตรพัฒนาข้าราชการ รุ่นที่ ๒๐ กำหนดจัดในไตรมาส ๔");
    CHECK(lines(undone) == "SB715.undone error I8\n");
    CHECK(english(undone[0]).starts_with(
        "the same item stands among what is done and what is not: “๑.๑ "));
  }
}
