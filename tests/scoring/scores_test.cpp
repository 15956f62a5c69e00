// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "scoring/scores.h"
#include "support/records.h"

using namespace scorebook;
using scoring::IndicatorState;

TEST_SUITE("scoring.scores") {
  TEST_CASE("states have the names of the contract") {
    const std::pair<IndicatorState, std::string_view> names[] = {
        {IndicatorState::kReported, "reported"},
        {IndicatorState::kPending, "pending"},
        {IndicatorState::kNotDue, "not_due"},
        {IndicatorState::kNotApplicable, "not_applicable"},
        {IndicatorState::kCancelled, "cancelled"},
        {IndicatorState::kNoCriteria, "no_criteria"},
        {IndicatorState::kInvalid, "invalid"}};
    for (const auto& [state, name] : names) {
      CHECK(scoring::key(state) == name);
    }
  }

  TEST_CASE("a form without scoring has no scores and no formula") {
    form::Form form = test::weighted_form();
    CHECK(scoring::score(form, test::small_record()).has_value());
    form.scoring.reset();
    CHECK_FALSE(scoring::score(form, test::small_record()).has_value());
    CHECK(scoring::indicator_formula(form, {{"A1"}, "B1", "", {}}, "?") == "");
  }

  TEST_CASE("indicators and groups are found by id") {
    const auto scores = scoring::score(test::weighted_form(), test::small_record());
    CHECK(scores->indicator("2.1")->score == Exact(24));
    CHECK(scores->indicator("9.9") == nullptr);
    CHECK(scores->group("csfs", "1")->score == Exact(18));
    CHECK(scores->group("dimensions", "3") == nullptr);
  }

  TEST_CASE("a record without tables has no score") {
    const auto scores = scoring::score(test::weighted_form(), record::Record());
    CHECK_FALSE(scores->total.has_value());
    CHECK(scores->indicators.empty());
    CHECK(scores->groups.empty());
  }
}
