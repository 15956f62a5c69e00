// SPDX-License-Identifier: Apache-2.0
#include "rules/ladders.h"

#include <doctest/doctest.h>

#include "support/records.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.ladders") {
  TEST_CASE("the ladders of the check or of the scoring are read") {
    record::Record record = small_record();
    set(record, "indicators", "1.2", "target_1", value_of("-"));
    const rules::Context context{weighted_form(), record, nullptr};
    const auto ladders = rules::ladder_rows(context, {});
    REQUIRE(ladders.size() == 4);
    CHECK(ladders[1].row->id == "1.2");
    CHECK(ladders[1].thresholds[4].level == 5);
    CHECK(ladders[1].thresholds[4].field->key == "target_5");
    CHECK(rules::ladder_figures(ladders[1].thresholds) == "- / 2 / 3 / 4 / 5");
    form::Check check;
    check.ladder_table = "details";
    check.ladder = {"target_2", "target_1"};
    CHECK(rules::ladder_figures(rules::ladder_rows(context, check)[0].thresholds) == "65 / 60");
    check.ladder_table = "nothing";
    CHECK(rules::ladder_rows(context, check).empty());
  }
}
