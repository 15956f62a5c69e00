// SPDX-License-Identifier: Apache-2.0
// A form of a few fields for tests of fill data.
#pragma once

#include <stdexcept>

#include "form/load.h"

namespace scorebook::test {

inline form::Form small_form() {
  constexpr std::string_view kToml = R"(format = 1
form = "small"
edition = "1"
indicators = "own"

[title]
th = "แบบย่อ"
en = "Small"

[[states]]
key = "pending"
patterns = ["ทราบผล{when}"]
print = "ทราบผล"
score = "zero"

[[fields]]
key = "agency"
label = { th = "หน่วยงาน", en = "Agency" }
type = "text"

[[fields]]
key = "fiscal_year"
label = { th = "ปีงบประมาณ พ.ศ.", en = "Fiscal year" }
type = "year"

[[fields]]
key = "start"
label = { th = "วันเริ่มต้น", en = "First day" }
type = "date"

[[fields]]
key = "total"
label = { th = "คะแนนรวม", en = "Total" }
type = "number"
role = "computed"

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

[[tables]]
key = "items"
label = { th = "ตัวชี้วัด", en = "Item" }
id = "{no}"
parents = [{ key = "group", table = "groups" }]
[[tables.fields]]
key = "no"
label = { th = "ที่", en = "No." }
type = "code"
required = true
[[tables.fields]]
key = "level"
label = { th = "ระดับ", en = "Level" }
type = "number"
states = ["pending"]
[[tables.fields]]
key = "owner"
label = { th = "ผู้รายงาน", en = "Owner" }
type = "text"
personal = true

[[sheets]]
key = "summary"
presence = "one"
name = "สรุป"
label = { th = "สรุป", en = "Summary" }
[[sheets.lines]]
key = "title"
patterns = ["รายงาน {agency}"]
)";
  form::Loaded loaded = form::load("small.toml", kToml);
  if (!loaded.form) {
    throw std::logic_error(loaded.faults.empty() ? "no form" : loaded.faults.front().text());
  }
  return *loaded.form;
}

}  // namespace scorebook::test
