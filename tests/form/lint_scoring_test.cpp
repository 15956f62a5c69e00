// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "form/small_form.h"

namespace scorebook::form::test {

TEST_SUITE("form.lint_scoring") {
  TEST_CASE("the tree of scoring leads from table to table down to the items") {
    check_faults({
        {R"(items = "items"
tree)",
         R"(items = "itmes"
tree)",
         R"(form.toml:179:9: there is no table 'itmes'; did you mean 'items'?
items = "itmes"
        ^
)"},
        {R"(tree = ["groups", "items"])", R"(tree = ["gruops", "items"])",
         R"(form.toml:180:9: there is no table 'gruops'; did you mean 'groups'?
tree = ["gruops", "items"]
        ^
)"},
        {R"(tree = ["groups", "items"])", R"(tree = ["items", "groups"])",
         R"(form.toml:180:18: table 'groups' has no parent in table 'items'
tree = ["items", "groups"]
                 ^
form.toml:180:18: the tree must end at the items, 'items'
tree = ["items", "groups"]
                 ^
)"},
        {R"(tree = ["groups", "items"])", R"(tree = ["groups", "groups"])",
         R"(form.toml:180:19: the table 'groups' stands already in line 180
tree = ["groups", "groups"]
                  ^
form.toml:180:19: table 'groups' has no parent in table 'groups'
tree = ["groups", "groups"]
                  ^
form.toml:180:19: the tree must end at the items, 'items'
tree = ["groups", "groups"]
                  ^
)"},
        {R"(weight = "weight"
achieved)",
         R"(achieved)",
         R"(form.toml:177:1: a tree needs 'weight'
[scoring]
^
)"},
        {R"(weight = "weight"
achieved)",
         R"(weight = "wieght"
achieved)",
         R"(form.toml:181:10: there is no field 'wieght' in table 'groups'; did you mean 'weight'?
weight = "wieght"
         ^
form.toml:181:10: there is no field 'wieght' in table 'items'; did you mean 'weight'?
weight = "wieght"
         ^
)"},
        {R"(weight = "weight"
achieved)",
         R"(weight = "title"
achieved)",
         R"(form.toml:181:10: the field 'title' of table 'groups' must be of type number here, not text
weight = "title"
         ^
form.toml:181:10: the field 'title' of table 'items' must be of type number here, not text
weight = "title"
         ^
)"},
    });
  }

  TEST_CASE("fields and states of scoring exist and fit") {
    check_faults({
        {R"(achieved = "level")", R"(achieved = "levle")",
         R"(form.toml:182:12: there is no field 'levle' in table 'items'; did you mean 'level'?
achieved = "levle"
           ^
)"},
        {R"(total = "total"
pending)",
         R"(total = "agency"
pending)",
         R"(form.toml:186:9: the field 'agency' of the report must be of type number here, not text
total = "agency"
        ^
)"},
        {R"(pending = ["pending"])", R"(pending = ["pendign"])",
         R"(form.toml:187:12: there is no state 'pendign'; did you mean 'pending'?
pending = ["pendign"]
           ^
)"},
        {R"(pending = ["pending"])", R"(pending = ["unspent"])",
         R"(form.toml:187:12: the field 'level' of table 'items' does not allow the state 'unspent'
pending = ["unspent"]
           ^
)"},
    });
  }

  TEST_CASE("a derived level names a result and a ladder of as many steps as levels") {
    check_faults({
        {R"([scoring.derive]
table = "details")",
         R"([scoring.derive]
table = "detail")",
         R"(form.toml:189:9: there is no table 'detail'; did you mean 'details'?
table = "detail"
        ^
)"},
        {R"(parent = "item")", R"(parent = "indicator")",
         R"(form.toml:190:10: there is no parent 'indicator'; known: item
parent = "indicator"
         ^
)"},
        {R"({ key = "item", table = "items" })", R"({ key = "item", table = "groups" })",
         R"(form.toml:190:10: the parent 'item' is of table 'groups', not of the items 'items'
parent = "item"
         ^
form.toml:209:40: there is no parent 'group'
pairs = [{ detail = "title", summary = "group.title" }]
                                       ^
)"},
        {R"(result = "result")", R"(result = "story")",
         R"(form.toml:191:10: the field 'story' of table 'details' must be of type number here, not text
result = "story"
         ^
)"},
        {R"(ladder = ["low", "high"]
ladder_table = "items"
[evidence])",
         R"(ladder = ["low", "hihg"]
ladder_table = "items"
[evidence])",
         R"(form.toml:192:18: there is no field 'hihg' in table 'items'; did you mean 'high'?
ladder = ["low", "hihg"]
                 ^
)"},
        {R"(ladder = ["low", "high"]
ladder_table = "items"
[evidence])",
         R"(ladder = ["low"]
ladder_table = "items"
[evidence])",
         R"(form.toml:192:10: the ladder has 1 steps for 2 levels
ladder = ["low"]
         ^
)"},
        {R"(ladder = ["low", "high"]
ladder_table = "items"
[evidence])",
         R"(ladder = ["low", "high"]
ladder_table = "levels"
[evidence])",
         R"(form.toml:193:16: there is no table 'levels'; known: groups, items, details
ladder_table = "levels"
               ^
)"},
    });
  }

  TEST_CASE("evidence is read from texts that exist") {
    check_faults({
        {R"([evidence]
table = "details")",
         R"([evidence]
table = "detials")",
         R"(form.toml:195:9: there is no table 'detials'; did you mean 'details'?
table = "detials"
        ^
)"},
        {R"(from = ["story"])", R"(from = ["stroy"])",
         R"(form.toml:196:9: there is no field 'stroy' in table 'details'; did you mean 'story'?
from = ["stroy"]
        ^
)"},
        {R"(from = ["story"])", R"(from = ["result"])",
         R"(form.toml:196:9: the field 'result' of table 'details' must be of type text here, not number
from = ["result"]
        ^
)"},
        {R"(from = ["story"])", R"(from = ["story", "story"])",
         R"(form.toml:196:18: the field 'story' stands already in line 196
from = ["story", "story"]
                 ^
)"},
        {R"(from = ["story"])", R"(from = ["story"]
items = "groups")",
         R"(form.toml:197:9: table 'groups' is no list of a text of 'details'
items = "groups"
        ^
)"},
        {R"(number = "none", words = ["ประกาศ"])", R"(number = "none")",
         R"(form.toml:199:3: a reference without a number needs 'words'
  { kind = "notice", number = "none" },
  ^
)"},
        {R"(number = "none", words = ["ประกาศ"])",
         R"(number = "none", before = ["ที่"], words = ["ประกาศ"])",
         R"(form.toml:199:48: 'before' has no meaning in a reference without a number
  { kind = "notice", number = "none", before = ["ที่"], words = ["ประกาศ"] },
                                               ^
)"},
    });
  }
}

}  // namespace scorebook::form::test
