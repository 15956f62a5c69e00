// SPDX-License-Identifier: Apache-2.0
// A summary in one workbook and each detail sheet in one of its own say what one workbook says.
#include <doctest/doctest.h>

#include <set>
#include <tuple>

#include "bind/submission.h"
#include "bind/typed_sheet.h"
#include "forms/workbooks.h"
#include "scorebook/scorebook.h"

namespace scorebook::test {
namespace {

constexpr std::string_view kForm = "hr-scorecard-weighted/2566";

/// A sheet with its texts, figures and merged cells, and nothing else.
TypedSheet typed_again(const xlsx::Workbook& book, const xlsx::Sheet& sheet) {
  TypedSheet out;
  for (const xlsx::Cell& cell : sheet.cells()) {
    const xlsx::CellValue value = book.value(sheet, cell.ref);
    const std::string a1 = base::to_a1(cell.ref);
    if (value.kind == xlsx::CellValue::Kind::kNumber) {
      out.set(a1, "#" + value.number.exact_text());
    } else {
      out.set(a1, value.text);
    }
    if (const base::CellRange area = sheet.area(cell.ref); area.last != area.first) {
      if (area.first == cell.ref) {
        out.merge(base::to_a1(area));
      }
    }
  }
  return out;
}

/// The report as one workbook, and as a workbook for each sheet; all but the first are named alike.
struct Typed {
  std::string whole;
  std::vector<std::string> files, parts;
};

Typed typed_report() {
  const form::Form form = load_form(std::string(kForm));
  const FormBook book(shipped("fixtures/hr-scorecard-weighted/2566/report.xlsx"), form);
  Typed typed;
  BookBuilder whole;
  for (const xlsx::Sheet& sheet : book.book().sheets()) {
    const form::Sheet& generated = *form.sheet("check");
    if (generated.name.match(sheet.name())) {
      continue;
    }
    const TypedSheet again = typed_again(book.book(), sheet);
    add_sheet(whole, sheet.name(), again);
    BookBuilder part;
    add_sheet(part, typed.parts.empty() ? sheet.name() : "Sheet1", again);
    typed.files.push_back("in/" + sheet.name() + ".xlsx");
    typed.parts.push_back(part.build());
  }
  typed.whole = whole.build();
  return typed;
}

using Found = std::set<std::tuple<std::string, std::string, std::string, std::string>>;

/// Rule, sheet, cell and indicator of every finding; the sheet of a file is that of its name.
Found found_in(const form::Form& form, const record::Record& record) {
  const scoring::Scores scores = scoring::score(form, record).value();
  Found found;
  for (const rules::Finding& finding : rules::run({form, record, &scores}).list) {
    std::string sheet = finding.at.sheet;
    if (const std::size_t end = sheet.find(".xlsx]"); end != std::string::npos) {
      sheet = sheet.substr(1, end - 1);
    }
    found.emplace(finding.rule, sheet, base::to_a1(finding.at.area), finding.indicator);
  }
  return found;
}

record::Record record_of(const std::string& bytes, const form::Form& form,
                         const std::string& file) {
  const io::MemorySource source(bytes);
  return bind::bind(must(xlsx::Workbook::open(source)), form, file);
}

TEST_SUITE("forms.submission") {
  TEST_CASE("parts have the scores and findings of the whole") {
    const Typed typed = typed_report();
    const form::Form form = load_form(std::string(kForm));
    const record::Record whole = record_of(typed.whole, form, "whole.xlsx");
    std::vector<record::Record> records;
    std::vector<bind::PartKey> keys;
    for (std::size_t i = 0; i < typed.parts.size(); ++i) {
      records.push_back(record_of(typed.parts[i], form, typed.files[i]));
      keys.push_back(bind::part_key(form, records.back()));
    }
    REQUIRE(records.size() == 23);
    const std::vector<std::vector<std::size_t>> groups = bind::group_parts(keys);
    REQUIRE(groups.size() == 1);
    std::vector<const record::Record*> parts;
    for (const std::size_t i : groups.front()) {
      parts.push_back(&records[i]);
    }
    const record::Record joined = bind::join_parts(form, parts);
    CHECK(joined.file == typed.files.front());
    CHECK(joined.sheets[1] == "[KPI 1.1.xlsx]Sheet1");
    const scoring::Scores scores = scoring::score(form, joined).value();
    REQUIRE(scores.total);
    CHECK(scores.total->exact_text() == "28.825");
    // The names of the sheets say no number here: that is no finding of its own.
    Found expected = found_in(form, whole);
    CHECK(found_in(form, joined) == expected);
    CHECK(expected.size() > 30);
  }

  TEST_CASE("the files of a folder are scored and checked as one submission") {
    const Typed typed = typed_report();
    std::vector<Input> inputs;
    for (std::size_t i = 0; i < typed.parts.size(); ++i) {
      inputs.push_back(Input::of(typed.files[i], typed.parts[i]));
    }
    const Library library = must(Library::create({}));
    Wording wording;
    wording.language = Language::kEnglish;
    wording.stable = true;
    wording.format = Format::kJson;
    const std::string scores = library.score(inputs, "", {}, wording).text;
    CHECK(scores.find("\"exact\": \"28.825\"") != std::string::npos);
    CHECK(scores.find("\"part_of\": \"" + typed.files.front().substr(3) + "\"") !=
          std::string::npos);
    const std::string findings = library.validate(inputs, "", wording).text;
    // Indicator 4.2 alone has no detail sheet anywhere.
    const std::string missing = "\"rule\": \"SB701\"";
    CHECK(findings.find(missing) != std::string::npos);
    CHECK(findings.find(missing) == findings.rfind(missing));
    CHECK(findings.find("\"rule\": \"SB207\"") == std::string::npos);
    CHECK(findings.find("[KPI 2.2.xlsx]Sheet1") != std::string::npos);
    wording.format = Format::kText;
    const std::string inspected = library.inspect({inputs[0], inputs[1]}, "", wording).text;
    CHECK(inspected.find("One submission with other files of its folder (1): KPI 1.1.xlsx") !=
          std::string::npos);
    CHECK(inspected.find("[KPI 1.1.xlsx]Sheet1!") != std::string::npos);
  }
}

}  // namespace
}  // namespace scorebook::test
