// SPDX-License-Identifier: Apache-2.0
// The public API: from bytes in memory to bytes in memory.
#include <doctest/doctest.h>

#include "forms/workbooks.h"
#include "scorebook/scorebook.h"

namespace scorebook::test {
namespace {

constexpr std::string_view kFixture = "fixtures/hr-scorecard-weighted/2566/";

Library library(const std::vector<Input>& more = {}) {
  return must(Library::create(more));
}

Input fixture(std::string_view file) {
  return Input::of(std::string(file), shipped(std::string(kFixture).append(file)));
}

Wording english_text() {
  Wording wording;
  wording.language = Language::kEnglish;
  wording.stable = true;
  return wording;
}

TEST_SUITE("app.library") {
  TEST_CASE("the embedded forms are those of the tree") {
    CHECK(library().form_names() == shipped_forms());
  }

  TEST_CASE("an added definition joins the embedded ones and a newer edition is found by its id") {
    std::string toml = shipped("templates/hr-scorecard-weighted/2566/form.toml");
    const std::string edition = "edition = \"2566\"";
    toml.replace(toml.find(edition), edition.size(), "edition = \"2570\"");
    const Library lib = library({Input::of("extra/form.toml", toml)});
    CHECK(lib.form_names().size() == shipped_forms().size() + 1);
    NewRequest request;
    request.form = "hr-scorecard-weighted";
    const Input blank = Input::of("blank.xlsx", must(lib.new_workbook(request, english_text())).bytes);
    request.form = "hr-scorecard-weighted/2570";
    CHECK((must(blank.read()) == must(lib.new_workbook(request, english_text())).bytes));
  }

  TEST_CASE("a faulty definition is an error that shows the place") {
    const Result<Library> made =
        Library::create({Input::of("bad/form.toml", "format = 1\nfrom = \"x\"\n")});
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::kFormDefinition);
    CHECK(made.error().file == "bad/form.toml");
    REQUIRE_FALSE(made.error().args.empty());
    CHECK(made.error().args.front().first == "text");
    CHECK(made.error().args.front().second.find("bad/form.toml:2:1:") != std::string::npos);
  }

  TEST_CASE("the profile of an agency decides what its workbook leaves open") {
    const std::string name = "fixtures/performance-agreement/2565/corrected.xlsx";
    const std::string form = "performance-agreement/2565";
    NewRequest request;
    request.form = form;
    request.round_months = 6;
    const Library unknown = library();
    const Input blank = Input::of("blank.xlsx", must(unknown.new_workbook(request, english_text())).bytes);
    const auto report = [&](const std::string& profile) {
      const Library lib = must(Library::create({}, Input::of("agency.toml", profile)));
      return lib.validate({blank}, form, english_text()).text;
    };
    CHECK(unknown.validate({blank}, form, english_text()).text.find("It is not known whether") !=
          std::string::npos);
    const std::string with_centres = report("[facts]\nhas_centres = true\n");
    CHECK(with_centres.find("It is not known whether") == std::string::npos);
    CHECK(with_centres.find("province with early-childhood centres:") != std::string::npos);
    CHECK(report("[facts]\nhas_centres = false\n").find("province without early-childhood centres") !=
          std::string::npos);
    // What the workbook says goes first, and the difference is found.
    const Library other =
        must(Library::create({}, Input::of("agency.toml", "[facts]\nhas_centres = 0\n")));
    const std::string conflict =
        other.validate({Input::of("corrected.xlsx", shipped(name))}, form, english_text()).text;
    CHECK(conflict.find("[SB208]") != std::string::npos);
  }

  TEST_CASE("a new workbook knows what follows from the profile") {
    const Library lib = must(Library::create(
        {}, Input::of("agency.toml", "[facts]\nprovince = \"พะเยา\"\nhas_centres = false\n")));
    NewRequest request;
    request.form = "performance-agreement/2565";
    const std::string data = must(lib.export_data(
        Input::of("new.xlsx", must(lib.new_workbook(request, english_text())).bytes), request.form,
        Format::kCsv, false));
    CHECK(data.find("inputs,4/csr_case,value,2\r\n") != std::string::npos);
    CHECK(data.find("inputs,5/target_persons,value,1575\r\n") != std::string::npos);
    CHECK(data.find("fields,,province,พะเยา\r\n") != std::string::npos);
  }

  TEST_CASE("a faulty profile is an error that shows the place") {
    const Result<Library> made =
        Library::create({}, Input::of("agency.toml", "[facts]\nprovince = 1.5\n[fact]\n"));
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::kFormDefinition);
    CHECK(made.error().args.front().second ==
          "agency.toml:2:12: 'province' must be a text, a whole number, true or false\n"
          "province = 1.5\n           ^\n\n"
          "agency.toml:3:2: unknown key 'fact'; a profile has one table, [facts]\n"
          "[fact]\n ^\n\n");
  }

  TEST_CASE("an unknown form is named with those that are known") {
    NewRequest request;
    request.form = "no-such-form";
    CHECK(error_text(library().new_workbook(request, english_text()))
              .starts_with("form_not_found form=no-such-form known="));
  }

  TEST_CASE("the worst finding decides and unreadable input is told apart") {
    const Library lib = library();
    const Report report = lib.validate({fixture("report.xlsx")}, "", english_text());
    CHECK_FALSE(report.unreadable);
    REQUIRE(report.worst);
    CHECK((*report.worst == Level::kError));
    const Report clean = lib.validate({fixture("corrected.xlsx")}, "", english_text());
    CHECK_FALSE(clean.unreadable);
    CHECK_FALSE(clean.worst);
    const Report both =
        lib.validate({fixture("report.xlsx"), Input::of("x.xlsx", "")}, "", english_text());
    CHECK(both.unreadable);
    CHECK((*both.worst == Level::kError));
  }

  TEST_CASE("an input that could not be read keeps its error") {
    const Input lost = Input::failed("lost.xlsx", Error(ErrorCode::kFileNotFound));
    const Report report = library().validate({lost}, "", english_text());
    CHECK(report.unreadable);
    CHECK(report.text.find("there is no such file or folder") != std::string::npos);
  }

  TEST_CASE("a form that is asked for must fit and be known") {
    const Library lib = library();
    CHECK_FALSE(lib.validate({fixture("corrected.xlsx")}, "hr-scorecard-weighted", english_text())
                    .unreadable);
    CHECK(lib.validate({fixture("corrected.xlsx")}, "no-such-form", english_text()).unreadable);
  }

  TEST_CASE("exported data fills the workbook it came from without a change") {
    const Library lib = library();
    for (const Format format : {Format::kJson, Format::kCsv}) {
      const std::string data = must(lib.export_data(fixture("report.xlsx"), "", format, false));
      const WrittenWorkbook written = must(
          lib.fill(fixture("report.xlsx"), Input::of("data", data), "", {}, english_text()));
      CHECK(written.changes == 0);
      CHECK((written.bytes == must(fixture("report.xlsx").read())));
    }
  }

  TEST_CASE("rows that the data lacks are put in when they may") {
    const Library lib = library();
    const Input data = Input::of("data.json", R"({"data_version": 1,
      "form": "hr-scorecard-weighted/2566", "tables": {"indicators": [
        {"id": "5.5", "dimension": "5", "title": "ใหม่", "target_1": 1, "target_2": 2, "target_3": 3,
         "target_4": 4, "target_5": 5, "weight": 0}]}})");
    WriteRequest request;
    const auto refused = lib.fill(fixture("corrected.xlsx"), data, "", request, english_text());
    CHECK(refused.error().code == ErrorCode::kRowsLacking);
    request.grow = true;
    const WrittenWorkbook written =
        must(lib.fill(fixture("corrected.xlsx"), data, "", request, english_text()));
    CHECK(written.report.find("Rows put into sheet “ตารางสรุป” at row 27: 1. Addresses below are those "
                              "after it.") != std::string::npos);
    const Report again =
        lib.validate({Input::of("grown.xlsx", written.bytes)}, "", english_text());
    CHECK(again.text.find("there is no detail sheet for indicator 5.5") != std::string::npos);
  }

  TEST_CASE("personal fields are exported only when asked for") {
    const Library lib = library();
    const Input report = fixture("report.xlsx");
    CHECK(must(lib.export_data(report, "", Format::kJson, false)).find("\"signer\"") ==
          std::string::npos);
    const std::string name = R"({"data_version": 1, "form": "hr-scorecard-weighted/2566",
      "tables": {"details": [{"id": "3.3", "signer": "ผู้จัดทำตัวอย่าง"}]}})";
    const WrittenWorkbook signed_book =
        must(lib.fill(report, Input::of("data.json", name), "", {}, english_text()));
    const Input again = Input::of("signed.xlsx", signed_book.bytes);
    CHECK(must(lib.export_data(again, "", Format::kJson, false)).find("ผู้จัดทำตัวอย่าง") ==
          std::string::npos);
    CHECK(must(lib.export_data(again, "", Format::kJson, true)).find("ผู้จัดทำตัวอย่าง") !=
          std::string::npos);
    CHECK(lib.validate({again}, "", english_text()).text.find("ผู้จัดทำตัวอย่าง") == std::string::npos);
    CHECK(lib.inspect({again}, "", english_text()).text.find("ผู้จัดทำตัวอย่าง") == std::string::npos);
  }

  TEST_CASE("written scores report what they changed") {
    const Library lib = library();
    const WrittenWorkbook written =
        must(lib.write_scores(fixture("report.xlsx"), "", {}, english_text()));
    CHECK(written.changes >= 41);
    CHECK(written.report.find("M27") != std::string::npos);
    const Report scores = lib.score({Input::of("x.xlsx", written.bytes)}, "", {}, english_text());
    CHECK(scores.text.find("28.825") != std::string::npos);
  }

  TEST_CASE("every known rule has a page in both languages") {
    const Library lib = library();
    Wording thai;
    for (const std::string& rule : rules::known_ids()) {
      CAPTURE(rule);
      CHECK(lib.explain(rule, english_text()));
      CHECK(lib.explain(rule, thai));
    }
    CHECK_FALSE(lib.explain("SB999", thai));
  }

  TEST_CASE("an error is two sentences of which the second is a remedy") {
    Error error(ErrorCode::kFileEmpty);
    error.file = "a.xlsx";
    CHECK(Library::describe(error, english_text()) ==
          "a.xlsx: the file is empty (0 bytes)\n"
          "Copy the file from its origin again, or ask the sender for a new copy.");
    CHECK(Library::describe(error, {}) ==
          "a.xlsx: ไฟล์นี้ไม่มีข้อมูล (ขนาด 0 ไบต์)\n"
          "โปรดคัดลอกไฟล์จากต้นฉบับอีกครั้ง หรือขอให้ผู้ส่งจัดส่งไฟล์ใหม่");
  }
}

}  // namespace
}  // namespace scorebook::test
