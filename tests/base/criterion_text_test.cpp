// SPDX-License-Identifier: Apache-2.0
#include "base/criterion_text.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::base {
namespace {

/// "figure >= 80 % [unit] {rest}".
std::string shown(const Criterion& one) {
  const char* kinds[] = {"none", "figure", "range", "text"};
  const char* signs[] = {"", " >=", " >", " <=", " <"};
  std::string out = kinds[static_cast<int>(one.kind)];
  out += signs[static_cast<int>(one.sign)];
  out += one.number ? " " + one.number->exact_text() : "";
  out += one.upper ? (one.below_upper ? " ..< " : " .. ") + one.upper->exact_text() : "";
  out += one.percent ? " %" : "";
  out += one.unit.empty() ? "" : " [" + one.unit + "]";
  return out + (one.rest.empty() ? "" : " {" + one.rest + "}");
}

std::string read(std::string_view text) {
  return shown(read_criterion(text));
}

std::string bands(const std::vector<std::string>& texts) {
  std::vector<Criterion> levels;
  for (const std::string& text : texts) {
    levels.push_back(read_criterion(text));
  }
  std::string out;
  for (const BandFinding& one : band_findings(levels)) {
    const char* faults[] = {"overlap", "gap", "last digit"};
    out += (out.empty() ? "" : "; ") + std::string(faults[static_cast<int>(one.fault)]) + " " +
           std::to_string(one.level) + "-" + std::to_string(one.next) + " " +
           one.from.exact_text() + ".." + one.to.exact_text();
  }
  return out;
}

}  // namespace

TEST_SUITE("base.criterion_text") {
  TEST_CASE("figures with comparisons, units and percent") {
    CHECK(read("ร้อยละ ๘๐") == "figure 80 %");
    CHECK(read("80%") == "figure 80 %");
    CHECK(read("น้อยกว่า 16") == "figure < 16");
    CHECK(read("มากกว่าร้อยละ ๑๐๐") == "figure > 100 %");
    CHECK(read("ไม่น้อยกว่า ๒ ครั้ง") == "figure >= 2 [ครั้ง]");
    CHECK(read("อย่างน้อย ๒๐ คน") == "figure >= 20 [คน]");
    CHECK(read("ไม่เกินร้อยละ ๕") == "figure <= 5 %");
    CHECK(read("ต่ำกว่า 3.20") == "figure < 3.2");
    CHECK(read("ตํ่ากว่า 3.20") == "figure < 3.2");
    CHECK(read("9.60 ขึ้นไป ") == "figure >= 9.6");
    CHECK(read("มากกว่า 24") == "figure > 24");
    CHECK(read("> 100") == "figure > 100");
    CHECK(read("≥ ๘๕.๕ %") == "figure >= 85.5 %");
    CHECK(read("๑,๓๔๕ แห่ง") == "figure 1345 [แห่ง]");
    CHECK(read("จำนวน ๓ องค์กร") == "figure 3 [องค์กร]");
    CHECK(read_criterion("18.00").decimals == 2);
  }

  TEST_CASE("ranges") {
    CHECK(read("16.00 -17.99") == "range 16 .. 17.99");
    CHECK(read("๓๑-๔๐ เรื่อง") == "range 31 .. 40 [เรื่อง]");
    CHECK(read("ร้อยละ ๖๐ ถึง ๗๐") == "range 60 .. 70 %");
    CHECK(read("60% – 69.99%") == "range 60 .. 69.99 %");
    CHECK(read("มากกว่า 5 แต่ไม่เกิน 10") == "range > 5 .. 10");
  }

  TEST_CASE("no criterion") {
    CHECK(read("-") == "none");
    CHECK(read("–") == "none");
    CHECK(read("  ") == "none");
    CHECK(read("---") == "none");
  }

  TEST_CASE("milestones keep their words and give the figure that is asked for") {
    CHECK(read("แต่งตั้งคณะทำงาน") == "text {แต่งตั้งคณะทำงาน}");
    CHECK(read("ดำเนินการตามแผนได้ไม่น้อยกว่าร้อยละ ๘๐ ของกิจกรรมทั้งหมด") ==
          "text >= 80 % {ดำเนินการตามแผนได้ไม่น้อยกว่าร้อยละ 80 ของกิจกรรมทั้งหมด}");
    CHECK(read("ข้อมูลครบถ้วน เป็นปัจจุบัน ร้อยละ ๗๐") == "text 70 % {ข้อมูลครบถ้วน เป็นปัจจุบัน ร้อยละ 70}");
    CHECK(read("รายงานผลภายในวันที่ ๓๑ มกราคม ๒๕๖๕") == "text {รายงานผลภายในวันที่ 31 มกราคม 2565}");
    CHECK(read("ครัวเรือนไม่น้อยกว่า ๔ ครัวเรือน จาก ๔ องค์กร") ==
          "text >= 4 {ครัวเรือนไม่น้อยกว่า 4 ครัวเรือน จาก 4 องค์กร}");
  }

  TEST_CASE("several figures in one cell") {
    std::string row;
    for (const Criterion& one : read_criteria_row("60% 70% 80% 90% 100")) {
      row += shown(one) + "|";
    }
    CHECK(row == "figure 60 %|figure 70 %|figure 80 %|figure 90 %|figure 100|");
    CHECK(read_criteria_row("1 2 3 4 5").size() == 5);
    CHECK(read_criteria_row("60%").empty());
    CHECK(read_criteria_row("๒ ครั้ง").empty());
    CHECK(read_criteria_row("").empty());
  }

  TEST_CASE("levels inside one cell") {
    const auto levels = split_levels(
        "กิจกรรมพัฒนา\nระดับ ๑ : แต่งตั้งคณะทำงาน\nระดับ ๒ : ประชุม ๒ ครั้ง ระดับ ๓: สรุปผลระดับ ๔ ด้าน");
    REQUIRE(levels.size() == 4);
    CHECK(levels[0].level == 0);
    CHECK(levels[0].text == "กิจกรรมพัฒนา");
    CHECK(levels[1].level == 1);
    CHECK(levels[1].text == "แต่งตั้งคณะทำงาน");
    CHECK(levels[2].text == "ประชุม 2 ครั้ง");
    CHECK(levels[3].text == "สรุปผลระดับ 4 ด้าน");
    const auto run = split_levels(
        "ระดับ ๑ : ร้อยละ ๗๕ ระดับ ๒ : ร้อยละ ๘๐ ระดับ ๓ : ร้อยละ ๘๕ ระดับ ๔ : ร้อยละ ๙๐ ระดับ ๕ : ร้อยละ "
        "๑๐๐");
    REQUIRE(run.size() == 5);
    CHECK(read(run[4].text) == "figure 100 %");
    CHECK(run[4].level == 5);
    CHECK(split_levels("ระดับ ๑ : ทำแผน").empty());
    CHECK(split_levels("อยู่ในระดับมาก").empty());
    CHECK(split_levels("ระดับ ๒ : ก ระดับ ๓ : ข").empty());
  }

  TEST_CASE("marks of levels, whatever is missing between them") {
    CHECK(level_marks("ระดับ ๑ : ก ระดับ ๓: ข ระดับที่ ๒ : ค") == std::vector<int>{1, 3, 2});
    CHECK(level_marks("ระดับ ๑ ก ระดับ ๕ ข").empty());
    CHECK(level_marks("เวลา ๑๓ : ๓๐").empty());
  }

  TEST_CASE("gaps and overlaps between bands") {
    CHECK(bands({"น้อยกว่า 16", "16.00 -17.99", "18.00 - 22.00", "22.00 - 24.00", "มากกว่า 24"}) ==
          "last digit 1-2 17.99..18; overlap 2-3 22..22");
    CHECK(bands({"๓๑-๔๐ เรื่อง", "๒๑-๓๐ เรื่อง", "๑๑-๒๐ เรื่อง", "๑-๑๐ เรื่อง", "ครบถ้วน"}) ==
          "last digit 0-1 30..31; last digit 1-2 20..21; last digit 2-3 10..11");
    CHECK(bands({"ต่ำกว่า 3.20", "3.20 - 3.59", "3.60 - 4.40", "4.41 - 4.80", "6.40 - 7.16"}) ==
          "last digit 1-2 3.59..3.6; last digit 2-3 4.4..4.41; gap 3-4 4.8..6.4");
    CHECK(bands({"น้อยกว่า 60", "มากกว่า 60"}) == "gap 0-1 60..60");
    CHECK(bands({"ไม่เกิน 60", "มากกว่า 60"}) == "");
    CHECK(bands({"60", "70", "80"}) == "");
    CHECK(bands({"ไม่น้อยกว่า 60", "ไม่น้อยกว่า 70"}) == "");
  }
}

}  // namespace scorebook::base
