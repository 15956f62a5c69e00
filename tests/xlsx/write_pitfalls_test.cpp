// SPDX-License-Identifier: Apache-2.0
// What other programs lose or break when they write a workbook, one smallest case for each cause.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "support/book.h"
#include "support/error_text.h"
#include "xlsx/edits.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::error_text;
using test::OpenBook;

using Values = std::map<std::string, NewValue>;

/// A workbook before and after changes of its first sheet.
struct Edited {
  Edited(const BookBuilder& builder, const Values& values) : before(builder) {
    Editor editor(before.book());
    for (const auto& [a1, value] : values) {
      REQUIRE(editor.set(before->sheets()[0].name(), OpenBook::ref(a1), value).ok());
    }
    auto result = editor.write();
    REQUIRE(result.ok());
    written = std::move(*result);
    after = std::make_unique<OpenBook>(written.bytes);
  }

  std::string sheet() const { return after->part("xl/worksheets/sheet1.xml"); }

  bool kept(std::string_view part) const { return before.part(part) == after->part(part); }

  OpenBook before;
  Written written;
  std::unique_ptr<OpenBook> after;
};

bool holds(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

constexpr std::string_view kOne = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

TEST_SUITE("xlsx.write_pitfalls") {
  TEST_CASE("repair: the chain names a cell whose formula was overwritten") {
    const Edited e(BookBuilder()
                       .sheet("S",
                              "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c>"
                              "<c r=\"B1\"><f>A1</f><v>2</v></c></row>")
                       .calc_chain("<c r=\"A1\" i=\"1\"/><c r=\"B1\"/>"),
                   {{"A1", Exact(5)}});
    CHECK_FALSE(holds(e.after->part("xl/calcChain.xml"), "A1"));
    CHECK(holds(e.after->part("xl/calcChain.xml"), "<c r=\"B1\" i=\"1\"/>"));
    CHECK(e.after->value("B1").number.exact_text() == "5");  // and the dependent is not stale
  }

  TEST_CASE("repair: a chain part goes and its relationship stays") {
    const Edited e(BookBuilder()
                       .sheet("S", "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>")
                       .calc_chain("<c r=\"A1\" i=\"1\"/>"),
                   {{"A1", Exact(5)}});
    CHECK(e.after->part("xl/calcChain.xml") == "(no part)");
    CHECK_FALSE(holds(e.after->part("xl/_rels/workbook.xml.rels"), "calcChain"));
    CHECK_FALSE(holds(e.after->part("[Content_Types].xml"), "calcChain"));
  }

  TEST_CASE("repair: a text in a cell that says it is a number") {
    const Edited e(BookBuilder().sheet("S", "<row r=\"1\"><c r=\"A1\" t=\"n\"><v>1</v></c></row>"),
                   {{"A1", std::string("x")}});
    CHECK(holds(e.sheet(), "<c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c>"));
  }

  TEST_CASE("repair: the children of a shared formula are orphaned") {
    const Edited e(
        BookBuilder().sheet(
            "S",
            "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">B1*2</f><v>0</v></c>"
            "<c r=\"B1\"><v>0</v></c></row>"
            "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>6</v></c>"
            "<c r=\"B2\"><v>3</v></c></row>"),
        {{"A1", Exact(1)}});
    CHECK(holds(e.sheet(), "<c r=\"A2\"><f>B2*2</f><v>6</v></c>"));
  }

  TEST_CASE("repair: half of an array formula is replaced") {
    const OpenBook book(BookBuilder().sheet(
        "S",
        "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:A2\">{1;2}</f><v>1</v></c></row>"
        "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row>"));
    Editor editor(book.book());
    CHECK(error_text(editor.set("S", {2, 1}, Exact(1))) ==
          "cell_not_writable [S!A2] reason=array formula");
    CHECK(editor.empty());
  }

  TEST_CASE("repair: a text is longer than a cell may hold") {
    const OpenBook book(BookBuilder().sheet("S", kOne));
    Editor editor(book.book());
    CHECK(editor.set("S", {1, 1}, std::string(32767, 'x')).ok());
    CHECK(error_text(editor.set("S", {1, 1}, std::string(32768, 'x'))) ==
          "cell_not_writable [S!A1] reason=text too long length=32768 max=32767");
  }

  TEST_CASE("repair: a new cell stands behind later ones") {
    const Edited e(BookBuilder().sheet("S",
                                       "<row r=\"1\"><c r=\"C1\"><v>3</v></c></row>"
                                       "<row r=\"3\"><c r=\"A3\"><v>1</v></c></row>"),
                   {{"B1", Exact(2)}, {"A2", Exact(1)}});
    CHECK(holds(e.sheet(),
                "<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>"
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"3\">"));
  }

  TEST_CASE("loss: an inline text in the template is passed over") {
    const Edited e(BookBuilder()
                       .sheet("S",
                              "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{x}</t></is></c>"
                              "<c r=\"B1\" t=\"inlineStr\"/></row>")
                       .strings({"ก"}),
                   {{"A1", std::string("ก")}, {"B1", std::string("ข")}});
    CHECK(e.after->value("A1").text == "ก");
    CHECK(e.after->value("B1").text == "ข");
  }

  TEST_CASE("loss: spaces at the ends of a text go without xml:space") {
    const Edited e(BookBuilder().sheet("S", kOne).strings({"a"}), {{"A1", std::string(" a ")}});
    CHECK(holds(e.after->part("xl/sharedStrings.xml"), "<t xml:space=\"preserve\"> a </t>"));
    CHECK(e.after->value("A1").text == " a ");
  }

  TEST_CASE("loss: the extension that holds drop-downs and data bars is dropped") {
    const std::string tail =
        "<extLst><ext uri=\"{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}\" xmlns:x14=\"http://schemas."
        "microsoft.com/office/spreadsheetml/2009/9/main\"><x14:dataValidations count=\"1\"/></ext>"
        "</extLst>";
    const Edited e(BookBuilder().sheet("S", kOne, tail), {{"A1", Exact(2)}, {"C9", Exact(3)}});
    CHECK(holds(e.sheet(), tail));
  }

  TEST_CASE("loss: rich runs of the other strings are flattened") {
    const std::string rich = "<si><r><rPr><b/></rPr><t>ก</t></r><r><t>ข</t></r></si>";
    const Edited e(BookBuilder()
                       .sheet("S", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                       .raw_strings("<sst xmlns=\"" + std::string(BookBuilder::kMain) +
                                    "\" count=\"1\" uniqueCount=\"1\">" + rich + "</sst>"),
                   {{"B1", std::string("กข")}});
    CHECK(holds(e.after->part("xl/sharedStrings.xml"),
                "count=\"2\" uniqueCount=\"2\">" + rich + "<si><t>กข</t></si></sst>"));
  }

  TEST_CASE("loss: macros, pictures and printer settings are left out") {
    const Edited e(BookBuilder()
                       .sheet("S", kOne)
                       .part("xl/vbaProject.bin", "macros")
                       .part("xl/media/image1.png", "picture")
                       .part("xl/printerSettings/printerSettings1.bin", "printer")
                       .part("customXml/item1.xml", "<x/>"),
                   {{"A1", Exact(2)}});
    for (const char* part :
         {"xl/vbaProject.bin", "xl/media/image1.png", "xl/printerSettings/printerSettings1.bin",
          "customXml/item1.xml", "[Content_Types].xml", "xl/workbook.xml"}) {
      CAPTURE(part);
      CHECK(e.kept(part));
    }
  }

  TEST_CASE("trust: the dimension says A1 and the sheet is larger") {
    const Edited e(
        BookBuilder().raw_sheet(
            "S", "<worksheet xmlns=\"" + std::string(BookBuilder::kMain) +
                     "\"><dimension ref=\"A1\"/><sheetData><row r=\"1\"><c r=\"A1\"/></row>"
                     "<row r=\"9\"><c r=\"D9\"><v>4</v></c></row></sheetData></worksheet>"),
        {{"B5", Exact(1)}});
    CHECK(holds(e.sheet(), "<dimension ref=\"A1:D9\"/>"));
  }

  TEST_CASE("stale: a question to save on closing is asked for nothing") {
    const BookBuilder book =
        BookBuilder().sheet("S",
                            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1*2</f><v>2</v>"
                            "</c><c r=\"C1\"><f>CUBEVALUE(A1)</f><v>7</v></c></row>");
    const Edited e(book, {{"A1", Exact(2)}});
    CHECK(e.written.not_evaluated == std::vector<std::string>{"S!C1"});
    CHECK(holds(e.after->part("xl/workbook.xml"), "fullCalcOnLoad=\"1\""));
    const Edited other(book, {{"D1", Exact(2)}});
    CHECK(other.kept("xl/workbook.xml"));
  }
}

}  // namespace
}  // namespace scorebook::xlsx
