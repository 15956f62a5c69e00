// SPDX-License-Identifier: Apache-2.0
#include "scorebook/exact.h"

#include <doctest/doctest.h>

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace scorebook {
namespace {

constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();

Exact exact(std::string_view text) {
  return Exact::from_text(text).value();
}

// Small, at the edge of 64 bits, and far beyond.
std::vector<Exact> samples() {
  std::vector<Exact> values;
  for (const std::string_view text :
       {"0", "1", "-1", "1/3", "-2/3", "28.825", "-0.001", "9223372036854775807",
        "-9223372036854775808", "9223372036854775808", "1/9223372036854775807",
        "-1/9223372036854775808", "9223372036854775807/9223372036854775806", "1e30", "-1e-30",
        "123456789012345678901234567890/987654321098765432109876543211"}) {
    values.push_back(exact(text));
  }
  return values;
}

}  // namespace

static_assert(!std::is_constructible_v<Exact, double>);
static_assert(!std::is_constructible_v<Exact, float>);
static_assert(std::is_nothrow_move_constructible_v<Exact>);

TEST_SUITE("base.exact") {
  TEST_CASE("a fraction is kept in lowest terms with a positive denominator") {
    CHECK(Exact(4, 6).exact_text() == "2/3");
    CHECK(Exact(4, -6).exact_text() == "-2/3");
    CHECK(Exact(-4, -6).exact_text() == "2/3");
    CHECK(Exact(0, -5) == Exact(0));
    CHECK(Exact(0, -5).exact_text() == "0");
    CHECK(Exact(kMin, kMin) == Exact(1));
    CHECK(Exact(kMin, -1).exact_text() == "9223372036854775808");
    CHECK(Exact(1, kMin).exact_text() ==
          "-0." + exact("1/9223372036854775808").exact_text().substr(2));
    CHECK_THROWS_AS(Exact(1, 0), std::domain_error);
  }

  TEST_CASE("the real report adds up to its total exactly") {
    const Exact total = Exact(3) + exact("12") + exact("1.2") + exact("10") + exact("2.625");
    CHECK(total == Exact(1153, 40));
    CHECK(total.exact_text() == "28.825");
    CHECK(total.shown(2) == "28.83");
  }

  TEST_CASE("arithmetic is exact") {
    const struct {
      std::string_view a;
      std::string_view b;
      std::string_view sum;
      std::string_view difference;
      std::string_view product;
      std::string_view quotient;
    } rows[] = {
        {"0.1", "0.2", "0.3", "-0.1", "0.02", "0.5"},
        {"1/3", "1/6", "0.5", "1/6", "1/18", "2"},
        {"-2/3", "5/7", "1/21", "-29/21", "-10/21", "-14/15"},
        {"0", "7", "7", "-7", "0", "0"},
        {"9223372036854775807", "1", "9223372036854775808", "9223372036854775806",
         "9223372036854775807", "9223372036854775807"},
        {"-9223372036854775808", "-1", "-9223372036854775809", "-9223372036854775807",
         "9223372036854775808", "9223372036854775808"},
        {"9223372036854775807", "9223372036854775807", "18446744073709551614", "0",
         "85070591730234615847396907784232501249", "1"},
        {"1/9223372036854775807", "1/9223372036854775806",
         "18446744073709551613/85070591730234615838173535747377725442",
         "-1/85070591730234615838173535747377725442", "1/85070591730234615838173535747377725442",
         "9223372036854775806/9223372036854775807"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.a);
      CAPTURE(row.b);
      const Exact a = exact(row.a);
      const Exact b = exact(row.b);
      CHECK((a + b).exact_text() == row.sum);
      CHECK((a - b).exact_text() == row.difference);
      CHECK((a * b).exact_text() == row.product);
      CHECK((a / b).exact_text() == row.quotient);
    }
    CHECK_THROWS_AS(Exact(1) / Exact(0), std::domain_error);
    CHECK_THROWS_AS(exact("1e30") / Exact(0), std::domain_error);
  }

  TEST_CASE("operations undo one another at every size") {
    const auto values = samples();
    for (const Exact& a : values) {
      for (const Exact& b : values) {
        CAPTURE(a.exact_text());
        CAPTURE(b.exact_text());
        CHECK(a + b - b == a);
        CHECK(a - b == -(b - a));
        CHECK(a + b == b + a);
        CHECK(a * b == b * a);
        if (!b.is_zero()) {
          CHECK(a * b / b == a);
          CHECK(a / b * b == a);
        }
      }
    }
  }

  TEST_CASE("a value that fits again is small again") {
    const Exact big = Exact(kMax) + Exact(1);
    CHECK_FALSE(big.to_int().has_value());
    const Exact back = big - Exact(1);
    CHECK(back.to_int() == std::optional(kMax));
    CHECK(back == Exact(kMax));
  }

  TEST_CASE("values of every size are ordered") {
    const char* ascending[] = {"-1e30",
                               "-9223372036854775809",
                               "-9223372036854775808",
                               "-1",
                               "-2/3",
                               "-1e-30",
                               "0",
                               "1e-30",
                               "1/9223372036854775807",
                               "1/9223372036854775806",
                               "1/3",
                               "0.3333333333333333334",
                               "1",
                               "9223372036854775807/9223372036854775806",
                               "9223372036854775807",
                               "9223372036854775808",
                               "1e30"};
    for (const char* a : ascending) {
      for (const char* b : ascending) {
        CAPTURE(a);
        CAPTURE(b);
        const auto place = [&](const char* text) {
          std::size_t i = 0;
          while (ascending[i] != text) {
            ++i;
          }
          return i;
        };
        CHECK((exact(a) <=> exact(b)) == (place(a) <=> place(b)));
        CHECK((exact(a) == exact(b)) == (a == b));
      }
    }
    CHECK(Exact(1, 2) < Exact(2, 3));
    CHECK(Exact(1, 2) >= Exact(2, 4));
    CHECK(std::max(Exact(1), Exact(2)) == Exact(2));
  }

  TEST_CASE("copies and moves keep the value at every size") {
    for (const Exact& value : samples()) {
      CAPTURE(value.exact_text());
      Exact copy(value);
      CHECK(copy == value);
      Exact assigned = Exact(5, 7);
      assigned = copy;
      CHECK(assigned == value);
      const Exact& self = assigned;
      assigned = self;
      CHECK(assigned == value);
      const Exact moved = std::move(copy);
      CHECK(moved == value);
      assigned += Exact(1);
      CHECK(assigned - Exact(1) == value);
    }
  }

  TEST_CASE("signs and whole numbers are told at every size") {
    CHECK(Exact().is_zero());
    CHECK_FALSE(exact("1e-30").is_zero());
    CHECK(exact("-1e-30").is_negative());
    CHECK_FALSE(Exact().is_negative());
    CHECK(exact("1e30").is_integer());
    CHECK_FALSE(exact("1e-30").is_integer());
    CHECK_FALSE(Exact(1, 3).is_integer());
    CHECK(Exact(6, 3).is_integer());
    CHECK(Exact(6, 3).to_int() == std::optional<std::int64_t>(2));
    CHECK_FALSE(Exact(1, 3).to_int().has_value());
    CHECK(Exact(kMin).to_int() == std::optional(kMin));
    CHECK((-Exact(kMin)).exact_text() == "9223372036854775808");
  }

  TEST_CASE("the floor is the whole number below") {
    const struct {
      std::string_view value;
      std::string_view floor;
    } rows[] = {{"2.9", "2"},
                {"-2.1", "-3"},
                {"-3", "-3"},
                {"0", "0"},
                {"-1/3", "-1"},
                {"1e30",
                 "1"
                 "000000000000000000000000000000"},
                {"1e-30", "0"},
                {"-1e-30", "-1"}};

    for (const auto& row : rows) {
      CAPTURE(row.value);
      CHECK(exact(row.value).floor().exact_text() == row.floor);
    }
  }

  TEST_CASE("rounding takes halves away from zero") {
    const struct {
      std::string_view value;
      int decimals;
      std::string_view rounded;
    } rows[] = {{"28.825", 2, "28.83"},
                {"-28.825", 2, "-28.83"},
                {"28.8249999", 2, "28.82"},
                {"0.5", 0, "1"},
                {"-0.5", 0, "-1"},
                {"0.49", 0, "0"},
                {"2/3", 4, "0.6667"},
                {"1e30", 2, "1000000000000000000000000000000"},
                {"1e-30", 30,
                 "0."
                 "000000000000000000000000000001"},
                {"5e-31", 30,
                 "0."
                 "000000000000000000000000000001"},
                {"4e-31", 30, "0"},
                {"33.3", 9, "33.3"}};

    for (const auto& row : rows) {
      CAPTURE(row.value);
      CHECK(exact(row.value).rounded(row.decimals).exact_text() == row.rounded);
    }
    CHECK_THROWS_AS(Exact(1).rounded(-1), std::domain_error);
    CHECK_THROWS_AS(Exact(1).rounded(31), std::domain_error);
  }

  TEST_CASE("the nearest double is found at every size") {
    const struct {
      std::string_view value;
      double nearest;
    } rows[] = {
        {"0.1", 0.1},
        {"-28.825", -28.825},
        {"2/3", 2.0 / 3.0},
        {"9007199254740993", 9007199254740992.0},  // a tie goes to the even neighbour
        {"9007199254740995", 9007199254740996.0},
        {"9007199254740993.000000001", 9007199254740994.0},
        {"9223372036854775807", 9223372036854775808.0},
        {"-9223372036854775808", -9223372036854775808.0},
        {"1e22", 1e22},
        {"1e23", 1e23},
        {"1e300", 1e300},
        {"1.7976931348623157e308", 1.7976931348623157e308},
        {"1e309", std::numeric_limits<double>::infinity()},
        {"-1e400", -std::numeric_limits<double>::infinity()},
        {"2.2250738585072014e-308", 2.2250738585072014e-308},
        {"2.2250738585072011e-308", 2.2250738585072011e-308},
        {"5e-324", 5e-324},
        {"2.4703282292062327e-324", 0.0},
        {"2.4703282292062328e-324", 5e-324},
        {"7.4109846876186981e-324", 5e-324},
        {"7.4109846876186982e-324", 1e-323},
        {"1e-400", 0.0},
    };

    for (const auto& row : rows) {
      CAPTURE(row.value);
      CHECK(exact(row.value).to_double() == row.nearest);
    }
  }
}

}  // namespace scorebook
