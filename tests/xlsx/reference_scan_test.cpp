// SPDX-License-Identifier: Apache-2.0
#include "xlsx/reference_scan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "formula/formula.h"
#include "io/xml.h"
#include "support/book.h"

namespace scorebook::xlsx {
namespace {

using test::BookBuilder;
using test::OpenBook;

/// "sheet!range" of every reference, sorted; "?" when the scan cannot tell.
std::string scanned(const OpenBook& open, std::string_view raw, const Shift& shift = {}) {
  std::vector<SheetRange> ranges;
  if (!ReferenceScan(open->parts()).scan(raw, 0, shift, ranges)) {
    return "?";
  }
  std::vector<std::string> words;
  for (const SheetRange& range : ranges) {
    words.push_back(std::to_string(range.sheet) + "!" + base::to_a1(range.range));
  }
  std::sort(words.begin(), words.end());
  std::string out;
  for (const std::string& word : words) {
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

std::string parsed(const OpenBook& open, std::string_view text) {
  const auto formula = formula::Formula::parse(text);
  REQUIRE(formula.ok());
  std::vector<std::string> words;
  for (const formula::Reference& reference : formula::references(*formula)) {
    const std::size_t sheet =
        reference.sheet.empty() ? 0 : open->parts().sheet_index(reference.sheet);
    words.push_back(std::to_string(sheet) + "!" + base::to_a1(reference.range));
  }
  std::sort(words.begin(), words.end());
  std::string out;
  for (const std::string& word : words) {
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

TEST_SUITE("xlsx.reference_scan") {
  const BookBuilder kBook = BookBuilder().sheet("A", "").sheet("สรุป ผล", "").sheet("KPI", "");

  TEST_CASE("plain formulas give what the parser finds") {
    const OpenBook open(kBook);
    const char* formulas[] = {
        "1",
        "A1",
        "$B$2+C$3-$D4",
        "SUM(A1:B2,C3)",
        "IF(K5=\"\",\"\",IF(K5>=J5,5,4+(K5-I5)/(J5-I5)))",
        "IF(N5=\"\",0,N5*E5/SUM($E$5:$E$119))",
        "'สรุป ผล'!C5",
        "'สรุป ผล'!C5:D6+KPI!$A$1",
        "B9:A1",
        "SUMPRODUCT(N5:N26,E5:E26)/SUM(E5:E26)",
        "\"A1 'x' \"\"B2\"\"\"&C3",
        "A1<>B1",
        "-A1%",
        "ROUND(A1,2)^2",
        "COUNTIF(A1:A9,\">=3\")",
    };
    for (const char* formula : formulas) {
      CAPTURE(formula);
      CHECK(scanned(open, io::escape_text(formula)) == parsed(open, formula));
    }
  }

  TEST_CASE("what is not plain is left to the parser") {
    const OpenBook open(kBook);
    for (const char* raw : {"Rate*2",
                            "TRUE",
                            "A:A",
                            "1:3",
                            "1E3",
                            "INDIRECT(\"A1\")",
                            "OFFSET(A1,1,1)",
                            "T1[Col]",
                            "[1]S!A1",
                            "'[b.xlsx]S'!A1",
                            "KPI:A!A1",
                            "A1:INDEX(B1:B9,2)",
                            "(A1):(B2)",
                            "A1:B2:C3",
                            "SUMIF(A1:A9,1,B1)",
                            "#REF!",
                            "Lost!A1",
                            "'Lost'!A1",
                            "'it''s'!A1",
                            "{1,2}",
                            "\"open",
                            "A1&quot;",
                            "<![CDATA[A1]]>",
                            "XFE1",
                            "A1048577",
                            "A0",
                            "sum(A1)",
                            "_xlfn.IFS(A1,1)",
                            "A1#",
                            "@A1"}) {
      CAPTURE(raw);
      CHECK(scanned(open, raw) == "?");
    }
  }

  TEST_CASE("relative references are shifted") {
    const OpenBook open(kBook);
    CHECK(scanned(open, "A1+$A1+A$1+$A$1", {2, 1}) == "0!A1 0!A3 0!B1 0!B3");
    CHECK(scanned(open, "SUM(B3:C4)", {-1, -1}) == "0!A2:B3");
    CHECK(scanned(open, "A1", {-1, 0}) == "?");
    CHECK(scanned(open, "XFD1", {0, 1}) == "?");
  }

  TEST_CASE("one formula in two cells has one pattern") {
    const OpenBook open(kBook);

    const struct {
      std::string_view at;
      std::string_view here;
      std::string_view other_at;
      std::string_view there;
      bool same;
    } rows[] = {
        {"C2", "A2+$B$1", "C9", "A9+$B$1", true},
        {"C2", "A2+$B$1", "C9", "A9+$B$2", false},
        {"C2", "A2+B1", "C9", "A9+B1", false},
        {"C2", "SUM(A1:B2)", "D3", "SUM(B2:C3)", true},
        {"C2", "A$1*$A1", "D3", "B$1*$A2", true},
        {"C2", "'สรุป ผล'!A1&lt;KPI!B2", "C3", "'สรุป ผล'!A2&lt;KPI!B3", true},
        {"C2", "KPI!A1", "C3", "A2", false},
        {"C2", "IF(A2=\"A2\",LOG10(A1),Rate)", "C3", "IF(A3=\"A2\",LOG10(A2),Rate)", true},
        {"C2", "IF(A2=\"A2\",1)", "C3", "IF(A3=\"A3\",1)", false},
        {"C2", "A2*1.5", "C3", "A3*1.6", false},
        {"C2", "A2 B2", "C3", "A3B3", false},
        {"C12", "A1+1", "C2", "A11", false},
    };

    for (const auto& row : rows) {
      CAPTURE(row.here);
      ReferenceScan scan(open->parts());
      std::string first;
      std::string second;
      CHECK(scan.pattern(row.here, OpenBook::ref(row.at), first));
      CHECK(scan.pattern(row.there, OpenBook::ref(row.other_at), second));
      CHECK((first == second) == row.same);
    }
  }

  TEST_CASE("whole columns, tables, markup and quotes of XML have no pattern") {
    const OpenBook open(kBook);
    for (const char* raw :
         {"SUM(A:A)", "SUM(1:2)", "Jan:Dec!A1", "A1:INDEX(B1:B9,2)", "A1:B2:C3", "A1:B2!C3", "T[x]",
          "{1,2}", "A1+#REF!", "&quot;A1&quot;", "<![CDATA[A1]]>", "\"open", "'open"}) {
      CAPTURE(raw);
      std::string out;
      CHECK_FALSE(ReferenceScan(open->parts()).pattern(raw, {1, 1}, out));
    }
  }
}

}  // namespace
}  // namespace scorebook::xlsx
