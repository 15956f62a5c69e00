// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "rules/checks.h"
#include "support/weighted_report.h"

using namespace scorebook;
using namespace scorebook::test;

TEST_SUITE("rules.run") {
  TEST_CASE("a report in order has no finding") {
    CHECK(all_lines(small_record()) == "");
  }

  TEST_CASE("the real report has exactly these findings") {
    const rules::Findings findings = run_all(weighted_report());
    std::string text;
    for (const Finding& finding : findings.list) {
      text += finding.at.sheet + " " + lines({finding});
    }
    CHECK(text ==
          "ตารางสรุป SB202 warning M5:M27\n"       // constants in place of the formulas
          "ตารางสรุป SB704.below error Q9\n"       // B6
          "ตารางสรุป SB720 warning A12:A18\n"      // B26
          "ตารางสรุป SB704.below error Q13\n"      // B4
          "ตารางสรุป SB704.claimed error Q14\n"    // B7
          "ตารางสรุป SB501 warning E15:F15\n"      // B9
          "ตารางสรุป SB507.moved error N19\n"      // B2
          "ตารางสรุป SB701 error D20\n"            // B14
          "ตารางสรุป SB507.missing warning N22\n"  // the score cell of CSF 12 is empty, too
          "ตารางสรุป SB507.moved error N23\n"      // B3
          "ตารางสรุป SB510 info M27\n"             // B1
          "KPI 1.1 SB703 warning A8\n"            // B16
          "KPI 1.2 SB604 warning A4\n"            // B31
          "KPI 1.2 SB703 warning A8\n"            // B17
          "KPI 1.3 SB603 warning I8\n"            // B18
          "KPI 2.1 SB703 warning A8\n"            // B16
          "KPI 2.1 SB602 warning I8\n"            // B12
          "KPI 2.3 SB602 warning I8\n"            // B12
          "KPI 2.4 SB602 warning I8\n"            // B12
          "KPI 3.1 SB609 warning I8\n"            // B29
          "KPI 3.3 SB602 warning I8\n"            // B12
          "KPI 3.4 SB703 warning A8\n"            // B16
          "KPI 3.7 SB603 warning I8\n"            // B19
          "KPI 4.1 SB703 warning A8\n"            // B16
          "KPI 4.3 SB602 warning I8\n"            // B12
          "KPI 4.4 (2) SB702 error A8\n"          // B15
          "KPI 5.1 SB706 warning A2\n"            // B27
          "KPI 5.3 SB602 warning I8\n");          // B12
    CHECK(findings.count(Severity::kError) == 7);
    CHECK(findings.count(Severity::kWarning) == 20);
    CHECK(findings.count(Severity::kInfo) == 1);
  }

  TEST_CASE("every finding of the real report has its words") {
    for (const Finding& finding : run_all(weighted_report()).list) {
      CAPTURE(finding.rule);
      CHECK(thai(finding).find('{') == std::string::npos);
      CHECK(english(finding).find('{') == std::string::npos);
    }
  }

  TEST_CASE("findings stand in cell order with those of no cell first") {
    record::Record record = small_record();
    set(record, "indicators", "2.1", "level", number("6"));
    set(record, "indicators", "1.1", "level", number("0"));
    set(record, "agency", record::Value());
    record.facts.push_back(fact(record::FactKind::kMissingSheet, "", "", "", "ตารางสรุป"));
    CHECK(all_lines(record) ==
          "SB207.sheet error -\nSB301 error A1\nSB504 error Q5\nSB504 error Q7\n");
  }

  TEST_CASE("checks are listed by rule with the reason when one could not run") {
    record::Record record = small_record();
    set(record, "fiscal_year", text(""));
    const rules::Findings findings = run_all(record);
    REQUIRE(findings.checks.size() == rules::catalogue().size());
    CHECK(std::is_sorted(findings.checks.begin(), findings.checks.end(),
                         [](const auto& a, const auto& b) { return a.rule < b.rule; }));
    std::string not_run;
    for (const rules::CheckRun& check : findings.checks) {
      not_run += check.ran ? "" : check.rule + " " + check.reason + "\n";
    }
    CHECK(not_run ==
          "SB402 no_selection\nSB403 no_selection\nSB404 no_weights\n"
          "SB511 no_scores\nSB512 no_scores\nSB513 no_scores\nSB514 no_scores\n"
          "SB521 no_scores\nSB522 no_scores\nSB601 no_year\nSB603 no_year\nSB611 no_year\nSB612 "
          "no_year\n"
          "SB621 no_evidence\nSB622 no_year\nSB623 no_year\nSB624 no_evidence\nSB625 no_scores\n"
          "SB723 no_parameters\n");
  }

  TEST_CASE("a form may give its check another severity") {
    form::Form form = weighted_form();
    for (form::Check& check : form.checks) {
      if (check.rule == "SB510") {
        check.severity = "warning";
      }
      if (check.rule == "SB507") {
        check.severity = "info";
      }
    }
    record::Record record = small_record();
    set(record, "dimensions", "2", "score", number("30.4", 0));
    set(record, "csfs", "1", "score", {});
    CHECK(lines(run_all(record, form).list) == "SB507.missing info N5\nSB510 warning M9\n");
  }

  TEST_CASE("checks of unknown rules are left out and forms without checks find nothing") {
    form::Form form = weighted_form();
    form.checks.clear();
    form.checks.emplace_back().rule = "SB999";
    const record::Record record = weighted_report();
    const auto scores = scoring::score(form, record);
    const rules::Findings findings = rules::run({form, record, &*scores});
    CHECK(findings.list.empty());
    CHECK(findings.checks.empty());
  }

  TEST_CASE("severities have the names of the contract") {
    CHECK(rules::key(Severity::kError) == "error");
    CHECK(rules::key(Severity::kWarning) == "warning");
    CHECK(rules::key(Severity::kInfo) == "info");
  }
}
