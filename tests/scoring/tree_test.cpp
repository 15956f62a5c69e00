// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "scoring/tree.h"
#include "support/records.h"

using namespace scorebook;

TEST_SUITE("scoring.tree") {
  TEST_CASE("the name of a parent follows from the form") {
    const form::Form& form = test::weighted_form();
    CHECK(scoring::parent_key(form, "indicators", "csfs") == "csf");
    CHECK(scoring::parent_key(form, "csfs", "dimensions") == "dimension");
    CHECK(scoring::parent_key(form, "dimensions", "csfs") == "");
    CHECK(scoring::parent_key(form, "nothing", "csfs") == "");
  }

  TEST_CASE("a path leads from the root to the row and ends where the chain breaks") {
    record::Record record = test::small_record();
    const form::Form& form = test::weighted_form();
    const auto ids = [&](std::string_view id) {
      std::string text;
      for (const record::Row* row :
           scoring::Tree(form, record).path_to(2, test::row_of(record, "indicators", id))) {
        text += row->id + " ";
      }
      return text;
    };
    CHECK(ids("2.2") == "2 3 2.2 ");
    CHECK(ids("1.2") == "1 2 1.2 ");
    test::row_of(record, "csfs", "2").parents["dimension"] = "";
    CHECK(ids("1.2") == "2 1.2 ");
    test::row_of(record, "csfs", "2").parents.clear();
    CHECK(ids("1.2") == "2 1.2 ");
  }

  TEST_CASE("children stand in the order of the record") {
    const record::Record record = test::small_record();
    const scoring::Tree tree(test::weighted_form(), record);
    CHECK(tree.depth() == 3);
    const auto ids = [&](std::size_t depth, std::string_view parent) {
      std::string text;
      for (const record::Row* row : tree.children(depth, parent)) {
        text += row->id + " ";
      }
      return text;
    };
    CHECK(ids(0, "") == "1 2 ");
    CHECK(ids(1, "1") == "1 2 ");
    CHECK(ids(2, "3") == "2.1 2.2 ");
    CHECK(ids(2, "9") == "");
  }

  TEST_CASE("a record without tables has an empty tree") {
    const record::Record record;
    const scoring::Tree tree(test::weighted_form(), record);
    CHECK(tree.depth() == 3);
    CHECK(tree.children(0, "").empty());
  }
}
