// SPDX-License-Identifier: Apache-2.0
#include "formula/number.h"

#include <doctest/doctest.h>

#include <bit>
#include <compare>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

using scorebook::formula::compare_numbers;
using scorebook::formula::Decimal;
using scorebook::formula::floor_number;
using scorebook::formula::round_number;
using scorebook::formula::Rounding;

TEST_SUITE("formula.number") {
  TEST_CASE("numbers become text as Excel writes them") {
    struct {
      double number;
      const char* text;
    } const cases[] = {
        {0, "0"},
        {-0.0, "0"},
        {1, "1"},
        {-1.5, "-1.5"},
        {0.1 + 0.2, "0.3"},
        {1.0 / 3, "0.333333333333333"},
        {2.0 / 3, "0.666666666666667"},
        {28.825, "28.825"},
        {33.299999999999997, "33.3"},
        {123.45678901234568, "123.456789012346"},
        {1234567.8901234567, "1234567.89012346"},
        {1.2345678901234568E-5, "1.23456789012346E-05"},
        {1.2345678901234567E-4, "0.000123456789012346"},
        {1.23456789E-5, "0.0000123456789"},
        {5.6789012345E-8, "0.000000056789012345"},
        {5.67890123456E-8, "5.67890123456E-08"},
        {9.999999999999999E-19, "0.000000000000000001"},
        {9.999999999999999E-20, "1E-19"},
        {2E-50, "2E-50"},
        {1.2345678901234568E15, "1234567890123460"},
        {1.2345678901234567E19, "12345678901234600000"},
        {1.2345678901234568E20, "1.23456789012346E+20"},
        {9.999999999999999E20, "1E+21"},
        {999999.9999999999, "1000000"},
        {-999999.9999999999, "-1000000"},
        {1E100, "1E+100"},
        {1E20, "1E+20"},
        {std::numeric_limits<double>::denorm_min(), "0"},
    };

    for (const auto& c : cases) {
      CAPTURE(c.number);
      CHECK(Decimal(c.number).general_text() == c.text);
    }
  }

  TEST_CASE("digits before and behind the point") {
    const Decimal number(1234.0567);
    CHECK(number.whole_text() == "1234");
    CHECK(number.fraction_text(4) == "0567");
    CHECK(number.fraction_text(0).empty());
    CHECK(Decimal(0.00123).whole_text() == "0");
    CHECK(Decimal(0.00123).fraction_text(6) == "001230");
    CHECK(Decimal(1e20).whole_text() == "100000000000000000000");
    CHECK(Decimal(1e20).fraction_text(2) == "00");
    CHECK(Decimal().whole_text() == "0");
    CHECK(Decimal(0.5).scaled(2).whole_text() == "50");
    CHECK(Decimal().scaled(2).is_zero());
  }

  TEST_CASE("rounding goes by the decimal digits") {
    struct {
      double number;
      int places;
      Rounding rounding;
      double rounded;
    } const cases[] = {
        {2.675, 2, Rounding::kHalfAway, 2.68},
        {1.005, 2, Rounding::kHalfAway, 1.01},
        {28.825, 2, Rounding::kHalfAway, 28.83},
        {-28.825, 2, Rounding::kHalfAway, -28.83},
        {0.5, 0, Rounding::kHalfAway, 1},
        {0.05, 0, Rounding::kHalfAway, 0},
        {0.95, 1, Rounding::kHalfAway, 1},
        {99.95, 1, Rounding::kHalfAway, 100},
        {999999999999999, -1, Rounding::kHalfAway, 1e15},
        {0.01, 0, Rounding::kAway, 1},
        {-0.01, 0, Rounding::kAway, -1},
        {0.01, -3, Rounding::kAway, 1000},
        {7, -1, Rounding::kAway, 10},
        {9.99, 1, Rounding::kTowardZero, 9.9},
        {-9.99, 0, Rounding::kTowardZero, -9},
        {9, -1, Rounding::kTowardZero, 0},
        {1.0 / 3, 20, Rounding::kHalfAway, 1.0 / 3},
        {0.1 + 0.2, 20, Rounding::kHalfAway, 0.1 + 0.2},
        {0.1 + 0.2, 14, Rounding::kHalfAway, 0.3},
        {1e300, -299, Rounding::kHalfAway, 1e300},
        {1.7e308, -308, Rounding::kHalfAway, std::numeric_limits<double>::infinity()},
    };

    for (const auto& c : cases) {
      CAPTURE(c.number);
      CAPTURE(c.places);
      CHECK(round_number(c.number, c.places, c.rounding) == c.rounded);
    }
  }

  TEST_CASE("floor reads 15 digits") {
    CHECK(floor_number(2.9999999999999996) == 3);
    CHECK(floor_number(2.99999999999999) == 2);
    CHECK(floor_number(-2.0000000000000004) == -2);
    CHECK(floor_number(-2.1) == -3);
    CHECK(floor_number(0) == 0);
    CHECK(floor_number(1e300) == 1e300);
  }

  TEST_CASE("comparison reads 15 digits") {
    CHECK(compare_numbers(0.1 + 0.2, 0.3) == 0);
    CHECK(compare_numbers(0.3, 0.30000000000001) < 0);
    CHECK(compare_numbers(-0.1 - 0.2, -0.3) == 0);
    CHECK(compare_numbers(1, 1.00000000000001) < 0);
    CHECK(compare_numbers(-1, -1.00000000000001) > 0);
    CHECK(compare_numbers(0, 1e-300) < 0);
    CHECK(compare_numbers(0, -1e-300) > 0);
    CHECK(compare_numbers(1e308, -1e308) > 0);
    CHECK(compare_numbers(99.999999999999999, 100) == 0);
    CHECK(compare_numbers(0.0, -0.0) == 0);
  }

  TEST_CASE("the text of any double reads back to its 15 digits") {
    std::mt19937_64 random(7);  // NOLINT(cert-msc51-cpp): the same numbers every time
    for (int i = 0; i < 20000; ++i) {
      const double number = std::bit_cast<double>(std::uint64_t{random()});
      if (!(number > -1e300 && number < 1e300)) {
        continue;
      }
      const Decimal decimal(number);
      CAPTURE(number);
      CHECK(decimal == Decimal(decimal.value()));
    }
  }
}
