// SPDX-License-Identifier: Apache-2.0
// What a workbook keeps of its sheets: everything, values, or nothing (Keep), and large sheets read
// through a window.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/book.h"
#include "support/error_text.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::error_text;

constexpr int kLargeRows = 90000;  // of 100 bytes: more than is read whole

/// A workbook opened as asked.
struct Opened {
  Opened(const std::string& package, Keep keep, const io::Limits& limits = {})
      : bytes(package),
        source(bytes),
        book(Workbook::open(source, limits, keep)) {}

  const Sheet& sheet() const { return book->sheets().front(); }

  std::string bytes;
  io::MemorySource source;
  Result<Workbook> book;
};

/// "A1=ค่า" for each filled cell: address, formula, value.
std::string line(const Workbook& book, const Sheet& sheet, const Cell& cell) {
  std::string out = base::to_a1(cell.ref);
  if (const auto formula = book.formula(sheet, cell)) {
    out += " =" + *formula;
  }
  return out + " " + book.value(sheet, cell).text;
}

std::vector<std::string> filled(const Workbook& book, const Sheet& sheet) {
  std::vector<std::string> out;
  for (const Cell& cell : sheet.cells()) {
    if (cell.type != CellType::kEmpty || cell.has_formula()) {
      out.push_back(line(book, sheet, cell));
    }
  }
  return out;
}

std::vector<std::string> scanned(const Workbook& book) {
  std::vector<std::string> out;
  const Sheet& sheet = book.sheets().front();
  ReadMemory memory;
  const CellSink sink = [&](std::span<const Cell> cells) {
    for (const Cell& cell : cells) {
      // A member of a shared formula cannot be told without its master.
      out.push_back(base::to_a1(cell.ref) + " " + book.value(sheet, cell).text);
    }
    return Result<void>();
  };
  const auto done = book.scan(sheet, sink, memory);
  return done ? out : std::vector<std::string>{error_text(done)};
}

constexpr std::string_view kRows =
    "<row r=\"1\" ht=\"30\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"/><c r=\"C1\" "
    "t=\"inlineStr\">"
    "<is><t>ในเซลล์</t></is></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><f t=\"shared\" "
    "ref=\"A2:A3\" "
    "si=\"0\">B2*2</f><v>33.299999999999997</v></c><c r=\"B2\"><v>1</v></c></row><row r=\"3\"><c "
    "r=\"A3\"><f t=\"shared\" si=\"0\"/><v>4</v></c><c r=\"D3\"><f>1/0</f></c></row>";

std::string large_rows() {
  std::string rows(kRows);
  for (int row = 4; row <= kLargeRows; ++row) {
    const std::string number = std::to_string(row);
    rows += "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"s\"><v>1</v></c><c r=\"B" +
            number + "\" s=\"1\"/><c r=\"C" + number + "\"><v>" + number + ".5</v></c></row>";
  }
  return rows;
}

std::string package(std::string_view rows, std::string_view tail = {}) {
  return BookBuilder().sheet("S", rows, tail).strings({"หนึ่ง", "สอง"}).formats({"0.00"}).build();
}

TEST_SUITE("xlsx.sheet_window") {
  TEST_CASE("values are the same however a sheet is kept") {
    constexpr std::string_view kTail = "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>";
    for (const std::string& bytes : {package(kRows, kTail), package(large_rows(), kTail)}) {
      const Opened whole(bytes, Keep::kAll);
      const Opened values(bytes, Keep::kValues);
      const auto expected = filled(*whole.book, whole.sheet());
      CHECK(filled(*values.book, values.sheet()) == expected);
      CHECK(expected[0] == "A1 หนึ่ง");
      CHECK(expected[2] == "A2 =B2*2 33.299999999999997");
      CHECK(expected[4] == "A3 =B3*2 4");
      CHECK(expected[5] == "D3 =1/0 ");
      CHECK(whole.sheet().whole());
      CHECK_FALSE(values.sheet().whole());
      CHECK(values.sheet().bytes().empty());
      CHECK(values.sheet().tail() == whole.sheet().tail());
      CHECK(values.sheet().merges() == whole.sheet().merges());
      CHECK(values.sheet().used() == whole.sheet().used());
      CHECK(values.sheet().row_hidden(2));
      CHECK(values.sheet().row_height(1) == 30);
    }
  }

  TEST_CASE("a sheet of which nothing is kept is scanned") {
    for (const std::string& bytes : {package(kRows), package(large_rows())}) {
      const Opened whole(bytes, Keep::kAll);
      const Opened nothing(bytes, Keep::kNothing);
      CHECK(nothing.sheet().name() == "S");
      CHECK(nothing.sheet().cells().empty());
      std::vector<std::string> expected;
      for (const Cell& cell : whole.sheet().cells()) {
        if (cell.type != CellType::kEmpty || cell.has_formula()) {
          expected.push_back(base::to_a1(cell.ref) + " " +
                             whole.book->value(whole.sheet(), cell).text);
        }
      }
      CHECK(scanned(*nothing.book) == expected);
      CHECK(scanned(*whole.book) == expected);
    }
  }

  TEST_CASE("a scan finds the cells however the head is written") {
    constexpr std::string_view kCell = "<row r=\"1\"><c r=\"A1\"><v>7</v></c></row>";
    for (const std::string& xml :
         {"<worksheet xmlns=\"m\"><sheetData>" + std::string(kCell) + "</sheetData></worksheet>",
          "<worksheet xmlns=\"m\"><!-- <sheetData><row><c><v>1</v></c></row> --><sheetData>" +
              std::string(kCell) + "</sheetData></worksheet>",
          "<worksheet xmlns=\"m\"><cols/><sheetData >" + std::string(kCell) +
              "</sheetData></worksheet>",
          std::string(
              "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row>"
              "</x:sheetData></x:worksheet>")}) {
      CAPTURE(xml);
      const std::string bytes = BookBuilder().raw_sheet("S", xml).build();
      CHECK(scanned(*Opened(bytes, Keep::kNothing).book) == std::vector<std::string>{"A1 7"});
    }
    const std::string empty =
        BookBuilder().raw_sheet("S", "<worksheet xmlns=\"m\"><sheetData/></worksheet>").build();
    CHECK(scanned(*Opened(empty, Keep::kNothing).book).empty());
  }

  TEST_CASE("a scan does not look at what stands behind the cells") {
    for (const std::string& rows : {std::string(kRows), large_rows()}) {
      const std::string bytes = package(rows, "<mergeCells><mergeCell");
      CHECK(error_text(Opened(bytes, Keep::kAll).book).starts_with("xml_damaged"));
      CHECK(scanned(*Opened(bytes, Keep::kNothing).book)[0] == "A1 หนึ่ง");
    }
  }

  TEST_CASE("the receiver of a scan can end it") {
    const Opened open(package(large_rows()), Keep::kNothing);
    int calls = 0;
    ReadMemory memory;
    const CellSink sink = [&](std::span<const Cell>) {
      ++calls;
      return Result<void>(Error(ErrorCode::kUsage));
    };
    const auto done = open.book->scan(open.sheet(), sink, memory);
    CHECK(error_text(done) == "usage");
    CHECK(calls == 1);
  }

  TEST_CASE("damage in a large sheet is told with its place") {
    const std::string rows = large_rows();
    const auto error = [](std::string_view broken) {
      const Opened open(package(broken), Keep::kValues);
      return open.book ? "" : error_text(open.book);
    };
    const std::size_t head = BookBuilder::kDeclaration.size() + BookBuilder::kMain.size() +
                             std::string_view("<worksheet xmlns=\"\"><sheetData>").size();
    CHECK(error(rows + "\n<row r=\"x\"/>") ==
          "xml_damaged [3:1] byte=" + std::to_string(head + rows.size() + 1) +
              " reason=row number part=xl/worksheets/sheet1.xml");
    CHECK(error(rows + "<row><c t=\"s\"><v>9</v></c></row>") ==
          "workbook_damaged [S!A90001] reason=shared string found=9 part=xl/worksheets/sheet1.xml");
    CHECK(error(rows + std::string(1, '\0')).starts_with("xml_damaged [2:"));
  }

  TEST_CASE("a large sheet in UTF-16 is read too") {
    std::string utf16("\xFF\xFE", 2);
    const std::string xml =
        "<worksheet xmlns=\"m\"><sheetData>" + large_rows() + "</sheetData></worksheet>";
    for (std::size_t i = 0; i < xml.size(); ++i) {
      const auto byte = static_cast<unsigned char>(xml[i]);
      unsigned unit = byte;
      if (byte >= 0xE0) {  // Thai: three bytes
        unit = (byte & 0x0Fu) << 12 | (static_cast<unsigned char>(xml[i + 1]) & 0x3Fu) << 6 |
               (static_cast<unsigned char>(xml[i + 2]) & 0x3Fu);
        i += 2;
      }
      utf16 += static_cast<char>(unit & 0xFF);
      utf16 += static_cast<char>(unit >> 8);
    }
    const std::string bytes = BookBuilder().raw_sheet("S", utf16).strings({"หนึ่ง", "สอง"}).build();
    const Opened values(bytes, Keep::kValues);
    REQUIRE(values.book.ok());
    CHECK(values.sheet().cells().size() == 2 * (kLargeRows - 3) + 6);
    CHECK(scanned(*values.book)[1] == "C1 ในเซลล์");
  }

  TEST_CASE("only cells that are kept count against the limit") {
    io::Limits limits;
    limits.max_cells = 6;
    const std::string bytes = package(kRows);  // six filled cells and an empty one
    CHECK(Opened(bytes, Keep::kValues, limits).book.ok());
    CHECK(
        error_text(Opened(bytes, Keep::kAll, limits).book) ==
        "zip_too_large [xl/worksheets/sheet1.xml] limit=cells max=6 part=xl/worksheets/sheet1.xml");
    limits.max_cells = 5;
    CHECK(
        error_text(Opened(bytes, Keep::kValues, limits).book) ==
        "zip_too_large [xl/worksheets/sheet1.xml] limit=cells max=5 part=xl/worksheets/sheet1.xml");
    CHECK(scanned(*Opened(bytes, Keep::kNothing, limits).book).size() == 6);
  }

  TEST_CASE("a sheet has no more rows than Excel has") {
    std::string rows;
    for (std::uint32_t row = 0; row < base::kMaxRow; ++row) {
      rows += "<row r=\"7\"/>";
    }
    for (const Keep keep : {Keep::kAll, Keep::kValues}) {
      CHECK(Opened(package(rows), keep).book.ok());
      CHECK(error_text(Opened(package(rows + "<row r=\"7\"/>"), keep).book) ==
            "zip_too_large [xl/worksheets/sheet1.xml] limit=rows max=1048576 "
            "part=xl/worksheets/sheet1.xml");
    }
  }
}

}  // namespace
}  // namespace scorebook::xlsx
