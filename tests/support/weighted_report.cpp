// SPDX-License-Identifier: Apache-2.0
#include "support/weighted_report.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "support/records.h"

namespace scorebook::test {
namespace {

using record::FactKind;
using record::Record;
using Targets = std::array<std::string, 5>;

const std::string kP(kPending);
const std::string kNone(kNoBudget);

std::vector<SampleIndicator> indicators() {
  const Targets sixty = {"60", "65", "70", "75", "80"};
  const Targets steps = {"1", "2", "3", "4", "5"};
  const Targets tens = {"60", "70", "80", "90", "100"};
  const Targets high = {"96", "97", "98", "99", "100"};
  const Targets middle = {"65", "70", "75", "80", "85"};
  const auto sheet = [](std::string no, std::string csf, std::string project, std::string weight,
                        Targets targets, std::string level, std::string score, std::string budget,
                        std::string unit, std::string result) {
    return SampleIndicator{no,     csf,   project, "ตัวชี้วัด " + no, weight, std::move(targets),
                           level,  score, budget,  unit,           result, {}};
  };
  return {
      sheet("1.1", "1", "1", "50", high, kP, "0", kNone, "ร้อยละ", ""),
      sheet("1.2", "1", "1", "50", sixty, kP, "0", kNone, "ร้อยละ", kP),
      sheet("1.3", "2", "2", "100", steps, "2", "3", kNone, "ระดับ", "2"),
      sheet("2.1", "3", "3", "25", steps, "4", "4", kNone, "ระดับ", ""),
      sheet("2.2", "3", "4", "25", tens, kP, "0", kNone, "ร้อยละ", "12.12"),
      sheet("2.3", "3", "5", "25", high, "5", "5", kNone, "ร้อยละ", "100"),
      sheet("2.4", "3", "6", "25", tens, "3", "3", kNone, "ร้อยละ", "80"),
      sheet("3.1", "4", "7", "100", sixty, kP, "0", kNone, "ร้อยละ", kP),
      sheet("3.2", "5", "8", "100", sixty, kP, "0", "1397139.50", "ร้อยละ", "58.73"),
      sheet("3.3", "6", "9", "100", {"20", "21", "22", "23", "24"}, "1", "1.2", kNone, "จำนวนสื่อ",
            kP),
      sheet("3.4", "7", "10", "50", {"-", "-", "1", "2", "3"}, kP, "0", kNone, "เรื่อง", ""),
      sheet("3.5", "7", "10", "50", steps, kP, "0", kNone, "ร้อยละ", kP),
      sheet("3.6", "8", "11", "100", {"30", "35", "40", "45", "50"}, kP, "0", kNone, "ร้อยละ", kP),
      sheet("3.7", "9", "12", "100", middle, kP, "0", kNone, "ร้อยละ", kP),
      sheet("4.1", "10", "13", "100", middle, kP, "0", "ไม่ได้ใช้", "ร้อยละ", ""),
      sheet("4.2", "11", "14", "50", sixty, "5", "5", "326000", "ร้อยละ", "100"),
      sheet("4.3", "11", "15", "50", {"80", "85", "90", "95", "100"}, "5", "5", "321600", "ร้อยละ",
            "100"),
      sheet("4.4", "12", "16", "100", {"50", "55", "60", "65", "70"}, kP, "0", "ไม่ได้ใช้", "ร้อยละ",
            kP),
      sheet("5.1", "13", "17", "100", sixty, kP, "0", "875", "ร้อยละ", kP),
      sheet("5.2", "14", "18", "50", {"73", "74", "75", "76", "77"}, kP, "0", "ไม่ได้ใช้", "หน่วยงาน",
            kP),
      sheet("5.3", "14", "19", "25", sixty, "5", "2.625", "ไม่ได้ใช้", "ร้อยละ", "83.8"),
      sheet("5.4", "14", "20", "25", sixty, kP, "0", "ไม่ได้ใช้", "ร้อยละ", kP),
  };
}

Sample report_sample() {
  Sample sample;
  sample.dimensions = {{"1", "", "ความสอดคล้องเชิงยุทธศาสตร์", "15", "3"},
                       {"2", "", "ประสิทธิภาพของการบริหารทรัพยากรบุคคล", "20", "12"},
                       {"3", "", "ประสิทธิภาพของการบริหารทรัพยากรบุคคล", "30", "1.20"},
                       {"4", "", "ความพร้อมรับผิดด้านการบริหารทรัพยากรบุคคล", "20", "10.00"},
                       {"5", "", "คุณภาพชีวิตและความสมดุลของชีวิตและการทำงาน", "15", "3"}};
  const std::vector<std::array<std::string, 4>> csfs = {
      {"1", "1", "50", "0"},      {"2", "1", "50", "3"},  {"3", "2", "100", "12"},
      {"4", "3", "20", "0"},      {"5", "3", "20", "0"},  {"6", "3", "20", "1.2"},
      {"7", "3", "20", "0"},      {"8", "3", "10", "0"},  {"9", "3", "10", "0"},
      {"10", "4", "25", "10.00"}, {"11", "4", "50", ""},  {"12", "4", "25", ""},
      {"13", "5", "30", "2.625"}, {"14", "5", "70", ""}};
  for (const auto& [no, dimension, weight, score] : csfs) {
    sample.csfs.push_back({no, dimension, "เป้าประสงค์ " + no, weight, score});
  }
  for (int i = 1; i <= 20; ++i) {
    sample.projects.push_back({std::to_string(i), "", "โครงการ " + std::to_string(i), "", ""});
  }
  sample.indicators = indicators();
  sample.total = "28.83";
  return sample;
}

void cite(Record& record, std::string_view id, std::vector<record::Reference> references) {
  record::Row& row = row_of(record, "details", id);
  for (record::Reference& reference : references) {
    reference.field = "narrative";
    reference.at = row.values.at("narrative").at;
    row.references.push_back(std::move(reference));
  }
}

record::Reference meeting(std::string_view number, int year, int month, int day,
                          std::string_view words) {
  record::Reference reference = letter(number, year, month, day, words);
  reference.kind = "minutes";
  return reference;
}

void add_references(Record& record) {
  cite(record, "1.2", {letter("กษ ๑๑๑๑/๔๑๖๔", 2022, 12, 8, "ที่ กษ ๑๑๑๑/๔๑๖๔ ลว ๘ ธ.ค.๖๕")});
  cite(record, "1.3",
       {meeting("๑/๒๕๖๕", 2022, 1, 31, "ครั้งที่ ๑/๒๕๖๕ (๓๑ ม.ค. ๖๕)"),
        meeting("๒/๒๕๖๕", 2022, 4, 29, "ครั้งที่ ๒/๒๕๖๕ (๒๙ เม.ย. ๖๕)"),
        meeting("๓/๒๕๖๕", 2022, 11, 29, "ครั้งที่ ๓/๒๕๖๕ (๒๙ พ.ย. ๖๕)")});
  cite(record, "3.1", {letter("กษ ๑๑๑/๓๘๐๑", 2022, 11, 3, "ที่ กษ ๑๑๑/๓๘๐๑ ลว ๓ พ.ย. ๖๕")});
  cite(record, "3.7",
       {letter("กษ ๑๑๑๓/๓๓๓๕", 2022, 9, 30, "ที่ กษ ๑๑๑๓/๓๓๓๕ ลว.๓๐ กันยายน ๒๕๖๕"),
        letter("กษ ๑๑๑๓/๙๑", 2023, 3, 10, "ที่ กษ ๑๑๑๓/๙๑ ลว. ๑๐ มีนาคม ๒๕๖๖")});
  cite(record, "5.1", {letter("กษ ๑๑๐๒/ว๗๗", 2023, 3, 23, "ที่ กษ ๑๑๐๒/ว๗๗ ลว ๒๓ มี.ค. ๖๖")});
  cite(record, "5.2",
       {letter("กษ ๑๑๐๒/๑๖๖๐", 2023, 3, 31, "ที่ กษ ๑๑๐๒/๑๖๖๐ ลว ๓๑ มี.ค. ๖๖"),
        letter("กษ ๑๑๐๒/๒๐๔๖", 2023, 3, 31, "ที่ กษ ๑๑๐๒/๒๐๔๖ ลว ๓๑ มี.ค. ๖๖")});
}

void add_fact(Record& record, FactKind kind, std::string_view sheet, std::string_view area,
              std::string_view label, std::string_view indicator = "") {
  record::Fact one = fact(kind, sheet, area);
  one.at.sheet_index = static_cast<std::uint32_t>(
      std::find(record.sheets.begin(), record.sheets.end(), sheet) - record.sheets.begin());
  one.label = label;
  one.indicator = indicator;
  record.facts.push_back(std::move(one));
}

// 4.4 stands twice (B15), 4.2 is missing (B14), four sheets have number and title only (B16), 1.2
// has no title block (B17), no round is ticked (B31), the score cells are constants.
void damage_sheets(Record& record) {
  remove_detail(record, "4.2");
  std::erase(record.sheets, "KPI 4.2");
  const std::string second = "KPI 4.4 (2)";
  const auto first = std::find(record.sheets.begin(), record.sheets.end(), "KPI 4.4");
  record.sheets.insert(first + 1, second);
  record::Row copy = row_of(record, "details", "4.4");
  copy.id = "4.4~2";
  copy.sheet = second;
  copy.at.sheet = second;
  for (auto& [field, value] : copy.values) {
    value.at.sheet = second;
  }
  copy.values["formula"] = text("คณะกรรมการ");
  std::vector<record::Row>& details = table_of(record, "details").rows;
  details.insert(std::find_if(details.begin(), details.end(),
                              [](const record::Row& row) { return row.id == "5.1"; }),
                 std::move(copy));
  for (const char* id : {"1.1", "2.1", "3.4", "4.1"}) {
    empty_detail(record, id, {"no", "title", "owner"});
  }
  for (record::Row& row : details) {
    const auto index = static_cast<std::uint32_t>(
        std::find(record.sheets.begin(), record.sheets.end(), row.sheet) - record.sheets.begin());
    row.at.sheet_index = index;
    for (auto& [field, value] : row.values) {
      value.at.sheet_index = index;
    }
    for (record::Reference& reference : row.references) {
      reference.at.sheet_index = index;
    }
    row.values["round"] = record::Value();
    add_fact(record, FactKind::kRoundNotTicked, row.sheet, "A4", "ระยะเวลา :");
  }
  add_fact(record, FactKind::kDuplicateDetail, second, "A8", "กิจกรรม", "4.4");
  for (const char* line : {"มิติที่ … : …", "แผนงาน/โครงการ : …"}) {
    add_fact(record, FactKind::kMissingLine, "KPI 1.2", "A1", line);
  }
  for (const char* cell : {"M5:M26", "N5:N6", "O5:O7", "M27"}) {
    add_fact(record, FactKind::kFormulaOverwritten, kSummary, cell, "คะแนน");
  }
}

}  // namespace

Record weighted_report() {
  Record record = make_record(report_sample());
  add_references(record);
  for (const char* id : {"5.1", "5.2", "5.3", "5.4"}) {
    set(record, "details", id, "dimension_title",
        text("คุณภาพชีวิตและความสมดุลระหว่างชีวิตกับการทำงาน"));
  }
  damage_sheets(record);
  return record;
}

}  // namespace scorebook::test
