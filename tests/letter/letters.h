// SPDX-License-Identifier: Apache-2.0
// A small letter and a small note.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "letter/note.h"
#include "letter/template.h"

namespace scorebook::test {

inline constexpr std::string_view kLetter = R"(most_items = 3
[page]
top = 15
bottom = 20
left = 30
right = 20
font = "TH SarabunPSK"
size = 16
[values]
to = "………"
[[styles]]
name = "head"
label_size = 20
tabs = [80, 160]
dotted = true
[[styles]]
name = "item"
align = "justified"
first_line = 25
before = 6
[[lines]]
style = "head"
text = "**ที่** {to}\t**วันที่**\t"
[[lines]]
style = "item"
when = "errors"
text = "ต้องแก้ไข {errors}[[ และควรตรวจสอบ {warnings}]] ปี {year}"
[[lines]]
style = "item"
unless = "errors"
text = "ควรตรวจสอบ {warnings}"
[[lines]]
style = "item"
each = "error"
text = "{number}. [[{place}: ]]{message}[[ วิธีแก้ไข: {fix}]]"
[[lines]]
style = "item"
each = "warning"
text = "{number}. {message}"
[[lines]]
style = "item"
when = "more_warnings"
text = "อีก {more_warnings}"
)";

inline letter::Template small_letter() {
  return letter::read_template("small.toml", kLetter).value();
}

/// Two errors and three warnings, of which the second is the dearest.
inline letter::Note small_note() {
  letter::Note note;
  note.file = "a.xlsx";
  note.year = "2566";
  note.errors = {{"เซลล์ A1", "หนึ่ง <&>", "โปรดแก้ไข", Exact(1)}, {"", "สอง", "", {}}};
  note.warnings = {{"", "สาม", "", {}}, {"", "สี่", "", Exact(2)}, {"", "ห้า", "", {}}};
  return note;
}

}  // namespace scorebook::test
