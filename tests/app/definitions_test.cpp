// SPDX-License-Identifier: Apache-2.0
// Definitions of one's own: drafted from a workbook, looked through, and with a blank workbook that
// its owner gives.
#include <doctest/doctest.h>

#include "draft/scorecard.h"
#include "forms/workbooks.h"
#include "scorebook/scorebook.h"

namespace scorebook::test {
namespace {

Wording english_words() {
  Wording wording;
  wording.language = Language::kEnglish;
  return wording;
}

std::string scorecard_bytes() {
  return open_sheet(scorecard(), "สรุป").bytes();
}

std::string draft_of(const std::string& bytes) {
  return must(Library::draft_form(Input::of("card.xlsx", bytes), "card/2567", english_words()));
}

/// A library that knows the scorecard by its draft, with this blank workbook beside it.
Library library_with(const std::string& toml, const std::string& blank) {
  return must(Library::create(
      {Input::of("x/card/2567/blank.xlsx", blank), Input::of("x/card/2567/form.toml", toml)}));
}

NewRequest new_card() {
  NewRequest request;
  request.form = "card/2567";
  return request;
}

TEST_SUITE("app.definitions") {
  TEST_CASE("a drafted form finds what is wrong in the workbook it came from") {
    const std::string bytes = scorecard_bytes();
    const Library library = library_with(draft_of(bytes), bytes);
    Wording wording = english_words();
    wording.format = Format::kCsv;
    const Report report = library.validate({Input::of("card.xlsx", bytes)}, "", wording);
    CHECK(report.worst == Level::kError);
    // The weights of the four items come to 110, and two stored totals are not what they calculate.
    CHECK(report.text.find("SB401") != std::string::npos);
    CHECK(report.text.find("the weights come to 110, 10 too much") != std::string::npos);
    CHECK(report.text.find("SB206") != std::string::npos);
  }

  TEST_CASE("a workbook without a table, or that is none, gives no draft but the reason") {
    TypedSheet letter;
    letter.set("A1", "บันทึกข้อความ");
    const auto none = Library::draft_form(Input::of("letter.xlsx", open_sheet(letter).bytes()), "",
                                          english_words());
    REQUIRE_FALSE(none);
    CHECK(Library::describe(none.error(), english_words()) ==
          "letter.xlsx: no sheet of the file has a table that a form could be drafted from\n"
          "Give a workbook with the headings of the form in at least three columns and two filled "
          "rows below them.");
    CHECK(Library::draft_form(Input::of("a.xlsx", "PK"), "", english_words()).error().file ==
          "a.xlsx");
  }

  TEST_CASE("the given blank workbook is handed out as it is, or with the data filled in") {
    const std::string bytes = scorecard_bytes();
    const Library library = library_with(draft_of(bytes), bytes);
    CHECK((must(library.new_workbook(new_card(), english_words())).bytes == bytes));
    NewRequest request = new_card();
    request.agency = "กองใหม่";
    const WrittenWorkbook filled = must(library.new_workbook(request, english_words()));
    CHECK(filled.changes == 1);
    const std::string data = must(
        library.export_data(Input::of("n.xlsx", filled.bytes), "card/2567", Format::kJson, false));
    CHECK(data.find("\"agency\": \"กองใหม่\"") != std::string::npos);
  }

  TEST_CASE("a blank workbook that is missing or changed is not handed out") {
    const std::string bytes = scorecard_bytes();
    const std::string toml = draft_of(bytes);
    const Library without = must(Library::create({Input::of("card/form.toml", toml)}));
    CHECK(without.new_workbook(new_card(), english_words()).error().code ==
          ErrorCode::kBlankMissing);
    const auto changed = library_with(toml, bytes + " ").new_workbook(new_card(), english_words());
    REQUIRE_FALSE(changed);
    CHECK(changed.error().code == ErrorCode::kBlankChanged);
    CHECK(changed.error().file == "x/card/2567/blank.xlsx");
  }

  TEST_CASE("definitions are looked through with the blank workbooks beside them") {
    const std::string bytes = scorecard_bytes();
    const std::string toml = draft_of(bytes);
    const Report sound = Library::check_forms(
        {Input::of("a/blank.xlsx", bytes), Input::of("a/form.toml", toml)}, english_words());
    CHECK_FALSE(sound.worst);
    CHECK(sound.text ==
          "a/form.toml: nothing wrong (card/2567: 2 tables, 18 fields, 15 checks)\n"
          "  blank.xlsx has everything that the definition speaks of\n");
    std::string wrong = toml;
    wrong.replace(wrong.find("indicators = \"own\""), 18, "indicators = \"owm\"");
    const Report faulty = Library::check_forms({Input::of("b/form.toml", wrong)}, english_words());
    CHECK(faulty.worst == Level::kError);
    CHECK(faulty.text ==
          "b/form.toml:5:14: 'indicators' at the top level cannot be 'owm'; did you mean 'own'?\n"
          "indicators = \"owm\"\n             ^\nb/form.toml: faults: 1\n");
    const Report lacking = Library::check_forms({Input::of("c/form.toml", toml)}, english_words());
    CHECK(lacking.worst == Level::kError);
    CHECK(Library::check_forms({}, english_words()).text ==
          "There is no form.toml in the folder.\n");
  }
}

}  // namespace
}  // namespace scorebook::test
