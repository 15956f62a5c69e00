// SPDX-License-Identifier: Apache-2.0
#include "report/csv.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("report.csv");

namespace scorebook::report {

TEST_CASE("rows end in CRLF behind a byte-order mark") {
  CsvWriter csv;
  CHECK(csv.text() == "\xEF\xBB\xBF");
  csv.add({"file", "น้ำหนัก"});
  csv.add({"", "2"});
  CHECK(csv.text() ==
        "\xEF\xBB\xBF"
        "file,น้ำหนัก\r\n,2\r\n");
}

TEST_CASE("cells are quoted and guarded where they must be") {
  struct Case {
    std::string cell, written;
  };

  const Case cases[] = {
      {"plain", "plain"},
      {"a,b", "\"a,b\""},
      {"a;b", "\"a;b\""},
      {"say \"yes\"", "\"say \"\"yes\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {"=1+1", "'=1+1"},
      {"+cmd|x", "'+cmd|x"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\tx", "\"'\tx\""},
      {"-A1", "'-A1"},
      {"=a,b", "\"'=a,b\""},
      {"-5.25", "-5.25"},
      {"-", "-"},
      {"'quoted", "'quoted"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.cell);
    CsvWriter csv;
    csv.add({one.cell});
    CHECK(csv.text() == "\xEF\xBB\xBF" + one.written + "\r\n");
  }
}

}  // namespace scorebook::report

TEST_SUITE_END();
