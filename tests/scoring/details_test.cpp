// SPDX-License-Identifier: Apache-2.0
#include "scoring/details.h"

#include <doctest/doctest.h>

#include "support/records.h"

using namespace scorebook;

TEST_SUITE("scoring.details") {
  TEST_CASE("detail rows stand by their indicator in order") {
    record::Record record = test::small_record();
    record::Row second = test::row_of(record, "details", "1.1");
    second.id = "1.1~2";
    test::table_of(record, "details").rows.push_back(second);
    test::row_of(record, "details", "1.2").parents["indicator"] = "";
    const scoring::Details details(test::weighted_form(), record);
    REQUIRE(details.of("1.1").size() == 2);
    CHECK(details.of("1.1")[1]->id == "1.1~2");
    CHECK(details.of("1.2").empty());
    CHECK(details.of("").empty());
  }

  TEST_CASE("a form without details has none") {
    form::Form form = test::weighted_form();
    form.scoring->derive.reset();
    CHECK(scoring::Details(form, test::small_record()).of("1.1").empty());
    form.scoring.reset();
    CHECK(scoring::Details(form, test::small_record()).of("1.1").empty());
  }
}
