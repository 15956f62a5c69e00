// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "rules/small_form.h"

using namespace scorebook;
using namespace scorebook::test;

namespace {

form::Form person_form() {
  form::Form form;
  form.tables.push_back(small_table("items", {"no", "weight#", "score#", "points#"}));
  form::Field& points = form.tables.back().fields.back();
  points.role = form::Role::kComputed;
  points.formula = form::Formula{"score * weight / 100",
                                 *form::parse_expression("score * weight / 100").expression};
  form::Field total;
  total.key = "total";
  total.label = {"รวมคะแนน x ๒๐", "Total"};
  total.type = form::ValueType::kNumber;
  total.role = form::Role::kComputed;
  total.sum = form::Field::Sum{"items", "points", 20};
  form.fields.push_back(total);
  return form;
}

}  // namespace

TEST_SUITE("rules.computed_value") {
  TEST_CASE("SB523 the printed example: 4.5 times 20 is 90") {
    const form::Form form = person_form();
    const auto found = [&](std::string_view first, std::string_view total) {
      record::Record record;
      record.sheets = {"สรุป"};
      record.tables = {{"items", {}}};
      const std::pair<const char*, const char*> kRows[] = {
          {"#40", "#5"}, {"#30", "#4"}, {"#20", "#4"}, {"#10", "#5"}};
      const char* const kPoints[] = {"", "#1.2", "#0.8", "#0.5"};
      for (int i = 0; i < 4; ++i) {
        record.tables[0].rows.push_back(
            small_row(std::to_string(i + 1), i + 5,
                      {{"weight", kRows[i].first},
                       {"score", kRows[i].second},
                       {"points", i == 0 ? first : std::string_view(kPoints[i])}}));
      }
      record.fields["total"] = small_row("", 9, {{"total", total}}).value("total");
      return run_rule("SB523", record, form);
    };
    CHECK(found("#2", "#90").empty());
    const auto wrong = found("#2", "#9000");
    CHECK(lines(wrong) == "SB523 error A9\n");
    CHECK(english(wrong[0]).starts_with("9000 is stated, but 90 is computed (4.5 × 20)"));
    CHECK(thai(wrong[0]).starts_with("ระบุไว้ ๙๐๐๐ แต่คำนวณได้ ๙๐ (๔.๕ × ๒๐) | "));
    CHECK(lines(found("#200", "#90")) == "SB523 error C5\n");
  }
}
