// SPDX-License-Identifier: Apache-2.0
#include "xlsx/name_lookup.h"

#include <doctest/doctest.h>

#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

TEST_SUITE("xlsx.name_lookup") {
  TEST_CASE("a sheet's own name comes before the workbook's") {
    const OpenBook open(BookBuilder().sheet("A", "").sheet("ข ก", "").workbook_tail(
        "<definedNames><definedName name=\"Rate\">1</definedName><definedName name=\"Rate\" "
        "localSheetId=\"1\">2</definedName><definedName name=\"Own\" localSheetId=\"1\">3"
        "</definedName></definedNames>"));
    const auto text = [&](std::size_t sheet, std::string_view name) {
      const DefinedName* found = find_name(open->parts(), sheet, name);
      return found == nullptr ? std::string("(none)") : found->text;
    };
    CHECK(text(0, "Rate") == "1");
    CHECK(text(1, "RATE") == "2");
    CHECK(text(0, "Own") == "(none)");
    CHECK(text(1, "own") == "3");
    CHECK(text(0, "'ข ก'!Own") == "3");
    CHECK(text(1, "A!Rate") == "1");
    CHECK(text(0, "Nowhere!Own") == "(none)");
    CHECK(text(0, "Rates") == "(none)");
  }

  TEST_CASE("quotes around a sheet are taken off") {
    CHECK(unquoted_sheet("Sheet1") == "Sheet1");
    CHECK(unquoted_sheet("'KPI 1'") == "KPI 1");
    CHECK(unquoted_sheet("'it''s'") == "it's");
    CHECK(unquoted_sheet("'") == "'");
    CHECK(unquoted_sheet("''") == "");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
