// SPDX-License-Identifier: Apache-2.0
#include "form/small_form.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "form/load.h"

namespace scorebook::form::test {

const std::string_view kSmallForm = R"(format = 1
form = "small-form"
edition = "2566"
indicators = "own"
title = { th = "แบบย่อ", en = "A small form" }
[rounds]
months = [6, 12]
field = "round"
year = "year"
start = "first_day"
[[states]]
key = "pending"
patterns = ["รอผล {month:word} {year:number}", "รอผล{when}"]
print = "รอผล {month} {year}"
starts = ["รอผล"]
score = "zero"
[[states]]
key = "unspent"
patterns = ["ไม่ได้ใช้"]
print = "ไม่ได้ใช้"
score = "none"
number = 0
[[fields]]
key = "agency"
label = { th = "หน่วยงาน", en = "Agency" }
type = "text"
[[fields]]
key = "year"
label = { th = "ปีงบประมาณ", en = "Fiscal year" }
type = "year"
[[fields]]
key = "round"
label = { th = "รอบ", en = "Round" }
type = "number"
[[fields]]
key = "first_day"
label = { th = "วันเริ่มต้น", en = "First day" }
type = "date"
[[fields]]
key = "total"
label = { th = "คะแนนรวม", en = "Total" }
type = "number"
role = "computed"
decimals = 2
[[tables]]
key = "groups"
label = { th = "มิติ", en = "Group" }
id = "{no}"
[[tables.fields]]
key = "no"
label = { th = "ที่", en = "No." }
type = "number"
required = true
[[tables.fields]]
key = "title"
label = { th = "ชื่อ", en = "Title" }
type = "text"
[[tables.fields]]
key = "weight"
label = { th = "น้ำหนัก", en = "Weight" }
type = "number"
[[tables]]
key = "items"
label = { th = "ตัวชี้วัด", en = "Indicator" }
id = "{group}.{no}"
parents = [{ key = "group", table = "groups" }]
[[tables.fields]]
key = "no"
label = { th = "ที่", en = "No." }
type = "code"
required = true
[[tables.fields]]
key = "title"
label = { th = "ชื่อ", en = "Title" }
type = "text"
[[tables.fields]]
key = "weight"
label = { th = "น้ำหนัก", en = "Weight" }
type = "number"
[[tables.fields]]
key = "low"
label = { th = "ระดับ ๑", en = "Level 1" }
type = "number"
[[tables.fields]]
key = "high"
label = { th = "ระดับ ๒", en = "Level 2" }
type = "number"
[[tables.fields]]
key = "level"
label = { th = "ระดับ", en = "Level" }
type = "number"
role = "result"
states = ["pending"]
[[tables]]
key = "details"
label = { th = "รายละเอียด", en = "Detail" }
id = "{no}"
duplicates = "numbered"
parents = [{ key = "item", table = "items" }]
[[tables.fields]]
key = "no"
label = { th = "ที่", en = "No." }
type = "code"
required = true
[[tables.fields]]
key = "title"
label = { th = "ชื่อ", en = "Title" }
type = "text"
[[tables.fields]]
key = "round"
label = { th = "รอบ", en = "Round" }
type = "number"
[[tables.fields]]
key = "result"
label = { th = "ผล", en = "Result" }
type = "number"
states = ["pending", "unspent"]
[[tables.fields]]
key = "story"
label = { th = "คำอธิบาย", en = "Story" }
type = "text"
[[sheets]]
key = "summary"
presence = "one"
name = "สรุป"
label = { th = "สรุป", en = "Summary" }
[[sheets.lines]]
key = "head"
patterns = ["รายงานของ {agency} ปี {year:number}"]
required = true
[[sheets.grids]]
key = "grid"
columns = [
  { key = "group", header = ["มิติ"], table = "groups", pattern = "{no:number}. {title:long}" },
  { key = "item", header = ["ตัวชี้วัด"], variants = [["KPI"]], table = "items", pattern = "{no:code} {title:long}" },
  { key = "weight", header = ["น้ำหนัก"], table = "items", field = "weight" },
  { key = "level", header = ["ระดับ"], table = "items", field = "level" },
]
rows = [
  { kind = "total", pattern = "รวม {max:number} คะแนน", column = "*", value = "weight", field = "total" },
  { kind = "note", pattern = "ปี {year:number}", column = "*" },
  { kind = "item", when = ["item"] },
]
[[sheets]]
key = "detail"
presence = "per-indicator"
name = "KPI {no}"
label = { th = "รายละเอียด", en = "Detail" }
table = "details"
[[sheets.ticks]]
key = "round"
label = "รอบ"
glyphs = ["/", "x"]
print = "/"
choices = [
  { value = 6, label = "รอบ ๖ เดือน" },
  { value = 12, label = "รอบ ๑๒ เดือน", variants = ["ปลายปี"] },
]
[[sheets.grids]]
key = "grid"
columns = [
  { key = "item", header = ["ตัวชี้วัด"], table = "details", pattern = "{no:code} {title:long}" },
  { key = "result", header = ["ผล"], table = "details", field = "result" },
]
rows = [
  { kind = "item", column = "item", pattern = "{no:code} {rest:long}" },
  { kind = "text", column = "item", pattern = "เหตุผล{rest:long}", field = "story", joins = ["result"] },
  { kind = "continuation", when = ["!item"], joins = ["result"] },
  { kind = "end", column = "item", pattern = "ลงชื่อ{rest:long}" },
]
[[sheets]]
key = "check"
presence = "optional"
name = "ตรวจ"
label = { th = "ตรวจ", en = "Check" }
generated = true
[scoring]
kind = "weighted_tree"
items = "items"
tree = ["groups", "items"]
weight = "weight"
achieved = "level"
levels = 2
check_text = "ตรวจสอบ"
max = "100.5"
total = "total"
pending = ["pending"]
[scoring.derive]
table = "details"
parent = "item"
result = "result"
ladder = ["low", "high"]
ladder_table = "items"
[evidence]
table = "details"
from = ["story"]
references = [
  { kind = "letter", number = "docno", date = "required" },
  { kind = "notice", number = "none", words = ["ประกาศ"] },
]
[[checks]]
rule = "SB501"
severity = "warning"
basis = { th = "คู่มือ", en = "Manual" }
ladder_table = "items"
ladder = ["low", "high"]
[[checks]]
rule = "SB706"
pairs = [{ detail = "title", summary = "group.title" }]
[[checks]]
rule = "SB708"
title_field = "year"
counts = [{ field = "total", table = "items" }]
[layout]
font = "Sarabun"
size = "15.5"
margins = { top = "0.5" }
digits = "arabic"
[layout.blank]
groups = ["groups"]
items = "items"
shape = [[2], [1]]
[[layout.sheets]]
sheet = "summary"
widths = { group = 15, item = "20.5", weight = 6, level = 6 }
rows = [{ line = "head", style = "title" }, { space = 6 }, { grid = "grid" }]
merge_groups = ["group"]
choices = [{ column = "level", values = ["1", "2"], state = "pending" }]
[[layout.sheets]]
sheet = "detail"
widths = { item = 20, result = 9 }
rows = [{ ticks = "round" }, { grid = "grid" }, { text = "ผู้จัดทำ", style = "signature" }]
body = ["item", "story"]
labels = { story = "เหตุผล" }
)";

std::string changed(std::string_view from, std::string_view to) {
  const std::size_t at = kSmallForm.find(from);
  REQUIRE(at != std::string_view::npos);
  REQUIRE(kSmallForm.find(from, at + 1) == std::string_view::npos);
  std::string text(kSmallForm);
  return text.replace(at, from.size(), to);
}

std::string faults_of(std::string_view toml) {
  const Loaded loaded = load("form.toml", toml);
  CHECK(loaded.form.has_value() == loaded.faults.empty());
  std::string printed;
  for (const Fault& fault : loaded.faults) {
    printed += fault.text();
  }
  return printed;
}

std::string faults_after(std::string_view from, std::string_view to) {
  return faults_of(changed(from, to));
}

void check_faults(const std::vector<FaultCase>& cases) {
  for (const FaultCase& one : cases) {
    CAPTURE(one.from);
    CAPTURE(one.to);
    CHECK(faults_after(one.from, one.to) == one.printed);
  }
}

std::string source_file(std::string_view path) {
  std::ifstream file(std::string(SCOREBOOK_SOURCE_DIR "/") + std::string(path), std::ios::binary);
  REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace scorebook::form::test
