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
  form.rounds->start = "first_day";
  form.rounds->end = "last_day";
  for (const char* key : {"round", "first_day", "last_day"}) {
    form::Field field;
    field.key = key;
    field.label = {"รอบการรายงาน", "Round"};
    form.fields.push_back(field);
  }
  return form;
}

record::Record record_of(std::string_view round) {
  record::Record record = evidence_record({"ทำแผน"});
  record.fields["round"] = number(round);
  record.fields["round"].at = place("สรุป", "A2");
  record.fields["first_day"] = date(2023, 10, 1, "๑ ตุลาคม ๒๕๖๖");
  record.fields["first_day"].at = place("สรุป", "A1");
  record.fields["last_day"] = date(2024, 9, 30, "๓๐ กันยายน ๒๕๖๗");
  record.fields["last_day"].at = place("สรุป", "A1");
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

  TEST_CASE("SB626 a round that is not the period of the report") {
    const form::Form form = form_with_rounds();
    const auto found = run_rule("SB626", record_of("6"), form);
    CHECK(lines(found) == "SB626.period error A2\n");
    CHECK(refs(found[0]) == "A1");
    CHECK(thai(found[0]).starts_with(
        "ระบุรอบ ๖ เดือน แต่ช่วงเวลาของรายงานคือ ๑ ตุลาคม ๒๕๖๖ ถึง ๓๐ กันยายน ๒๕๖๗"));
    record::Record record = record_of("6");
    record.fields["last_day"] = date(2024, 3, 31, "๓๑ มีนาคม ๒๕๖๗");
    CHECK(run_rule("SB626", record, form).empty());
    record.fields["last_day"] = record::Value();
    CHECK(run_rule("SB626", record, form).empty());
  }

  TEST_CASE("SB626 without rounds, or without one in the report, nothing is checked") {
    CHECK(reason_of("SB626", evidence_record({"ทำแผน"}), evidence_form()) == "no_round");
    record::Record record = record_of("6");
    record.fields["round"] = record::Value();
    CHECK(reason_of("SB626", record, form_with_rounds()) == "no_round");
  }
}
