// SPDX-License-Identifier: Apache-2.0
#include "rules/evidence_record.h"

#include <doctest/doctest.h>

using namespace scorebook;
using namespace scorebook::test;

namespace {

form::Form form_with_rounds() {
  form::Form form = evidence_form();
  form.rounds->months = {6, 12};
  form.rounds->field = "round";
  form::Field field;
  field.key = "round";
  field.label = {"รอบการรายงาน", "Round"};
  form.fields.push_back(field);
  return form;
}

record::Record record_of(std::string_view round) {
  record::Record record = evidence_record({"ทำแผน"});
  record.fields["round"] = number(round);
  record.fields["round"].at = place("สรุป", "A2");
  return record;
}

}  // namespace

TEST_SUITE("rules.round_unknown") {
  TEST_CASE("SB626 a round that the form does not have") {
    const form::Form form = form_with_rounds();
    CHECK(run_rule("SB626", record_of("12"), form).empty());
    const auto found = run_rule("SB626", record_of("9"), form);
    CHECK(lines(found) == "SB626 error A2\n");
    CHECK(thai(found[0]) ==
          "ระบุรอบ ๙ เดือน แต่แบบนี้มีรอบ ๖, ๑๒ เดือน | โปรดแก้ไขรอบการรายงานให้เป็นรอบของแบบ");
    CHECK(english(found[0]).starts_with(
        "the round is 9 months; this form has rounds of 6, 12 months"));
  }

  TEST_CASE("SB626 without rounds, or without one in the report, nothing is checked") {
    CHECK(reason_of("SB626", evidence_record({"ทำแผน"}), evidence_form()) == "no_round");
    record::Record record = record_of("6");
    record.fields["round"] = record::Value();
    CHECK(reason_of("SB626", record, form_with_rounds()) == "no_round");
  }
}
