// SPDX-License-Identifier: Apache-2.0
// The workbooks of fixtures/pitfalls, which tools/make-pitfalls writes: what each of them holds,
// and that it takes an edit without harm to the rest.
#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "io/files.h"
#include "support/book.h"
#include "support/error_text.h"
#include "xlsx/edits.h"

namespace scorebook::xlsx {
namespace {

using test::error_text;
using test::OpenBook;

const std::string kFolder = SCOREBOOK_SOURCE_DIR "/fixtures/pitfalls/";

struct Pitfall {
  std::string_view file;
  std::string_view cells;  ///< what the filled cells hold, or the error
};

constexpr std::array kPitfalls = std::to_array<Pitfall>({
    {"array-formula.xlsx", "A1==ROW(A1:A2)->1 A2=2"},
    {"bytes-behind.xlsx", "zip_damaged reason=trailing_bytes bytes=25"},
    {"bytes-in-front.xlsx", "zip_damaged reason=directory_offset"},
    {"cached-values-zero-and-blank.xlsx", "A1==1-1->0 B1==2+2->nothing C1==3+3->nothing"},
    {"chain-names-formulas.xlsx", "A1=2 B1==A1*2->4 B2==B1+1->5"},
    {"children-out-of-order.xlsx", "A1=1"},
    {"containers-empty.xlsx", "A1=1"},
    {"dates-of-1904.xlsx", "A1=1904-01-01"},
    {"dimension-missing.xlsx", "A1=1 D9=2"},
    {"dimension-says-a1.xlsx", "A1=1 D9=2"},
    {"docprops-malformed.xlsx", "A1=1"},
    {"drop-down-in-an-extension.xlsx", "A1=1"},
    {"encoding-that-hides-markup.xlsx",
     "xml_damaged [1:1] byte=0 reason=encoding encoding=UTF-7 part=xl/sharedStrings.xml"},
    {"entities-declared.xlsx",
     "xml_doctype [2:1] byte=56 reason=doctype part=xl/sharedStrings.xml"},
    {"entry-leads-out.xlsx", "zip_hostile_name [../evil.xml] reason=dot_segment entry=../evil.xml"},
    {"entry-twice.xlsx",
     "zip_hostile_name [xl/worksheets/sheet1.xml] reason=duplicate entry=xl/worksheets/sheet1.xml"},
    {"inline-string-blank.xlsx", "C1=ก"},
    {"line-ends-escaped.xlsx", "A1=ก\r\nข_ B1=ก\r\nข"},
    {"macros.xlsm", "A1=1"},
    {"names-broken.xlsx", "A1=1"},
    {"phonetic-text.xlsx", "A1=ดี"},
    {"print-area-and-header.xlsx", "A1=1"},
    {"printer-settings.xlsx", "A1=1"},
    {"rich-text.xlsx", "A1=ก 2"},
    {"rows-skipped.xlsx", "B3=3 B7=7"},
    {"shapes-of-comments-without-comments.xlsx", "A1=1"},
    {"shared-formula-children.xlsx", "A1=2 B1==A1*$A$1->4 A2=3 B2==A2*$A$1->6 A3=4 B3==A3*$A$1->8"},
    {"shared-formula-off-the-grid.xlsx", "B1==#REF!+1->0 B2==B1+1->1"},
    {"sheet-name-too-long.xlsx", "A1=1"},
    {"spaces-without-preserve.xlsx", "A1=  ก  "},
    {"string-counts-wrong.xlsx", "A1=ก"},
    {"string-index-beyond-the-table.xlsx",
     "workbook_damaged [S!A1] reason=shared string found=5 part=xl/worksheets/sheet1.xml"},
    {"string-of-a-megabyte-in-12000-cells.xlsx",
     "zip_too_large [xl/sharedStrings.xml] limit=text max=536870912 part=xl/sharedStrings.xml"},
    {"style-beyond-the-list.xlsx", "A1=1"},
    {"styles-compressed-a-hundred-to-one.xlsx", "A1=1"},
    {"targets-absolute.xlsx", "A1=1"},
    {"targets-backslashes.xlsx", "A1=1"},
    {"text-in-number-cell.xlsx", "A1=ร้อยละ 85"},
    {"text-too-long.xlsx", "A1=(98304 bytes)"},
    {"thai-as-references.xlsx", "A1=กา"},
    {"workbook-view-missing.xlsx", "A1=1"},
});

std::string bytes_of(std::string_view file) {
  return io::read_file(kFolder + std::string(file)).value();
}

std::string shown(const Workbook& book, const Sheet& sheet, const Cell& cell) {
  constexpr std::size_t kLong = 100;
  std::string text = book.value(sheet, cell).missing_cache ? "nothing" : book.shown(sheet, cell);
  if (text.size() > kLong) {
    text = "(" + std::to_string(text.size()) + " bytes)";
  }
  const auto formula = book.formula(sheet, cell);
  return formula ? "=" + *formula + "->" + text : text;
}

/// "A1=1 B1==A1+1->2": what a file holds in its only sheet, or its error.
std::string described(const std::string& bytes) {
  const io::MemorySource source(bytes);
  const auto book = Workbook::open(source);
  if (!book) {
    return error_text(book);
  }
  const Sheet& sheet = book->sheets().front();
  std::string out;
  for (const Cell& cell : sheet.cells()) {
    if (cell.type != CellType::kEmpty || cell.has_formula()) {
      out += (out.empty() ? "" : " ") + base::to_a1(cell.ref) + "=" + shown(*book, sheet, cell);
    }
  }
  return out;
}

/// What stands behind the cells of the only sheet.
std::string tail_of(const OpenBook& open) {
  return std::string(open->sheets().front().tail());
}

TEST_SUITE("xlsx.pitfall_files") {
  TEST_CASE("every file reads as it should or says what is wrong") {
    for (const Pitfall& pitfall : kPitfalls) {
      CAPTURE(pitfall.file);
      CHECK(described(bytes_of(pitfall.file)) == pitfall.cells);
    }
  }

  TEST_CASE("every file has a line here and one in the README") {
    std::set<std::string> files;
    const auto listed = io::list_files(kFolder.substr(0, kFolder.size() - 1));
    REQUIRE(listed.ok());
    for (const std::string& path : *listed) {
      files.insert(path.substr(kFolder.size()));
    }
    REQUIRE(files.erase("README.md") == 1);
    const std::string readme = bytes_of("README.md");
    std::set<std::string> known;
    for (const Pitfall& pitfall : kPitfalls) {
      known.insert(std::string(pitfall.file));
      CAPTURE(pitfall.file);
      CHECK(readme.find("| `" + std::string(pitfall.file) + "` |") != std::string::npos);
    }
    CHECK(files == known);
  }

  TEST_CASE("every file that can be read takes a new cell and nothing else changes") {
    for (const Pitfall& pitfall : kPitfalls) {
      CAPTURE(pitfall.file);
      const std::string bytes = bytes_of(pitfall.file);
      const io::MemorySource source(bytes);
      if (!Workbook::open(source)) {
        continue;
      }
      const OpenBook before(bytes);
      Editor editor(before.book());
      const std::string& sheet = before->sheets().front().name();
      REQUIRE(editor.set(sheet, OpenBook::ref("F20"), Exact(7)).ok());
      const auto written = editor.write();
      REQUIRE(written.ok());
      CHECK(written->parts_changed == std::vector<std::string>{"xl/worksheets/sheet1.xml"});
      const OpenBook after(written->bytes);
      CHECK(tail_of(after) == tail_of(before));
      CHECK(described(written->bytes) == std::string(pitfall.cells) + " F20=7");
      for (const io::Entry& entry : before->package().entries()) {
        if (entry.name != "xl/worksheets/sheet1.xml") {
          CAPTURE(entry.name);
          CHECK(after.part(entry.name) == before.part(entry.name));
        }
      }
    }
  }

  TEST_CASE("the chain follows a formula that goes, and its dependent is calculated anew") {
    const OpenBook before(bytes_of("chain-names-formulas.xlsx"));
    Editor editor(before.book());
    REQUIRE(editor.set("S", OpenBook::ref("B1"), Exact(10)).ok());
    const auto written = editor.write();
    REQUIRE(written.ok());
    CHECK(described(written->bytes) == "A1=2 B1=10 B2==B1+1->11");
    const std::string chain = OpenBook(written->bytes).part("xl/calcChain.xml");
    CHECK(chain.find("B1") == std::string::npos);
    CHECK(chain.find("<c r=\"B2\" i=\"1\"/>") != std::string::npos);
  }

  TEST_CASE("the children of a shared formula outlive their master") {
    const OpenBook before(bytes_of("shared-formula-children.xlsx"));
    Editor editor(before.book());
    REQUIRE(editor.set("S", OpenBook::ref("B1"), Exact(1)).ok());
    const auto written = editor.write();
    REQUIRE(written.ok());
    CHECK(described(written->bytes) == "A1=2 B1=1 A2=3 B2==A2*$A$1->6 A3=4 B3==A3*$A$1->8");
  }

  TEST_CASE("half of an array formula is not replaced") {
    const OpenBook before(bytes_of("array-formula.xlsx"));
    Editor editor(before.book());
    CHECK(error_text(editor.set("S", OpenBook::ref("A2"), Exact(1))) ==
          "cell_not_writable [S!A2] reason=array formula");
  }

  TEST_CASE("a drop-down in an extension is found") {
    const OpenBook open(bytes_of("drop-down-in-an-extension.xlsx"));
    CHECK(tail_of(open).find("<xm:f>S!$C$1:$C$3</xm:f>") != std::string::npos);
  }
}

}  // namespace
}  // namespace scorebook::xlsx
