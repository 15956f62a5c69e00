// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.division_sum") {
  TEST_CASE("SB714 parts add up to what they divide") {
    CHECK(found_in("SB714",
                   "รวม ๔๒๕ คน แบ่งเป็นรุ่นที่ ๑ จำนวน ๑๓๕ คน รุ่นที่ ๒ จำนวน ๑๔๔ คน และรุ่นที่ ๓ จำนวน ๑๔๖ คน")
              .empty());
    CHECK(found_in("SB714", "รวม ๔๒๕ คน แบ่งเป็น ๑๓๕ คน ๑๔๔ คน เป็นต้น").empty());
    CHECK(found_in("SB714", "๑๐๐ คน แบ่งเป็นข้าราชการ ๖๐ คน เป็นชาย ๒๐ คน หญิง ๔๐ คน และพนักงาน ๔๐ คน")
              .empty());
    const auto found = found_in("SB714", "รวม ๔๒๕ คน แยกเป็น ๑๓๕ คน ๑๔๔ คน และ ๑๕๖ คน");
    CHECK(lines(found) == "SB714 error I8\n");
    CHECK(thai(found[0]).starts_with("ระบุไว้ ๔๒๕ คน แต่ส่วนย่อย ๑๓๕ + ๑๔๔ + ๑๕๖ รวมได้ ๔๓๕ คน | "));
    CHECK(english(found[0]).starts_with(
        "it says 425 คน, but the parts 135 + 144 + 156 add up to 435 คน"));
  }
}
