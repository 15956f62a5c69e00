// SPDX-License-Identifier: Apache-2.0
#include "bind/read_cell.h"

#include <doctest/doctest.h>

#include "bind/value_text.h"
#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

// Styles of the test's workbook.
enum Style { kGeneral, kPercent, kTwoPlaces, kDate, kThai, kText };

class Cells {
 public:
  explicit Cells(const test::TypedSheet& sheet)
      : book_(test::BookBuilder()
                  .formats({"0%", "0.00", "d/m/yyyy", "[$-D00041E]0", "@"})
                  .sheet("แผ่นงาน", sheet.rows(), sheet.tail())),
        view_(book_.book(), 0) {}

  Gathered gathered(const std::vector<std::string_view>& addresses) const {
    Gathered cells{&view_, {}, {0, 0}};
    for (const std::string_view a1 : addresses) {
      cells.cells.push_back(view_.find(test::OpenBook::ref(a1)));
    }
    return cells;
  }

  record::Value value(std::string_view field,
                      const std::vector<std::string_view>& addresses) const {
    const form::Form& form = test::weighted_form();
    const form::Field* const report = form.field(field);
    return read_gathered(form, report ? *report : *form.table("indicators")->field(field),
                         gathered(addresses), 2566);
  }

  std::string text(std::string_view field, std::string_view a1) const {
    return test::value_text(value(field, {a1}));
  }

  const SheetView& view() const { return view_; }

 private:
  test::OpenBook book_;
  SheetView view_;
};

}  // namespace

TEST_SUITE("bind.read_cell") {
  TEST_CASE("number cells are read by their format") {
    test::TypedSheet sheet;
    sheet.set("A1", "#85").set("B1", "#0.85", kPercent).set("C1", "#2.625", kTwoPlaces);
    sheet.set("D1", "#33.299999999999997").set("E1", "#44835", kDate).set("F1", "#3", kThai);
    const Cells cells(sheet);
    CHECK(cells.text("weight", "A1") == "number 85");
    CHECK(cells.text("weight", "B1") == "number 85 percent-format");
    CHECK(cells.text("weight", "C1") == "number 2.625 .2");
    CHECK(cells.text("weight", "D1") == "number 33.3 .1");
    CHECK(cells.text("weight", "E1") == "invalid");
    CHECK(cells.text("period_start", "E1") == "date 2022-10-01");
    CHECK(cells.text("period_start", "A1") == "invalid");
    const record::Value percent = cells.value("weight", {"B1"});
    CHECK(percent.raw == "0.85");
    CHECK(percent.shown == "85%");
    CHECK(percent.is_number_cell);
    CHECK(cells.value("weight", {"D1"}).raw == "33.299999999999997");
    CHECK(cells.value("weight", {"F1"}).shown == "๓");
    CHECK(cells.value("weight", {"A1"}).shown == "");
  }

  TEST_CASE("text cells that hold a number are noted") {
    test::TypedSheet sheet;
    sheet.set("A1", "๘๕").set("B1", "85", kText).set("C1", "-").set("D1", "รอผล");
    const Cells cells(sheet);
    CHECK(cells.text("weight", "A1") == "number 85 thai text-number");
    CHECK(cells.text("weight", "B1") == "number 85 text-number");
    CHECK(cells.text("target_1", "C1") == "state no_level");
    CHECK(cells.text("level", "D1") == "state pending when=");
    CHECK_FALSE(cells.value("weight", {"A1"}).is_number_cell);
  }

  TEST_CASE("a Buddhist year typed into the calendar is understood") {
    test::TypedSheet sheet;
    sheet.set("A1", "#243162", kDate);  // 1 October of the year 2565 of the common era
    const Cells cells(sheet);
    CHECK(cells.text("period_start", "A1") == "date 2022-10-01 era");
  }

  TEST_CASE("years and codes and texts may be number cells") {
    test::TypedSheet sheet;
    sheet.set("A1", "#2566").set("B1", "#1.1").set("C1", "#1.1", kTwoPlaces);
    const Cells cells(sheet);
    CHECK(cells.text("fiscal_year", "A1") == "number 2566");
    CHECK(cells.value("no", {"B1"}).raw == "1.1");
    CHECK(cells.value("no", {"C1"}).raw == "1.10");
    CHECK(cells.value("title", {"A1"}).raw == "2566");
    CHECK(cells.text("title", "A1") == "text");
  }

  TEST_CASE("errors and booleans are no numbers") {
    test::TypedSheet sheet;
    sheet.error("A1", "#REF!").formula("B1", "1/0", "");
    const Cells cells(sheet);
    CHECK(cells.text("weight", "A1") == "invalid");
    CHECK(cells.value("weight", {"A1"}).raw == "#REF!");
    Gathered missing{&cells.view(), {}, {1, 2}};
    const form::Form& form = test::weighted_form();
    const record::Value value =
        read_gathered(form, *form.table("indicators")->field("weight"), missing, 2566);
    CHECK(value.empty());
    CHECK(value.has_formula);
    CHECK(base::to_a1(value.at.area) == "B1");
  }

  TEST_CASE("a continued text is joined and its cells are listed") {
    test::TypedSheet sheet;
    sheet.set("A1", "๑. ประชุม").set("A2", "๒. อบรม ").set("A3", "ต่อ").set("A4", "#5");
    const Cells cells(sheet);
    const record::Value value = cells.value("title", {"A1", "A2", "A3", "A4"});
    CHECK(value.raw == "๑. ประชุม\n๒. อบรม ต่อ\n5");
    CHECK(base::to_a1(value.at.area) == "A1");
    REQUIRE(value.more.size() == 3);
    CHECK(base::to_a1(value.more[0].area) == "A2");
    CHECK(base::to_a1(value.more[2].area) == "A4");
  }

  TEST_CASE("a value is placed in its merged area or nowhere") {
    test::TypedSheet sheet;
    sheet.set("B2", "ก").merge("B2:C3");
    const Cells cells(sheet);
    CHECK(base::to_a1(cells.value("title", {"B2"}).at.area) == "B2:C3");
    const form::Form& form = test::weighted_form();
    const form::Field& title = *form.table("indicators")->field("title");
    const record::Value nowhere = read_gathered(form, title, {&cells.view(), {}, {0, 0}}, 2566);
    CHECK(nowhere.empty());
    CHECK_FALSE(nowhere.at.exists());
    const record::Value part = read_part(form, title, cells.gathered({"B2"}), "ส่วน", 2566);
    CHECK(part.raw == "ส่วน");
    CHECK(base::to_a1(part.at.area) == "B2:C3");
  }
}

}  // namespace scorebook::bind
