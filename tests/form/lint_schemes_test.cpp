// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "form/small_form.h"

namespace scorebook::form::test {
namespace {

/// The faults of a scheme in the book of schemes, after one of its lines was changed; the places
/// are left out.
std::string faults(const std::string& from, const std::string& to) {
  std::string book = source_file("tests/scoring/scheme_book/form.toml");
  const std::size_t at = book.find(from);
  REQUIRE(at != std::string::npos);
  book.replace(at, from.size(), to);
  const std::string printed = faults_of(book);
  std::string out;
  for (std::size_t begin = printed.find("form.toml:"); begin != std::string::npos;
       begin = printed.find("form.toml:", begin + 1)) {
    const std::size_t text = printed.find(": ", begin) + 2;
    out += (out.empty() ? "" : " | ") + printed.substr(text, printed.find('\n', text) - text);
  }
  return out;
}

// Of the scheme s01, the first of the book.
const std::string kThresholds = "thresholds = [60, 70, 80, 90, 100]";
const std::string kValue = "value = \"100 * done / plan\"";

}  // namespace

TEST_SUITE("form.lint_schemes") {
  TEST_CASE("the book of schemes is clean") {
    CHECK(faults(kThresholds, kThresholds) == "");
  }

  TEST_CASE("names and expressions") {
    CHECK(faults(kValue, "value = \"100 * dome / plan\"") ==
          "there is no input, field or scheme 'dome'; did you mean 'done'?");
    CHECK(faults(kValue, "value = \"100 * (done / plan\"") == "a closing bracket is missing");
    CHECK(faults("[[\"milestone_1\"], [], [], [], []]", "[[\"milestone_9\"], [], [], [], []]")
              .starts_with("there is no input, field or scheme 'milestone_9'"));
    CHECK(faults("scheme = \"s14_r12\"", "scheme = \"s14_r11\"") ==
          "there is no scheme 's14_r11'; did you mean 's14_r12'?");
    CHECK(faults("scheme = \"s13\"", "scheme = \"three_point\"") ==
          "the highest score of 'three_point' is 100, that of 's14_r12' is 5");
    CHECK(faults(kValue, "value = \"s01\"") == "the scheme 's01' draws on itself");
    CHECK(
        faults("key = \"s02\"", "key = \"s01\"").starts_with("the scheme 's01' stands already in"));
  }

  TEST_CASE("thresholds") {
    CHECK(faults(kThresholds, "thresholds = [60, 80, 70, 90, 100]") ==
          "the thresholds must rise: 70 stands behind 80");
    CHECK(faults(kThresholds, "thresholds = [\"<60\", \"<70\"]") ==
          "the thresholds must fall: 70 stands behind 60");
    CHECK(faults(kThresholds, "thresholds = [60, \"<70\"]") ==
          "the thresholds compare in two directions");
    CHECK(faults(kThresholds, "thresholds = [60, 1.5]") ==
          "'thresholds' in [[scoring.schemes]] is a floating-point number; write it as an integer "
          "or in quotes");
    CHECK(faults(kThresholds, "thresholds = []") ==
          "a scheme of levels needs 'thresholds' or 'needs'");
  }

  TEST_CASE("lists of one length and options that fit") {
    CHECK(faults(kThresholds, kThresholds + "\nscores = [50, 75, 100]") ==
          "'scores' has 3 entries for 5 levels");
    CHECK(faults(kThresholds, kThresholds + "\nscores = [1, 2, 2, 4, 5]") ==
          "the scores of the levels must rise");
    CHECK(faults(kThresholds, kThresholds + "\nbelow = \"extrapolate\"") ==
          "only a linear scale can be extrapolated");
    CHECK(faults(kThresholds, kThresholds + "\nbetween = \"liner\"") ==
          "'between' in [[scoring.schemes]] cannot be 'liner'; did you mean 'linear'?");
    CHECK(faults(kThresholds, kThresholds + "\nbetween = \"linear\"\ncount = \"count\"") ==
          "levels that are counted cannot be interpolated");
    CHECK(faults("kind = \"none\"", "kind = \"none\"\nfloor = 1") ==
          "'floor' has no meaning in a scheme that gives no score of its own");
    CHECK(faults("kind = \"none\"", "kind = \"points\"\nvalue = \"result\"") ==
          "a scheme of points that is not extrapolated needs 'ceiling'");
  }

  TEST_CASE("weights that are not assessed, and inputs") {
    CHECK(faults("weight = \"proportional\"", "weight = \"named\"") ==
          "a weight that goes to a named indicator needs 'recipient'");
    CHECK(faults("reason = \"reason\"", "reason = \"reasons\"") ==
          "there is no field 'reasons' in table 'indicators'; did you mean 'reason'?");
    CHECK(faults("parent = \"indicator\"\nname", "parent = \"indicators\"\nname") ==
          "'indicators' is no parent of table 'inputs' in the items 'indicators'");
    CHECK(faults("decimals = 2", "weight_base = 0") == "'weight_base' must be above 0");
  }
}

}  // namespace scorebook::form::test
