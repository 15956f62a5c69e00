// SPDX-License-Identifier: Apache-2.0
#include "report/wording.h"

#include <doctest/doctest.h>

#include "report/sample.h"

TEST_SUITE_BEGIN("report.wording");

namespace scorebook::report {

using test::english;
using test::thai;

TEST_CASE("names in braces take their values") {
  CHECK(Wording(thai()).text("place.cell", {{"cell", "N19"}}) == "เซลล์ N19");
  CHECK(Wording(english()).text("place.cell", {{"cell", "N19"}}) == "cell N19");
}

TEST_CASE("a value is put in as it is and never read again") {
  CHECK(Wording(english()).text("place.field", {{"label", "{cell} [[x]]"}}) ==
        "field “{cell} [[x]]”");
}

TEST_CASE("a name without a value stays as it stands") {
  CHECK(Wording(english()).text("place.cell") == "cell {cell}");
}

TEST_CASE("an optional part goes when a value in it is missing or empty") {
  const Wording wording(english());
  CHECK(wording.text("error.not_a_workbook.message") ==
        "the file is not an Excel workbook (.xlsx)");
  CHECK(wording.text("error.not_a_workbook.message", {{"kind", ""}}) ==
        "the file is not an Excel workbook (.xlsx)");
}

TEST_CASE("a named list turns a machine word into words") {
  const Wording wording(english());
  CHECK(wording.text("error.not_a_workbook.message", {{"kind", "pdf"}}) ==
        "the file is not an Excel workbook (.xlsx); it is a PDF file");
  CHECK(wording.text("error.not_a_workbook.message", {{"kind", "tarball"}}) ==
        "the file is not an Excel workbook (.xlsx); it is tarball");
}

TEST_CASE("an unknown key gives itself") {
  const Wording wording(thai());
  CHECK(wording.text("no.such.key") == "no.such.key");
  CHECK_FALSE(wording.find("no.such.key").has_value());
}

TEST_CASE("digits follow language and option") {
  struct Case {
    Language language;
    Digits digits;
    std::string figure, count;
  };

  const Case cases[] = {
      {Language::kThai, Digits::kForm, "๒๘.๘๓", "28.83"},
      {Language::kThai, Digits::kThai, "๒๘.๘๓", "๒๘.๘๓"},
      {Language::kThai, Digits::kArabic, "28.83", "28.83"},
      {Language::kEnglish, Digits::kForm, "28.83", "28.83"},
      {Language::kEnglish, Digits::kThai, "๒๘.๘๓", "๒๘.๘๓"},
      {Language::kEnglish, Digits::kArabic, "28.83", "28.83"},
  };
  for (const Case& one : cases) {
    Options options;
    options.language = one.language;
    options.digits = one.digits;
    const Wording wording(options);
    for (const std::string given : {"28.83", "๒๘.๘๓"}) {
      CAPTURE(given);
      CHECK(wording.figure(given) == one.figure);
      CHECK(wording.count(given) == one.count);
    }
  }
}

TEST_CASE("a value that is a figure follows the digits and other text stays") {
  CHECK(Wording(thai()).value("10.00") == "๑๐.๐๐");
  CHECK(Wording(thai()).value("S1-1.1") == "S1-1.1");
  CHECK(Wording(english()).value("๒๐") == "20");
  CHECK(Wording(english()).value("ร้อยละ  ๘๕") == "ร้อยละ ๘๕");
}

TEST_CASE("points are exact while that stays readable") {
  const Wording wording(english());
  CHECK(wording.points(Exact(467, 8), 2) == "58.375");
  CHECK(wording.points(Exact(10), 2) == "10");
  CHECK(wording.points(Exact(2, 3), 2) == "0.67");
  CHECK(wording.points(Exact(1, 100000), 2) == "0.00");
}

TEST_CASE("text of a workbook cannot steer a terminal") {
  CHECK(plain("a\x1b[31mb") == "a[31mb");
  CHECK(plain(" two\r\nlines\tand a\u00a0space ") == "two lines and a space");
  CHECK(plain("abc\u202edef\u2066x") == "abcdefx");
  CHECK(plain("น้ำหนัก") == "น้ำหนัก");
}

TEST_CASE("source lines keep their lines and spaces") {
  CHECK(plain_lines("form.toml:1:3: what\n  x = 1\n  ^\n") == "form.toml:1:3: what\n  x = 1\n  ^");
  CHECK(plain_lines("a\x1b\n\nb") == "a\n\nb");
}

TEST_CASE("figures are told from other texts") {
  for (const std::string text : {"5", "28.83", "-5", "๒๘.๘๓", "5.3", "1,000"}) {
    CAPTURE(text);
    CHECK(is_figure(text));
  }
  for (const std::string text : {"", "-", "S1-1.1", "ร้อยละ ๘๕", "2 3", ".5", "KPI"}) {
    CAPTURE(text);
    CHECK_FALSE(is_figure(text));
  }
}

}  // namespace scorebook::report

TEST_SUITE_END();
