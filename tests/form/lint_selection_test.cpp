// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "form/small_form.h"

namespace scorebook::form::test {

TEST_SUITE("form.lint_selection") {
  TEST_CASE("a selection names what exists, chooses what can be chosen and from no item twice") {
    const auto faults = [](std::string_view selection) {
      return faults_after("\n[scoring]\n", "\n" + std::string(selection) + "[scoring]\n");
    };
    CHECK(faults("[selection]\ntable = \"items\"\nweights = [{ field = \"weight\" }]\n"
                 "choose = [{ from = [\"1\", \"2\"], weights = [50] }]\n") == "");
    const std::string wrong = faults(
        "[selection]\ntable = \"items\"\nweights = [{ field = \"wieght\" }]\n"
        "choose = [{ from = [\"1\"], weights = [50, 50] }, { from = [\"1\"], weights = [5] }]\n"
        "[[selection.cases]]\nvalue = 1\nlabel = { th = \"ก\", en = \"a\" }\n"
        "choose = [{ from = [\"1\"], weights = [5] }]\n");
    for (const std::string_view fault :
         {"there is no field 'wieght' in table 'items'; did you mean 'weight'?",
          "2 weights cannot be given to 1 items", "the item '1' is chosen from already",
          "a selection with cases needs 'fact'"}) {
      CAPTURE(fault);
      CHECK(wrong.find(fault) != std::string::npos);
    }
  }

  TEST_CASE("a lookup names fields of the report and of its table") {
    const std::string wrong = faults_after("\n[scoring]\n",
                                           "\n[[lookups]]\nfield = \"agency\"\ntable = \"items\"\n"
                                           "match = \"titel\"\n"
                                           "gives = [{ field = \"nothing\", from = \"no\" }]\n"
                                           "[scoring]\n");
    CHECK(wrong.find("there is no field 'titel' in table 'items'") != std::string::npos);
    CHECK(wrong.find("there is no field 'nothing' in the report") != std::string::npos);
  }
}

}  // namespace scorebook::form::test
