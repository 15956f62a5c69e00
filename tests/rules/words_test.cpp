// SPDX-License-Identifier: Apache-2.0
#include "rules/words.h"

#include <doctest/doctest.h>

#include "support/records.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.words") {
  TEST_CASE("figures are exact when they end within four decimals") {
    struct Case {
      Exact value;
      int decimals;
      const char* text;
    };
    const Case cases[] = {{Exact(21, 8), 2, "2.625"}, {Exact(6, 5), 2, "1.20"}, {Exact(0), 2, "0.00"},
                          {Exact(95), 0, "95"},       {Exact(1, 3), 0, "0.33"}, {Exact(1, 3), 3, "0.333"},
                          {Exact(1, 32), 2, "0.03"},  {Exact(-5, 2), 0, "-2.5"}};
    for (const Case& one : cases) {
      CHECK(rules::figure(one.value, one.decimals) == one.text);
    }
  }

  TEST_CASE("figures follow the digits that the form prints") {
    form::Form form = weighted_form();
    CHECK(rules::form_figure(form, "28.83") == "๒๘.๘๓");
    form.layout->thai_digits = false;
    CHECK(rules::form_figure(form, "28.83") == "28.83");
    form.layout.reset();
    CHECK(rules::form_figure(form, "28.83") == "28.83");
  }

  TEST_CASE("a text is squeezed and cut between clusters") {
    CHECK(rules::shortened("  a \n b  ") == "a b");
    CHECK(rules::shortened("abcdef", 3) == "abc…");
    CHECK(rules::shortened("abc", 3) == "abc");
    CHECK(rules::shortened("ที่นี่มีที่", 2) == "ที่นี่…");
    CHECK(rules::shortened("") == "");
  }

  TEST_CASE("what is seen is what the sheet shows and nothing of a personal field") {
    record::Value value = number("0.85");
    form::Field field;
    CHECK(rules::seen(field, value) == "0.85");
    value.shown = "85%";
    CHECK(rules::seen(field, value) == "85%");
    field.personal = true;
    CHECK(rules::seen(field, value) == "");
  }

  TEST_CASE("rows are named by their number") {
    record::Row row;
    row.id = "2.1";
    CHECK(rules::row_name(weighted_form(), "indicators", row) == "ตัวชี้วัดที่ 2.1");
    CHECK(rules::row_name(weighted_form(), "csfs", row) == "CSF ที่ 2.1");
    CHECK(rules::row_name(weighted_form(), "nothing", row) == "2.1");
  }

  TEST_CASE("a finding starts with what its rule says") {
    form::Check check;
    check.rule = "SB510";
    const rules::Finding finding = rules::start(check, place("S", "B2"));
    CHECK(finding.rule == "SB510");
    CHECK(finding.key == "parts-total");
    CHECK(finding.severity == rules::Severity::kInfo);
    CHECK(finding.has_cell);
    CHECK_FALSE(rules::start(check, {}).has_cell);
  }
}
