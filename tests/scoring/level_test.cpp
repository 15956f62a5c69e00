// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "scoring/level.h"
#include "support/records.h"

using namespace scorebook;
using scoring::IndicatorState;
using scoring::LevelReading;
using scoring::read_level;

namespace {

// Indicator 1.1: ladder 60 65 70 75 80, level cell and result as given.
LevelReading reading(record::Value level, record::Value result,
                     const form::Form& form = test::weighted_form()) {
  record::Record record = test::small_record();
  test::set(record, "indicators", "1.1", "level", std::move(level));
  test::set(record, "details", "1.1", "result", std::move(result));
  return read_level(form, scoring::Details(form, record), test::row_of(record, "indicators", "1.1"));
}

LevelReading level_of_first(record::Record& record) {
  const form::Form& form = test::weighted_form();
  return read_level(form, scoring::Details(form, record), test::row_of(record, "indicators", "1.1"));
}

}  // namespace

TEST_SUITE("scoring.level") {
  TEST_CASE("the level cell is authoritative") {
    struct Case {
      const char* level;
      IndicatorState state;
      const char* step;
    };
    const Case cases[] = {
        {"1", IndicatorState::kReported, "level_cell"},
        {"5", IndicatorState::kReported, "level_cell"},
        {"5.0", IndicatorState::kReported, "level_cell"},
        {"0", IndicatorState::kInvalid, "level_invalid"},
        {"6", IndicatorState::kInvalid, "level_invalid"},
        {"2.5", IndicatorState::kInvalid, "level_invalid"},
        {"-1", IndicatorState::kInvalid, "level_invalid"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.level);
      const LevelReading level = reading(test::number(one.level), test::number("80"));
      CHECK(level.state == one.state);
      REQUIRE(level.steps.size() == 1);
      CHECK(level.steps[0].key == one.step);
      CHECK_FALSE(level.derived);
      CHECK(level.level.has_value() == (one.state == IndicatorState::kReported));
    }
  }

  TEST_CASE("a form may allow levels between the whole ones") {
    form::Form form = test::weighted_form();
    form.scoring->whole_levels = false;
    CHECK(reading(test::number("2.5"), {}, form).level == Exact(5, 2));
    CHECK(reading(test::number("0"), {}, form).level == Exact(0));
    CHECK(reading(test::number("5.01"), {}, form).state == IndicatorState::kInvalid);
  }

  TEST_CASE("a pending phrase in the level cell wins over a result") {
    const LevelReading level = reading(test::pending(), test::number("80"));
    CHECK(level.state == IndicatorState::kPending);
    REQUIRE(level.steps.size() == 1);
    CHECK(level.steps[0].key == "pending");
    CHECK(level.steps[0].texts.at("phrase") == test::kPending);
  }

  TEST_CASE("an empty level cell takes the level from the result") {
    const LevelReading level = reading({}, test::number("68.78"));
    CHECK(level.state == IndicatorState::kReported);
    CHECK(level.derived);
    CHECK(level.level == Exact(2));
    REQUIRE(level.steps.size() == 1);
    CHECK(level.steps[0].key == "level_result");
    CHECK(level.steps[0].numbers.at("result").exact_text() == "68.78");
    CHECK(level.steps[0].numbers.at("threshold") == Exact(65));
    CHECK(level.steps[0].texts.at("unit") == "ร้อยละ");
    CHECK(level.steps[0].texts.at("ladder") == "60/65/70/75/80");
  }

  TEST_CASE("a result below the first threshold is level 0") {
    const LevelReading level = reading({}, test::number("58.73"));
    CHECK(level.state == IndicatorState::kReported);
    CHECK(level.level == Exact(0));
    CHECK(level.steps[0].key == "below_first");
    CHECK(level.steps[0].numbers.at("threshold") == Exact(60));
  }

  TEST_CASE("without level and result there is nothing to score") {
    struct Case {
      record::Value result;
      IndicatorState state;
      const char* step;
    };
    const Case cases[] = {
        {{}, IndicatorState::kInvalid, "level_missing"},
        {test::pending(), IndicatorState::kPending, "pending"},
        {test::invalid("ดี"), IndicatorState::kInvalid, "result_invalid"},
        {test::state("no_level", "-"), IndicatorState::kInvalid, "level_missing"},
    };
    for (const Case& one : cases) {
      CAPTURE(one.step);
      const LevelReading level = reading({}, one.result);
      CHECK(level.state == one.state);
      CHECK(level.steps.back().key == one.step);
    }
    record::Record record = test::small_record();
    test::set(record, "indicators", "1.1", "level", {});
    test::remove_detail(record, "1.1");
    const LevelReading level = level_of_first(record);
    CHECK(level.steps.back().key == "level_missing");
  }

  TEST_CASE("criteria that have no order give no level") {
    record::Record record = test::small_record();
    test::set(record, "indicators", "1.1", "level", {});
    test::set(record, "indicators", "1.1", "target_3", test::number("60"));
    const LevelReading level = level_of_first(record);
    CHECK(level.state == IndicatorState::kNoCriteria);
    CHECK(level.steps.back().key == "no_criteria");
  }

  TEST_CASE("two detail sheets with different results decide nothing") {
    record::Record record = test::small_record();
    test::set(record, "indicators", "1.1", "level", {});
    record::Row second = test::row_of(record, "details", "1.1");
    second.id = "1.1~2";
    test::table_of(record, "details").rows.push_back(second);
    CHECK(level_of_first(record).level == Exact(3));
    test::set(record, "details", "1.1~2", "result", test::number("80"));
    const LevelReading level = level_of_first(record);
    CHECK(level.state == IndicatorState::kInvalid);
    CHECK(level.steps.back().key == "result_ambiguous");
    CHECK(level.steps.back().numbers.at("sheets") == Exact(2));
  }

  TEST_CASE("what a state does follows from the form") {
    form::Form form = test::weighted_form();
    struct Case {
      form::StateScore score;
      IndicatorState state;
    };
    const Case cases[] = {{form::StateScore::kExcluded, IndicatorState::kNotApplicable},
                          {form::StateScore::kBlocks, IndicatorState::kNoCriteria},
                          {form::StateScore::kZero, IndicatorState::kPending},
                          {form::StateScore::kNone, IndicatorState::kReported}};
    for (const Case& one : cases) {
      for (form::State& state : form.states) {
        state.score = state.key == "no_level" ? one.score : state.score;
      }
      const LevelReading level =
          reading(test::state("no_level", "-"), test::number("80"), form);
      CHECK(level.state == one.state);
    }
  }

  TEST_CASE("the next level says what it takes and what it brings") {
    record::Record record = test::small_record();
    const record::Row& item = test::row_of(record, "indicators", "1.1");
    const form::Form& form = test::weighted_form();
    const scoring::Details details(form, record);
    const auto next = scoring::next_level_step(form, details, item, 3, 30);
    REQUIRE(next.has_value());
    CHECK(next->key == "next_level");
    CHECK(next->numbers.at("level") == Exact(4));
    CHECK(next->numbers.at("threshold") == Exact(75));
    CHECK(next->numbers.at("gain") == Exact(6));
    CHECK_FALSE(scoring::next_level_step(form, details, item, 5, 30).has_value());
    test::set(record, "details", "1.1", "result", test::pending());
    CHECK_FALSE(scoring::next_level_step(form, details, item, 3, 30).has_value());
  }
}
