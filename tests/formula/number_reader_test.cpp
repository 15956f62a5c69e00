// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "formula/coerce.h"
#include "formula/grid.h"

using scorebook::formula::CellError;
using scorebook::formula::Checked;
using scorebook::formula::number_from_text;
using scorebook::formula::shown;
using scorebook::formula::Value;

namespace {

std::string read(const std::string& text) {
  const Checked<double> number = number_from_text(text);
  return std::holds_alternative<double>(number) ? shown(std::get<double>(number))
                                                : shown(std::get<CellError>(number));
}

}  // namespace

TEST_SUITE("formula.number_reader") {
  TEST_CASE("numbers are read as Excel coerces them") {
    struct {
      const char* text;
      const char* number;
    } const cases[] = {
        {"12", "12"},
        {" 12 ", "12"},
        {"-12.50", "-12.5"},
        {"+3", "3"},
        {".5", "0.5"},
        {"5.", "5"},
        {"1E3", "1000"},
        {"1e-3", "0.001"},
        {"1.5E+2", "150"},
        {"1,234", "1234"},
        {"1,234,567.5", "1234567.5"},
        {"85%", "0.85"},
        {"84.21%", "0.8421"},
        {"(5)", "-5"},
        {"(1,234.5)", "-1234.5"},
        {"-5%", "-0.05"},
        {"0", "0"},
        {"007", "7"},
        {"12,345E1", "123450"},
    };

    for (const auto& c : cases) {
      CAPTURE(std::string(c.text));
      CHECK(read(c.text) == c.number);
    }
  }

  TEST_CASE("what spells no number is a value error") {
    for (const std::string text : {"",         " ",      "x",       "ทราบผล เดือน ตุลาคม 2566",
                                   "ร้อยละ 85", "85 คน",  "ระดับ ๓",  "KPI 1.1",
                                   "1.1.1",    "S1-1.1", "-",       "%",
                                   "E5",       "TRUE",   "5 ใน 10", "inf",
                                   "nan",      "0x10",   "--5x",    "เดือน 5",
                                   "1st"}) {
      CAPTURE(text);
      CHECK(read(text) == "#VALUE!");
    }
  }

  TEST_CASE("what only Excel's locale can tell is not guessed") {
    for (const std::string text :
         {"๘๕",       "๘๔.๒๑",   "１２",     "1/2/2020",      "3/5",     "1-2",       "12:30",
          "12:30 PM", "8:00 am", "1 1/2",    "1,23",          "1,2345",  "12,34,567", "$5",
          "฿100",     "€5",      "8 ธ.ค.65", "8 ธันวาคม 2565", "ธ.ค. 65", "8 ธ.ค.",    "1 Jan 2020",
          "Jan 5",    "5-May",   "5-",       "--5",           "1E",      "1E999",     "85 %",
          "%5",       "\t12",    "12\n",     "\u00A012",      "(-5)",    "๓ พ.ย. ๖๕"}) {
      CAPTURE(text);
      CHECK(read(text) == "(unsupported)");
    }
  }
}
