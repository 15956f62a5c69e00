// SPDX-License-Identifier: Apache-2.0
#include "xlsx/book_writer.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

base::CellRef cell_ref(std::string_view a1) {
  return OpenBook::ref(a1);
}

/// A workbook written with changes to its first sheet.
struct Rewrite {
  Rewrite(const BookBuilder& builder, const std::map<std::string, NewValue>& values,
          TextStorage storage = TextStorage::kShared, bool all = false)
      : before(builder) {
    Editor editor(before.book());
    editor.set_text_storage(storage);
    for (const auto& [a1, value] : values) {
      REQUIRE(editor.set(before->sheets()[0].name(), cell_ref(a1), value).ok());
    }
    auto result = all ? editor.write_recalculated() : editor.write();
    REQUIRE(result.ok());
    written = std::move(*result);
    after = std::make_unique<OpenBook>(written.bytes);
  }

  /// The content of <sheetData>.
  std::string data(int sheet = 1) const {
    const std::string xml = after->part("xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
    const std::size_t begin = xml.find("<sheetData>") + 11;
    return xml.substr(begin, xml.find("</sheetData>") - begin);
  }

  std::string changes() const {
    std::string out;
    for (const CellChange& change : written.changes) {
      out += change.sheet + "!" + base::to_a1(change.ref) + ": " + change.before + " -> " +
             change.after + (change.recalculated ? " (recalculated)" : "") + "\n";
    }
    return out;
  }

  OpenBook before;
  Written written;
  std::unique_ptr<OpenBook> after;
};

using Parts = std::vector<std::string>;

TEST_SUITE("xlsx.book_writer") {
  TEST_CASE("values of every kind are spliced into their cells") {
    const Rewrite r(
        BookBuilder()
            .sheet("S",
                   "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"1\" "
                   "t=\"s\"><v>0</v></c>"
                   "<c r=\"C1\"/><c r=\"D1\" t=\"s\"><v>1</v></c><c r=\"E1\"><v>9</v></c></row>")
            .strings({"ก", "ข"})
            .formats({"0.00"}),
        {{"A1", Exact(28825, 1000)},
         {"B1", std::string("ผลงาน & ")},
         {"C1", true},
         {"D1", std::monostate()},
         {"E1", std::string("ก")}});
    CHECK(
        r.data() ==
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>28.825</v></c><c r=\"B1\" s=\"1\" t=\"s\"><v>2</v></c>"
        "<c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\"/><c r=\"E1\" t=\"s\"><v>0</v></c></row>");
    CHECK(r.after->part("xl/sharedStrings.xml")
              .ends_with("count=\"2\" uniqueCount=\"3\"><si><t>ก</t></si><si><t>ข</t></si><si>"
                         "<t xml:space=\"preserve\">ผลงาน &amp; </t></si></sst>"));
    CHECK(r.changes() ==
          "S!A1: 1.00 -> 28.83\nS!B1: ก -> ผลงาน & \nS!C1:  -> TRUE\nS!D1: ข -> \nS!E1: 9 -> ก\n");
    CHECK(r.written.parts_changed == Parts{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"});
    CHECK(r.written.parts_kept == 5);
    CHECK(r.written.not_evaluated.empty());
  }

  TEST_CASE("texts are inline without a string table and where the caller wants it") {
    const std::string expected =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>ใหม่</t></is></c></row>";
    const Rewrite without(BookBuilder().sheet("S", "<row r=\"1\"><c r=\"A1\"/></row>"),
                          {{"A1", std::string("ใหม่")}});
    CHECK(without.data() == expected);
    const Rewrite wanted(BookBuilder()
                             .sheet("S", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                             .strings({"ก"}),
                         {{"A1", std::string("ใหม่")}}, TextStorage::kInline);
    CHECK(wanted.data() == expected);
    CHECK(wanted.written.parts_changed == Parts{"xl/worksheets/sheet1.xml"});
    CHECK(wanted.after->value("A1").text == "ใหม่");
  }

  TEST_CASE("dependents on all sheets get their new stored values") {
    const Rewrite r(
        BookBuilder()
            .sheet(
                "S",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"1\"><f>A1*2</f><v>2</v></c>"
                "<c r=\"C1\" t=\"str\"><f>IF(A1&gt;3,\"ผ่าน\",\"ไม่ผ่าน\")</f><v>ไม่ผ่าน</v></c>"
                "<c r=\"D1\"><f>MIN(A1,1)</f><v>1</v></c><c r=\"E1\"><f>7</f><v>99</v></c></row>")
            .sheet("T", "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>S!B1/0</f><v>x</v></c></row>")
            .formats({"0.00"}),
        {{"A1", Exact(5)}});
    CHECK(r.data() ==
          "<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\" s=\"1\"><f>A1*2</f><v>10</v></c>"
          "<c r=\"C1\" t=\"str\"><f>IF(A1&gt;3,\"ผ่าน\",\"ไม่ผ่าน\")</f><v>ผ่าน</v></c>"
          "<c r=\"D1\"><f>MIN(A1,1)</f><v>1</v></c><c r=\"E1\"><f>7</f><v>99</v></c></row>");
    CHECK(r.data(2) == "<row r=\"1\"><c r=\"A1\" t=\"e\"><f>S!B1/0</f><v>#DIV/0!</v></c></row>");
    CHECK(r.changes() ==
          "S!A1: 1 -> 5\nS!B1: 2.00 -> 10.00 (recalculated)\nS!C1: ไม่ผ่าน -> ผ่าน (recalculated)\n"
          "T!A1: x -> #DIV/0! (recalculated)\n");
    CHECK(r.written.parts_changed == Parts{"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"});
    CHECK(r.after->part("xl/workbook.xml") == r.before.part("xl/workbook.xml"));
  }

  TEST_CASE("all formulas can be brought up to date") {
    const BookBuilder book = BookBuilder().sheet(
        "S",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1*2</f><v>9</v></c>"
        "<c r=\"C1\"><f>A1</f></c><c r=\"D1\"><f>A1</f><v>1</v></c></row>");
    const Rewrite r(book, {}, TextStorage::kShared, true);
    CHECK(r.data() ==
          "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1*2</f><v>2</v></c><c r=\"C1\">"
          "<f>A1</f><v>1</v></c><c r=\"D1\"><f>A1</f><v>1</v></c></row>");
    CHECK(r.changes() == "S!B1: 9 -> 2 (recalculated)\nS!C1:  -> 1 (recalculated)\n");
  }

  TEST_CASE("what cannot be evaluated keeps its value and Excel is asked to calculate") {
    const BookBuilder book =
        BookBuilder()
            .sheet("S",
                   "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>MYSTERY(A1)</f><v>4</v></c>"
                   "<c r=\"C1\"><f>B1+1</f><v>5</v></c></row>")
            .workbook_tail("<calcPr calcId=\"1\"/>");
    const Rewrite r(book, {{"A1", Exact(2)}});
    CHECK(r.written.not_evaluated == Parts{"S!B1", "S!C1"});
    CHECK(r.data() ==
          "<row r=\"1\"><c r=\"A1\"><v>2</v></c><c r=\"B1\"><f>MYSTERY(A1)</f><v>4</v></c>"
          "<c r=\"C1\"><f>B1+1</f><v>5</v></c></row>");
    CHECK(r.after->part("xl/workbook.xml").find("<calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>") !=
          std::string::npos);
    CHECK(r.written.parts_changed == Parts{"xl/workbook.xml", "xl/worksheets/sheet1.xml"});
    // A cell that nothing of the kind depends on asks for no calculation.
    const Rewrite other(book, {{"Z9", Exact(2)}});
    CHECK(other.written.not_evaluated.empty());
    CHECK(other.written.parts_changed == Parts{"xl/worksheets/sheet1.xml"});
  }

  TEST_CASE("a formula is written with the value it comes with or the one it has") {
    const Rewrite r(BookBuilder()
                        .sheet("S",
                               "<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"s\" vm=\"1\"><v>0</v></c><c "
                               "r=\"B1\"><v>4</v></c></row>")
                        .strings({"ก"}),
                    {{"A1", NewFormula{"B1*2", 8.0}},
                     {"C1", NewFormula{"A1&\"<\"", {}}},
                     {"D1", NewFormula{"MYSTERY(1)", {}}}});
    CHECK(
        r.data() ==
        "<row r=\"1\"><c r=\"A1\" s=\"3\"><f>B1*2</f><v>8</v></c><c r=\"B1\"><v>4</v></c>"
        "<c r=\"C1\" t=\"str\"><f>A1&amp;\"&lt;\"</f><v>8&lt;</v></c><c r=\"D1\"><f>MYSTERY(1)</f>"
        "</c></row>");
    CHECK(r.changes() == "S!A1: ก -> =B1*2\nS!C1:  -> =A1&\"<\"\nS!D1:  -> =MYSTERY(1)\n");
    CHECK(r.written.not_evaluated == Parts{"S!D1"});
  }

  TEST_CASE("a formula that stands there already is left alone and its value mended") {
    const BookBuilder book = BookBuilder().sheet(
        "S", "<row r=\"1\"><c r=\"A1\"><v>4</v></c><c r=\"B1\"><f>A1 * 2</f><v>7</v></c></row>");
    CHECK(Rewrite(book, {{"B1", NewFormula{"A1*2", {}}}}).written.bytes == OpenBook(book).bytes());
    CHECK(Rewrite(book, {{"B1", NewFormula{"A1*2", 7.0}}}).written.bytes == OpenBook(book).bytes());
    const Rewrite r(book, {{"B1", NewFormula{"A1*2", 8.0}}});
    CHECK(r.data() ==
          "<row r=\"1\"><c r=\"A1\"><v>4</v></c><c r=\"B1\"><f>A1 * 2</f><v>8</v></c></row>");
    CHECK(r.changes() == "S!B1: 7 -> 8\n");
  }

  TEST_CASE("members of a shared formula get their own text when the master goes") {
    const Rewrite r(
        BookBuilder().sheet(
            "S",
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"shared\" ref=\"B1:B3\" "
            "si=\"0\">"
            "A1*$D$1</f><v>0</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c><c r=\"B2\" s=\"1\">"
            "<f t=\"shared\" si=\"0\"/><v>0</v></c></row><row r=\"3\"><c r=\"A3\"><v>3</v></c>"
            "<c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>0</v></c></row>"),
        {{"B1", Exact(9)}, {"B3", Exact(8)}});
    CHECK(
        r.data() ==
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>9</v></c></row><row r=\"2\"><c "
        "r=\"A2\">"
        "<v>2</v></c><c r=\"B2\" s=\"1\"><f>A2*$D$1</f><v>0</v></c></row><row r=\"3\"><c r=\"A3\">"
        "<v>3</v></c><c r=\"B3\"><v>8</v></c></row>");
  }

  TEST_CASE("a member of a shared formula goes alone") {
    const Rewrite r(BookBuilder().sheet("S",
                                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f "
                                        "t=\"shared\" ref=\"B1:B2\" si=\"0\">A1</f>"
                                        "<v>1</v></c></row><row r=\"2\"><c r=\"B2\"><f "
                                        "t=\"shared\" si=\"0\"/><v>0</v></c></row>"),
                    {{"B2", std::monostate()}});
    CHECK(r.data() ==
          "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f t=\"shared\" ref=\"B1:B2\" "
          "si=\"0\">A1</f>"
          "<v>1</v></c></row><row r=\"2\"><c r=\"B2\"/></row>");
  }

  TEST_CASE("the calculation chain follows formulas that come and go") {
    const BookBuilder book = BookBuilder()
                                 .sheet("S",
                                        "<row r=\"1\"><c r=\"A1\"><f>1</f><v>1</v></c><c "
                                        "r=\"B1\"><f>2</f><v>2</v></c></row>")
                                 .calc_chain("<c r=\"A1\" i=\"1\"/><c r=\"B1\"/>");
    const Rewrite r(book, {{"A1", Exact(1)}, {"C1", NewFormula{"3", 3.0}}});
    CHECK(r.after->part("xl/calcChain.xml")
              .ends_with("main\"><c r=\"B1\" i=\"1\"/><c r=\"C1\" i=\"1\"/></calcChain>"));
    CHECK(r.written.parts_changed == Parts{"xl/worksheets/sheet1.xml", "xl/calcChain.xml"});
    const Rewrite same(book, {{"A1", NewFormula{"5", 5.0}}});
    CHECK(same.written.parts_changed == Parts{"xl/worksheets/sheet1.xml"});
  }

  TEST_CASE("a chain without entries goes with its relationship and its content type") {
    const Rewrite r(BookBuilder()
                        .sheet("S", "<row r=\"1\"><c r=\"A1\"><f>1</f><v>1</v></c></row>")
                        .calc_chain("<c r=\"A1\" i=\"1\"/>"),
                    {{"A1", Exact(2)}});
    CHECK(r.written.parts_changed == Parts{"[Content_Types].xml", "xl/_rels/workbook.xml.rels",
                                           "xl/worksheets/sheet1.xml", "xl/calcChain.xml"});
    CHECK(r.after->part("xl/calcChain.xml") == "(no part)");
    CHECK(r.after->part("xl/_rels/workbook.xml.rels").find("calcChain") == std::string::npos);
    CHECK(r.after->part("[Content_Types].xml").find("calcChain") == std::string::npos);
    CHECK(r.after->part("[Content_Types].xml").find("worksheets/sheet1.xml") != std::string::npos);
  }

  TEST_CASE("a damaged chain is removed rather than kept") {
    const Rewrite r(BookBuilder()
                        .sheet("S", "<row r=\"1\"><c r=\"A1\"><f>1</f><v>1</v></c></row>")
                        .calc_chain("<c r=\"A1\" i=\"1\">"),
                    {{"A1", Exact(2)}});
    CHECK(r.after->part("xl/calcChain.xml") == "(no part)");
  }

  TEST_CASE("styles and heights change without a value") {
    const OpenBook open(BookBuilder().sheet(
        "S", "<row r=\"1\" ht=\"20\" customHeight=\"1\"><c r=\"A1\" s=\"2\"><v>1</v></c></row>"));
    Editor editor(open.book());
    editor.set_style("S", cell_ref("A1"), 2);
    editor.set_row_height("S", 1, 20);
    CHECK_FALSE(editor.empty());
    CHECK(editor.write()->bytes == open.bytes());
    editor.set_style("S", cell_ref("A1"), 5);
    editor.set_style("S", cell_ref("B1"), 6);
    editor.set_row_height("S", 1, 40.5);
    const auto written = editor.write();
    REQUIRE(written.ok());
    CHECK(OpenBook(written->bytes)
              .part("xl/worksheets/sheet1.xml")
              .find("<row r=\"1\" ht=\"40.5\" customHeight=\"1\"><c r=\"A1\" s=\"5\"><v>1</v></c>"
                    "<c r=\"B1\" s=\"6\"/></row>") != std::string::npos);
    CHECK(written->changes.empty());
  }

  TEST_CASE("every other part is kept byte for byte") {
    const BookBuilder book = BookBuilder()
                                 .sheet("S", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                                 .sheet("T", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                                 .strings({"a"})
                                 .part("xl/media/image1.png", std::string("\x89PNG\0\r\n\x1A\n", 9))
                                 .part("xl/vbaProject.bin", std::string(3000, '\7'))
                                 .part("customXml/item1.xml", "<a  b = 'c'/>");
    const Rewrite r(book, {{"A1", Exact(2)}});
    REQUIRE(r.after->book().package().entries().size() == r.before->package().entries().size());
    for (std::size_t i = 0; i < r.before->package().entries().size(); ++i) {
      const io::Entry& entry = r.before->package().entries()[i];
      CAPTURE(entry.name);
      CHECK(r.after->book().package().entries()[i].name == entry.name);
      if (entry.name != "xl/worksheets/sheet1.xml") {
        CHECK(r.after->part(entry.name) == r.before.part(entry.name));
        CHECK(r.after->book().package().entries()[i].packed_size == entry.packed_size);
      }
    }
    CHECK(r.written.parts_kept == r.before->package().entries().size() - 1);
  }

  TEST_CASE("the same changes give the same bytes") {
    const BookBuilder book = BookBuilder()
                                 .sheet("S", "<row r=\"1\"><c r=\"A1\"><f>B1</f><v>1</v></c></row>")
                                 .strings({"a"})
                                 .calc_chain("<c r=\"A1\" i=\"1\"/>");
    const std::map<std::string, NewValue> values{
        {"B1", std::string("x")}, {"C9", std::string("y")}, {"A1", Exact(1)}};
    CHECK(Rewrite(book, values).written.bytes == Rewrite(book, values).written.bytes);
  }

  TEST_CASE("a written workbook reads back and takes the same values without a change") {
    const std::map<std::string, NewValue> values{{"A1", Exact(1, 3)},
                                                 {"B2", std::string(" เว้นวรรค\nสองบรรทัด ")},
                                                 {"C3", false},
                                                 {"D4", std::string("_x000D_ <&>")},
                                                 {"E5", std::string("a\r\nb\tc")},
                                                 {"F6", NewFormula{"A1*3", {}}}};
    for (const TextStorage storage : {TextStorage::kShared, TextStorage::kInline}) {
      const Rewrite r(BookBuilder().sheet("S", "").strings({"x"}), values, storage);
      CHECK(r.after->value("B2").text == " เว้นวรรค\nสองบรรทัด ");
      CHECK(r.after->value("D4").text == "_x000D_ <&>");
      CHECK(r.after->value("E5").text == "a\r\nb\tc");
      CHECK(r.after->value("F6").number.exact_text() == "0.999999999999999");
      Editor again(r.after->book());
      for (const auto& [a1, value] : values) {
        REQUIRE(again.set("S", cell_ref(a1), value).ok());
      }
      CHECK(again.write()->bytes == r.written.bytes);
    }
  }
}

}  // namespace
}  // namespace scorebook::xlsx
