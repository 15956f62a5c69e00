// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "scorebook/exact.h"

namespace scorebook {
namespace {

std::string decimal_text(std::string_view text) {
  const auto value = Exact::from_decimal(text);
  return value ? value->exact_text() : "none";
}

std::string text_text(std::string_view text) {
  const auto value = Exact::from_text(text);
  return value ? value->exact_text() : "none";
}

std::string double_text(double number) {
  const auto value = Exact::from_double(number);
  return value ? value->exact_text() : "none";
}

double parsed(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Numbers without a pattern, the same in every run (xorshift).
class Numbers {
 public:
  std::uint64_t next() {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return state_;
  }

 private:
  std::uint64_t state_ = 88172645463325252ULL;
};

}  // namespace

TEST_SUITE("base.exact_text") {
  TEST_CASE("decimals are read") {
    const struct {
      std::string_view text;
      std::string_view value;
    } rows[] = {
        {"0", "0"},
        {"-0", "0"},
        {"-0.00", "0"},
        {"+5", "5"},
        {"-12.50", "-12.5"},
        {".5", "0.5"},
        {"-.5", "-0.5"},
        {"007", "7"},
        {"1E3", "1000"},
        {"1e+3", "1000"},
        {"1.5e-3", "0.0015"},
        {"1500e-3", "1.5"},
        {"0e400", "0"},
        {"999999999999999999", "999999999999999999"},
        {"9223372036854775807", "9223372036854775807"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"9223372036854775808", "9223372036854775808"},
        {"0.000000000000000001", "0.000000000000000001"},
        {"0.0000000000000000001", "0.0000000000000000001"},
        {"00000000000000000000012.5", "12.5"},
        {"123456789.123456789123456789", "123456789.123456789123456789"},
        {"33.299999999999997", "33.299999999999997"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.text);
      CHECK(decimal_text(row.text) == row.value);
    }
  }

  TEST_CASE("text that is no decimal is refused") {
    for (const std::string_view text : {"",
                                        "-",
                                        "+",
                                        ".",
                                        "-.",
                                        "5.",
                                        "1.e3",
                                        "e3",
                                        "1e",
                                        "1e+",
                                        "1e-",
                                        "1e+-3",
                                        "1e--3",
                                        "1e401",
                                        "1e-401",
                                        "1e99999999999999999999",
                                        "1E-2147483648",
                                        "1e2147483647",
                                        "1.2.3",
                                        "1,000",
                                        " 1",
                                        "1 ",
                                        "--1",
                                        "+-1",
                                        "0x10",
                                        "1/2",
                                        "inf",
                                        "nan",
                                        "๕",
                                        "1e3.5",
                                        "1e3 "}) {
      CAPTURE(text);
      CHECK(decimal_text(text) == "none");
    }
    CHECK(decimal_text(std::string(400, '9')) == std::string(400, '9'));
    CHECK(decimal_text(std::string(401, '9')) == "none");
    CHECK(decimal_text("0." + std::string(400, '0')) == "none");
  }

  TEST_CASE("fractions are read") {
    CHECK(text_text("2/3") == "2/3");
    CHECK(text_text("-4/6") == "-2/3");
    CHECK(text_text("28.825") == "28.825");
    CHECK(text_text("10/4") == "2.5");
    for (const std::string_view text : {"", "/", "1/", "/2", "1/0", "1/00", "1/-2", "1/+2", "1/2/3",
                                        "1.5/2", "1/2.5", "1e2/3", "1/3e2", "+1/2", "1 /2"}) {
      CAPTURE(text);
      CHECK(text_text(text) == "none");
    }
  }

  TEST_CASE("what is printed exactly is read back") {
    for (const std::string_view text :
         {"1e-400", "-123e-400", "1e400", "1/3", "-22/7", "0.1",
          "123456789012345678901234567890/987654321098765432109876543211"}) {
      CAPTURE(text);
      const Exact value = Exact::from_text(text).value();
      CHECK(Exact::from_text(value.exact_text()) == std::optional(value));
    }
    const Exact halved = Exact(1) / Exact::from_decimal("1e400").value() / Exact(1024);
    CHECK(Exact::from_text(halved.exact_text()) == std::optional(halved));
    CHECK_FALSE(Exact::from_text(std::string(4001, '1')).has_value());
  }

  TEST_CASE("a fraction prints as a decimal when it ends") {
    CHECK(Exact(1, 8).exact_text() == "0.125");
    CHECK(Exact(-1, 8).exact_text() == "-0.125");
    CHECK(Exact(1, 1024).exact_text() == "0.0009765625");
    CHECK(Exact(7, 25).exact_text() == "0.28");
    CHECK(Exact(1, 6).exact_text() == "1/6");
    CHECK(Exact(100).exact_text() == "100");
    CHECK(Exact(1, std::int64_t{1} << 62).exact_text() ==
          "0.00000000000000000021684043449710088680149056017398834228515625");
  }

  TEST_CASE("a rounded text has exactly its decimals") {
    const struct {
      std::string_view value;
      int decimals;
      std::string_view shown;
    } rows[] = {{"28.825", 2, "28.83"},
                {"-28.825", 2, "-28.83"},
                {"3", 2, "3.00"},
                {"0.004", 2, "0.00"},
                {"-0.004", 2, "0.00"},
                {"-0.005", 2, "-0.01"},
                {"0.05", 1, "0.1"},
                {"99.995", 2, "100.00"},
                {"2/3", 0, "1"},
                {"2/3", 4, "0.6667"},
                {"1e20", 1, "100000000000000000000.0"}};

    for (const auto& row : rows) {
      CAPTURE(row.value);
      CHECK(Exact::from_text(row.value)->shown(row.decimals) == row.shown);
    }
    CHECK_THROWS_AS(Exact(1).shown(-1), std::domain_error);
    CHECK_THROWS_AS(Exact(1).shown(31), std::domain_error);
  }

  TEST_CASE("a double means its decimal of fifteen digits") {
    const struct {
      double number;
      std::string_view value;
    } rows[] = {
        {33.299999999999997, "33.3"},
        {0.1 + 0.2, "0.3"},
        {28.825, "28.825"},
        {-28.825, "-28.825"},
        {0.0, "0"},
        {-0.0, "0"},
        {5.0, "5"},
        {1e15, "1000000000000000"},
        {123456789012345678.0, "123456789012346000"},
        {999999999999999.0, "999999999999999"},
        {999999999999999.9, "1000000000000000"},
        {0.000001, "0.000001"},
        {0.0000001, "0.0000001"},
        {70.0911854103343, "70.0911854103343"},
        {70.09118541033433, "70.0911854103343"},
        {2.0 / 3.0, "0.666666666666667"},
        {0.5 + 1e-13, "0.5000000000001"},
        {1e22, "10000000000000000000000"},
        {1.5e-7, "0.00000015"},
        {99.999999999999986, "100"},
        {4.9406564584124654e-324, "none"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.number);
      if (row.value == "none") {
        CHECK(Exact::from_double(row.number) == Exact::from_decimal("4.94065645841247e-324"));
      } else {
        CHECK(double_text(row.number) == row.value);
      }
    }
    CHECK(double_text(std::numeric_limits<double>::infinity()) == "none");
    CHECK(double_text(-std::numeric_limits<double>::infinity()) == "none");
    CHECK(double_text(std::numeric_limits<double>::quiet_NaN()) == "none");
  }

  TEST_CASE("short decimals and doubles agree for numbers without a pattern") {
    Numbers numbers;
    for (int i = 0; i < 20000; ++i) {
      // Up to 16 digits with up to 9 decimals: both ways through from_double are taken.
      const std::uint64_t digits = numbers.next() % 10000000000000000ULL >> numbers.next() % 40;
      const std::string text = std::to_string(digits) + "e-" + std::to_string(numbers.next() % 10);
      CAPTURE(text);
      const double number = parsed(text);
      char buffer[40];
      const char* end =
          std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific, 14)
              .ptr;
      const std::string_view fifteen(buffer, static_cast<std::size_t>(end - buffer));
      CHECK(Exact::from_double(number) == Exact::from_decimal(fifteen));
    }
  }

  TEST_CASE("the text of a cell is the fifteen digits without trailing zeros") {
    const struct {
      std::string_view value;
      std::string_view cell;
    } rows[] = {{"0", "0"},
                {"3", "3"},
                {"-3", "-3"},
                {"100", "100"},
                {"28.825", "28.825"},
                {"-0.05", "-0.05"},
                {"2/3", "0.666666666666667"},
                {"70.09118541033433", "70.0911854103343"},
                {"99.9999999999999999", "100"},
                {"100000000000000", "100000000000000"},
                {"123456789012345", "123456789012345"},
                {"123456789012345678", "1.23456789012346E+17"},
                {"1e15", "1E+15"},
                {"0.00000000000001", "0.00000000000001"},
                {"0.0000000000000015", "1.5E-15"},
                {"1e300", "1E+300"},
                {"-1e-300", "-1E-300"},
                {"1e-400", "0"}};

    for (const auto& row : rows) {
      CAPTURE(row.value);
      CHECK(Exact::from_text(row.value)->cell_text() == row.cell);
    }
  }

  TEST_CASE("a cell text reads back as the decimal of its double") {
    Numbers numbers;
    for (int i = 0; i < 5000; ++i) {
      const Exact value(static_cast<std::int64_t>(numbers.next() >> (1 + numbers.next() % 50)),
                        static_cast<std::int64_t>(numbers.next() >> (1 + numbers.next() % 50)) + 1);
      CAPTURE(value.exact_text());
      const std::string cell = value.cell_text();
      CHECK(Exact::from_decimal(cell) == Exact::from_double(value.to_double()));
      CHECK(Exact::from_double(parsed(cell)) == Exact::from_decimal(cell));
    }
  }
}

}  // namespace scorebook
