// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "form/small_form.h"

namespace scorebook::form::test {

TEST_SUITE("form.lint_layout") {
  TEST_CASE("the empty form is made of tables that belong together") {
    check_faults({
        {R"(groups = ["groups"]
items)",
         R"(groups = ["gruops"]
items)",
         R"(form.toml:220:11: there is no table 'gruops'; did you mean 'groups'?
groups = ["gruops"]
          ^
)"},
        {R"(groups = ["groups"]
items)",
         R"(groups = ["details"]
items)",
         R"(form.toml:220:11: table 'items' has no parent in table 'details'
groups = ["details"]
          ^
)"},
        {R"(groups = ["groups"]
items)",
         R"(groups = ["groups", "groups", "groups"]
items)",
         R"(form.toml:220:10: a shape has at most two levels of groups
groups = ["groups", "groups", "groups"]
         ^
form.toml:220:21: the table 'groups' stands already in line 220
groups = ["groups", "groups", "groups"]
                    ^
form.toml:220:31: the table 'groups' stands already in line 220
groups = ["groups", "groups", "groups"]
                              ^
)"},
        {R"(items = "items"
shape)",
         R"(items = "itmes"
shape)",
         R"(form.toml:221:9: there is no table 'itmes'; did you mean 'items'?
items = "itmes"
        ^
)"},
        {R"(shape = [[2], [1]])", R"(shape = [[2], []])",
         R"(form.toml:222:15: a group of the shape must not be empty
shape = [[2], []]
              ^
)"},
        {R"(shape = [[2], [1]])", R"(shape = [[2], [1, 1]])",
         R"(form.toml:222:15: without a second level of groups this is one number
shape = [[2], [1, 1]]
              ^
)"},
    });
  }

  TEST_CASE("a layout belongs to a sheet that is not generated") {
    check_faults({
        {R"(sheet = "detail")", R"(sheet = "detial")",
         R"(form.toml:230:9: there is no sheet 'detial'; did you mean 'detail'?
sheet = "detial"
        ^
)"},
        {R"([[layout.sheets]]
sheet = "detail")",
         R"([[layout.sheets]]
sheet = "check"
rows = [{ space = 6 }]
[[layout.sheets]]
sheet = "detail")",
         R"(form.toml:230:9: a generated sheet has no layout
sheet = "check"
        ^
)"},
        {R"([[layout.sheets]]
sheet = "detail")",
         R"([[layout.sheets]]
sheet = "detail"
widths = { item = 20, result = 9 }
rows = [{ ticks = "round" }, { grid = "grid" }]
[[layout.sheets]]
sheet = "detail")",
         R"(form.toml:234:9: the layout of the sheet 'detail' stands already in line 230
sheet = "detail"
        ^
)"},
    });
  }

  TEST_CASE("a row of the layout is one thing of the sheet") {
    check_faults({
        {R"({ line = "head", style)", R"({ line = "haed", style)",
         R"(form.toml:226:18: there is no line 'haed'; did you mean 'head'?
rows = [{ line = "haed", style = "title" }, { space = 6 }, { grid = "grid" }]
                 ^
)"},
        {R"({ ticks = "round" })", R"({ ticks = "rounds" })",
         R"(form.toml:232:19: there is no row of ticks 'rounds'; did you mean 'round'?
rows = [{ ticks = "rounds" }, { grid = "grid" }, { text = "ผู้จัดทำ", style = "signature" }]
                  ^
)"},
        {R"({ ticks = "round" }, { grid = "grid" })", R"({ ticks = "round" }, { grid = "gird" })",
         R"(form.toml:232:39: there is no grid 'gird'; did you mean 'grid'?
rows = [{ ticks = "round" }, { grid = "gird" }, { text = "ผู้จัดทำ", style = "signature" }]
                                      ^
)"},
        {R"({ space = 6 })", R"({ space = 6, text = "ก" })",
         R"(form.toml:226:45: a row needs one of 'line', 'ticks', 'grid', 'text', 'space'
rows = [{ line = "head", style = "title" }, { space = 6, text = "ก" }, { grid = "grid" }]
                                            ^
)"},
        {R"({ space = 6 })", R"({ style = "note" })",
         R"(form.toml:226:45: a row needs one of 'line', 'ticks', 'grid', 'text', 'space'
rows = [{ line = "head", style = "title" }, { style = "note" }, { grid = "grid" }]
                                            ^
)"},
    });
  }

  TEST_CASE("what is required is laid out once") {
    check_faults({
        {R"({ line = "head", style = "title" }, )", R"()",
         R"(form.toml:226:8: the line 'head' must be laid out once, not 0 times
rows = [{ space = 6 }, { grid = "grid" }]
       ^
)"},
        {R"({ space = 6 })", R"({ line = "head" })",
         R"(form.toml:226:8: the line 'head' must be laid out once, not 2 times
rows = [{ line = "head", style = "title" }, { line = "head" }, { grid = "grid" }]
       ^
)"},
        {R"({ ticks = "round" }, { grid = "grid" })", R"({ ticks = "round" })",
         R"(form.toml:232:8: the grid 'grid' must be laid out once, not 0 times
rows = [{ ticks = "round" }, { text = "ผู้จัดทำ", style = "signature" }]
       ^
)"},
    });
  }

  TEST_CASE("widths choices and merged groups name columns") {
    check_faults({
        {R"(item = 20, result = 9)", R"(itme = 20, result = 9)",
         R"(form.toml:231:10: these columns have no width: 'item'
widths = { itme = 20, result = 9 }
         ^
form.toml:231:12: there is no column 'itme'; did you mean 'item'?
widths = { itme = 20, result = 9 }
           ^
)"},
        {R"(widths = { item = 20, result = 9 }
)",
         R"()",
         R"(form.toml:229:1: these columns have no width: 'item', 'result'
[[layout.sheets]]
^
)"},
        {R"(merge_groups = ["group"])", R"(merge_groups = ["gruop"])",
         R"(form.toml:227:17: there is no column 'gruop'; did you mean 'group'?
merge_groups = ["gruop"]
                ^
)"},
        {R"({ column = "level", values)", R"({ column = "levle", values)",
         R"(form.toml:228:23: there is no column 'levle'; did you mean 'level'?
choices = [{ column = "levle", values = ["1", "2"], state = "pending" }]
                      ^
)"},
        {R"(state = "pending" }])", R"(state = "pendign" }])",
         R"(form.toml:228:61: there is no state 'pendign'; did you mean 'pending'?
choices = [{ column = "level", values = ["1", "2"], state = "pendign" }]
                                                            ^
)"},
        {R"(state = "pending" }])", R"(state = "unspent" }])",
         R"(form.toml:228:61: the field 'level' of table 'items' does not allow the state 'unspent'
choices = [{ column = "level", values = ["1", "2"], state = "unspent" }]
                                                            ^
)"},
    });
  }

  TEST_CASE("the body of a detail sheet names fields and tables") {
    check_faults({
        {R"(body = ["item", "story"])", R"(body = ["item", "stroy"])",
         R"(form.toml:233:17: there is no field or table 'stroy'; did you mean 'story'?
body = ["item", "stroy"]
                ^
form.toml:234:12: there is no body entry 'story'; did you mean 'stroy'?
labels = { story = "เหตุผล" }
           ^
)"},
        {R"(body = ["item", "story"])", R"(body = ["item", "story", "item"])",
         R"(form.toml:233:26: the entry 'item' stands already in line 233
body = ["item", "story", "item"]
                         ^
)"},
        {R"(labels = { story)", R"(labels = { result)",
         R"(form.toml:234:12: there is no body entry 'result'; known: item, story
labels = { result = "เหตุผล" }
           ^
)"},
    });
  }
}

}  // namespace scorebook::form::test
