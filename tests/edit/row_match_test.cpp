// SPDX-License-Identifier: Apache-2.0
#include "edit/row_match.h"

#include <doctest/doctest.h>

#include "edit/filling.h"

namespace scorebook::test {
namespace {

/// A new indicator with all that is planned for one, in the group given.
std::string new_row(const std::string& id, const std::string& group) {
  return fmt::format(
      R"({{"id": "{}", {}"title": "ตัวชี้วัดใหม่", "weight": 50, "target_1": 1, "target_2": 2,
          "target_3": 3, "target_4": 4, "target_5": 5}})",
      id, group);
}

std::string rows(const std::string& list) {
  return "\"tables\": {\"indicators\": [" + list + "]}";
}

TEST_SUITE("edit.row_match") {
  TEST_CASE("a new row takes the first free row of its own group") {
    const FormBook after =
        filled(fill_with(blank(), rows(new_row("9.9", R"("dimension": "5", "csf": "14", )"))));
    const record::Row& row = after.row("indicators", "9.9");
    CHECK(row.parent("dimension") == "5");
    CHECK(row.parent("csf") == "14");
    CHECK(row.value("title").raw == "ตัวชี้วัดใหม่");
  }

  TEST_CASE("rows that lack are counted in their group") {
    const std::string group = R"("dimension": "5", "csf": "13", )";
    CHECK(error_text(fill_with(blank(), rows(new_row("9.7", group) + "," + new_row("9.8", group) +
                                             "," + new_row("9.9", group)))) ==
          "rows_lacking [3:56] table=indicators lacking=2 group=dimension 5, csf 13 first=9.8 "
          "form=hr-scorecard-weighted/2566");
  }

  TEST_CASE("an id in Thai digits is the same id") {
    const FormBook after = filled(fill_one(corrected(), "indicators", "๒.๓", "level", "2"));
    CHECK(after.value("indicators", "2.3", "level").number == Exact(2));
    CHECK(error_text(fill_with(corrected(),
                               rows(R"({"id": "๒.๓", "level": 1}, {"id": "2.3", "level": 2})"))) ==
          "data_duplicate [2:61] name=2.3 table=indicators");
  }

  TEST_CASE("an entry that gives no new row is an id that is not there") {
    CHECK(error_text(fill_one(corrected(), "indicators", "5.5", "level", "1")) ==
          "data_unknown [2:27] kind=row name=5.5 table=indicators near=3.5, 5.1, 5.2, 5.3, 5.4");
    CHECK(error_text(fill_with(corrected(), rows(new_row("9.9", "")))) ==
          "rows_lacking [2:27] table=indicators lacking=1 group= first=9.9 "
          "form=hr-scorecard-weighted/2566");
  }
}

}  // namespace
}  // namespace scorebook::test
