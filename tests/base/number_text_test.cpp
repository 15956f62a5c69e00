// SPDX-License-Identifier: Apache-2.0
#include "base/number_text.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace scorebook::base {
namespace {

// "84.21 unit=ร้อยละ percent" for a reading, "none" when there is none.
std::string reading_text(std::string_view text) {
  const auto reading = read_number(text);
  if (!reading) {
    return "none";
  }
  std::string out = reading->value.exact_text();
  out += reading->unit.empty() ? "" : " unit=" + reading->unit;
  out += reading->percent ? " percent" : "";
  out += reading->bracketed ? " bracketed" : "";
  out += reading->thai_digits ? " thai" : "";
  out += reading->mixed_digits ? " mixed" : "";
  out += reading->grouped ? " grouped" : "";
  out += reading->at_least ? " at-least" : "";
  out += reading->decimals > 0 ? " decimals=" + std::to_string(reading->decimals) : "";
  return out;
}

struct Row {
  std::string_view text;
  std::string_view reading;
};

}  // namespace

TEST_SUITE("base.number_text") {
  TEST_CASE("numbers are read as people type them") {
    const Row rows[] = {
        {"5", "5"},
        {"๕", "5 thai"},
        {" ๕ ", "5 thai"},
        {"-3", "-3"},
        {"\u2212"
         "3",
         "-3"},
        {"+3", "3"},
        {".5", "0.5 decimals=1"},
        {"-.5", "-0.5 decimals=1"},
        {"12.50", "12.5 decimals=2"},
        {"๘๔.๒๑ %", "84.21 percent thai decimals=2"},
        {"85%", "85 percent"},
        {"85％", "85 percent"},
        {"ร้อยละ ๘๕", "85 unit=ร้อยละ percent thai"},
        {"ร้อยละ๘๕", "85 unit=ร้อยละ percent thai"},
        {"ร้อยละ ๘๔.๒๑ %", "84.21 unit=ร้อยละ percent thai decimals=2"},
        {"85 เปอร์เซ็นต์", "85 unit=เปอร์เซ็นต์ percent"},
        {"1,397,139.50 บาท", "1397139.5 unit=บาท grouped decimals=2"},
        {"๑,๓๙๗,๑๓๙.๕๐บาท", "1397139.5 unit=บาท thai grouped decimals=2"},
        {"๓๒๑,๖๐๐ บาท", "321600 unit=บาท thai grouped"},
        {"10,000.-บาท", "10000 unit=บาท grouped"},
        {"10,000-.บาท", "10000 unit=บาท grouped"},
        {"๑๐,๐๐๐.-", "10000 thai grouped"},
        {"1๖,๘00.-บาท", "16800 unit=บาท thai mixed grouped"},
        {"๔0,000.-บาท", "40000 unit=บาท thai mixed grouped"},
        {"255๕", "2555 thai mixed"},
        {"(๕)", "5 bracketed thai"},
        {"( 5 บาท )", "5 unit=บาท bracketed"},
        {"（５）", "5 bracketed"},
        {"฿500", "500 unit=฿"},
        {"๒๔ สื่อ/ปี", "24 unit=สื่อ/ปี thai"},
        {"ระดับ ๓", "3 unit=ระดับ thai"},
        {"จำนวน ๗๓ หน่วยงาน", "73 unit=หน่วยงาน thai"},
        {"จำนวน 5", "5"},
        {"5kg", "5 unit=kg"},
        {"12\u00A0คน\u200B", "12 unit=คน"},
        {"๖๕ คะแนน ขึ้นไป", "65 unit=คะแนน ขึ้นไป thai at-least"},
        {"คิดเป็นร้อยละ ๘๕", "85 unit=คิดเป็นร้อยละ percent thai"},
        {"ได้ระดับ ๓", "3 unit=ได้ระดับ thai"},
        {"๕ พันธุ์", "5 unit=พันธุ์ thai"},
        {"๓ ครั้ง (ร้อยละ)", "none"},
    };
    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(reading_text(row.text) == row.reading);
    }
  }

  TEST_CASE("what is not exactly one number is refused") {
    for (const std::string_view text : {"",
                                        " ",
                                        "-",
                                        "บาท",
                                        "()",
                                        "5 - 10",
                                        "5-10",
                                        "5/10",
                                        "๑/๒๕๖๕",
                                        "1 234",
                                        "12:30",
                                        "1,23",
                                        "1,2345",
                                        "12,34,567",
                                        "1234,567",
                                        "0,123",
                                        ",5",
                                        "5,",
                                        "1,,000",
                                        "5.",
                                        "๕.",
                                        "๑.๒.๓",
                                        "1..5",
                                        "1)",
                                        "(1",
                                        "ข้อ 5.",
                                        "- 3",
                                        "--3",
                                        "กข-5",
                                        "A5",
                                        "KPI5",
                                        "1E3",
                                        "ลว.30",
                                        "5.บาท",
                                        "5/บาท",
                                        "ไม่น้อยกว่า ๘๐ คะแนน",
                                        "ต่ำกว่าระดับ ๑",
                                        "ไม่ถึงระดับ ๒",
                                        "น้อยกว่า ๓",
                                        "ไม่ถึงร้อยละ ๖๐",
                                        "ประมาณ ๘๕",
                                        "เกินกว่าร้อยละ ๙๐",
                                        "๘๕ โดยประมาณ",
                                        "๘๕ กว่า",
                                        "1.4 ล้านบาท",
                                        "๓ แสน",
                                        "5 million",
                                        "ผลการดำเนินงาน ๘๕",
                                        "ทราบผลแล้ว ระดับ ๕",
                                        "ทราบผล เดือน ก.ย. ๖๖",
                                        "ก.ย.66",
                                        "เดือนกรกฎาคม ๒๕๖๖",
                                        "๓๐ ก.ย.",
                                        "๓๐ ก.ย. ๖๖",
                                        "พ.ศ. ๒๕๖๖",
                                        "พ.ศ ๒๕๖๖",
                                        "ปี 2566",
                                        "ปีงบประมาณ พ.ศ. ๒๕๖๖",
                                        "ปีงบประมาณ พ.ศ ๒๕๖๖",
                                        "✓ 5",
                                        "5 ✓",
                                        "%85",
                                        "5%%",
                                        "321,600 บาท (โครงการที่ 1 และโครงการที่ 3)",
                                        "5 (ประมาณ)",
                                        "ระดับความสำเร็จของการพัฒนาระบบสารสนเทศทรัพยากรบุคคล ๕",
                                        "\xFF"
                                        "5"}) {
      CAPTURE(text);
      CHECK(reading_text(text) == "none");
    }
    CHECK(reading_text(std::string(2000, '1')) == "none");
    CHECK(reading_text(std::string(401, '1')) == "none");
  }

  TEST_CASE("a long number loses no digit") {
    CHECK(reading_text("123456789012345678901234567890.5") ==
          "123456789012345678901234567890.5 decimals=1");
  }

  TEST_CASE("a plain number stands alone") {
    const struct {
      std::string_view text;
      std::string_view value;
    } rows[] = {{"5", "5"},  {"๑,๐๐๐.๕๐", "1000.5"}, {" -3 ", "-3"},
                {"+3", "3"}, {".25", "0.25"},        {"255๕", "2555"}};

    for (const auto& row : rows) {
      CAPTURE(row.text);
      const auto value = read_plain_number(row.text);
      REQUIRE(value.has_value());
      CHECK(value->exact_text() == row.value);
    }
    for (const std::string_view text : {"", "5%", "(5)", "5 บาท", "ร้อยละ 5", "500.-", "5.", "1,00",
                                        "5-6", "จำนวน 5", "1 2", "1E3"}) {
      CAPTURE(text);
      CHECK_FALSE(read_plain_number(text).has_value());
    }
    CHECK_FALSE(read_plain_number(std::string(2000, '1')).has_value());
  }
}

}  // namespace scorebook::base
