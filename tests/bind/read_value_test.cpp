// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "bind/bind.h"
#include "bind/value_text.h"
#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

constexpr int kNear = 2566;

// Reads a text as a field of the indicators; `field` "" is a date.
std::string read(std::string_view field, std::string_view text, int near_year = kNear) {
  const form::Form& form = test::weighted_form();
  const form::Field* const report = form.field(field);
  const form::Field& known = report ? *report : *form.table("indicators")->field(field);
  return test::value_text(read_value(form, known, text, near_year));
}

struct Row {
  std::string_view field, text, value;
};

}  // namespace

TEST_SUITE("bind.read_value") {
  TEST_CASE("numbers are read with what it took") {
    const Row rows[] = {
        {"weight", "15", "number 15"},
        {"weight", "๑๕.๕๐", "number 15.5 .2 thai"},
        {"weight", "1๕", "number 15 thai mixed"},
        {"weight", "ร้อยละ ๘๕", "number 85 ร้อยละ thai percent unit"},
        {"weight", "๘๔.๒๑ %", "number 84.21 .2 thai percent"},
        {"budget", "1,397,139.50 บาท", "number 1397139.5 .2 บาท unit grouping"},
        {"weight", "(๕)", "number 5 thai brackets"},
        {"weight", "-3", "number -3"},
        {"weight", "0.1000000000000000000000000000001", "number 0.1000000000000000000000000000001 .30"},
        {"weight", "ต่ำกว่าระดับ ๑", "invalid"},
        {"weight", "๖๕ คะแนน ขึ้นไป", "number 65 คะแนน ขึ้นไป thai unit"},
        {"budget", "๖๕ บาท ขึ้นไป", "invalid"},
        {"weight", "มาก", "invalid"},
        {"weight", "๓ ถึง ๕", "invalid"},
        {"weight", "-", "invalid"},
        {"weight", "๓ มี.ค. ๖๖", "invalid"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(read(row.field, row.text) == row.value);
    }
  }

  TEST_CASE("blanks are empty") {
    for (const std::string_view text : {"", " ", "........", "……", "____", "---", "( )."}) {
      CAPTURE(text);
      CHECK(read("weight", text) == (text == "( )." ? "invalid" : "empty"));
    }
    CHECK(read("title", "........") == "empty");
    CHECK(read("title", std::string(600, '.')) == "empty");
    CHECK(read("title", std::string(600, '.') + "ก") == "text");
    CHECK(read("title", "-") == "text");
  }

  TEST_CASE("states are told by their phrases") {
    const Row rows[] = {
        {"level", "ทราบผล เดือน ก.ย. ๖๖", "state pending month=ก.ย. year=๖๖ 2023-09-01"},
        {"level", "ทราบผลเดือนกันยายน ๒๕๖๖", "state pending month=กันยายน year=๒๕๖๖ 2023-09-01"},
        {"level", "รอผลการสำรวจ", "state pending when=การสำรวจ"},
        {"level", "ทราบผลภายในเดือนกันยายน ๒๕๖๖", "state pending when=เดือนกันยายน ๒๕๖๖ 2023-09-01"},
        {"level", "ทราบผลแล้ว ระดับ ๕", "invalid"},
        {"target_1", "-", "state no_level"},
        {"target_1", "–", "state no_level"},
        {"budget", "ไม่ได้ใช้ งบประมาณ\nดำเนินการ", "state no_budget"},
        {"weight", "ทราบผล เดือน ก.ย. ๖๖", "invalid"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(read(row.field, row.text) == row.value);
    }
  }

  TEST_CASE("years have four digits or two that the fiscal year completes") {
    const Row rows[] = {
        {"fiscal_year", "2566", "number 2566"},
        {"fiscal_year", "๒๕๖๖", "number 2566 thai"},
        {"fiscal_year", "พ.ศ. ๒๕๖๖", "number 2566 thai unit"},
        {"fiscal_year", "66", "number 2566 short"},
        {"fiscal_year", "๖๗", "number 2567 short thai"},
        {"fiscal_year", "2023", "invalid"},
        {"fiscal_year", "256", "invalid"},
        {"fiscal_year", "2566-2567", "invalid"},
        {"fiscal_year", "ปีหน้า", "invalid"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(read(row.field, row.text) == row.value);
    }
    CHECK(read("fiscal_year", "66", 0) == "invalid");
  }

  TEST_CASE("dates are of either era") {
    const Row rows[] = {
        {"period_start", "๑ ตุลาคม ๒๕๖๕", "date 2022-10-01 thai era"},
        {"period_start", "1 ต.ค. 65", "date 2022-10-01 short era"},
        {"period_start", "2022-10-01", "date 2022-10-01"},
        {"period_start", "1/10/2565", "date 2022-10-01 era"},
        {"period_start", "เดือน ก.ย. ๖๖", "invalid"},
        {"period_start", "๑ - ๓ ตุลาคม ๒๕๖๕", "invalid"},
        {"period_start", "ต้นปี", "invalid"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(read(row.field, row.text) == row.value);
    }
    CHECK(read("period_start", "1 ต.ค. 65", 0) == "invalid");
  }

  TEST_CASE("codes and texts stay as written") {
    CHECK(read("no", "๑.๓") == "text thai");
    CHECK(read("no", "1.3") == "text");
    CHECK(read("title", "ร้อยละ ๘๕") == "text");
    const form::Form& form = test::weighted_form();
    const form::Field& title = *form.table("indicators")->field("title");
    CHECK(read_value(form, title, " ก  ข\n", kNear).raw == " ก  ข\n");
  }
}

}  // namespace scorebook::bind
