// SPDX-License-Identifier: Apache-2.0
#include "bind/read_phrase.h"

#include <doctest/doctest.h>

#include "bind/bind.h"

using namespace scorebook;

namespace {

form::Phrase phrase(std::string key, std::string_view pattern) {
  form::Phrase made;
  made.key = std::move(key);
  made.patterns.push_back(form::Pattern::compile(pattern).value());
  return made;
}

form::Form with_phrases() {
  form::Form form;
  form.phrases = {phrase("count", "{about}ไม่น้อยกว่า {figure:number} {unit:long}"),
                  phrase("second", "{about}แห่งที่สอง{rest:long}"),
                  phrase("plan", "การจัดทำแผน{rest:long}")};
  form.phrases[1].number = 2;
  form.phrases[1].unit = "แห่ง";
  form::Field field;
  field.key = "target";
  field.phrases = {"count", "second", "plan"};
  form.fields.push_back(field);
  return form;
}

// "phrase figure unit" of a text.
std::string read(std::string_view text) {
  const form::Form form = with_phrases();
  const record::Value value = bind::read_value(form, form.fields.front(), text, 0);
  CHECK(value.kind == record::ValueKind::kText);
  CHECK(value.raw == text);
  return value.phrase + (value.has_figure ? " " + value.number.exact_text() + " " + value.unit : "");
}

}  // namespace

TEST_SUITE("bind.read_phrase") {
  TEST_CASE("a phrase gives its figure and the first word of its unit") {
    CHECK(read("อบรม ไม่น้อยกว่า ๒ ครั้ง ต่อปี") == "count 2 ครั้ง");
    CHECK(read("อบรม (ไม่น้อยกว่า 1,200 คน)") == "count 1200 คน");
    CHECK(read("เปิดเป็นแห่งที่สองของปี") == "second 2 แห่ง");
    CHECK(read("การจัดทำแผนส่งเสริม") == "plan");
  }

  TEST_CASE("a phrase cut by a line break is read across it") {
    CHECK(read("อบรม ไม่\nน้อยกว่า ๑ ครั้ง") == "count 1 ครั้ง");
  }

  TEST_CASE("a text without its figure does not say the phrase") {
    CHECK(read("ไม่น้อยกว่า เดิม").empty());
    CHECK(read("จัดอบรมแล้ว").empty());
  }
}
