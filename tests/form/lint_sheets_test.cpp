// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "form/small_form.h"

namespace scorebook::form::test {

TEST_SUITE("form.lint_sheets") {
  TEST_CASE("a sheet has a name that Excel allows and that no other has") {
    check_faults({
        {R"(key = "check")", R"(key = "detail")",
         R"(form.toml:172:7: the sheet 'detail' stands already in line 145
key = "detail"
      ^
)"},
        {R"(name = "ตรวจ")", R"(name = "สรุป")",
         R"(form.toml:174:8: the name 'สรุป' stands already in line 125
name = "สรุป"
       ^
)"},
        {R"(name = "KPI {no}")", R"(name = "KPI/{no}")",
         R"(form.toml:147:8: the name of a sheet cannot hold '/'
name = "KPI/{no}"
       ^
)"},
        {R"(name = "KPI {no}")", R"(name = "ใบรายละเอียดตัวชี้วัดประจำปีงบประมาณ {no}")",
         R"(form.toml:147:8: the name of a sheet has at most 31 characters, not 37
name = "ใบรายละเอียดตัวชี้วัดประจำปีงบประมาณ {no}"
       ^
)"},
        {R"(name = "KPI {no}")", R"(name = "KPI {number}")",
         R"(form.toml:147:14: the part 'number' is no field of table 'details'; known: no, title, round, result, story
name = "KPI {number}"
             ^
)"},
    });
  }

  TEST_CASE("a sheet that stands once per indicator belongs to a table") {
    check_faults({
        {R"(table = "details"
[[sheets.ticks]])",
         R"(
[[sheets.ticks]])",
         R"(form.toml:144:1: a sheet that stands once per indicator needs 'table'
[[sheets]]
^
form.toml:209:9: pairs need a sheet that stands once per indicator, of a table whose parent is the table of indicators
pairs = [{ detail = "title", summary = "group.title" }]
        ^
)"},
        {R"(table = "details"
[[sheets.ticks]])",
         R"(table = "detials"
[[sheets.ticks]])",
         R"(form.toml:149:9: there is no table 'detials'; did you mean 'details'?
table = "detials"
        ^
)"},
        {R"(label = { th = "สรุป", en = "Summary" })",
         R"(label = { th = "สรุป", en = "Summary" }
table = "items")",
         R"(form.toml:127:9: 'table' has no meaning in a sheet that does not stand once per indicator
table = "items"
        ^
)"},
        {R"(generated = true)",
         R"(generated = true
lines = [])",
         R"(form.toml:177:9: 'lines' has no meaning in a generated sheet, which is never read
lines = []
        ^
)"},
    });
  }

  TEST_CASE("a line reads fields of the report or of the table") {
    check_faults({
        {R"(patterns = ["รายงานของ {agency} ปี {year:number}"])",
         R"(patterns = ["รายงานของ {agecny} ปี {year:number}"])",
         R"(form.toml:129:25: the part 'agecny' is no field of the report; did you mean 'agency'?
patterns = ["รายงานของ {agecny} ปี {year:number}"]
                        ^
)"},
        {R"([[sheets.lines]]
)",
         R"([[sheets.lines]]
key = "head"
patterns = ["ก"]
[[sheets.lines]]
)",
         R"(form.toml:131:7: the line 'head' stands already in line 128
key = "head"
      ^
)"},
    });
  }

  TEST_CASE("ticks give a number and accept what is written") {
    check_faults({
        {R"(key = "round"
label = "รอบ")",
         R"(key = "title"
label = "รอบ")",
         R"(form.toml:151:7: the field 'title' of table 'details' must be of type number here, not text
key = "title"
      ^
form.toml:232:19: there is no row of ticks 'round'; known: title
rows = [{ ticks = "round" }, { grid = "grid" }, { text = "ผู้จัดทำ", style = "signature" }]
                  ^
)"},
        {R"(key = "round"
label = "รอบ")",
         R"(key = "ruond"
label = "รอบ")",
         R"(form.toml:151:7: there is no field 'ruond' in table 'details'; did you mean 'round'?
key = "ruond"
      ^
form.toml:232:19: there is no row of ticks 'round'; did you mean 'ruond'?
rows = [{ ticks = "round" }, { grid = "grid" }, { text = "ผู้จัดทำ", style = "signature" }]
                  ^
)"},
        {R"(print = "/")", R"(print = "✓")",
         R"(form.toml:154:9: the tick we write is not among the 'glyphs' we accept
print = "✓"
        ^
)"},
        {R"(value = 12)", R"(value = "6.0")",
         R"(form.toml:157:13: the value '6' stands already in line 156
  { value = "6.0", label = "รอบ ๑๒ เดือน", variants = ["ปลายปี"] },
            ^
)"},
        {R"("รอบ ๑๒ เดือน")", R"("รอบ ๖ เดือน")",
         R"(form.toml:157:25: the label 'รอบ ๖ เดือน' stands already in line 156
  { value = 12, label = "รอบ ๖ เดือน", variants = ["ปลายปี"] },
                        ^
)"},
    });
  }

  TEST_CASE("a column is one field or is split by patterns") {
    check_faults({
        {R"(table = "items", field = "weight" })", R"(table = "items", field = "wieght" })",
         R"(form.toml:136:68: there is no field 'wieght' in table 'items'; did you mean 'weight'?
  { key = "weight", header = ["น้ำหนัก"], table = "items", field = "wieght" },
                                                                 ^
)"},
        {R"(table = "items", field = "weight" })", R"(table = "itens", field = "weight" })",
         R"(form.toml:136:51: there is no table 'itens'; did you mean 'items'?
  { key = "weight", header = ["น้ำหนัก"], table = "itens", field = "weight" },
                                                ^
)"},
        {R"(table = "items", field = "weight" })", R"(table = "items" })",
         R"(form.toml:136:3: the column 'weight' needs 'field' or 'pattern'
  { key = "weight", header = ["น้ำหนัก"], table = "items" },
  ^
)"},
        {R"(table = "items", field = "weight" })",
         R"(table = "items", field = "weight", pattern = "{weight}" })",
         R"(form.toml:136:68: the column 'weight' has both 'field' and 'pattern'
  { key = "weight", header = ["น้ำหนัก"], table = "items", field = "weight", pattern = "{weight}" },
                                                                 ^
)"},
        {R"(table = "items", field = "weight" })", R"(table = "items", field = "level" })",
         R"(form.toml:137:65: the column 'weight' gives the field 'level' of table 'items' already
  { key = "level", header = ["ระดับ"], table = "items", field = "level" },
                                                               ^
)"},
        {R"(table = "items", pattern = "{no:code} {title:long}" })",
         R"(table = "items", pattern = "{no:code} {tilte:long}" })",
         R"(form.toml:135:104: the part 'tilte' is no field of table 'items'; did you mean 'title'?
  { key = "item", header = ["ตัวชี้วัด"], variants = [["KPI"]], table = "items", pattern = "{no:code} {tilte:long}" },
                                                                                                   ^
)"},
        {R"(table = "items", pattern = "{no:code} {title:long}" })",
         R"(table = "items", pattern = "{no:code} {title:long}", patterns = ["{nr:code}"] })",
         R"(form.toml:135:132: the part 'nr' is no field of table 'items'; did you mean 'no'?
  { key = "item", header = ["ตัวชี้วัด"], variants = [["KPI"]], table = "items", pattern = "{no:code} {title:long}", patterns = ["{nr:code}"] },
                                                                                                                               ^
)"},
        {R"({ key = "level", header = ["ระดับ"])", R"({ key = "weight", header = ["ระดับ"])",
         R"(form.toml:137:11: the column 'weight' stands already in line 136
  { key = "weight", header = ["ระดับ"], table = "items", field = "level" },
          ^
form.toml:225:51: there is no column 'level'; known: group, item, weight
widths = { group = 15, item = "20.5", weight = 6, level = 6 }
                                                  ^
form.toml:228:23: there is no column 'level'; known: group, item, weight
choices = [{ column = "level", values = ["1", "2"], state = "pending" }]
                      ^
)"},
        {R"({ key = "level", header = ["ระดับ"])", R"({ key = "level", header = ["น้ำหนัก "])",
         R"(form.toml:137:29: this is the header of the column 'weight' already
  { key = "level", header = ["น้ำหนัก "], table = "items", field = "level" },
                            ^
)"},
        {R"(variants = [["KPI"]])", R"(variants = [["KPI"], ["ระ ดับ"]])",
         R"(form.toml:137:29: this is the header of the column 'item' already
  { key = "level", header = ["ระดับ"], table = "items", field = "level" },
                            ^
)"},
    });
  }

  TEST_CASE("a row names columns and fields that exist") {
    check_faults({
        {R"(when = ["item"])", R"(when = ["itme"])",
         R"(form.toml:142:28: there is no column 'itme'; did you mean 'item'?
  { kind = "item", when = ["itme"] },
                           ^
)"},
        {R"(when = ["!item"], joins = ["result"])", R"(when = ["!itme"], joins = ["result"])",
         R"(form.toml:168:36: there is no column 'itme'; did you mean 'item'?
  { kind = "continuation", when = ["!itme"], joins = ["result"] },
                                   ^
)"},
        {R"(when = ["!item"], joins = ["result"])", R"(when = ["!item"], joins = ["results"])",
         R"(form.toml:168:55: there is no column 'results'; did you mean 'result'?
  { kind = "continuation", when = ["!item"], joins = ["results"] },
                                                      ^
)"},
        {R"(column = "*", value = "weight")", R"(column = "kpi", value = "weight")",
         R"(form.toml:140:66: there is no column 'kpi'; known: group, item, weight, level
  { kind = "total", pattern = "รวม {max:number} คะแนน", column = "kpi", value = "weight", field = "total" },
                                                                 ^
)"},
        {R"(column = "*", value = "weight")", R"(column = "*", value = "wieght")",
         R"(form.toml:140:79: there is no column 'wieght'; did you mean 'weight'?
  { kind = "total", pattern = "รวม {max:number} คะแนน", column = "*", value = "wieght", field = "total" },
                                                                              ^
)"},
        {R"(field = "total" },
)",
         R"(field = "totl" },
)",
         R"(form.toml:140:97: there is no field 'totl' in the report; did you mean 'total'?
  { kind = "total", pattern = "รวม {max:number} คะแนน", column = "*", value = "weight", field = "totl" },
                                                                                                ^
)"},
        {R"(field = "total" },
)",
         R"(field = "agency" },
)",
         R"(form.toml:140:97: the field 'agency' of the report must be of type number here, not text
  { kind = "total", pattern = "รวม {max:number} คะแนน", column = "*", value = "weight", field = "agency" },
                                                                                                ^
)"},
        {R"(field = "story", joins)", R"(field = "stroy", joins)",
         R"(form.toml:167:76: there is no field 'stroy' in table 'details'; did you mean 'story'?
  { kind = "text", column = "item", pattern = "เหตุผล{rest:long}", field = "stroy", joins = ["result"] },
                                                                          ^
)"},
        {R"({ kind = "note", pattern = "ปี {year:number}")",
         R"({ kind = "note", pattern = "ปี {yaer:number}")",
         R"(form.toml:141:35: the part 'yaer' is no field of the report; did you mean 'year'?
  { kind = "note", pattern = "ปี {yaer:number}", column = "*" },
                                 ^
)"},
        {R"("ลงชื่อ{rest:long}")", R"("ลงชื่อ{name:long}")",
         R"(form.toml:169:54: the part 'name' is no field of rows of this kind; known: rest
  { kind = "end", column = "item", pattern = "ลงชื่อ{name:long}" },
                                                   ^
)"},
        {R"({ kind = "item", when = ["item"] })",
         R"({ kind = "item", table = "itmes", when = ["item"] })",
         R"(form.toml:142:28: there is no table 'itmes'; did you mean 'items'?
  { kind = "item", table = "itmes", when = ["item"] },
                           ^
)"},
    });
  }

  TEST_CASE("a row has the keys of its kind") {
    check_faults({
        {R"({ kind = "item", when = ["item"] })", R"({ kind = "item" })",
         R"(form.toml:142:3: a row of kind 'item' needs 'when' or 'pattern', or it takes every row
  { kind = "item" },
  ^
)"},
        {R"({ kind = "item", when = ["item"] })",
         R"({ kind = "item", when = ["item"], joins = ["level"] })",
         R"(form.toml:142:45: 'joins' has no meaning in a row of kind 'item'
  { kind = "item", when = ["item"], joins = ["level"] },
                                            ^
)"},
        {R"({ kind = "item", when = ["item"] })", R"({ kind = "item", pattern = "{no:code}" })",
         R"(form.toml:142:3: a pattern needs 'column', the column whose text it matches
  { kind = "item", pattern = "{no:code}" },
  ^
)"},
        {R"(, value = "weight", field = "total" })", R"(, field = "total" })",
         R"(form.toml:140:3: a row of kind 'total' needs 'value'
  { kind = "total", pattern = "รวม {max:number} คะแนน", column = "*", field = "total" },
  ^
)"},
        {R"(field = "story", joins = ["result"])", R"(joins = ["result"])",
         R"(form.toml:167:3: a row of kind 'text' needs 'field'
  { kind = "text", column = "item", pattern = "เหตุผล{rest:long}", joins = ["result"] },
  ^
)"},
        {R"(when = ["!item"], joins = ["result"])", R"(when = ["!item"])",
         R"(form.toml:168:3: a row of kind 'continuation' needs 'joins'
  { kind = "continuation", when = ["!item"] },
  ^
)"},
        {R"(pattern = "ลงชื่อ{rest:long}")", R"(when = ["item"])",
         R"(form.toml:169:3: a row of kind 'end' needs 'pattern'
  { kind = "end", column = "item", when = ["item"] },
  ^
)"},
        {R"({ kind = "note", pattern = "ปี {year:number}", column = "*" })",
         R"({ kind = "note", pattern = "ปี {year:number}", column = "*", value = "weight" })",
         R"(form.toml:141:72: 'value' has no meaning in a row of kind 'note'
  { kind = "note", pattern = "ปี {year:number}", column = "*", value = "weight" },
                                                                      ^
)"},
        {R"(  { kind = "item", when = ["item"] },
)",
         R"()",
         R"(form.toml:139:8: the grid 'grid' has no row of kind 'item'
rows = [
       ^
)"},
    });
  }

  TEST_CASE("ticks, groups and figures of headings name what there is") {
    check_faults({
        {R"(header = ["น้ำหนัก"])", R"(header = ["น้ำหนัก ปี {yaer}"])", R"(form.toml:136:44: the part 'yaer' is no field of the report; did you mean 'year'?
  { key = "weight", header = ["น้ำหนัก ปี {yaer}"], table = "items", field = "weight" },
                                        ^
)"},
        {R"(header = ["น้ำหนัก"])", R"(header = ["น้ำหนัก {"])", R"(form.toml:136:31: the braces of this heading do not name a field
  { key = "weight", header = ["น้ำหนัก {"], table = "items", field = "weight" },
                              ^
)"},
        {R"(table = "items", field = "level" })", R"(table = "items", field = "title", tick = "มี" })",
         R"(form.toml:137:81: a column of ticks needs the 'glyphs' of its grid
  { key = "level", header = ["ระดับ"], table = "items", field = "title", tick = "มี" },
                                                                               ^
form.toml:228:61: the field 'title' of table 'items' does not allow the state 'pending'
choices = [{ column = "level", values = ["1", "2"], state = "pending" }]
                                                            ^
)"},
        {R"(  { kind = "item", when = ["item"] },
)",
         R"(  { kind = "group", column = "group", pattern = "{title:long}" },
  { kind = "item", when = ["item"] },
)",
         R"(form.toml:142:3: a row of kind 'group' needs 'table'
  { kind = "group", column = "group", pattern = "{title:long}" },
  ^
)"},
    });
  }
}

}  // namespace scorebook::form::test
