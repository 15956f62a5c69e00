// SPDX-License-Identifier: Apache-2.0
#include "report/tally.h"

#include <doctest/doctest.h>

#include "report/sample.h"

TEST_SUITE_BEGIN("report.tally");

namespace scorebook::report {

using rules::Severity;
using test::at;
using test::finding;
using test::kSummary;
using test::Sample;

namespace {

rules::Finding costly(std::string rule, Severity severity, std::string_view cell,
                      std::string indicator, std::optional<Exact> points) {
  rules::Finding one =
      finding(std::move(rule), severity, at(kSummary, cell), "", std::move(indicator));
  one.points = std::move(points);
  return one;
}

}  // namespace

TEST_CASE("findings are counted by severity with the points at stake") {
  rules::Findings findings;
  findings.list = {costly("SB507", Severity::kError, "N19", "", Exact(10)),
                   costly("SB701", Severity::kError, "Q5", "1.1", Exact(12, 5)),
                   costly("SB505", Severity::kError, "M5", "1.1", Exact(1)),
                   costly("SB201", Severity::kError, "A1", "", std::nullopt),
                   costly("SB603", Severity::kWarning, "Q7", "2.1", Exact(5)),
                   costly("SB204", Severity::kInfo, "A2", "", Exact(0))};
  const Tally counts = tally(findings);
  CHECK(counts.errors.all == 4);
  CHECK(counts.errors.costly == 3);
  CHECK(counts.errors.points == Exact(62, 5));  // 1.1 can lose its points only once
  CHECK(counts.warnings.all == 1);
  CHECK(counts.warnings.costly == 1);
  CHECK(counts.warnings.points == Exact(5));
  CHECK(counts.infos.all == 1);
  CHECK(counts.infos.costly == 0);
  CHECK(counts.total() == findings.list.size());
}

TEST_CASE("the dearest findings come errors first and are at most as many as asked for") {
  rules::Findings findings;
  findings.list = {costly("W1", Severity::kWarning, "A1", "", Exact(9)),
                   costly("E1", Severity::kError, "A2", "", Exact(1)),
                   costly("E2", Severity::kError, "A3", "", Exact(3)),
                   costly("E3", Severity::kError, "A4", "", Exact(3)),
                   costly("E4", Severity::kError, "A5", "", std::nullopt),
                   costly("I1", Severity::kInfo, "A6", "", Exact(50))};
  std::vector<std::string> order;
  for (const rules::Finding* one : costliest(findings, 10)) {
    order.push_back(one->rule);
  }
  CHECK(order == std::vector<std::string>{"E2", "E3", "E1", "W1"});
  CHECK(costliest(findings, 2).size() == 2);
}

TEST_CASE("files are summed up with those that could not be read beside") {
  Sample clean;
  Sample faulty;
  faulty.findings.list = {costly("SB507", Severity::kError, "N19", "", Exact(10)),
                          costly("SB603", Severity::kWarning, "Q7", "2.1", Exact(5))};
  const FileResult files[] = {clean.result(), faulty.result(),
                              test::unreadable("a.xls", Error(ErrorCode::kOldXls))};
  const Overall sum = overall(files);
  CHECK(sum.files == 3);
  CHECK(sum.faulty == 1);
  CHECK(sum.unreadable == 1);
  CHECK(sum.tally.errors.all == 1);
  CHECK(sum.tally.warnings.points == Exact(5));
  CHECK_FALSE(sum.ready());
  CHECK(overall({files, 1}).ready());
  CHECK_FALSE(overall({}).ready());
}

TEST_CASE("a fingerprint depends on rule and place and finding alone") {
  const Sample sample;
  const rules::Finding one = [] {
    rules::Finding made = finding("SB507", Severity::kError, at(kSummary, "N19"), "label", "1.1");
    made.found = "10.00";
    return made;
  }();
  // FNV-1a of the five parts, each followed by 0x1F, computed independently with Python.
  CHECK(fingerprint(one, sample.form) == "09b5465c8d26a1ed");

  rules::Finding same = one;
  same.label = "other";
  same.expected = "0";
  same.severity = Severity::kWarning;
  same.at.sheet_index = 7;
  CHECK(fingerprint(same, sample.form) == fingerprint(one, sample.form));

  for (int part = 0; part < 5; ++part) {
    CAPTURE(part);
    rules::Finding other = one;
    (part == 0   ? other.rule
     : part == 1 ? other.indicator
     : part == 2 ? other.at.sheet
                 : other.found) += "0";
    if (part == 4) {
      other = one;
      other.has_cell = false;
    }
    CHECK(fingerprint(other, sample.form) != fingerprint(one, sample.form));
  }
}

TEST_CASE("a fingerprint holds nothing of personal data") {
  const Sample sample;
  rules::Finding one = finding("SB901", Severity::kWarning, at(kSummary, "A9"), "เบอร์ติดต่อ", "");
  rules::Finding other = one;
  one.found = "first";
  other.found = "second";
  CHECK(fingerprint(one, sample.form) == fingerprint(other, sample.form));
}

}  // namespace scorebook::report

TEST_SUITE_END();
