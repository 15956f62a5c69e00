// SPDX-License-Identifier: Apache-2.0
#include "scoring/schemes.h"

#include <doctest/doctest.h>

#include <sstream>

#include "scoring/scheme_book.h"

using namespace scorebook;
using test::parts_of;
using test::result_text;
using test::scheme_book;
using test::scheme_score;

namespace {

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? ""
                                    : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// The keys of all steps.
std::string step_keys(const scoring::SchemeScore& score) {
  std::string keys;
  for (const scoring::Step& step : score.steps) {
    keys += (keys.empty() ? "" : " ") + step.key;
  }
  return keys;
}

const scoring::Step& step(const scoring::SchemeScore& score, std::string_view key) {
  for (const scoring::Step& one : score.steps) {
    if (one.key == key) {
      return one;
    }
  }
  FAIL("no step ", key);
  return score.steps.front();
}

}  // namespace

TEST_SUITE("scoring.schemes") {
  TEST_CASE("the worked examples of the manuals come out exactly") {
    std::istringstream lines(
        test::file_text(std::string(SCOREBOOK_SOURCE_DIR) + "/tests/scoring/worked_examples.txt"));
    int count = 0;
    for (std::string line; std::getline(lines, line);) {
      if (line.empty() || line.front() == '#') {
        continue;
      }
      CAPTURE(line);
      const std::size_t first = line.find('|');
      const std::size_t second = line.find('|', first + 1);
      const std::string scheme = trimmed(line.substr(0, first));
      const std::string inputs = trimmed(line.substr(first + 1, second - first - 1));
      CHECK(result_text(scheme_score(scheme, parts_of(inputs))) ==
            trimmed(line.substr(second + 1)));
      ++count;
    }
    CHECK(count > 170);
  }

  TEST_CASE("steps hold the numbers that were used") {
    const auto score = scheme_score("s01_linear", parts_of("done=337 plan=450"));
    CHECK(step_keys(score) == "value reaches interpolated options");
    CHECK(step(score, "value").texts.at("calculation") == "100 × 337/450");
    CHECK(step(score, "value").numbers.at("result") == Exact(674, 9));
    CHECK(step(score, "reaches").numbers.at("level") == 2);
    CHECK(step(score, "reaches").texts.at("ladder") == "60/70/80/90/100");
    CHECK(step(score, "interpolated").texts.at("calculation") == "2 + 1 × (674/9 - 70)/(80 - 70)");
    CHECK(step(score, "options").texts.at("between") == "linear");
    CHECK(step(score, "options").texts.at("below") == "floor");
    CHECK(score.top == 5);
  }

  TEST_CASE("the condition that keeps a level away is named") {
    const auto score = scheme_score(
        "s06", parts_of("average=4.55 analysis=yes improvement=no forms_per_month=70"));
    CHECK(step_keys(score) == "value reaches condition_missed options");
    CHECK(step(score, "condition_missed").numbers.at("level") == 5);
    CHECK(step(score, "condition_missed").texts.at("condition") == "แผนปรับปรุง");
    CHECK(step(score, "condition_missed").texts.at("condition_en") == "improvement plan");
    REQUIRE(score.next);
    CHECK(score.next->numbers.at("threshold") == 91);
    CHECK(score.next->texts.at("condition") == "แผนปรับปรุง");
  }

  TEST_CASE("the next level is what follows without a gap") {
    const auto score = scheme_score("s10", parts_of("milestone_1=1 milestone_3=0 milestone_5=0"));
    REQUIRE(score.next);
    CHECK(score.next->numbers.at("level") == 3);
    CHECK(score.next->numbers.at("score") == 3);
    CHECK_FALSE(scheme_score("s16", parts_of("result=0")).next.has_value());
  }

  TEST_CASE("the steps of a part come before those of the whole") {
    const auto score = scheme_score("s20_parts", parts_of("result=11"));
    CHECK(result_text(score) == "1");
    CHECK(step_keys(score) ==
          "value below_level_1 options part_score value reaches options part_score value reaches "
          "options");
    CHECK(score.steps.front().texts.at("part") == "s07");
  }

  TEST_CASE("a scheme is labelled by the level it reaches") {
    const auto score = scheme_score("grade", parts_of("result=90"));
    REQUIRE(score.label);
    CHECK(score.label->th == "ดีเด่น");
    CHECK(score.label->en == "outstanding");
    CHECK_FALSE(scheme_score("s01", parts_of("done=80 plan=100")).label.has_value());
  }

  TEST_CASE("rounding in between is done only where it is declared, and can be left out") {
    const form::Form& form = scheme_book();
    const std::map<std::string, record::Value> values = {{"sub_1", test::input_value("1.99")},
                                                         {"sub_2", test::input_value("1.995")},
                                                         {"sub_3", test::input_value("2")}};
    const auto find = [&](const std::string& name) { return &values.at(name); };
    const form::Scheme& scheme = *form.scoring->find_scheme("s19_rounded");
    CHECK(result_text(scoring::score_scheme(form, scheme, find)) == "2");
    CHECK(result_text(scoring::score_scheme(form, scheme, find, scoring::Rounding::kNone)) == "1");
    const auto rounded = scoring::score_scheme(form, scheme, find);
    CHECK(step(rounded, "value_rounded").numbers.at("before") == Exact(399, 200));
    CHECK(step(rounded, "value_rounded").numbers.at("result") == 2);
  }

  TEST_CASE("what an input says instead of a number is what the indicator is") {
    CHECK(scheme_score("inherited", parts_of("department_score=?")).state ==
          scoring::IndicatorState::kPending);
    CHECK(scheme_score("inherited", parts_of("department_score=cancelled")).state ==
          scoring::IndicatorState::kCancelled);
    CHECK(scheme_score("s25", {}).state == scoring::IndicatorState::kNoCriteria);
    const auto missing = scheme_score("s01", parts_of("plan=5"));
    CHECK(missing.state == scoring::IndicatorState::kInvalid);
    CHECK(missing.steps.back().texts.at("label") == "ทำได้");
    CHECK(missing.steps.back().texts.at("label_en") == "done");
  }
}
