// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <string_view>

namespace scorebook::base {
namespace {

std::string serial_text(double serial, bool date_1904 = false) {
  const auto date = from_serial(serial, date_1904);
  return date ? iso_text(*date) : "none";
}

}  // namespace

TEST_SUITE("base.date") {
  TEST_CASE("a valid date is a day of the calendar") {
    CHECK(is_valid({2024, 2, 29}));
    CHECK(is_valid({2000, 2, 29}));
    CHECK(is_valid({1, 1, 1}));
    CHECK(is_valid({9999, 12, 31}));
    for (const Date date :
         {Date{2023, 2, 29}, Date{1900, 2, 29}, Date{2023, 4, 31}, Date{2023, 0, 1},
          Date{2023, 13, 1}, Date{2023, 1, 0}, Date{2023, 1, 32}, Date{0, 1, 1}, Date{10000, 1, 1},
          Date{2023, -1, 5}}) {
      CAPTURE(iso_text(date));
      CHECK_FALSE(is_valid(date));
    }
  }

  TEST_CASE("days count from the first of January 1970") {
    CHECK(to_days({1970, 1, 1}) == 0);
    CHECK(to_days({1969, 12, 31}) == -1);
    CHECK(to_days({2022, 12, 8}) == 19334);
    CHECK(to_days({1899, 12, 30}) == -25569);
    for (const std::int64_t days : {-719162LL, -25569LL, -1LL, 0LL, 59LL, 19334LL, 2932896LL}) {
      CAPTURE(days);
      CHECK(to_days(from_days(days)) == days);
    }
    CHECK(from_days(-719162) == Date{1, 1, 1});
    CHECK(from_days(2932896) == Date{9999, 12, 31});
  }

  TEST_CASE("months have the length of their year") {
    CHECK(days_in_month(2023, 1) == 31);
    CHECK(days_in_month(2023, 2) == 28);
    CHECK(days_in_month(2024, 2) == 29);
    CHECK(days_in_month(1900, 2) == 28);
    CHECK(days_in_month(2000, 2) == 29);
    CHECK(days_in_month(2023, 9) == 30);
  }

  TEST_CASE("the fiscal year runs from October to September and has the number of its end") {
    CHECK(fiscal_year_be({2022, 9, 30}) == 2565);
    CHECK(fiscal_year_be({2022, 10, 1}) == 2566);
    CHECK(fiscal_year_be({2023, 1, 1}) == 2566);
    CHECK(fiscal_year_be({2023, 9, 30}) == 2566);
    CHECK(fiscal_year_be({2023, 10, 1}) == 2567);
    CHECK(iso_text(fiscal_year_start(2566)) == "2022-10-01");
    CHECK(iso_text(fiscal_year_end(2566)) == "2023-09-30");
    CHECK(fiscal_year_be(fiscal_year_start(2563)) == 2563);
    CHECK(fiscal_year_be(fiscal_year_end(2563)) == 2563);
  }

  TEST_CASE("a serial of the 1900 system keeps the fault of the leap year") {
    const struct {
      double serial;
      std::string_view text;
    } rows[] = {{0, "none"},
                {0.99, "none"},
                {-1, "none"},
                {1, "1900-01-01"},
                {59, "1900-02-28"},
                {60, "1900-02-29"},
                {61, "1900-03-01"},
                {44903, "2022-12-08"},
                {44903.99999, "2022-12-08"},
                {2958465, "9999-12-31"},
                {2958465.5, "9999-12-31"},
                {2958466, "none"},
                {1e300, "none"},
                {std::numeric_limits<double>::quiet_NaN(), "none"},
                {std::numeric_limits<double>::infinity(), "none"}};

    for (const auto& row : rows) {
      CAPTURE(row.serial);
      CHECK(serial_text(row.serial) == row.text);
    }
  }

  TEST_CASE("a day has the serial that gives it back") {
    CHECK(to_serial({1900, 1, 1}, false) == 1);
    CHECK(to_serial({1900, 2, 28}, false) == 59);
    CHECK(to_serial({1900, 3, 1}, false) == 61);
    CHECK(to_serial({2022, 12, 8}, false) == 44903);
    CHECK(to_serial({9999, 12, 31}, false) == 2958465);
    CHECK(to_serial({1904, 1, 1}, true) == 0);
    CHECK(to_serial({2022, 12, 8}, true) == 44903 - 1462);
    CHECK_FALSE(to_serial({1899, 12, 31}, false));
    CHECK_FALSE(to_serial({1903, 12, 31}, true));
    CHECK_FALSE(to_serial({1900, 2, 29}, false));
  }

  TEST_CASE("a serial of the 1904 system starts at zero") {
    CHECK(serial_text(0, true) == "1904-01-01");
    CHECK(serial_text(1, true) == "1904-01-02");
    CHECK(serial_text(44903 - 1462, true) == "2022-12-08");
    CHECK(serial_text(2957003, true) == "9999-12-31");
    CHECK(serial_text(2957004, true) == "none");
    CHECK(serial_text(-1, true) == "none");
    CHECK(serial_text(std::numeric_limits<double>::quiet_NaN(), true) == "none");
  }

  TEST_CASE("two digits become the nearest Buddhist year") {
    CHECK(expand_year_be(66, 2566) == 2566);
    CHECK(expand_year_be(65, 2566) == 2565);
    CHECK(expand_year_be(0, 2566) == 2600);
    CHECK(expand_year_be(15, 2566) == 2615);
    CHECK(expand_year_be(16, 2566) == 2516);
    CHECK(expand_year_be(17, 2566) == 2517);
    CHECK(expand_year_be(99, 2601) == 2599);
    CHECK(expand_year_be(51, 2601) == 2551);
    CHECK(expand_year_be(50, 2601) == 2650);
  }

  TEST_CASE("dates print and read as ISO 8601") {
    CHECK(iso_text({2022, 12, 8}) == "2022-12-08");
    CHECK(iso_text({33, 1, 2}) == "0033-01-02");
    CHECK(parse_iso("2022-12-08") == Date{2022, 12, 8});
    for (const std::string_view text :
         {"", "2022-12-8", "2022-13-01", "2022-02-29", "2022/12/08", "2022-12-08 ", "2022-12-0a",
          "-022-12-08", "2022-12-00", "0000-01-01", "22-12-08"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_iso(text).has_value());
    }
  }
}

}  // namespace scorebook::base
