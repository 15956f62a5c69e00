// SPDX-License-Identifier: Apache-2.0
#include "xlsx/fill_styles.h"

#include <doctest/doctest.h>

#include <string>

#include "support/book.h"

using namespace scorebook;
using test::BookBuilder;
using test::OpenBook;
using xlsx::FillStyles;

namespace {

const std::string kStyles =
    std::string(BookBuilder::kDeclaration) + "<styleSheet xmlns=\"" +
    std::string(BookBuilder::kMain) +
    "\"><fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill><patternFill "
    "patternType=\"none\"/></fill><fill><patternFill patternType=\"solid\"><fgColor "
    "rgb=\"FF00FF00\"/>"
    "<bgColor rgb=\"00000000\"/></patternFill></fill></fills><cellXfs count=\"2\"><xf "
    "numFmtId=\"0\" "
    "fillId=\"0\"/><xf numFmtId=\"2\" fillId=\"1\" applyFill=\"1\"><alignment wrapText=\"1\"/></xf>"
    "</cellXfs></styleSheet>";

OpenBook book_with(const std::string& styles) {
  BookBuilder builder;
  builder.sheet("S", "").raw_styles(styles);
  return OpenBook(builder);
}

FillStyles read(const OpenBook& book) {
  auto styles = FillStyles::read(book.book());
  REQUIRE(styles.ok());
  return std::move(*styles);
}

}  // namespace

TEST_SUITE("xlsx.fill_styles") {
  TEST_CASE("a colour on top of a style leaves all else of it") {
    const OpenBook book = book_with(kStyles);
    FillStyles styles = read(book);
    CHECK(styles.part() == "xl/styles.xml");
    CHECK(styles.filled(1, "FFF2CC") == 2);
    CHECK(styles.filled(0, "FFF2CC") == 3);
    CHECK(styles.filled(1, "FFF2CC") == 2);
    CHECK(styles.filled(2, "FFF2CC") == 2);  // one of ours stands on what it stands on
    const std::string bytes = styles.bytes();
    CHECK(bytes.find("<fills count=\"4\">") != std::string::npos);
    CHECK(bytes.find("<cellXfs count=\"4\">") != std::string::npos);
    CHECK(bytes.find("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF2CC\"/><bgColor "
                     "rgb=\"FFA70001\"/></patternFill></fill>") != std::string::npos);
    CHECK(bytes.find(
              "<xf numFmtId=\"2\" fillId=\"2\" applyFill=\"1\"><alignment wrapText=\"1\"/></xf>"
              "<xf numFmtId=\"0\" fillId=\"3\" applyFill=\"1\"/></cellXfs>") != std::string::npos);
  }

  TEST_CASE("the base is found again and the part is what it was") {
    FillStyles styles = read(book_with(kStyles));
    styles.filled(1, "FFF2CC");
    styles.filled(0, "FFC7CE");
    const OpenBook after = book_with(styles.bytes());
    const FillStyles again = read(after);
    CHECK(again.base_of(2) == 1);
    CHECK(again.base_of(3) == 0);
    CHECK(!again.base_of(1));
    CHECK(!again.base_of(9));
    CHECK(again.bytes_without_ours() == kStyles);
    CHECK(again.bytes() == after.part("xl/styles.xml"));
  }

  TEST_CASE(
      "numbered anew by another program, the base is the style that differs in the fill only") {
    FillStyles styles = read(book_with(kStyles));
    styles.filled(1, "FFF2CC");
    std::string bytes = styles.bytes();
    // The program has put a style in front.
    bytes.replace(bytes.find("<xf numFmtId=\"0\""), 0, "<xf numFmtId=\"9\"/>");
    const FillStyles again = read(book_with(bytes));
    CHECK(again.base_of(3) == 2);
  }

  TEST_CASE("a workbook without cell formats") {
    const OpenBook book =
        book_with("<styleSheet xmlns=\"" + std::string(BookBuilder::kMain) + "\"/>");
    const auto styles = FillStyles::read(book.book());
    REQUIRE(!styles);
    CHECK(styles.error().code == ErrorCode::kWorkbookDamaged);
    BookBuilder none;
    none.sheet("S", "");
    const OpenBook bare(none);
    CHECK(FillStyles::read(bare.book()).error().code == ErrorCode::kPartMissing);
  }
}
