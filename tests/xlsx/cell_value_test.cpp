// SPDX-License-Identifier: Apache-2.0
#include "xlsx/cell_value.h"

#include <doctest/doctest.h>

#include <string>

#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;
using Kind = CellValue::Kind;

TEST_SUITE("xlsx.cell_value") {
  TEST_CASE("a stored number is read at fifteen significant digits") {
    const struct {
      const char* stored;
      const char* number;
    } cases[] = {
        {"33.299999999999997", "33.3"},
        {"0.57999999999999996", "0.58"},
        {"28.824999999999999", "28.825"},
        {"0", "0"},
        {"-0", "0"},
        {"-12.50", "-12.5"},
        {"123456789012345", "123456789012345"},
        {"1234567890123456", "1234567890123460"},
        {"0.000123456789012345", "0.000123456789012345"},
        {"1E3", "1000"},
        {"1.5e-3", "0.0015"},
        {"+7", "7"},
        {".5", "0.5"},
        {"5.", "5"},
        {"9007199254740993", "9007199254740990"},
    };

    for (const auto& c : cases) {
      CAPTURE(c.stored);
      const auto number = stored_number(c.stored);
      REQUIRE(number.has_value());
      CHECK(number->exact_text() == c.number);
    }
  }

  TEST_CASE("what is no number is not read as one") {
    for (const char* text :
         {"", " ", "x", "1,5", "1.2.3", "--1", "NaN", "inf", "1e999", "0x10", ".", "-", "๑"}) {
      CAPTURE(text);
      CHECK_FALSE(stored_number(text).has_value());
      CHECK_FALSE(stored_double(text).has_value());
    }
  }

  TEST_CASE("an ISO date becomes the serial of its workbook") {
    const struct {
      const char* text;
      bool date_1904;
      const char* serial;
    } cases[] = {
        {"2022-12-08", false, "44903"},
        {"1900-01-01", false, "1"},
        {"1900-02-28", false, "59"},
        {"1900-03-01", false, "61"},
        {"2022-12-08T12:00:00", false, "44903.5"},
        {"2022-12-08T06:00:00.000Z", false, "44903.25"},
        {"12:00", false, "0.5"},
        {"2022-12-08", true, "43441"},
        {"1904-01-01", true, "0"},
    };

    for (const auto& c : cases) {
      CAPTURE(c.text);
      const auto serial = iso_serial(c.text, c.date_1904);
      REQUIRE(serial.has_value());
      CHECK(serial->exact_text() == c.serial);
    }
    for (const char* text :
         {"", "2022-13-01", "8/12/2565", "2022-12-08T", "2022-12-08Tx", "1:2:3:4"}) {
      CAPTURE(text);
      CHECK_FALSE(iso_serial(text, false).has_value());
    }
  }

  TEST_CASE("white space around a value is dropped") {
    CHECK(trimmed(" \t5\r\n") == "5");
    CHECK(trimmed("5") == "5");
    CHECK(trimmed("  ") == "");
  }

  TEST_CASE("a cell reads as what it holds") {
    const OpenBook open(
        BookBuilder()
            .sheet(
                "S",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\"><v>33.299999999999997</v>"
                "</c><c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"e\"><v>#DIV/0!</v></c>"
                "<c r=\"E1\" t=\"inlineStr\"><is><r><t>ก</t></r><r><t> ข</t></r></is></c>"
                "<c r=\"F1\" t=\"str\"><f>A1</f><v>a&amp;b</v></c><c r=\"G1\"><f>A1</f></c>"
                "<c r=\"H1\" t=\"d\"><v>2022-12-08</v></c><c r=\"I1\"><v>n/a</v></c>"
                "<c r=\"J1\" s=\"1\"/><c r=\"K1\" t=\"str\"><f>A1</f><v></v></c>"
                "<c r=\"L1\" t=\"b\"><v>false</v></c><c r=\"M1\"><v> 7 </v></c>"
                "<c r=\"N1\" t=\"d\"><v>soon</v></c></row>")
            .strings({"first", "ร้อยละ & ระดับ"}));

    const struct {
      const char* cell;
      Kind kind;
      const char* text;
      const char* number;
    } cases[] = {
        {"A1", Kind::kText, "ร้อยละ & ระดับ", "0"},
        {"B1", Kind::kNumber, "33.299999999999997", "33.3"},
        {"C1", Kind::kBoolean, "", "1"},
        {"D1", Kind::kError, "#DIV/0!", "0"},
        {"E1", Kind::kText, "ก ข", "0"},
        {"F1", Kind::kText, "a&b", "0"},
        {"G1", Kind::kEmpty, "", "0"},
        {"H1", Kind::kNumber, "2022-12-08", "44903"},
        {"I1", Kind::kText, "n/a", "0"},
        {"J1", Kind::kEmpty, "", "0"},
        {"K1", Kind::kText, "", "0"},
        {"L1", Kind::kBoolean, "", "0"},
        {"M1", Kind::kNumber, "7", "7"},
        {"N1", Kind::kText, "soon", "0"},
        {"Z9", Kind::kEmpty, "", "0"},
    };

    for (const auto& c : cases) {
      CAPTURE(c.cell);
      const CellValue value = open.value(c.cell);
      CHECK(value.kind == c.kind);
      CHECK(value.text == c.text);
      CHECK(value.number.exact_text() == c.number);
    }
    CHECK(open.value("F1").has_formula);
    CHECK_FALSE(open.value("F1").missing_cache);
    CHECK(open.value("G1").missing_cache);
    CHECK_FALSE(open.value("K1").missing_cache);
    CHECK_FALSE(open.value("A1").has_formula);
  }

  TEST_CASE("texts and numbers are had without a copy") {
    const OpenBook open(
        BookBuilder()
            .sheet(
                "S",
                "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"str\"><v>plain</v></c>"
                "<c t=\"str\"><v>a&lt;b</v></c><c t=\"inlineStr\"><is><t>in</t></is></c>"
                "<c><v>2.5</v></c><c t=\"b\"><v>1</v></c></row>")
            .strings({"shared", "a&b"}));
    const auto& cells = open->sheets()[0].cells();
    std::string scratch;
    const char* texts[] = {"shared", "a&b", "plain", "a<b", "in", "", ""};
    for (std::size_t i = 0; i < 7; ++i) {
      CAPTURE(i);
      CHECK(open->text(cells[i], scratch) == texts[i]);
    }
    CHECK(open->text(cells[0], scratch).data() != scratch.data());
    CHECK(Workbook::number(cells[5]) == 2.5);
    CHECK_FALSE(Workbook::number(cells[0]).has_value());
  }

  TEST_CASE("a formula is told as text") {
    const OpenBook open(BookBuilder().sheet(
        "S",
        "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A3\" "
        "si=\"0\">B1*$C$1&amp;\"&lt;\"</f></c>"
        "<c r=\"B1\"><f>SUM(A1 : A2)</f></c><c r=\"C1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\">"
        "<f t=\"shared\" si=\"0\"/></c></row><row r=\"3\"><c r=\"A3\"><f t=\"shared\" "
        "si=\"9\"/></c>"
        "<c r=\"B3\"><f t=\"array\" ref=\"B3\">SUM(A1:A2*2)</f></c></row>"));
    const Sheet& sheet = open->sheets()[0];
    const auto text = [&](const char* a1) {
      return open->formula(sheet, *sheet.find(OpenBook::ref(a1))).value_or("(none)");
    };
    CHECK(text("A1") == "B1*$C$1&\"<\"");
    CHECK(text("B1") == "SUM(A1 : A2)");
    CHECK(text("C1") == "(none)");
    CHECK(text("A2") == "B2*$C$1&\"<\"");
    CHECK(text("A3") == "(none)");
    CHECK(text("B3") == "SUM(A1:A2*2)");
  }

  TEST_CASE("a cell is shown as its format says") {
    const OpenBook open(
        BookBuilder()
            .sheet("S",
                   "<row><c s=\"1\"><v>28.824999999999999</v></c><c s=\"2\"><v>0.85</v></c>"
                   "<c s=\"3\"><v>44903</v></c><c s=\"4\"><v>12</v></c><c t=\"b\"><v>1</v></c>"
                   "<c t=\"e\"><v>#N/A</v></c><c t=\"s\"><v>0</v></c><c s=\"99\"><v>1.5</v></c>"
                   "<c t=\"b\"><v>0</v></c><c/></row>")
            .strings({"ผ่าน"})
            .formats({"0.00", "0%", "[$-D07041E]d mmmm yyyy", "t0"}));
    const char* shown[] = {"28.83", "85%", "2022-12-08", "๑๒",    "TRUE",
                           "#N/A",  "ผ่าน", "1.5",        "FALSE", ""};
    for (std::uint32_t i = 0; i < 10; ++i) {
      CAPTURE(i);
      CHECK(open.shown(base::to_a1(base::CellRef{1, i + 1})) == shown[i]);
    }
    CHECK(open->format(open->sheets()[0].cells()[2]).thai_digits);
    CHECK(open->format_of_style(1).decimals == 2);
  }

  TEST_CASE("a workbook may count dates from 1904") {
    const OpenBook open(BookBuilder()
                            .sheet("S", "<row><c s=\"1\"><v>43441</v></c></row>")
                            .formats({"d/m/yyyy"})
                            .workbook_head("<workbookPr date1904=\"1\"/>"));
    CHECK(open->date_1904());
    CHECK(open.shown("A1") == "2022-12-08");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
