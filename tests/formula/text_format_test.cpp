// SPDX-License-Identifier: Apache-2.0
#include "formula/text_format.h"

#include <doctest/doctest.h>

#include <string>

using scorebook::formula::format_number;

TEST_SUITE("formula.text_format") {
  TEST_CASE("plain formats show numbers as Excel does") {
    struct {
      double number;
      const char* format;
      const char* text;
    } const cases[] = {
        {28.825, "0.00", "28.83"},
        {2.675, "0.00", "2.68"},
        {0.5, "0", "1"},
        {5, "0", "5"},
        {5, "000", "005"},
        {1234.5, "0", "1235"},
        {1234567.891, "#,##0", "1,234,568"},
        {1234567.891, "#,##0.00", "1,234,567.89"},
        {123, "#,##0", "123"},
        {0, "#,##0", "0"},
        {999.5, "#,##0", "1,000"},
        {0, "#", ""},
        {0.5, "#.0", ".5"},
        {0.5, "#.##", ".5"},
        {5, "0.##", "5."},
        {5.256, "0.##", "5.26"},
        {5.2, "0.0#", "5.2"},
        {0.8421, "0%", "84%"},
        {0.8421, "0.00%", "84.21%"},
        {0.005, "0%", "1%"},
        {-28.825, "0.00", "-28.83"},
        {-0.001, "0.00", "-0.00"},
        {5, "0.0\" points\"", "5.0 points"},
        {5, "\"x\"0", "x5"},
        {5, "(0)", "(5)"},
        {5, "0\\x", "5x"},
        {12345, "0,000", "12,345"},
        {5, "0,000", "0,005"},
        {1e20, "0", "100000000000000000000"},
        {0.1 + 0.2, "0.0000000000000000", "0.3000000000000000"},
        {3, "0\"ระดับ\"", "3ระดับ"},
    };

    for (const auto& c : cases) {
      CAPTURE(std::string(c.format));
      CAPTURE(c.number);
      CHECK(format_number(c.number, c.format) == c.text);
    }
  }

  TEST_CASE("other formats are not guessed") {
    for (const std::string format :
         {"",       "General", "@",  "yyyy-mm-dd", "0;-0",   "0.00E+00", "# ?/?", "0,",
          "0.0,",   "#0#",     "0#", "0.#0",       "[Red]0", "t0.00",    "0.0.0", "abc",
          "\"open", "0 x",     "\\", "ก0",         "?0",     "*-0"}) {
      CAPTURE(format);
      CHECK_FALSE(format_number(1234.5, format).has_value());
    }
  }
}
