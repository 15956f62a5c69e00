// SPDX-License-Identifier: Apache-2.0
#include "rules/detail_pairs.h"

#include <doctest/doctest.h>

#include "rules/index.h"
#include "support/records.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.detail_pairs") {
  TEST_CASE("pairs of filled fields stand together by sheet") {
    record::Record record = small_record();
    set(record, "indicators", "1.2", "owner", {});
    remove_detail(record, "2.1");
    form::Check check;
    check.pairs = {{"owner", "owner"}, {"dimension_title", "dimension.title"}, {"owner", "nothing"}};
    const rules::Index index(weighted_form(), record, nullptr);
    const auto sheets = rules::detail_pairs({weighted_form(), record, nullptr, &index}, check);
    REQUIRE(sheets.size() == 3);
    CHECK(sheets[0].size() == 2);
    CHECK(sheets[1].size() == 1);
    CHECK(sheets[1][0].summary.table->key == "dimensions");
    CHECK(sheets[2][0].detail_row->id == "2.2");
  }
}
