// SPDX-License-Identifier: Apache-2.0
#include "record/csv.h"

#include <doctest/doctest.h>

namespace scorebook::record {
namespace {

// Records as "a|b" lines.
std::string read(std::string_view text) {
  CsvReader reader(text);
  std::string out;
  while (const auto cells = reader.next()) {
    for (std::size_t i = 0; i < cells->size(); ++i) {
      out += (i == 0 ? "" : "|") + (*cells)[i].text;
    }
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_SUITE("record.csv") {
  TEST_CASE("records are read with any separator and line end") {
    struct Row {
      std::string_view text;
      std::string_view cells;
    };

    const Row rows[] = {
        {"a,b\r\nc,d\r\n", "a|b\nc|d\n"},
        {"a;b\nc,c;d", "a|b\nc,c|d\n"},
        {"a\tb\rc\td\r", "a|b\nc|d\n"},
        {"sep=;\r\na;b", "a|b\n"},
        {"\"x,y\",b\n", "x,y|b\n"},
        {"\"a \"\"b\"\"\nc\",d\n", "a \"b\"\nc|d\n"},
        {"a,\n\n,b\n", "a|\n|b\n"},
        {"\"a\"x,b", "ax|b\n"},
        {"", ""},
        {"\n\n", ""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(read(row.text) == row.cells);
    }
  }

  TEST_CASE("cells know their line and character") {
    CsvReader reader("ก,ข\n\"ค\nง\",จ\nฉ,ช");
    const auto first = reader.next();
    const auto second = reader.next();
    const auto third = reader.next();
    REQUIRE(first);
    REQUIRE(second);
    REQUIRE(third);
    CHECK((*first)[1].position == "1:3");
    CHECK((*second)[0].position == "2:1");
    CHECK((*second)[1].position == "3:4");
    CHECK((*third)[1].position == "4:3");
    CHECK(reader.open_quote() == "");
  }

  TEST_CASE("a quote that is never closed is told") {
    CsvReader reader("a,b\nc,\"d\n");
    reader.next();
    reader.next();
    CHECK(reader.open_quote() == "2:3");
  }

  TEST_CASE("cells are quoted where needed") {
    CHECK(csv_cell("กรม") == "กรม");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("a;b") == "\"a;b\"");
    CHECK(csv_cell("a \"b\"\n") == "\"a \"\"b\"\"\n\"");
  }

  TEST_CASE("text that a spreadsheet would calculate is guarded and comes back") {
    struct Row {
      std::string_view text;
      std::string_view guarded;
    };

    const Row rows[] = {
        {"=1+1", "'=1+1"}, {"+66", "'+66"}, {"-5 บาท", "'-5 บาท"}, {"@sheet1", "'@sheet1"},
        {"\tx", "'\tx"},   {"-", "-"},      {"'=x", "''=x"},       {"'x", "'x"},
        {"a=b", "a=b"},    {"", ""},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(guard_formula(row.text) == row.guarded);
      CHECK(unguard_formula(row.guarded) == row.text);
    }
  }
}

}  // namespace scorebook::record
