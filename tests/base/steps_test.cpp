// SPDX-License-Identifier: Apache-2.0
#include "base/steps.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::base {
namespace {

std::string steps(std::string_view text) {
  std::string out;
  for (const StepMention& step : find_steps(text)) {
    out += (out.empty() ? "" : " ") + std::to_string(step.number) + (step.open ? "?" : "");
  }
  return out;
}

std::string levels(std::string_view text) {
  std::string out;
  for (const LevelLine& level : level_lines(text)) {
    out += (out.empty() ? "" : "|") + std::to_string(level.level) + " " + level.text;
  }
  return out;
}

}  // namespace

TEST_SUITE("base.steps") {
  TEST_CASE("steps that a text names, and which of them are not finished") {
    CHECK(steps("ขั้นตอนที่ ๑ จัดทำคำชี้แจงแล้ว\nขั้นตอนที่ ๒ ประชุมแล้ว ๓ ครั้ง\nขั้นตอนที่ ๓ อยู่ระหว่างปรับปรุง") ==
          "1 2 3?");
    CHECK(steps("กิจกรรมที่ ๑ ดำเนินการถึงขั้นตอนที่ ๓ อยู่ระหว่างดำเนินการ\nกิจกรรมที่ ๒ ถึงขั้นตอนที่ ๓ เสร็จแล้ว") ==
          "3? 3");
    CHECK(steps("ถึงระดับ 4 และระดับ 5 ยังไม่แล้วเสร็จ") == "4 5?");
    CHECK(steps("อยู่ระหว่างดำเนินการ ขั้นที่ ๒") == "2");
    CHECK(steps("ระดับ ๒.๕").empty());
    CHECK(steps("ระดับร้อยละ ๘๐").empty());
    CHECK(steps("").empty());
  }

  TEST_CASE("levels that a text lists") {
    CHECK(levels("สูตรการคำนวณ :\nหารด้วย คะแนนเต็ม\nระดับ ๑ ร้อยละ ๖๐\nระดับ ๒ ร้อยละ ๗๐") ==
          "1 ร้อยละ ๖๐|2 ร้อยละ ๗๐");
    CHECK(levels("ระดับ ๑ : ทำ ระดับ ๒ : เสร็จ") == "1 ทำ|2 เสร็จ");
    CHECK(levels("๑) ร้อยละ ๖๐ ของหน่วยงาน\n๒) ร้อยละ ๖๕ ของหน่วยงาน") ==
          "1 ร้อยละ ๖๐ ของหน่วยงาน|2 ร้อยละ ๖๕ ของหน่วยงาน");
    CHECK(levels("ระดับ ๑ - เรื่อง\nระดับ ๒ ๑ เรื่อง") == "1 - เรื่อง|2 ๑ เรื่อง");
    CHECK(levels("ระดับ ๒ ก\nระดับ ๓ ข").empty());
    CHECK(levels("ระดับ ๑ ก").empty());
  }
}

}  // namespace scorebook::base
