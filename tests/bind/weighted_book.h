// SPDX-License-Identifier: Apache-2.0
// A small workbook of the weighted form, and its parts to change.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "bind/typed_sheet.h"
#include "form/load.h"

namespace scorebook::test {

/// The definition templates/hr-scorecard-weighted/2566/form.toml.
inline const form::Form& weighted_form() {
  static const form::Form form = [] {
    std::ifstream file(SCOREBOOK_SOURCE_DIR "/templates/hr-scorecard-weighted/2566/form.toml",
                       std::ios::binary);
    const std::string toml{std::istreambuf_iterator<char>(file), {}};
    form::Loaded loaded = form::load("form.toml", toml);
    if (!loaded.form) {
      throw std::logic_error(loaded.faults.empty() ? "no form" : loaded.faults.front().text());
    }
    return *loaded.form;
  }();
  return form;
}

inline constexpr std::string_view kPendingPhrase = "ทราบผล เดือน ก.ย. ๖๖";

/// The two header rows of the summary from the row on, merged as the form prints them.
inline void add_summary_header(TypedSheet& sheet, std::uint32_t row) {
  const std::string top = std::to_string(row);
  const std::string low = std::to_string(row + 1);
  sheet.row("A" + top, {"มิติ", "เป้าประสงค์ (CSF)", "แผนงาน/โครงการ", "KPI", "ระดับเป้าหมาย", "", "", "",
                        "", "น้ำหนัก", "", "", "ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก", "", "", "งบประมาณ",
                        "ผลงานตามระดับค่าเป้าหมาย"});
  sheet.row("E" + low, {"๑", "๒", "๓", "๔", "๕", "KPIs", "CSFs", "มิติ", "KPIs", "CSFs", "มิติ"});
  for (const char column : {'A', 'B', 'C', 'D', 'P', 'Q'}) {
    sheet.merge(std::string(1, column) + top + ":" + column + low);
  }
  sheet.merge("E" + top + ":I" + top).merge("J" + top + ":L" + top).merge("M" + top + ":O" + top);
}

/// Title in row 1, header in rows 3 and 4, four indicators in rows 5 to 8, total and counts below.
inline TypedSheet summary_sheet() {
  TypedSheet sheet;
  sheet.set("A1",
            "ผลการดำเนินงานตามแผนกลยุทธ์การบริหารทรัพยากรบุคคล กรมตัวอย่าง ปีงบประมาณ พ.ศ. ๒๕๖๖ "
            "( ๑ ตุลาคม ๒๕๖๕ ถึง ๓๑ มีนาคม ๒๕๖๖) ๖ เดือน");
  sheet.merge("A1:Q1");
  add_summary_header(sheet, 3);
  sheet.row("A5", {"๑. ความสอดคล้องเชิงยุทธศาสตร์", "๑. สร้างองค์ความรู้ใหม่", "๑. จัดการความรู้",
                   "๑.๑ ร้อยละของบุคลากรที่ได้รับการพัฒนา (กกจ.) (๑)", "#60", "#65", "#70", "#75", "#80",
                   "#50", "#50", "#40", "#0", "#4", "#12", "ไม่ได้ใช้งบประมาณดำเนินการ",
                   std::string(kPendingPhrase)});
  sheet.row("A6", {"", "", "๒. พัฒนาระบบ", "๑.๒ ระดับความสำเร็จของระบบ (ศสท.) (๒)", "#1", "#2", "#3",
                   "#4", "#5", "#50", "", "", "#4", "", "", "๑,๓๙๗,๑๓๙.๕๐ บาท", "๒"});
  sheet.row("A7", {"", "๒. ปรับปรุงโครงสร้าง", "๓. ปรับโครงสร้าง",
                   "๑.๓ ระดับความสำเร็จในการแบ่งส่วนราชการ (กพร.) (๓)", "-", "-", "#1", "#2", "#3",
                   "#100", "#50", "", "#8", "#8", "", "ไม่ได้ใช้", "#2"});
  sheet.row("A8", {"๒. ประสิทธิภาพของการบริหารทรัพยากรบุคคล", "๓. มีระบบสารสนเทศ", "",
                   "๒.๑ ร้อยละของข้อมูลที่ถูกต้อง (ศสท.) (๔)", "#60", "#70", "#80", "#90", "#100", "#100",
                   "#100", "#60", "#48", "#48", "#48", "#875", "#4"});
  sheet.merge("A5:A7").merge("B5:B6").merge("K5:K6").merge("L5:L7").merge("N5:N6").merge("O5:O7");
  sheet.merge("C7:C8");
  sheet.set("A9", "คะแนนHR Scorecard (เต็ม ๑๐๐ คะแนน)").merge("A9:L9");
  sheet.formula("M9", "SUM(M5:M8)", "60").merge("M9:O9");
  sheet.set("A10", "รวมทั้งสิ้น ๒ มิติ ๓ CSF ๓ แผนงาน/โครงการ ๔ ตัวชี้วัด").merge("A10:Q10");
  return sheet;
}

/// A detail sheet: titles in rows 1 to 5, header in rows 7 and 8, the KPI row in row 9, activities,
/// formula and a note below, the signature behind them.
inline TypedSheet detail_sheet(std::string_view kpi, std::string_view result,
                               std::string_view narrative) {
  TypedSheet sheet;
  sheet.set("A1", "แผนกลยุทธ์การบริหารทรัพยากรบุคคล กรมตัวอย่าง ปีงบประมาณ พ.ศ. ๒๕๖๖");
  sheet.set("A2", "มิติที่ ๑ : ความสอดคล้องเชิงยุทธศาสตร์");
  sheet.set("A3", "แผนงาน/โครงการ : จัดการความรู้");
  sheet.row("A4", {"ระยะเวลา :", "", "รอบ ๔ เดือน", "✓", "รอบ ๖ เดือน", "", "รอบ ๙ เดือน"});
  sheet.set("A5", "ชื่อหน่วยงาน กองการเจ้าหน้าที่");
  sheet.row("A7", {"กิจกรรม", "หน่วยนับ", "ระดับค่าเป้าหมาย", "", "", "", "", "ผลการดำเนินงาน",
                   "รายละเอียดผลการดำเนินงาน", "ผลการเบิกจ่ายงบประมาณ"});
  sheet.row("C8", {"๑", "๒", "๓", "๔", "๕"});
  for (const char column : {'A', 'B', 'H', 'I', 'J'}) {
    sheet.merge(std::string(1, column) + "7:" + column + "8");
  }
  sheet.merge("C7:G7");
  sheet.row("A9", {std::string(kpi), "ร้อยละ", "#60", "#65", "#70", "#75", "#80",
                   std::string(result), std::string(narrative), "๘๗๕ บาท"});
  sheet.set("A10", "รายละเอียดกิจกรรม\n๑. ประชุม\n๒. อบรม");
  sheet.set("A11", "สูตรการคำนวณ/การนับผลงาน :\nจำนวนผู้ผ่าน x ๑๐๐");
  sheet.set("A12", "หมายเหตุ : ไม่นับลูกจ้าง");
  sheet.set("A14", "ลงชื่อ ................................");
  sheet.set("A15", "ตำแหน่ง นักทรัพยากรบุคคลชำนาญการ");
  sheet.set("A16", "ผู้จัดทำข้อมูล");
  return sheet;
}

}  // namespace scorebook::test
