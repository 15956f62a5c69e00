// SPDX-License-Identifier: Apache-2.0
#include "xlsx/signature.h"

#include <doctest/doctest.h>

#include "support/book.h"
#include "support/error_text.h"
#include "xlsx/edits.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::error_text;
using test::OpenBook;

constexpr std::string_view kSignatureTypes =
    "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";

std::string relationships(std::string_view id, std::string_view type, std::string_view target) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
         "<Relationship Id=\"" +
         std::string(id) + "\" Type=\"" + std::string(kSignatureTypes) + std::string(type) +
         "\" Target=\"" + std::string(target) + "\"/></Relationships>";
}

/// A workbook as Office signs it, macros signed too.
BookBuilder signed_book(const std::string& folder = "_xmlsignatures") {
  const OpenBook plain(BookBuilder().sheet("S", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
  std::string types = plain.part("[Content_Types].xml");
  types.insert(types.find("</Types>"),
               "<Default Extension=\"sigs\" ContentType=\"application/vnd.openxmlformats-package."
               "digital-signature-origin\"/><Override PartName=\"/" +
                   folder +
                   "/sig1.xml\" ContentType=\"application/vnd.openxmlformats-package."
                   "digital-signature-xmlsignature+xml\"/>");
  std::string root = plain.part("_rels/.rels");
  root.insert(root.find("</Relationships>"),
              "<Relationship Id=\"rId9\" Type=\"" + std::string(kSignatureTypes) +
                  "origin\" Target=\"" + folder + "/origin.sigs\"/>");
  return BookBuilder()
      .sheet("S", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
      .part("[Content_Types].xml", types)
      .part("_rels/.rels", root)
      .part(folder + "/origin.sigs", "")
      .part(folder + "/_rels/origin.sigs.rels", relationships("rId1", "signature", "sig1.xml"))
      .part(folder + "/sig1.xml", "<Signature/>")
      .part("xl/vbaProject.bin", "macros")
      .part("xl/vbaProjectSignature.bin", "signature of the macros");
}

Result<Written> write_two(const OpenBook& book, bool allowed) {
  Editor editor(book.book());
  editor.allow_signature_removal(allowed);
  REQUIRE(editor.set("S", {1, 1}, Exact(2)).ok());
  return editor.write();
}

TEST_SUITE("xlsx.signature") {
  TEST_CASE("a signed workbook is not written unless its signature may go") {
    const OpenBook book(signed_book());
    CHECK(book->is_signed());
    CHECK(error_text(write_two(book, false)) == "signed");
  }

  TEST_CASE("a signature goes with everything that names it, wherever it stands") {
    for (const char* folder : {"_xmlsignatures", "package/services/digital-signature"}) {
      CAPTURE(folder);
      const OpenBook book(signed_book(folder));
      const Result<Written> written = write_two(book, true);
      REQUIRE(written.ok());
      CHECK(written->signature_removed);
      const OpenBook after(written->bytes);
      CHECK_FALSE(after->is_signed());
      const OpenBook never(BookBuilder().sheet("S", ""));
      CHECK(after.part("[Content_Types].xml") == never.part("[Content_Types].xml"));
      CHECK(after.part("_rels/.rels") == never.part("_rels/.rels"));
      CHECK(after.part("xl/vbaProject.bin") == "macros");
      CHECK(after.part("xl/vbaProjectSignature.bin") == "signature of the macros");
      for (const io::Entry& entry : after->package().entries()) {
        CHECK_FALSE(entry.name.starts_with(folder));
      }
    }
  }

  TEST_CASE("a write without a change keeps the signature") {
    const OpenBook book(signed_book());
    Editor editor(book.book());
    REQUIRE(editor.set("S", {1, 1}, Exact(1)).ok());
    const Result<Written> written = editor.write();
    REQUIRE(written.ok());
    CHECK_FALSE(written->signature_removed);
    CHECK((written->bytes == book.bytes()));
  }

  TEST_CASE("a workbook without signature loses nothing when it might") {
    const OpenBook book(BookBuilder().sheet("S", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
    const Result<Written> written = write_two(book, true);
    REQUIRE(written.ok());
    CHECK_FALSE(written->signature_removed);
    CHECK(written->parts_changed == std::vector<std::string>{"xl/worksheets/sheet1.xml"});
  }
}

}  // namespace
}  // namespace scorebook::xlsx
