// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "rules/checks.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.contact_data") {
  TEST_CASE("SB902 telephone numbers and addresses are found and masked") {
    const std::string phone = "08" + std::string(6, '1') + "78";
    const auto found = found_in("SB902", "สอบถามที่ " + phone + " หรือ name" + "@" + "example.go.th");
    CHECK(lines(found) == "SB902 warning I8\n");
    CHECK(found[0].found == "08xxxxxx78, n***@example.go.th");
    CHECK(thai(found[0]).starts_with(
        "พบหมายเลขโทรศัพท์หรืออีเมล ๒ แห่ง (08xxxxxx78, n***@example.go.th) | "));
    CHECK(english(found[0]).starts_with(
        "2 telephone numbers or e-mail addresses are found (08xxxxxx78"));
    CHECK(found_in("SB902", "โทร. 0-2" + std::string(3, '1') + "-9100").size() == 1);
    CHECK(found_in("SB902", "หนังสือที่ สม ๐๐๐๑/ว ๙๑๘").empty());
    CHECK(found_in("SB902", "งบประมาณ ๑,๓๙๗,๑๓๙.๕๐ บาท @ ไลน์").empty());
    CHECK(found_in("SB902", "๑๒๓๔๕๖๗๘๙๐").empty());
  }
}
