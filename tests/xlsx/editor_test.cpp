// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <cstdint>
#include <span>
#include <string>

#include "support/book.h"
#include "xlsx/edits.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

base::CellRef cell_ref(std::string_view a1) {
  return OpenBook::ref(a1);
}

/// "code place reason" of a refusal, "" when the editor takes the value.
std::string refusal(Editor& editor, std::string_view sheet, base::CellRef at, NewValue value) {
  const auto set = editor.set(sheet, at, std::move(value));
  if (set) {
    return "";
  }
  return std::string(key(set.error().code)) + " " + set.error().place + " " +
         set.error().args.at(0).second;
}

/// Counts how often it is asked for bytes.
class CountingSource final : public io::ByteSource {
 public:
  explicit CountingSource(const std::string& bytes) : memory_(bytes) {}

  std::uint64_t size() const override { return memory_.size(); }

  Result<void> read_at(std::uint64_t offset, std::span<char> out) const override {
    ++reads;
    return memory_.read_at(offset, out);
  }

  mutable int reads = 0;

 private:
  io::MemorySource memory_;
};

TEST_SUITE("xlsx.editor") {
  TEST_CASE("an editor starts empty and collects") {
    const OpenBook open(BookBuilder().sheet("S", "<row><c/></row>"));
    Editor editor(open.book());
    CHECK(editor.empty());
    editor.set_style("nobody", cell_ref("A1"), 1);
    editor.set_row_height("nobody", 1, 20);
    CHECK(editor.empty());
    CHECK(refusal(editor, "s", cell_ref("A1"), Exact(1)) == "");
    CHECK_FALSE(editor.empty());
  }

  TEST_CASE("no change gives the very bytes of the input") {
    const OpenBook open(
        BookBuilder()
            .sheet("S", "<row><c t=\"s\"><v>0</v></c><c><v>0.57999999999999996</v></c></row>")
            .strings({"ก"}));
    Editor editor(open.book());
    CHECK(editor.write()->bytes == open.bytes());
    REQUIRE(editor.set("S", cell_ref("A1"), std::string("ก")).ok());
    REQUIRE(editor.set("S", cell_ref("B1"), Exact(58, 100)).ok());
    REQUIRE(editor.set("S", cell_ref("Z99"), std::monostate()).ok());
    REQUIRE(editor.set("S", cell_ref("Z98"), std::string()).ok());
    const auto written = editor.write();
    REQUIRE(written.ok());
    CHECK(written->bytes == open.bytes());
    CHECK(written->changes.empty());
    CHECK(written->parts_changed.empty());
    CHECK(written->parts_kept == 6);
    CHECK(editor.write_recalculated()->bytes == open.bytes());
  }

  TEST_CASE("a later value for a cell takes the place of an earlier one") {
    const OpenBook open(BookBuilder().sheet("S", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
    Editor editor(open.book());
    REQUIRE(editor.set("S", cell_ref("A1"), Exact(5)).ok());
    REQUIRE(editor.set("S", cell_ref("A1"), Exact(1)).ok());
    CHECK(editor.write()->bytes == open.bytes());
  }

  TEST_CASE("a cell of a merged area is written at its anchor") {
    const OpenBook open(BookBuilder().sheet("S",
                                            "<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\"/></row>",
                                            "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"));
    Editor editor(open.book());
    REQUIRE(editor.set("S", cell_ref("B2"), Exact(5)).ok());
    const auto written = editor.write();
    REQUIRE(written.ok());
    REQUIRE(written->changes.size() == 1);
    CHECK(base::to_a1(written->changes[0].ref) == "A1");
    const OpenBook again(written->bytes);
    CHECK(again.value("A1").number == Exact(5));
    CHECK(again.value("B2").kind == CellValue::Kind::kEmpty);
  }

  TEST_CASE("the tables of a sheet are read once however many cells are set") {
    const std::string bytes =
        BookBuilder()
            .sheet("S", "", "<tableParts count=\"1\"><tablePart r:id=\"t\"/></tableParts>")
            .part("xl/worksheets/_rels/sheet1.xml.rels",
                  "<Relationships><Relationship Id=\"t\" Type=\"x/table\" "
                  "Target=\"../tables/table1.xml\"/></Relationships>")
            .part("xl/tables/table1.xml", "<table displayName=\"T\" ref=\"G1:H4\"/>")
            .build();
    const CountingSource source(bytes);
    const Result<Workbook> book = Workbook::open(source);
    REQUIRE(book);
    Editor editor(*book);
    CHECK(editor.set("S", cell_ref("A1"), Exact(1)).ok());
    const int reads = source.reads;
    for (std::uint32_t row = 2; row < 50; ++row) {
      CHECK(editor.set("S", {row, 1}, Exact(1)).ok());
    }
    CHECK(source.reads == reads);
  }

  TEST_CASE("what cannot be written is refused with the reason") {
    const OpenBook open(
        BookBuilder()
            .sheet(
                "S",
                "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:A3\">B1:B3</f><v>1</v></c>"
                "<c r=\"C1\"><f t=\"dataTable\" ref=\"C1:D2\"/><v>1</v></c><c r=\"E1\">"
                "<f t=\"shared\" ref=\"E1:E2\" si=\"0\">1+*</f><v>1</v></c></row><row r=\"2\"><c "
                "r=\"A2\"><v>2</v></c><c r=\"E2\"><f t=\"shared\" si=\"0\"/></c></row>",
                "<tableParts count=\"1\"><tablePart r:id=\"t\"/></tableParts>")
            .part("xl/worksheets/_rels/sheet1.xml.rels",
                  "<Relationships><Relationship Id=\"t\" Type=\"x/table\" "
                  "Target=\"../tables/table1.xml\"/></Relationships>")
            .part("xl/tables/table1.xml", "<table displayName=\"T\" ref=\"G1:H4\"/>"));
    Editor editor(open.book());
    CHECK(refusal(editor, "S", cell_ref("A1"), Exact(1)) == "cell_not_writable S!A1 array formula");
    CHECK(refusal(editor, "S", cell_ref("A3"), Exact(1)) == "cell_not_writable S!A3 array formula");
    CHECK(refusal(editor, "S", cell_ref("D2"), Exact(1)) == "cell_not_writable S!D2 data table");
    CHECK(refusal(editor, "S", cell_ref("E1"), Exact(1)) ==
          "cell_not_writable S!E1 shared formula");
    CHECK(refusal(editor, "S", cell_ref("H1"), std::string("x")) ==
          "cell_not_writable S!H1 table heading");
    CHECK(refusal(editor, "S", cell_ref("H2"), std::string("x")) == "");
    CHECK(refusal(editor, "S", cell_ref("A4"), Exact(1)) == "");
    CHECK(refusal(editor, "ไม่มี", cell_ref("A1"), Exact(1)) == "workbook_damaged ไม่มี no such sheet");
    CHECK(refusal(editor, "S", {0, 1}, Exact(1)) == "value_invalid S cell address");
    CHECK(refusal(editor, "S", {1, base::kMaxColumn + 1}, Exact(1)) ==
          "value_invalid S cell address");
    CHECK(refusal(editor, "S", cell_ref("A9"), NewFormula{"1+*", {}}) ==
          "value_invalid S!A9 formula");
    CHECK(refusal(editor, "S", cell_ref("A9"), std::string("\xFF")) ==
          "value_invalid S!A9 not UTF-8");
    CHECK(refusal(editor, "S", cell_ref("A9"), Exact::from_decimal("1e350").value()) ==
          "value_invalid S!A9 number too large");
    CHECK(refusal(editor, "S", cell_ref("A9"), std::string(32768, 'x')) ==
          "cell_not_writable S!A9 text too long");
    CHECK(refusal(editor, "S", cell_ref("A9"), std::string(32767, 'x')) == "");
  }

  TEST_CASE("a formula may come with its equals sign") {
    const OpenBook open(BookBuilder().sheet("S", "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>"));
    Editor editor(open.book());
    REQUIRE(editor.set("S", cell_ref("B1"), NewFormula{"=A1*2", {}}).ok());
    const auto written = editor.write();
    REQUIRE(written.ok());
    CHECK(OpenBook(written->bytes).part("xl/worksheets/sheet1.xml").find("<f>A1*2</f><v>4</v>") !=
          std::string::npos);
  }
}

}  // namespace
}  // namespace scorebook::xlsx
