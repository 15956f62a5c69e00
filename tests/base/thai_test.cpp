// SPDX-License-Identifier: Apache-2.0
#include "base/thai.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace scorebook::base {

TEST_SUITE("base.thai") {
  TEST_CASE("digits of every kind become ASCII and the rest stays") {
    CHECK(ascii_digits("๑,๓๙๗,๑๓๙.๕๐บาท") == "1,397,139.50บาท");
    CHECK(ascii_digits("255๕") == "2555");
    CHECK(ascii_digits("４２（") == "42（");
    CHECK(ascii_digits("ก\xFFข\xE0") == "ก\xFFข\xE0");
    CHECK(ascii_digits("").empty());
  }

  TEST_CASE("ASCII digits become Thai") {
    CHECK(thai_digits("28.83 คะแนน") == "๒๘.๘๓ คะแนน");
    CHECK(thai_digits("๑2") == "๑๒");
    CHECK(ascii_digits(thai_digits("0123456789")) == "0123456789");
  }

  TEST_CASE("labels that look alike fold to one key") {
    const struct {
      std::string_view text;
      std::string_view key;
    } rows[] = {
        {" น้ำหนัก (ร้อยละ) ", "น้ำหนัก(ร้อยละ)"},
        {"น\u0E49\u0E4D\u0E32หนัก", "น้ำหนัก"},  // tone + nikhahit + aa
        {"น\u0E4D\u0E49\u0E32หนัก", "น้ำหนัก"},  // nikhahit + tone + aa
        {"น\u0E33\u0E49หนัก", "น้ำหนัก"},        // tone typed after SARA AM
        {"น ้ ำหนัก", "น้ำหนัก"},                 // copied out of a PDF
        {"ค\u0E4D\u0E32", "คำ"},
        {"ค ำ", "คำ"},
        {"เเผน", "แผน"},
        {"เแผน", "เแผน"},
        {"แผนงาน /\nโครงการ", "แผนงาน/โครงการ"},
        {"ระดับ\u200Bเป้า\u00A0หมาย\uFEFF", "ระดับเป้าหมาย"},
        {"ตัวชี้วัด (KPIs)", "ตัวชี้วัด(kpis)"},
        {"ลำดับที่ ๑๒", "ลำดับที่12"},
        {"ＫＰＩ（１）", "kpi(1)"},
        {"กา", "กา"},
        {"ก้า", "ก้า"},
        {"\u0E4D\u0E32", "\u0E33"},
        {"\u0E32", "\u0E32"},
        {"", ""},
        {" \t\r\n\u3000", ""},
        {"a\xE0\xB8", "a\uFFFD\uFFFD"},
        {"\xE0\xB8 \xE0 b", "\uFFFD\uFFFD\uFFFDb"},
        {std::string_view("\xE0\0b", 3), std::string_view("\uFFFD\0b", 5)},
    };

    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(fold(row.text) == row.key);
    }
  }

  TEST_CASE("folding twice changes nothing more") {
    for (const std::string_view text :
         {"น้ำหนัก", "เเผน ๑", "เเเเ", "คำ่", "ํ่า ่ํา", "ำำ้", "ำํ่า", "KPI ๑.๑"}) {
      CAPTURE(text);
      CHECK(fold(fold(text)) == fold(text));
    }
  }

  TEST_CASE("white space is squeezed and what is invisible is dropped") {
    CHECK(squeeze("  ก \r\n ข\u00A0\u00A0ค  ") == "ก ข ค");
    CHECK(squeeze("ก\u200Bข") == "กข");
    CHECK(squeeze("ก \u200B ข") == "ก ข");
    CHECK(squeeze("\uFEFFก") == "ก");
    CHECK(squeeze(" \u200B ").empty());
    CHECK(squeeze("a\tb") == "a b");
  }

  TEST_CASE("the width of a text is counted in columns") {
    const struct {
      std::string_view text;
      std::size_t width;
    } rows[] = {{"", 0},      {"abc", 3},    {"กา", 2},      {"น้ำ", 2},  {"ที่", 1},
                {"ปู่", 1},     {"เก็บ", 3},    {"ตัวชี้วัด", 5},   {"สิทธิ์", 3}, {"日本", 4},
                {"Ａ", 2},    {"\u200B", 0}, {"e\u0301", 1}, {"✓", 1},   {"😀", 2},
                {"๒๘.๘๓", 5}, {"ต้องแก้ไข", 7}};

    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(display_width(row.text) == row.width);
    }
  }
}

}  // namespace scorebook::base
