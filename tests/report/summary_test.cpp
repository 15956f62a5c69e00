// SPDX-License-Identifier: Apache-2.0
// The verdict and the counts are tested through the text report.
#include "report/summary.h"

#include <doctest/doctest.h>

#include "report/sample.h"

TEST_SUITE_BEGIN("report.summary");

namespace scorebook::report {

using rules::Severity;
using test::at;
using test::english;
using test::finding;

TEST_CASE("sheets come in the order of the findings, the whole file first") {
  rules::Findings findings;
  findings.list = {finding("SB507", Severity::kError, at("B", "A1"), "", ""),
                   finding("SB507", Severity::kError, at("A", "A1"), "", ""),
                   finding("SB602", Severity::kWarning, at("B", "A2"), "", ""),
                   finding("SB207", Severity::kError, {}, "", "")};
  CHECK(sheets_of(findings) == std::vector<std::string>{"", "B", "A"});
  CHECK(sheets_of({}).empty());
}

TEST_CASE("checks that did not run stand together when the reason is the same") {
  rules::Findings findings;
  findings.checks = {{"SB207", true, ""},
                     {"SB602", false, "no_evidence"},
                     {"SB701", false, "no_details"},
                     {"SB702", false, "no_details"}};
  CHECK(check_lines(findings, Wording(english())) ==
        std::vector<std::string>{
            "Checks run: 1 (SB207)",
            "Checks not run: 3 (this form has no place for evidence: SB602 · this form has no "
            "detail sheets: SB701 SB702)"});
  CHECK(check_lines({}, Wording(english())).empty());
}

TEST_CASE("nothing found is no line of counts") {
  CHECK(counts_line({}, false, Wording(english())).empty());
}

}  // namespace scorebook::report

TEST_SUITE_END();
