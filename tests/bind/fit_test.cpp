// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "bind/weighted_record.h"
#include "support/error_text.h"

namespace scorebook::bind {
namespace {

// The weighted form and a copy of another name.
std::vector<form::Form> two_forms() {
  std::vector<form::Form> forms(2, test::weighted_form());
  forms[1].id = "copy";
  return forms;
}

test::TypedSheet detail() {
  return test::detail_sheet("KPI ที่ ๑.๑ ก (ข)", "", "");
}

}  // namespace

TEST_SUITE("bind.fit") {
  TEST_CASE("a workbook of the form fits fully") {
    const std::vector<form::Form> forms{test::weighted_form()};
    const test::OpenBook book = test::open_sheets(test::small_sheets());
    const std::vector<Fit> fits = rank(book.book(), forms);
    REQUIRE(fits.size() == 1);
    CHECK(fits[0].form == &forms[0]);
    CHECK(fits[0].score == 100);
    CHECK(fits[0].missing.empty());
    CHECK(fits[0].found.front() == "ตารางสรุป!A3 มิติ");
    CHECK(fits[0].found.back() == "KPI 1.1!B4 ระยะเวลา :");
    const auto form = recognise(book.book(), forms);
    REQUIRE(form.ok());
    CHECK(*form == &forms[0]);
  }

  TEST_CASE("a part of a submission is recognised by its own sheets") {
    const std::vector<form::Form> forms{test::weighted_form()};
    for (const test::TypedSheet& sheet : {test::summary_sheet(), detail()}) {
      const test::OpenBook book = test::open_sheet(sheet);
      CHECK(recognise(book.book(), forms).ok());
    }
  }

  TEST_CASE("what lacks is listed and lowers the score") {
    const std::vector<form::Form> forms{test::weighted_form()};
    test::TypedSheet sheet = detail();
    sheet.set("B7", "หน่วย").clear("A1").clear("A5");
    const test::OpenBook book = test::open_sheet(sheet);
    const std::vector<Fit> fits = rank(book.book(), forms);
    REQUIRE(fits.size() == 1);
    CHECK(fits[0].score == 80);
    CHECK(fits[0].missing ==
          std::vector<std::string>{"หน่วยนับ", "แผนกลยุทธ์การบริหารทรัพยากรบุคคล", "ชื่อหน่วยงาน"});
  }

  TEST_CASE("an unknown workbook names the nearest forms") {
    const std::vector<form::Form> forms{test::weighted_form()};
    test::TypedSheet other;
    other.set("A1", "รายการ").set("B1", "จำนวน");
    CHECK(test::error_text(recognise(test::open_sheet(other).book(), forms)) ==
          "form_unknown candidates=");
    test::TypedSheet partly;
    partly.row("A1", {"กิจกรรม", "หน่วยนับ", "ระดับค่าเป้าหมาย", "", "", "", "", "ผลงาน"});
    partly.row("C2", {"๑", "๒", "๓", "๔", "๕"});
    CHECK(test::error_text(recognise(test::open_sheet(partly).book(), forms)) ==
          "form_unknown candidates=hr-scorecard-weighted/2566 (46)");
  }

  TEST_CASE("forms that fit equally well are ambiguous") {
    const std::vector<form::Form> forms = two_forms();
    const test::OpenBook book = test::open_sheets(test::small_sheets());
    CHECK(test::error_text(recognise(book.book(), forms)) ==
          "form_ambiguous candidates=copy/2566 (100), hr-scorecard-weighted/2566 (100)");
    CHECK(rank(book.book(), {}).empty());
  }
}

}  // namespace scorebook::bind
