// SPDX-License-Identifier: Apache-2.0
// A scorecard of nobody's form: merged header rows, dimensions merged down, subtotals and a total.
#pragma once

#include "bind/typed_sheet.h"

namespace scorebook::test {

inline TypedSheet scorecard() {
  TypedSheet sheet;
  sheet.set("A1", "รายงานผลตามคำรับรอง ปีงบประมาณ พ.ศ. ๒๕๖๗").set("A2", "หน่วยงาน กองตัวอย่าง");
  sheet.row("A3", {"มิติ", "ลำดับ", "ตัวชี้วัด", "หน่วยวัด", "น้ำหนัก", "เกณฑ์การให้คะแนน", "", "", "", "",
                   "ผลการดำเนินงาน", "ค่าคะแนนที่ได้", "คะแนนถ่วงน้ำหนัก", "ผู้รับผิดชอบ"});
  sheet.row("F4", {"#1", "#2", "#3", "#4", "#5"});
  for (const char column : {'A', 'B', 'C', 'D', 'E', 'K', 'L', 'M', 'N'}) {
    sheet.merge(std::string(1, column) + "3:" + column + "4");
  }
  sheet.merge("F3:J3");
  const auto item = [&](const std::string& row, const std::string& no, const std::string& title,
                        const std::string& weight) {
    sheet.row("B" + row,
              {"#" + no, title, "ร้อยละ", "#" + weight, "#60", "#65", "#70", "#75", "#80", "#72"});
    sheet.formula("L" + row, "IF(K" + row + ">=H" + row + ",3,1)", "3");
    sheet.formula("M" + row, "L" + row + "*E" + row + "/100", "0.9");
    sheet.set("N" + row, "ฝ่ายแผน");
  };
  sheet.set("A5", "มิติที่ 1 ด้านประสิทธิผล").merge("A5:A6");
  item("5", "1", "ร้อยละของงานที่แล้วเสร็จ", "30");
  item("6", "2", "ร้อยละของผู้ผ่านการอบรม", "20");
  sheet.set("A7", "รวม มิติที่ 1").merge("A7:D7").formula("E7", "SUM(E5:E6)", "50");
  sheet.set("A8", "มิติที่ 2 ด้านคุณภาพ").merge("A8:A9");
  item("8", "3", "ร้อยละความพึงพอใจ", "30");
  item("9", "4", "ร้อยละของข้อร้องเรียน", "30");
  sheet.set("A10", "รวม มิติที่ 2").merge("A10:D10").formula("E10", "SUM(E8:E9)", "60");
  sheet.set("A11", "คะแนนรวมทั้งหมด").merge("A11:L11").formula("M11", "SUM(M5:M9)", "3.6");
  sheet.set("A13", "ลงชื่อ ........................");
  return sheet;
}

}  // namespace scorebook::test
