// SPDX-License-Identifier: Apache-2.0
#include "xlsx/package_patch.h"

#include <doctest/doctest.h>

#include "support/book.h"
#include "support/error_text.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::error_text;
using test::OpenBook;

constexpr std::string_view kTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Default Extension=\"bin\" ContentType=\"application/x\"/>"
    "<Override PartName=\"/xl/a.bin\" ContentType=\"application/y\"/></Types>";

OpenBook book_with_bins() {
  return OpenBook(BookBuilder()
                      .sheet("S", "")
                      .part("[Content_Types].xml", std::string(kTypes))
                      .part("xl/a.bin", "1")
                      .part("xl/_rels/a.bin.rels", "<Relationships/>")
                      .part("xl/b.bin", "2"));
}

TEST_SUITE("xlsx.package_patch") {
  TEST_CASE("a change is seen by the next one") {
    const OpenBook book = book_with_bins();
    PackagePatch patch(book->package());
    CHECK(*patch.read("[Content_Types].xml") == kTypes);
    patch.replace("[Content_Types].xml", "<Types/>");
    patch.replace("[Content_Types].xml", "<Types></Types>");
    CHECK(*patch.read("[Content_Types].xml") == "<Types></Types>");
    CHECK(patch.changes().size() == 1);
  }

  TEST_CASE("a part goes with its relationships and what says its type") {
    const OpenBook book = book_with_bins();
    PackagePatch patch(book->package());
    REQUIRE(patch.remove("xl/a.bin").ok());
    const std::string types = *patch.read("[Content_Types].xml");
    CHECK(types.find("/xl/a.bin") == std::string::npos);
    CHECK(types.find("\"bin\"") != std::string::npos);  // b.bin needs it
    REQUIRE(patch.remove("xl/b.bin").ok());
    CHECK(patch.read("[Content_Types].xml")->find("\"bin\"") == std::string::npos);
    std::string removed;
    for (const io::PartChange& change : patch.changes()) {
      removed += change.bytes ? "" : change.name + ";";
    }
    CHECK(removed == "xl/a.bin;xl/_rels/a.bin.rels;xl/b.bin;");
  }

  TEST_CASE("a relationship of a source without any is an error") {
    const OpenBook book = book_with_bins();
    PackagePatch patch(book->package());
    CHECK(error_text(patch.remove_relationship("xl/b.bin", "rId1")) ==
          "part_missing [xl/_rels/b.bin.rels] entry=xl/_rels/b.bin.rels part=xl/_rels/b.bin.rels");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
