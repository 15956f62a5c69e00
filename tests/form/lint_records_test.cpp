// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "form/small_form.h"

namespace scorebook::form::test {

TEST_SUITE("form.lint_records") {
  TEST_CASE("rounds ascend and name fields of the report") {
    check_faults({
        {R"(months = [6, 12])", R"(months = [12, 6])",
         R"(form.toml:7:10: the rounds must ascend
months = [12, 6]
         ^
)"},
        {R"(months = [6, 12])", R"(months = [6, 6])",
         R"(form.toml:7:10: the rounds must ascend
months = [6, 6]
         ^
)"},
        {R"(field = "round"
year)",
         R"(field = "ruond"
year)",
         R"(form.toml:8:9: there is no field 'ruond' in the report; did you mean 'round'?
field = "ruond"
        ^
)"},
        {R"(
year = "year")",
         R"(
year = "round")",
         R"(form.toml:9:8: the field 'round' of the report must be of type year here, not number
year = "round"
       ^
)"},
        {R"(start = "first_day")", R"(start = "frist_day")",
         R"(form.toml:10:9: there is no field 'frist_day' in the report; did you mean 'first_day'?
start = "frist_day"
        ^
)"},
        {R"(start = "first_day")", R"(end = "year")",
         R"(form.toml:10:7: the field 'year' of the report must be of type date here, not year
end = "year"
      ^
)"},
        {R"(start = "first_day")", R"(agency = "agenzy")",
         R"(form.toml:10:10: there is no field 'agenzy' in the report; did you mean 'agency'?
agency = "agenzy"
         ^
)"},
        {R"(year = "year"
start)",
         R"(year = "year"
agency = "year"
start)",
         R"(form.toml:10:10: the field 'year' of the report must be of type text here, not year
agency = "year"
         ^
)"},
    });
  }

  TEST_CASE("a state is defined once and can be told by its beginning") {
    check_faults({
        {R"(key = "unspent")", R"(key = "pending")",
         R"(form.toml:18:7: the state 'pending' stands already in line 12
key = "pending"
      ^
form.toml:117:22: there is no state 'unspent'; known: pending
states = ["pending", "unspent"]
                     ^
)"},
        {R"(print = "รอผล {month} {year}")", R"(print = "รอผล {month} {yaer}")",
         R"(form.toml:14:9: no pattern of the state 'pending' reads the part 'yaer' that it prints
print = "รอผล {month} {yaer}"
        ^
)"},
        {R"("รอผล{when}"])", R"("ทราบผล{when}"])",
         R"(form.toml:13:48: this phrase begins with none of the 'starts' of the state 'pending', so no formula would know it
patterns = ["รอผล {month:word} {year:number}", "ทราบผล{when}"]
                                               ^
)"},
        {R"(print = "รอผล {month} {year}")", R"(print = "จะทราบผล {month} {year}")",
         R"(form.toml:14:9: this phrase begins with none of the 'starts' of the state 'pending', so no formula would know it
print = "จะทราบผล {month} {year}"
        ^
)"},
    });
  }

  TEST_CASE("a field is defined once and its states exist") {
    check_faults({
        {R"(decimals = 2
)",
         R"(decimals = 2
[[fields]]
key = "agency"
label = { th = "กรม", en = "Department" }
type = "text"
)",
         R"(form.toml:46:7: the field 'agency' stands already in line 24
key = "agency"
      ^
)"},
        {R"(states = ["pending", "unspent"])", R"(states = ["pending", "unspnet"])",
         R"(form.toml:117:22: there is no state 'unspnet'; did you mean 'unspent'?
states = ["pending", "unspnet"]
                     ^
)"},
        {R"(states = ["pending", "unspent"])", R"(states = ["pending", "pending"])",
         R"(form.toml:117:22: the state 'pending' stands already in line 117
states = ["pending", "pending"]
                     ^
)"},
        {R"(type = "year")",
         R"(type = "year"
decimals = 2)",
         R"(form.toml:31:12: 'decimals' has no meaning in a field of type year
decimals = 2
           ^
)"},
    });
  }

  TEST_CASE("a table is defined once and its parents exist") {
    check_faults({
        {R"([layout]
)",
         R"([[tables]]
key = "items"
label = { th = "ข้อ", en = "Item" }
id = "{no}"
fields = [{ key = "no", label = { th = "ที่", en = "No." }, type = "code", required = true }]
[layout]
)",
         R"(form.toml:215:7: the table 'items' stands already in line 63
key = "items"
      ^
)"},
        {R"({ key = "item", table = "items" })", R"({ key = "item", table = "itmes" })",
         R"(form.toml:99:36: there is no table 'itmes'; did you mean 'items'?
parents = [{ key = "item", table = "itmes" }]
                                   ^
)"},
        {R"({ key = "item", table = "items" })", R"({ key = "title", table = "items" })",
         R"(form.toml:99:20: 'title' is a field of the table already
parents = [{ key = "title", table = "items" }]
                   ^
form.toml:190:10: there is no parent 'item'; known: title
parent = "item"
         ^
)"},
        {R"({ key = "item", table = "items" })",
         R"({ key = "item", table = "items" }, { key = "item", table = "groups" })",
         R"(form.toml:99:55: the parent 'item' stands already in line 99
parents = [{ key = "item", table = "items" }, { key = "item", table = "groups" }]
                                                      ^
)"},
        {R"({ key = "group", table = "groups" })",
         R"({ key = "group", table = "groups" }, { key = "detail", table = "details" })",
         R"(form.toml:66:11: the parents of table 'items' lead back to it
parents = [{ key = "group", table = "groups" }, { key = "detail", table = "details" }]
          ^
form.toml:99:11: the parents of table 'details' lead back to it
parents = [{ key = "item", table = "items" }]
          ^
)"},
        {R"({ key = "group", table = "groups" })",
         R"({ key = "group", table = "groups" }, { key = "self", table = "items" })",
         R"(form.toml:66:11: the parents of table 'items' lead back to it
parents = [{ key = "group", table = "groups" }, { key = "self", table = "items" }]
          ^
)"},
    });
  }

  TEST_CASE("an id is made of required fields and parents") {
    check_faults({
        {R"(id = "{group}.{no}")", R"(id = "{gruop}.{no}")",
         R"(form.toml:65:8: the part 'gruop' is no field of table 'items'; did you mean 'group'?
id = "{gruop}.{no}"
       ^
)"},
        {R"(id = "{group}.{no}")", R"(id = "{group}.{title}")",
         R"(form.toml:65:6: the id uses the field 'title', which is not required
id = "{group}.{title}"
     ^
)"},
        {R"(id = "{group}.{no}")", R"(id = "item")",
         R"(form.toml:65:6: the id has no part, so all rows would have the same
id = "item"
     ^
)"},
    });
  }
}

}  // namespace scorebook::form::test
