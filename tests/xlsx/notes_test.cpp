// SPDX-License-Identifier: Apache-2.0
#include "xlsx/notes.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/book.h"
#include "xlsx/features.h"

using namespace scorebook;
using test::BookBuilder;
using test::OpenBook;

namespace {

const xlsx::NoteSign kSign{"Scorebook", "== Scorebook =="};

xlsx::Note note(std::string_view a1, std::string text) {
  return {OpenBook::ref(a1), std::move(text)};
}

/// The package with the notes of ours on its first sheet made these.
std::string with_notes(const OpenBook& book, std::vector<xlsx::Note> notes,
                       std::vector<base::CellRef>* left_alone = nullptr) {
  xlsx::PackagePatch patch(book->package());
  const auto set =
      xlsx::set_notes(book.book(), book->sheets().front(), std::move(notes), kSign, patch);
  if (!set) {
    throw std::runtime_error(std::string(key(set.error().code)) + " " + set.error().place);
  }
  if (left_alone != nullptr) {
    *left_alone = *set;
  }
  const auto bytes = io::rewrite_package(book->package(), patch.changes());
  if (!bytes) {
    throw std::runtime_error("not written");
  }
  return *bytes;
}

/// "A1 author: text" of each note of the first sheet.
std::vector<std::string> notes_of(const OpenBook& book) {
  std::vector<std::string> out;
  const auto comments = xlsx::read_comments(book.book(), book->sheets().front());
  for (const xlsx::Comment& comment : *comments) {
    out.push_back(base::to_a1(comment.ref) + " " + comment.author + ": " + comment.text);
  }
  return out;
}

std::vector<std::string> parts_of(const OpenBook& book) {
  std::vector<std::string> names;
  for (const io::Entry& entry : book->package().entries()) {
    names.push_back(entry.name);
  }
  return names;
}

/// Both packages hold the same parts with the same bytes.
bool same_parts(const OpenBook& a, const OpenBook& b) {
  if (parts_of(a) != parts_of(b)) {
    return false;
  }
  for (const std::string& name : parts_of(a)) {
    if (a.part(name) != b.part(name)) {
      MESSAGE(name << "\n" << a.part(name) << "\n" << b.part(name));
      return false;
    }
  }
  return true;
}

BookBuilder plain(std::string_view tail = {}) {
  BookBuilder builder;
  builder.sheet("S", "<row r=\"2\"><c r=\"B2\"><v>1</v></c></row>", tail);
  return builder;
}

/// A sheet with a user's note in B2 and a conversation in C3.
BookBuilder noted(std::string_view text = "<t>mine</t>") {
  BookBuilder builder;
  builder.raw_sheet("S", std::string(BookBuilder::kDeclaration) + "<worksheet xmlns=\"" +
                             std::string(BookBuilder::kMain) + "\" xmlns:r=\"" +
                             std::string(BookBuilder::kOfficeRelationships) +
                             "\"><sheetData/><legacyDrawing r:id=\"rId1\"/></worksheet>");
  builder.part(
      "xl/worksheets/_rels/sheet1.xml.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      "<Relationship Id=\"rId1\" Type=\"t/vmlDrawing\" Target=\"../drawings/vmlDrawing1.vml\"/>"
      "<Relationship Id=\"rId2\" Type=\"t/comments\" "
      "Target=\"../comments1.xml\"/></Relationships>");
  builder.part(
      "xl/comments1.xml",
      "<comments xmlns=\"" + std::string(BookBuilder::kMain) +
          "\"><authors><author>Somchai</author><author>tc={1}</author></authors><commentList>"
          "<comment ref=\"B2\" authorId=\"0\"><text>" +
          std::string(text) +
          "</text></comment><comment ref=\"C3\" authorId=\"1\"><text><t>talk</t></text></comment>"
          "</commentList></comments>");
  builder.part(
      "xl/drawings/vmlDrawing1.vml",
      "<xml xmlns:v=\"v\" xmlns:x=\"x\"><v:shapetype id=\"_x0000_t202\"/><v:shape "
      "id=\"_x0000_s1030\">"
      "<x:ClientData ObjectType=\"Note\"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData>"
      "</v:shape></xml>");
  return builder;
}

}  // namespace

TEST_SUITE("xlsx.notes") {
  TEST_CASE("a sheet without notes gets them with boxes, relationships and content types") {
    const OpenBook before(plain("<pageMargins left=\"1\"/><tableParts count=\"0\"/>"));
    const OpenBook after(with_notes(before, {note("B2", "one\nmore"), note("A1", "first")}));
    CHECK(notes_of(after) ==
          std::vector<std::string>{"A1 Scorebook: first", "B2 Scorebook: one\nmore"});
    CHECK(after.part("xl/comments1.xml").find("<comment ref=\"A1\"") <
          after.part("xl/comments1.xml").find("<comment ref=\"B2\""));
    const std::string sheet = after.part("xl/worksheets/sheet1.xml");
    CHECK(sheet.find("<pageMargins left=\"1\"/><legacyDrawing ") != std::string::npos);
    CHECK(sheet.find("/><tableParts count=\"0\"/>") != std::string::npos);
    const std::string boxes = after.part("xl/drawings/vmlDrawing1.vml");
    CHECK(boxes.find("<x:Row>1</x:Row><x:Column>1</x:Column>") != std::string::npos);
    CHECK(boxes.find("_x0000_s1025") != std::string::npos);
    CHECK(boxes.find("_x0000_s1026") != std::string::npos);
    const std::string types = after.part("[Content_Types].xml");
    CHECK(types.find("<Default Extension=\"vml\"") != std::string::npos);
    CHECK(types.find("<Override PartName=\"/xl/comments1.xml\"") != std::string::npos);
    CHECK(after.part("xl/worksheets/_rels/sheet1.xml.rels").find("Target=\"/xl/comments1.xml\"") !=
          std::string::npos);
  }

  TEST_CASE("without notes of ours the parts are what they were") {
    for (const std::string_view tail : {"", "<pageMargins left=\"1\"/>"}) {
      const OpenBook before(plain(tail));
      const OpenBook after(with_notes(before, {note("B2", "one")}));
      CHECK(parts_of(after).size() == parts_of(before).size() + 3);
      CHECK(same_parts(before, OpenBook(with_notes(after, {}))));
    }
  }

  TEST_CASE("nothing to do changes nothing") {
    const OpenBook before(plain());
    CHECK(with_notes(before, {}) == before.bytes());
    const OpenBook users(noted());
    CHECK(with_notes(users, {}) == users.bytes());
  }

  TEST_CASE("a user's note is kept and ours goes below the marker") {
    for (const std::string_view text :
         {"<t>mine</t>", "<r><t>mine</t></r>", "<t xml:space=\"preserve\"> mine </t>",
          "<r><rPr><b/></rPr><t>Somchai:</t></r><r><t xml:space=\"preserve\">\nmine</t></r>"}) {
      CAPTURE(text);
      const OpenBook before(noted(text));
      const OpenBook after(with_notes(before, {note("B2", "ours")}));
      const std::string now = notes_of(after).front();
      CHECK(now.starts_with("B2 Somchai: "));
      CHECK(now.ends_with("mine\n== Scorebook ==\nours") !=
            now.ends_with("mine \n== Scorebook ==\nours"));
      CHECK(after.part("xl/drawings/vmlDrawing1.vml") ==
            before.part("xl/drawings/vmlDrawing1.vml"));
      const OpenBook again(with_notes(after, {note("B2", "anew")}));
      CHECK(notes_of(again).front().ends_with("== Scorebook ==\nanew"));
      CHECK(notes_of(again).front().find("ours") == std::string::npos);
      CHECK(same_parts(before, OpenBook(with_notes(again, {}))));
    }
  }

  TEST_CASE("a conversation is left alone") {
    const OpenBook before(noted());
    std::vector<base::CellRef> left_alone;
    const OpenBook after(with_notes(before, {note("C3", "ours"), note("D4", "new")}, &left_alone));
    CHECK(left_alone == std::vector<base::CellRef>{{3, 3}});
    CHECK(after.part("xl/comments1.xml").find("<text><t>talk</t></text>") != std::string::npos);
    CHECK(after.part("xl/comments1.xml").find("<author>Scorebook</author>") != std::string::npos);
    CHECK(after.part("xl/drawings/vmlDrawing1.vml").find("_x0000_s1031") != std::string::npos);
    CHECK(same_parts(before, OpenBook(with_notes(after, {}))));
  }

  TEST_CASE("refreshed: mended ones go, others change, new ones come") {
    const OpenBook before(plain());
    const OpenBook first(with_notes(before, {note("A1", "a"), note("B2", "b")}));
    const OpenBook second(with_notes(first, {note("B2", "b2"), note("C9", "c")}));
    CHECK(notes_of(second) == std::vector<std::string>{"B2 Scorebook: b2", "C9 Scorebook: c"});
    const std::string boxes = second.part("xl/drawings/vmlDrawing1.vml");
    CHECK(boxes.find("<x:Row>0</x:Row>") == std::string::npos);
    CHECK(boxes.find("<x:Row>8</x:Row>") != std::string::npos);
    CHECK(same_parts(before, OpenBook(with_notes(second, {}))));
  }

  TEST_CASE("a drawing of controls gets the shape of notes declared, and loses it again") {
    BookBuilder builder = noted();
    builder.part("xl/drawings/vmlDrawing1.vml",
                 "<xml xmlns:v=\"v\" xmlns:x=\"x\"><v:shape id=\"_x0000_s1030\"><x:ClientData "
                 "ObjectType=\"Button\"/></v:shape></xml>");
    const OpenBook before(builder);
    const OpenBook after(with_notes(before, {note("D4", "new")}));
    CHECK(after.part("xl/drawings/vmlDrawing1.vml").find("<v:shapetype ") != std::string::npos);
    CHECK(same_parts(before, OpenBook(with_notes(after, {}))));
  }

  TEST_CASE("a damaged drawing is an error with its part") {
    BookBuilder builder = noted();
    builder.part("xl/drawings/vmlDrawing1.vml", "<xml><br></xml>");
    const OpenBook before(builder);
    CHECK_THROWS_WITH(with_notes(before, {note("D4", "new")}), "xml_damaged 1:10");
  }
}
