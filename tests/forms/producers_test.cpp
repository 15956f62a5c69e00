// SPDX-License-Identifier: Apache-2.0
// The filled weighted form as other programs save it reads to the same data and scores the same.
#include <doctest/doctest.h>

#include <filesystem>

#include "forms/workbooks.h"
#include "record/data.h"

namespace scorebook::test {
namespace {

const form::Form& weighted() {
  static const form::Form kForm = load_form("hr-scorecard-weighted/2566");
  return kForm;
}

FormBook open(std::string_view path) {
  return FormBook(shipped(path), weighted());
}

std::string data_of(const FormBook& book) {
  return record::to_json(record::to_data(weighted(), book.record(), true));
}

/// Names of the workbooks of the corpus, sorted.
std::vector<std::string> producers() {
  std::vector<std::string> names;
  for (const auto& item : std::filesystem::directory_iterator(source_path("fixtures/producers"))) {
    if (item.path().extension() == ".xlsx") {
      names.push_back(item.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// The first line that differs, for the message of a failing check.
std::string first_difference(const std::string& a, const std::string& b) {
  std::size_t at = 0;
  while (at < a.size() && at < b.size() && a[at] == b[at]) {
    ++at;
  }
  const std::size_t begin = a.rfind('\n', at) + 1;  // npos + 1 is 0
  return a.substr(begin, a.find('\n', at) - begin) + " | " +
         b.substr(std::min(begin, b.size()), b.find('\n', at) - begin);
}

TEST_SUITE("forms.producers") {
  TEST_CASE("every program is there") {
    CHECK(producers() == std::vector<std::string>{"exceljs.xlsx", "hand-excel-numerals.xlsx",
                                                  "hand-no-addresses.xlsx", "hand-strict.xlsx",
                                                  "libreoffice.xlsx", "openpyxl.xlsx",
                                                  "sheetjs.xlsx", "xlsxwriter.xlsx"});
  }

  TEST_CASE("the same values are read whatever program saved them") {
    const FormBook original = open("fixtures/hr-scorecard-weighted/2566/corrected.xlsx");
    const std::string expected = data_of(original);
    const Exact total = scoring::score(weighted(), original.record()).value().total.value();
    for (const std::string& name : producers()) {
      CAPTURE(name);
      const FormBook book = open("fixtures/producers/" + name);
      const std::string data = data_of(book);
      INFO(first_difference(expected, data));
      CHECK((data == expected));
      const auto scores = scoring::score(weighted(), book.record());
      REQUIRE(scores);
      REQUIRE(scores->total);
      CHECK(scores->total->exact_text() == total.exact_text());
    }
  }

  TEST_CASE("numerals of Excel, percent cells and Thai dates read as they are meant") {
    const FormBook book = open("fixtures/producers/hand-excel-numerals.xlsx");
    const std::string_view sheet = "ภาคผนวก";
    CHECK(book.cell(sheet, "A1") == "33.3");
    CHECK(book.cell(sheet, "B1") == "0.58");
    const xlsx::Sheet& appendix = *book.book().sheet(sheet);
    const auto shown = [&](std::string_view a1) {
      return book.book().shown(appendix, *appendix.find(*base::parse_ref(a1)));
    };
    CHECK(shown("C1") == "84.21%");
    for (const char* a1 : {"A2", "B2", "C2", "D2"}) {
      CAPTURE(a1);
      CHECK(book.book().format(*appendix.find(*base::parse_ref(a1))).date);
      CHECK(shown(a1) == "2023-04-01");
    }
  }
}

}  // namespace
}  // namespace scorebook::test
