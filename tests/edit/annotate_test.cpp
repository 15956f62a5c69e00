// SPDX-License-Identifier: Apache-2.0
#include "edit/annotate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bind/own_sheets.h"
#include "edit/filling.h"
#include "edit/review_sheet.h"
#include "report/finding_key.h"
#include "rules/rules.h"
#include "xlsx/features.h"

namespace scorebook::test {
namespace {

using Status = edit::ReviewLine::Status;

rules::Findings findings_of(const FormBook& book, const form::Form& form) {
  const std::optional<scoring::Scores> scores = scoring::score(form, book.record());
  return rules::run({form, book.record(), scores ? &*scores : nullptr});
}

edit::AnnotateOptions english() {
  edit::AnnotateOptions options;
  options.file = "in/book.xlsx";
  options.words.language = report::Language::kEnglish;
  options.words.stable = true;
  return options;
}

edit::Annotated annotated(const FormBook& book, const form::Form& form) {
  return must(edit::annotate(book.book(), form, findings_of(book, form), english()));
}

/// "rule sheet!area found" of each finding.
std::vector<std::string> told(const rules::Findings& findings) {
  std::vector<std::string> out;
  for (const rules::Finding& one : findings.list) {
    out.push_back(one.rule + " " + one.at.sheet + "!" + base::to_a1(one.at.area) + " " + one.found);
  }
  return out;
}

/// The workbook with values written into cells of a sheet, as a user would.
std::string with_cells(const FormBook& book, const std::string& sheet,
                       const std::vector<std::pair<std::string, xlsx::NewValue>>& cells) {
  xlsx::Editor editor(book.book());
  for (const auto& [cell, value] : cells) {
    REQUIRE(editor.set(sheet, base::parse_ref(cell).value(), value));
  }
  return must(editor.write()).bytes;
}

const edit::ReviewLine& line(const std::vector<edit::ReviewLine>& lines, std::string_view rule,
                             std::string_view cell) {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const edit::ReviewLine& one) {
    return one.text[edit::kKey].starts_with(rule) && one.text[edit::kCell] == cell;
  });
  REQUIRE(found != lines.end());
  return *found;
}

TEST_SUITE("edit.annotate") {
  TEST_CASE("a marked workbook reads and checks as before, and cleared it has its old parts") {
    for (const std::string& name : shipped_forms()) {
      for (const std::string file : {"report.xlsx", "corrected.xlsx"}) {
        CAPTURE(name + "/" + file);
        const form::Form form = load_form(name);
        const FormBook book(shipped("fixtures/" + name + "/" + file), form);
        const rules::Findings before = findings_of(book, form);
        const edit::Annotated marked = annotated(book, form);
        CHECK(marked.open == before.list.size());
        CHECK(marked.explained == 0);
        CHECK(marked.mended == 0);
        const FormBook after(marked.bytes, form);
        CHECK(after.book().sheets().back().name() == bind::review_sheet_name());
        CHECK(after.record().sheets == book.record().sheets);
        CHECK(told(findings_of(after, form)) == told(before));
        CHECK(edit::read_review(after.book()).size() == before.list.size());
        const std::string cleared = must(edit::clear_marks(after.book()));
        CHECK(parts_of(cleared) == parts_of(book.bytes()));
      }
    }
  }

  TEST_CASE("what is not touched keeps its packed bytes") {
    const FormBook book = open("report.xlsx");
    const edit::Annotated marked = annotated(book, weighted());
    const std::vector<std::string> changed = changed_parts(book.bytes(), marked.bytes);
    CHECK(std::find(changed.begin(), changed.end(), "xl/sharedStrings.xml") == changed.end());
    CHECK(std::find(changed.begin(), changed.end(), "xl/theme/theme1.xml") == changed.end());
    CHECK(must(edit::clear_marks(book.book())) == book.bytes());
  }

  TEST_CASE("a note, a colour and a line of the list tell one finding") {
    const FormBook book = open("report.xlsx");
    const FormBook marked(annotated(book, weighted()).bytes, weighted());
    const auto lines = edit::read_review(marked.book());
    const edit::ReviewLine& score = line(lines, "SB507", "N19");
    CHECK(score.status == Status::kOpen);
    CHECK(score.text[edit::kSheet] == kSummary);
    CHECK(score.text[edit::kSeverity] == "must fix");
    CHECK(score.text[edit::kPlace] == "ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก CSFs");
    CHECK(score.text[edit::kMessage] ==
          "the score of “CSF ที่ 10” says 10.00, calculated 0.00; 10.00 is the score of “CSF ที่ 11”, "
          "whose cell N20 is empty");
    CHECK(score.text[edit::kFix] ==
          "Check whether the figures slipped by one group. If so, move the value to cell N20 and "
          "type 0 "
          "in cell N19.");
    const xlsx::Sheet& sheet = *marked.book().sheet(kSummary);
    const auto notes = must(xlsx::read_comments(marked.book(), sheet));
    const auto note = std::find_if(notes.begin(), notes.end(), [](const xlsx::Comment& one) {
      return base::to_a1(one.ref) == "N19";
    });
    REQUIRE(note != notes.end());
    CHECK(note->author == "Scorebook");
    CHECK(note->text ==
          "[must fix] field “ร้อยละของคะแนนที่ได้หลังจากถ่วงน้ำหนัก CSFs”: the score of “CSF ที่ 10” says "
          "10.00, calculated 0.00; 10.00 is the score of “CSF ที่ 11”, whose cell N20 is empty\n"
          "How to mend it: Check whether the figures slipped by one group. If so, move the value "
          "to cell "
          "N20 and type 0 in cell N19.\n[SB507]");
    const xlsx::FillStyles styles = must(xlsx::FillStyles::read(marked.book()));
    const base::CellRef cell = base::parse_ref("N19").value();
    CHECK(styles.base_of(sheet.find(cell)->style) ==
          book.book().sheet(kSummary)->find(cell)->style);
  }

  TEST_CASE("a second run keeps what people wrote and ticks what was mended") {
    const FormBook book = open("report.xlsx");
    const FormBook first(annotated(book, weighted()).bytes, weighted());
    const std::string& review = bind::review_sheet_name();
    const auto lines = edit::read_review(first.book());
    const std::string key = lines.front().text[edit::kKey];
    const FormBook answered(with_cells(first, review, {{"I8", "ตรวจแล้ว ถูกต้อง"}, {"J8", "ยอมรับ"}}),
                            weighted());
    const edit::Annotated again = annotated(answered, weighted());
    CHECK(again.explained == 1);
    CHECK(again.open == lines.size() - 1);
    const FormBook second(again.bytes, weighted());
    const auto kept = edit::read_review(second.book());
    CHECK(kept.front().text[edit::kKey] == key);
    CHECK(kept.front().status == Status::kExplained);
    CHECK(kept.front().text[edit::kStatus] == "explained");
    CHECK(kept.front().text[edit::kExplanation] == "ตรวจแล้ว ถูกต้อง");
    CHECK(kept.front().text[edit::kOpinion] == "ยอมรับ");
    // In the other language the sheet is known too.
    edit::AnnotateOptions thai;
    const rules::Findings findings = findings_of(second, weighted());
    const edit::Annotated in_thai = must(edit::annotate(second.book(), weighted(), findings, thai));
    const FormBook third(in_thai.bytes, weighted());
    CHECK(edit::read_review(third.book()).front().text[edit::kStatus] == "ชี้แจงแล้ว");
    CHECK(edit::read_review(third.book()).front().text[edit::kOpinion] == "ยอมรับ");
    // Typing put texts into the string table; all else is as it was.
    CHECK(changed_parts(book.bytes(), must(edit::clear_marks(third.book()))) ==
          std::vector<std::string>{"xl/sharedStrings.xml"});
  }

  TEST_CASE(
      "what was mended is ticked and stays in the list, and comes back when it is found again") {
    const FormBook book = open("report.xlsx");
    const FormBook first(annotated(book, weighted()).bytes, weighted());
    const FormBook mended(
        with_cells(first, std::string(kSummary), {{"N19", Exact(0)}, {"N20", Exact(10)}}),
        weighted());
    const edit::Annotated again = annotated(mended, weighted());
    CHECK(again.mended == 1);
    const FormBook second(again.bytes, weighted());
    const auto lines = edit::read_review(second.book());
    const edit::ReviewLine& ticked = lines.back();
    CHECK(ticked.status == Status::kMended);
    CHECK(ticked.text[edit::kStatus] == "✓ mended");
    CHECK(ticked.text[edit::kKey].starts_with("SB507 "));
    CHECK(ticked.text[edit::kCell] == "N19");
    CHECK(ticked.text[edit::kNumber] == std::to_string(lines.size()));
    const auto notes = must(xlsx::read_comments(second.book(), *second.book().sheet(kSummary)));
    CHECK(std::none_of(notes.begin(), notes.end(),
                       [](const xlsx::Comment& one) { return base::to_a1(one.ref) == "N19"; }));
    const FormBook undone(
        with_cells(second, std::string(kSummary), {{"N19", Exact(10)}, {"N20", {}}}), weighted());
    CHECK(annotated(undone, weighted()).mended == 0);
  }

  TEST_CASE("a signed workbook is not marked unless its signature may go") {
    const FormBook book = open("corrected.xlsx");
    const io::PartChange signature{"_xmlsignatures/sig1.xml", "<Signature/>"};
    const FormBook signed_book(must(io::rewrite_package(book.book().package(), {&signature, 1})),
                               weighted());
    const rules::Findings none = findings_of(signed_book, weighted());
    const auto refused = edit::annotate(signed_book.book(), weighted(), none, english());
    REQUIRE(!refused);
    CHECK(refused.error().code == ErrorCode::kSigned);
    edit::AnnotateOptions options = english();
    options.remove_signature = true;
    const auto marked = must(edit::annotate(signed_book.book(), weighted(), none, options));
    CHECK(parts_of(marked.bytes).count("_xmlsignatures/sig1.xml") == 0);
  }
}

}  // namespace
}  // namespace scorebook::test
