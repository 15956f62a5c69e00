// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "form/small_form.h"

namespace scorebook::form::test {

TEST_SUITE("form.lint_checks") {
  TEST_CASE("a rule id is SB and three digits") {
    check_faults({
        {R"(rule = "SB501")", R"(rule = "SB51")",
         R"(form.toml:202:8: 'SB51' is no rule id; write SB and three digits
rule = "SB51"
       ^
)"},
        {R"(rule = "SB501")", R"(rule = "W501")",
         R"(form.toml:202:8: 'W501' is no rule id; write SB and three digits
rule = "W501"
       ^
)"},
        {R"(rule = "SB708")", R"(rule = "SB7O8")",
         R"(form.toml:211:8: 'SB7O8' is no rule id; write SB and three digits
rule = "SB7O8"
       ^
)"},
    });
  }

  TEST_CASE("fields of a check are those of a table") {
    check_faults({
        {R"(rule = "SB708")", R"(rule = "SB708"
fields = ["title"])",
         R"(form.toml:212:11: 'title' names no field of a table; write table.field
fields = ["title"]
          ^
)"},
    });
  }

  TEST_CASE("a check stands once with the same parameters") {
    check_faults({
        {R"([[checks]]
rule = "SB708")",
         R"([[checks]]
rule = "SB101"
[[checks]]
rule = "SB101"
severity = "info"
[[checks]]
rule = "SB708")",
         R"(form.toml:213:8: the check 'SB101' stands already in line 211
rule = "SB101"
       ^
)"},
    });
  }

  TEST_CASE("a ladder names a table and fields of it") {
    check_faults({
        {R"(ladder_table = "items"
ladder = ["low", "high"])",
         R"(ladder = ["low", "high"])",
         R"(form.toml:201:1: a check with a 'ladder' needs 'ladder_table'
[[checks]]
^
)"},
        {R"(ladder_table = "items"
ladder = ["low", "high"])",
         R"(ladder_table = "items")",
         R"(form.toml:201:1: a check with a 'ladder_table' needs 'ladder'
[[checks]]
^
)"},
        {R"(ladder_table = "items"
ladder = ["low", "high"])",
         R"(ladder_table = "itmes"
ladder = ["low", "high"])",
         R"(form.toml:205:16: there is no table 'itmes'; did you mean 'items'?
ladder_table = "itmes"
               ^
)"},
        {R"(ladder_table = "items"
ladder = ["low", "high"])",
         R"(ladder_table = "items"
ladder = ["low", "hihg"])",
         R"(form.toml:206:18: there is no field 'hihg' in table 'items'; did you mean 'high'?
ladder = ["low", "hihg"]
                 ^
)"},
    });
  }

  TEST_CASE("a pair names a field of the detail sheet and one of the summary") {
    check_faults({
        {R"(detail = "title", summary)", R"(detail = "tilte", summary)",
         R"(form.toml:209:21: there is no field 'tilte' in table 'details'; did you mean 'title'?
pairs = [{ detail = "tilte", summary = "group.title" }]
                    ^
)"},
        {R"(summary = "group.title")", R"(summary = "group.tilte")",
         R"(form.toml:209:40: there is no field 'tilte' in table 'groups'; did you mean 'title'?
pairs = [{ detail = "title", summary = "group.tilte" }]
                                       ^
)"},
        {R"(summary = "group.title")", R"(summary = "gruop.title")",
         R"(form.toml:209:40: there is no parent 'gruop'; did you mean 'group'?
pairs = [{ detail = "title", summary = "gruop.title" }]
                                       ^
)"},
        {R"(summary = "group.title")", R"(summary = "tilte")",
         R"(form.toml:209:40: there is no field 'tilte' in table 'items'; did you mean 'title'?
pairs = [{ detail = "title", summary = "tilte" }]
                                       ^
)"},
        {R"(summary = "group.title")", R"(summary = "weight")",
         R"(form.toml:209:40: 'title' is of type text and 'weight' of type number: they cannot be compared
pairs = [{ detail = "title", summary = "weight" }]
                                       ^
)"},
        {R"(summary = "group.title")", R"(summary = "")",
         R"(form.toml:209:40: 'summary' in [[checks.pairs]] must not be empty
pairs = [{ detail = "title", summary = "" }]
                                       ^
)"},
        {R"(presence = "per-indicator")", R"(presence = "one")",
         R"(form.toml:147:14: the part 'no' is no field of the report; known: agency, year, round, first_day, total
name = "KPI {no}"
             ^
form.toml:149:9: 'table' has no meaning in a sheet that does not stand once per indicator
table = "details"
        ^
)"},
    });
  }

  TEST_CASE("counts and titles are fields of the report") {
    check_faults({
        {R"(title_field = "year")", R"(title_field = "yaer")",
         R"(form.toml:212:15: there is no field 'yaer' in the report; did you mean 'year'?
title_field = "yaer"
              ^
)"},
        {R"(counts = [{ field = "total", table = "items" }])",
         R"(counts = [{ field = "totla", table = "items" }])",
         R"(form.toml:213:21: there is no field 'totla' in the report; did you mean 'total'?
counts = [{ field = "totla", table = "items" }]
                    ^
)"},
        {R"(counts = [{ field = "total", table = "items" }])",
         R"(counts = [{ field = "agency", table = "items" }])",
         R"(form.toml:213:21: the field 'agency' of the report must be of type number here, not text
counts = [{ field = "agency", table = "items" }]
                    ^
)"},
        {R"(counts = [{ field = "total", table = "items" }])",
         R"(counts = [{ field = "total", table = "itmes" }])",
         R"(form.toml:213:38: there is no table 'itmes'; did you mean 'items'?
counts = [{ field = "total", table = "itmes" }]
                                     ^
)"},
    });
  }
}

}  // namespace scorebook::form::test
