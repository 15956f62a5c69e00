// SPDX-License-Identifier: Apache-2.0
#include "rules/outcome_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.share") {
  TEST_CASE("SB710 a percentage agrees with its part and whole at the decimals it shows") {
    const form::Form form = outcome_form();
    const auto of = [&](std::string_view figure, std::string_view part, std::string_view whole) {
      record::Value result = said("รวม … คิดเป็นร้อยละ …", "", figure, "ร้อยละ");
      result.attributes = {{"numerator", std::string(part)}, {"denominator", std::string(whole)}};
      return run_rule("SB710", outcome_record(said("ศึกษา"), result, ""), form);
    };
    CHECK(of("66.36", "๗๓", "๑๑๐").empty());
    CHECK(of("66.4", "73", "110").empty());
    CHECK(of("66", "73", "110").empty());
    CHECK(of("66.36", "73", "0").empty());
    const auto wrong = of("69.8", "๗๓", "๑๑๐");
    CHECK(lines(wrong) == "SB710 error C5\n");
    CHECK(wrong[0].expected == "66.4");
    CHECK(thai(wrong[0]).starts_with("ระบุไว้ร้อยละ ๖๙.๘ แต่ ๗๓ จาก ๑๑๐ คำนวณได้ร้อยละ ๖๖.๔ | "));
    CHECK(lines(of("150", "90", "60")) == "SB710.above error C5\n");
    const auto above = of("95.87", "122", "121");
    CHECK(lines(above) == "SB710.above error C5\n");
    CHECK(english(above[0]).starts_with(
        "it says 95.87 percent, but 122 of 121 is more than the whole (100.83 percent)"));
  }

  TEST_CASE("SB710 a share that a text gives in words is computed as well") {
    record::Record record = small_record();
    const auto with = [&](std::string_view words) {
      set(record, "details", "1.1", "narrative", text(words));
      return run_rule("SB710", record);
    };
    CHECK(with("๖๕๐ คน จากแผน ๙๔๕ คน คิดเป็นร้อยละ ๖๘.๗๘").empty());
    CHECK(with("๖๕๐ คน จากแผน ๙๔๕ คน คิดเป็นร้อยละ ๖๙").empty());
    const auto wrong = with("๖๕๐ คน จากแผน ๙๔๕ คน คิดเป็นร้อยละ ๕๘.๗๓");
    CHECK(lines(wrong) == "SB710 error I8\n");
    CHECK(wrong[0].expected == "๖๘.๗๘");
    CHECK(lines(with("๑๒๒ เรื่อง จาก ๑๒๑ เรื่อง คิดเป็นร้อยละ ๙๕.๘๗")) == "SB710.above error I8\n");
  }
}
