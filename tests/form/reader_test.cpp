// SPDX-License-Identifier: Apache-2.0
#include "form/reader.h"

#include <doctest/doctest.h>

#include "form/small_form.h"

namespace scorebook::form::test {

TEST_SUITE("form.reader") {
  TEST_CASE("an unknown key is reported with the nearest known one") {
    check_faults({
        {R"(type = "year")", R"(tpye = "year")",
         R"(form.toml:30:1: unknown key 'tpye' in [[fields]]; did you mean 'type'?
tpye = "year"
^
)"},
        {R"(words = ["ประกาศ"])", R"(word = ["ประกาศ"])",
         R"(form.toml:199:3: a reference without a number needs 'words'
  { kind = "notice", number = "none", word = ["ประกาศ"] },
  ^
form.toml:199:39: unknown key 'word' in [[evidence.references]]; did you mean 'words'?
  { kind = "notice", number = "none", word = ["ประกาศ"] },
                                      ^
)"},
        {R"(format = 1
)",
         R"(format = 1
fotmat = 2
)",
         R"(form.toml:2:1: unknown key 'fotmat' at the top level; did you mean 'format'?
fotmat = 2
^
)"},
        {R"(th = "แบบย่อ")", R"(ht = "แบบย่อ")",
         R"(form.toml:5:11: unknown key 'ht' in [title]; did you mean 'th'?
title = { ht = "แบบย่อ", en = "A small form" }
          ^
)"},
        {R"([layout.blank])", R"([layout.plank])",
         R"(form.toml:219:9: unknown key 'plank' in [layout]; did you mean 'blank'?
[layout.plank]
        ^
)"},
        {R"(starts = ["รอผล"])", R"(zzzzzzzz = 1)",
         R"(form.toml:15:1: unknown key 'zzzzzzzz' in [[states]]; known: key, patterns, print, starts, score, number
zzzzzzzz = 1
^
)"},
    });
  }

  TEST_CASE("a missing key is reported at the table that lacks it") {
    check_faults({
        {R"(edition = "2566"
)",
         R"(# no edition
)",
         R"(form.toml:1:1: missing key 'edition' at the top level
format = 1
^
)"},
        {R"(label = { th = "หน่วยงาน", en = "Agency" }
)",
         R"(
)",
         R"(form.toml:23:1: missing key 'label' in [[fields]]
[[fields]]
^
)"},
        {R"({ th = "ปีงบประมาณ", en = "Fiscal year" })", R"({ th = "ปีงบประมาณ" })",
         R"(form.toml:29:9: missing key 'en' in [fields.label]
label = { th = "ปีงบประมาณ" }
        ^
)"},
        {R"({ value = 6, label = "รอบ ๖ เดือน" })", R"({ label = "รอบ ๖ เดือน" })",
         R"(form.toml:156:3: missing key 'value' in [[sheets.ticks.choices]]
  { label = "รอบ ๖ เดือน" },
  ^
)"},
    });
  }

  TEST_CASE("a value of the wrong type is reported with both types") {
    check_faults({
        {R"(form = "small-form")", R"(form = 5)",
         R"(form.toml:2:8: 'form' at the top level must be a text in quotes, not a whole number
form = 5
       ^
)"},
        {R"(months = [6, 12])", R"(months = 6)",
         R"(form.toml:7:10: 'months' in [rounds] must be a list of whole numbers, not a whole number
months = 6
         ^
)"},
        {R"(months = [6, 12])", R"(months = [6, "12"])",
         R"(form.toml:7:14: 'months' in [rounds] must be a whole number, not a text in quotes
months = [6, "12"]
             ^
)"},
        {R"(duplicates = "numbered")", R"(duplicates = true)",
         R"(form.toml:98:14: 'duplicates' in [[tables]] must be a text in quotes, not true or false
duplicates = true
             ^
)"},
        {R"(generated = true)", R"(generated = "yes")",
         R"(form.toml:176:13: 'generated' in [[sheets]] must be true or false, not a text in quotes
generated = "yes"
            ^
)"},
        {R"(decimals = 2)", R"(decimals = "2")",
         R"(form.toml:44:12: 'decimals' in [[fields]] must be a whole number, not a text in quotes
decimals = "2"
           ^
)"},
        {R"(states = ["pending", "unspent"])", R"(states = "pending")",
         R"(form.toml:117:10: 'states' in [[tables.fields]] must be a list of texts, not a text in quotes
states = "pending"
         ^
)"},
        {R"(states = ["pending", "unspent"])", R"(states = ["pending", 2])",
         R"(form.toml:117:22: 'states' in [[tables.fields]] must be a text in quotes, not a whole number
states = ["pending", 2]
                     ^
)"},
        {R"({ th = "แบบย่อ", en = "A small form" })", R"("A small form")",
         R"(form.toml:5:9: 'title' at the top level must be a table { th = ..., en = ... }, not a text in quotes
title = "A small form"
        ^
)"},
        {R"(parents = [{ key = "item", table = "items" }])", R"(parents = ["items"])",
         R"(form.toml:99:12: 'parents' in [[tables]] must be a list of tables, not a text in quotes
parents = ["items"]
           ^
form.toml:190:10: there is no parent 'item'
parent = "item"
         ^
)"},
        {R"(parents = [{ key = "item", table = "items" }])", R"(parents = { item = "items" })",
         R"(form.toml:99:11: 'parents' in [[tables]] must be a list of tables, not a table
parents = { item = "items" }
          ^
form.toml:190:10: there is no parent 'item'
parent = "item"
         ^
)"},
        {R"(variants = [["KPI"]])", R"(variants = ["KPI"])",
         R"(form.toml:135:55: 'variants' in [[sheets.grids.columns]] must be a list of lists of texts, not a text in quotes
  { key = "item", header = ["ตัวชี้วัด"], variants = ["KPI"], table = "items", pattern = "{no:code} {title:long}" },
                                                  ^
)"},
        {R"(widths = { item = 20, result = 9 })", R"(widths = [20, 9])",
         R"(form.toml:231:10: 'widths' in [[layout.sheets]] must be a table of numbers, not a list
widths = [20, 9]
         ^
)"},
        {R"(shape = [[2], [1]])", R"(shape = [2])",
         R"(form.toml:222:10: 'shape' in [layout.blank] must be a list of lists of whole numbers, not a whole number
shape = [2]
         ^
)"},
        {R"(margins = { top = "0.5" })", R"(margins = 1)",
         R"(form.toml:217:11: 'margins' in [layout] must be a table, not a whole number
margins = 1
          ^
)"},
        {R"(labels = { story = "เหตุผล" })", R"(labels = { story = 1 })",
         R"(form.toml:234:20: 'story' in [[layout.sheets]] must be a text in quotes, not a whole number
labels = { story = 1 }
                   ^
)"},
        {R"(number = 0)", R"(number = 1979-05-27)",
         R"(form.toml:22:10: 'number' in [[states]] must be a whole number or a number in quotes, not a TOML date or time
number = 1979-05-27
         ^
)"},
    });
  }

  TEST_CASE("a floating-point number must be written otherwise") {
    check_faults({
        {R"(max = "100.5")", R"(max = 100.5)",
         R"(form.toml:185:7: 'max' in [scoring] is a floating-point number; write it as an integer or in quotes
max = 100.5
      ^
)"},
        {R"(number = 0)", R"(number = 0.0)",
         R"(form.toml:22:10: 'number' in [[states]] is a floating-point number; write it as an integer or in quotes
number = 0.0
         ^
)"},
        {R"(item = "20.5")", R"(item = 20.5)",
         R"(form.toml:225:31: 'item' in [layout.sheets.widths] is a floating-point number; write it as an integer or in quotes
widths = { group = 15, item = 20.5, weight = 6, level = 6 }
                              ^
)"},
        {R"(levels = 2)", R"(levels = 2.0)",
         R"(form.toml:183:10: 'levels' in [scoring] is a floating-point number; write it as an integer
levels = 2.0
         ^
)"},
    });
  }

  TEST_CASE("a number out of its bounds is reported") {
    check_faults({
        {R"(format = 1)", R"(format = 2)",
         R"(form.toml:1:10: format 2 is not known here, only 1
format = 2
         ^
)"},
        {R"(format = 1)", R"(format = 0)",
         R"(form.toml:1:10: format 0 is not known here, only 1
format = 0
         ^
)"},
        {R"(decimals = 2)", R"(decimals = 31)",
         R"(form.toml:44:12: 'decimals' in [[fields]] must lie between 0 and 30, not 31
decimals = 31
           ^
)"},
        {R"(months = [6, 12])", R"(months = [6, 13])",
         R"(form.toml:7:14: 'months' in [rounds] must lie between 1 and 12, not 13
months = [6, 13]
             ^
)"},
        {R"(shape = [[2], [1]])", R"(shape = [[2], [0]])",
         R"(form.toml:222:16: 'shape' in [layout.blank] must lie between 1 and 1000, not 0
shape = [[2], [0]]
               ^
)"},
        {R"(max = "100.5")", R"(max = "1OO")",
         R"(form.toml:185:7: '1OO' in [scoring] is no number; write digits, as "2.5"
max = "1OO"
      ^
)"},
        {R"(size = "15.5")", R"(size = "-1")",
         R"(form.toml:216:8: 'size' in [layout] must not be negative
size = "-1"
       ^
)"},
    });
  }

  TEST_CASE("a word that is none of the choices is reported with the nearest") {
    check_faults({
        {R"(indicators = "own")", R"(indicators = "onw")",
         R"(form.toml:4:14: 'indicators' at the top level cannot be 'onw'; did you mean 'own'?
indicators = "onw"
             ^
)"},
        {R"(type = "year")", R"(type = "integer")",
         R"(form.toml:30:8: 'type' in [[fields]] cannot be 'integer'; known: text, number, date, year, code
type = "integer"
       ^
)"},
        {R"(score = "zero")", R"(score = "zeor")",
         R"(form.toml:16:9: 'score' in [[states]] cannot be 'zeor'; did you mean 'zero'?
score = "zeor"
        ^
)"},
        {R"(presence = "per-indicator")", R"(presence = "per indicator")",
         R"(form.toml:146:12: 'presence' in [[sheets]] cannot be 'per indicator'; did you mean 'per-indicator'?
presence = "per indicator"
           ^
)"},
        {R"(kind = "continuation")", R"(kind = "continue")",
         R"(form.toml:168:12: 'kind' in [[sheets.grids.rows]] cannot be 'continue'; known: item, group, text, continuation, total, note, end
  { kind = "continue", when = ["!item"], joins = ["result"] },
           ^
)"},
        {R"(severity = "warning")", R"(severity = "warn")",
         R"(form.toml:203:12: 'severity' in [[checks]] cannot be 'warn'; known: error, warning, info
severity = "warn"
           ^
)"},
        {R"(digits = "arabic")", R"(digits = "roman")",
         R"(form.toml:218:10: 'digits' in [layout] cannot be 'roman'; known: thai, arabic
digits = "roman"
         ^
)"},
        {R"(style = "signature")", R"(style = "signed")",
         R"(form.toml:232:78: 'style' in [[layout.sheets.rows]] cannot be 'signed'; known: title, heading, note, paragraph, signature
rows = [{ ticks = "round" }, { grid = "grid" }, { text = "ผู้จัดทำ", style = "signed" }]
                                                                          ^
)"},
    });
  }

  TEST_CASE("a name and a text must not be empty") {
    check_faults({
        {R"(key = "agency")", R"(key = "Agency")",
         R"(form.toml:24:7: 'Agency' is no name; use small letters, digits and _
key = "Agency"
      ^
form.toml:129:25: the part 'agency' is no field of the report; known: year, round, first_day, total
patterns = ["รายงานของ {agency} ปี {year:number}"]
                        ^
)"},
        {R"(key = "agency")", R"(key = "")",
         R"(form.toml:24:7: 'key' in [[fields]] must not be empty
key = ""
      ^
form.toml:129:25: the part 'agency' is no field of the report; known: year, round, first_day, total
patterns = ["รายงานของ {agency} ปี {year:number}"]
                        ^
)"},
        {R"(font = "Sarabun")", R"(font = "")",
         R"(form.toml:215:8: 'font' in [layout] must not be empty
font = ""
       ^
)"},
        {R"(form = "small-form")", R"(form = "Small Form")",
         R"(form.toml:2:8: 'Small Form' is no folder name; use small letters, digits and -
form = "Small Form"
       ^
)"},
        {R"(patterns = ["ไม่ได้ใช้"])", R"(patterns = [])",
         R"(form.toml:19:12: 'patterns' in [[states]] must not be empty
patterns = []
           ^
)"},
        {R"(glyphs = ["/", "x"])", R"(glyphs = ["/", ""])",
         R"(form.toml:153:16: 'glyphs' in [[sheets.ticks]] must not be empty
glyphs = ["/", ""]
               ^
)"},
    });
  }

  TEST_CASE("a pattern that does not compile is reported at the letter") {
    check_faults({
        {R"(name = "KPI {no}")", R"(name = "KPI {no")",
         R"(form.toml:147:13: this brace is not closed
name = "KPI {no"
            ^
)"},
        {R"(name = "KPI {no}")", R"(name = "KPI no}")",
         R"(form.toml:147:15: this brace closes nothing
name = "KPI no}"
              ^
)"},
        {R"(name = "KPI {no}")", R"(name = "KPI {No}")",
         R"(form.toml:147:14: 'No' is no name for a part; use small letters, digits and _
name = "KPI {No}"
             ^
)"},
        {R"(id = "{group}.{no}")", R"(id = "{no}.{no}")",
         R"(form.toml:65:13: the part 'no' stands twice in this pattern
id = "{no}.{no}"
            ^
)"},
        {R"("รายงานของ {agency} ปี {year:number}")", R"("รายงานของ {agency} ปี {year:nubmer}")",
         R"(form.toml:129:42: unknown part type 'nubmer'; did you mean 'number'?
patterns = ["รายงานของ {agency} ปี {year:nubmer}"]
                                        ^
)"},
        {R"("รายงานของ {agency} ปี {year:number}")", R"('รายงานของ {agency} ปี {year:integer}')",
         R"(form.toml:129:42: unknown part type 'integer'; known: long, word, number, code
patterns = ['รายงานของ {agency} ปี {year:integer}']
                                        ^
)"},
        {R"("รายงานของ {agency} ปี {year:number}")", R"("รายงานของ\t{agency} ปี {year:integer}")",
         R"(form.toml:129:13: unknown part type 'integer'; known: long, word, number, code
patterns = ["รายงานของ\t{agency} ปี {year:integer}"]
            ^
)"},
        {R"(name = "ตรวจ")", R"(name = " ")",
         R"(form.toml:174:9: a pattern must not be empty
name = " "
        ^
)"},
        {R"("{no:code} {rest:long}")", R"("{no} {rest:long}")",
         R"(form.toml:166:47: nothing tells where 'rest' begins; put text before it
  { kind = "item", column = "item", pattern = "{no} {rest:long}" },
                                              ^
)"},
    });
  }
}

}  // namespace scorebook::form::test
