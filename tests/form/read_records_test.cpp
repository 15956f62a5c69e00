// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "form/load.h"
#include "form/small_form.h"

namespace scorebook::form::test {
namespace {

Form weighted() {
  return load("form.toml", source_file("templates/hr-scorecard-weighted/2566/form.toml"))
      .form.value();
}

std::vector<std::string> keys(const std::vector<Field>& fields) {
  std::vector<std::string> out;
  for (const Field& field : fields) {
    out.push_back(field.key);
  }
  return out;
}

}  // namespace

TEST_SUITE("form.read_records") {
  TEST_CASE("the weighted form prints boxes for three rounds") {
    const Form form = weighted();
    REQUIRE(form.rounds.has_value());
    CHECK(form.rounds->months == std::vector<int>{4, 6, 9});
    CHECK(form.rounds->field == "round");
    CHECK(form.rounds->year == "fiscal_year");
    CHECK(form.rounds->start == "period_start");
    CHECK(form.rounds->end == "period_end");
    CHECK(form.rounds->agency == "agency");
  }

  TEST_CASE("a pending result scores zero and its month is read") {
    const Form form = weighted();
    REQUIRE(form.states.size() == 3);
    const State& pending = *form.state("pending");
    CHECK(pending.score == StateScore::kZero);
    CHECK_FALSE(pending.number.has_value());
    CHECK(pending.starts == std::vector<std::string>{"ทราบผล เดือน", "ทราบผลเดือน", "ทราบผลใน",
                                                    "ทราบผลภายใน", "รอผล"});
    REQUIRE(pending.patterns.size() == 5);
    const auto parts = pending.patterns[0].match("ทราบผล เดือน ก.ย. ๖๖").value();
    CHECK(parts.at("month") == "ก.ย.");
    CHECK(parts.at("year") == "๖๖");
    CHECK(pending.print.compose(parts) == "ทราบผล เดือน ก.ย. ๖๖");
    CHECK(form.state("no_level")->score == StateScore::kNone);
    CHECK(form.state("no_level")->patterns[1].match("–").has_value());
    CHECK(form.state("no_budget")->number == Exact(0));
    CHECK(form.state("no_budget")->patterns[0].match("ไม่ได้ใช้งบประมาณ\nดำเนินการ").has_value());
  }

  TEST_CASE("fields have type and role and decimals") {
    const Form form = weighted();
    CHECK(keys(form.fields) == std::vector<std::string>{"agency", "fiscal_year", "period_start",
                                                        "period_end", "round", "total",
                                                        "count_dimensions", "count_csfs",
                                                        "count_projects", "count_indicators"});
    CHECK(form.field("fiscal_year")->type == ValueType::kYear);
    CHECK(form.field("period_start")->type == ValueType::kDate);
    CHECK_FALSE(form.field("period_start")->required);
    const Field& total = *form.field("total");
    CHECK(total.type == ValueType::kNumber);
    CHECK(total.role == Role::kComputed);
    CHECK(total.decimals == 2);
    CHECK(form.field("agency")->decimals == -1);
    CHECK(form.field("agency")->role == Role::kPlan);
    CHECK(form.field("agency")->required);
    CHECK(form.field("agency")->label.th == "หน่วยงาน");
  }

  TEST_CASE("tables have ids and parents and fields") {
    const Form form = weighted();
    REQUIRE(form.tables.size() == 6);
    const Table& indicators = *form.table("indicators");
    CHECK(indicators.id.text() == "{no}");
    CHECK(indicators.parents.size() == 3);
    CHECK(indicators.parent("csf")->table == "csfs");
    CHECK(indicators.duplicates == Duplicates::kRefused);
    CHECK(indicators.field("no")->type == ValueType::kCode);
    CHECK(indicators.field("budget")->unit == "บาท");
    CHECK(indicators.field("budget")->role == Role::kResult);
    CHECK(indicators.field("level")->states == std::vector<std::string>{"pending"});
    const Table& details = *form.table("details");
    CHECK(details.duplicates == Duplicates::kNumbered);
    CHECK(details.fields.size() == 24);
    CHECK(details.field("signer")->personal);
    CHECK_FALSE(details.field("signer_position")->personal);
    CHECK(form.table("sub_items")->id.compose({{"detail", "2.4"}, {"no", "1"}}) == "2.4/1");
  }
}

}  // namespace scorebook::form::test
