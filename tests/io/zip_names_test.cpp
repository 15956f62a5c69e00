// SPDX-License-Identifier: Apache-2.0
#include "io/zip_names.h"

#include <doctest/doctest.h>

namespace scorebook::io::zip {
namespace {

using namespace std::string_view_literals;

}  // namespace

TEST_SUITE("io.zip_names") {
  TEST_CASE("a name is UTF-8 by flag or by being valid and else code page 874") {
    CHECK(decode_name("xl/workbook.xml", false) == "xl/workbook.xml");
    CHECK(decode_name("แบบ.xlsx", true) == "แบบ.xlsx");
    CHECK(decode_name("แบบ.xlsx", false) == "แบบ.xlsx");
    CHECK(decode_name("\xE1\xBA\xBA\xC3\xD2\xC2.xlsx", false) == "แบบราย.xlsx");
    CHECK_FALSE(decode_name("\xE1\xBA\xBA\xC3.xlsx", true).has_value());
  }

  TEST_CASE("names that may not stand in a package are told apart") {
    const struct {
      std::string_view name;
      std::string_view trouble;
    } rows[] = {
        {"xl/workbook.xml", ""},
        {"[Content_Types].xml", ""},
        {"xl/", ""},
        {"แบบ/ราย งาน.xlsx", ""},
        {"a..b/.rels", ""},
        {"_rels/.rels", ""},
        {"", "empty"},
        {"/xl/workbook.xml", "absolute"},
        {"/", "absolute"},
        {"C:/a.xml", "absolute"},
        {"c:a.xml", "absolute"},
        {"1:a.xml", ""},
        {"xl\\workbook.xml", "backslash"},
        {"..\\a", "backslash"},
        {"../a.xml", "dot_segment"},
        {"xl/../a.xml", "dot_segment"},
        {"xl/..", "dot_segment"},
        {"./a.xml", "dot_segment"},
        {"xl//a.xml", "empty_segment"},
        {"a\nb", "control_character"},
        {"a\0b"sv, "control_character"},
        {"a\x7F", "control_character"},
    };

    for (const auto& row : rows) {
      CAPTURE(row.name);
      CHECK(name_trouble(row.name) == row.trouble);
    }
  }

  TEST_CASE("names compare with ASCII letters lowered and nothing else") {
    CHECK(compare_names("XL/Workbook.xml", "xl/workbook.XML") == 0);
    CHECK(compare_names("a", "B") < 0);
    CHECK(compare_names("B", "a") > 0);
    CHECK(compare_names("xl", "xl/a") < 0);
    CHECK(compare_names("xl/a", "xl") > 0);
    CHECK(compare_names("[", "a") < 0);
    CHECK(compare_names("\xC3\x84", "\xC3\xA4") != 0);
    CHECK(hash_name("XL/Workbook.xml") == hash_name("xl/workbook.XML"));
    CHECK(hash_name("xl/a") != hash_name("xl/b"));
  }
}

}  // namespace scorebook::io::zip
