// SPDX-License-Identifier: Apache-2.0
#include "form/lint.h"

#include <doctest/doctest.h>

#include "form/small_form.h"

namespace scorebook::form::test {

TEST_SUITE("form.lint") {
  TEST_CASE("a type that cannot be read has no further consequences") {
    check_faults({
        {R"(type = "year")", R"(tpye = "year")",
         R"(form.toml:30:1: unknown key 'tpye' in [[fields]]; did you mean 'type'?
tpye = "year"
^
)"},
        {R"(type = "year")",
         R"(type = "yaer"
decimals = 2)",
         R"(form.toml:30:8: 'type' in [[fields]] cannot be 'yaer'; did you mean 'year'?
type = "yaer"
       ^
)"},
        {R"(presence = "per-indicator")", R"(presence = "per-item")",
         R"(form.toml:146:12: 'presence' in [[sheets]] cannot be 'per-item'; known: one, per-indicator, optional
presence = "per-item"
           ^
)"},
        {R"(kind = "text", column)", R"(kind = "txet", value = "nothing", column)",
         R"(form.toml:167:12: 'kind' in [[sheets.grids.rows]] cannot be 'txet'; did you mean 'text'?
  { kind = "txet", value = "nothing", column = "item", pattern = "เหตุผล{rest:long}", field = "story", joins = ["result"] },
           ^
)"},
    });
  }

  TEST_CASE("the caret stands at the part and not at the pattern") {
    check_faults({
        {R"(pattern = "{no:number}. {title:long}")", R"(pattern = '{no:number}. {name:long}')",
         R"(form.toml:134:82: the part 'name' is no field of table 'groups'; known: no, title, weight
  { key = "group", header = ["มิติ"], table = "groups", pattern = '{no:number}. {name:long}' },
                                                                               ^
)"},
        {R"(name = "KPI {no}")", R"(name = "KPI \u007bnr}")",
         R"(form.toml:147:8: the part 'nr' is no field of table 'details'; did you mean 'no'?
name = "KPI \u007bnr}"
       ^
)"},
        {R"(name = "KPI {no}")", R"(name = """KPI {nr}""")",
         R"(form.toml:147:8: the part 'nr' is no field of table 'details'; did you mean 'no'?
name = """KPI {nr}"""
       ^
)"},
    });
  }
}

}  // namespace scorebook::form::test
