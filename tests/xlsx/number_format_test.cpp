// SPDX-License-Identifier: Apache-2.0
#include "xlsx/number_format.h"

#include <doctest/doctest.h>

namespace scorebook::xlsx {
namespace {

Exact exact(const char* text) {
  return Exact::from_decimal(text).value();
}

TEST_SUITE("xlsx.number_format") {
  TEST_CASE("a format code tells what it shows") {
    struct Case {
      const char* code;
      bool percent;
      bool date;
      bool text;
      bool thai_digits;
      bool buddhist_era;
      bool grouped;
      int decimals;
    };

    const Case cases[] = {
        {"General", false, false, false, false, false, false, -1},
        {"0", false, false, false, false, false, false, 0},
        {"0.00", false, false, false, false, false, false, 2},
        {"#,##0.00", false, false, false, false, false, true, 2},
        {"#,##0.00;[Red]-#,##0.00", false, false, false, false, false, true, 2},
        {"_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)", false, false, false, false, false,
         true, 2},
        {"0%", true, false, false, false, false, false, 0},
        {"0.00%", true, false, false, false, false, false, 2},
        {"@", false, false, true, false, false, false, -1},
        {"0.##", false, false, false, false, false, false, -1},
        {"# ?/?", false, false, false, false, false, false, -1},
        {"0.00E+00", false, false, false, false, false, false, -1},
        {"#,##0,", false, false, false, false, false, true, -1},
        {"[>=100]0;0.0", false, false, false, false, false, false, -1},
        {"0.00\" บาท\"", false, false, false, false, false, false, 2},
        {"0 บาท", false, false, false, false, false, false, 0},
        {"0\" ด\"", false, false, false, false, false, false, 0},
        {"[=0]\"-\";0.0%", true, false, false, false, false, false, 1},
        {"yyyy-mm-dd", false, true, false, false, false, false, -1},
        {"d/m/yyyy;@", false, true, false, false, false, false, -1},
        {"h:mm AM/PM", false, true, false, false, false, false, -1},
        {"mm:ss.0", false, true, false, false, false, false, -1},
        {"[h]:mm:ss", false, true, false, false, false, false, -1},
        {"[Red]0", false, false, false, false, false, false, 0},
        {"d/m/bb", false, true, false, false, true, false, -1},
        {"d mmmm bbbb", false, true, false, false, true, false, -1},
        {"[$-107041E]d mmm yy;@", false, true, false, false, true, false, -1},
        {"[$-D07041E]d mmmm yyyy;@", false, true, false, true, true, false, -1},
        {"[$-D00041E]0.00", false, false, false, true, false, false, 2},
        {"[$-D000000]#,##0", false, false, false, true, false, true, 0},
        {"[$-th-TH,107]d mmm yyyy;@", false, true, false, false, true, false, -1},
        {"[$-th-TH,D07]d mmm yyyy;@", false, true, false, true, true, false, -1},
        {"[$฿-41E]#,##0.00", false, false, false, false, false, true, 2},
        {"t0", false, false, false, true, false, false, 0},
        {"t#,##0.00", false, false, false, true, false, true, 2},
        {"t0.00%", true, false, false, true, false, false, 2},
        {"ว/ด/ปปปป", false, true, false, false, true, false, -1},
        {"ว ดดดด ปปปป", false, true, false, false, true, false, -1},
        {"ช:นน:ทท", false, true, false, false, false, false, -1},
        {"นน:ทท.0", false, true, false, false, false, false, -1},
        {"[ช]:นน", false, true, false, false, false, false, -1},
        {"\\", false, false, false, false, false, false, -1},
        {"[", false, false, false, false, false, false, -1},
        {"", false, false, false, false, false, false, -1},
    };
    for (const Case& c : cases) {
      CAPTURE(c.code);
      const NumberFormat format = read_format(c.code);
      CHECK(format.code == c.code);
      CHECK(format.percent == c.percent);
      CHECK(format.date == c.date);
      CHECK(format.text == c.text);
      CHECK(format.thai_digits == c.thai_digits);
      CHECK(format.buddhist_era == c.buddhist_era);
      CHECK(format.grouped == c.grouped);
      CHECK(format.decimals == c.decimals);
    }
  }

  TEST_CASE("a number is shown as its format says") {
    struct Case {
      const char* number;
      const char* code;
      const char* shown;
    };

    const Case cases[] = {
        {"28.825", "0.00", "28.83"},
        {"-0.005", "0.00", "-0.01"},
        {"1234567.891", "#,##0.00", "1,234,567.89"},
        {"-1234", "#,##0", "-1,234"},
        {"123", "#,##0", "123"},
        {"0.85", "0%", "85%"},
        {"0.8525", "0.00%", "85.25%"},
        {"70.0911854103343", "General", "70.0911854103343"},
        {"85.5", "t0.00", "๘๕.๕๐"},
        {"1234", "t#,##0", "๑,๒๓๔"},
        {"0.5", "# ?/?", "0.5"},
        {"44903", "d/m/bb", "2022-12-08"},
        {"44903.5", "d/m/yyyy h:mm", "2022-12-08T12:00:00"},
        {"44902.9999999", "d/m/yyyy", "2022-12-08"},
        {"0.25", "h:mm", "06:00:00"},
        {"-1", "d/m/yyyy", "-1"},
        {"99999999", "d/m/yyyy", "99999999"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.number);
      CAPTURE(c.code);
      CHECK(show_number(exact(c.number), read_format(c.code), false) == c.shown);
    }
  }

  TEST_CASE("a serial counts from 1904 where the workbook says so") {
    CHECK(show_number(exact("43441"), read_format("d/m/yyyy"), true) == "2022-12-08");
    CHECK(show_number(exact("0"), read_format("d/m/yyyy"), true) == "1904-01-01");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
