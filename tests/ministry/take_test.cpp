// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "ministry/submission.h"
#include "rules/rules.h"
#include "support/records.h"

namespace scorebook::ministry {
namespace {

using namespace test;

Submission taken(const record::Record& record) {
  const form::Form& form = weighted_form();
  const auto scores = scoring::score(form, record);
  const rules::Findings findings = rules::run({form, record, &*scores});
  Source source;
  source.file = "ก.xlsx";
  source.form = &form;
  source.record = &record;
  source.scores = &*scores;
  source.findings = &findings;
  return take(source, report::Options{});
}

TEST_SUITE("ministry.take") {
  TEST_CASE("identity and figures of a report") {
    const Submission out = taken(small_record());
    CHECK(out.readable());
    CHECK((out.series == Series{"hr-scorecard-weighted/2566", 2566, 6}));
    CHECK(out.series.form_id() == "hr-scorecard-weighted");
    REQUIRE(out.totals.total);
    CHECK(out.totals.total->exact_text() == "48.4");
    CHECK(out.totals.pending == 1);
    CHECK(out.totals.indicators == 4);
    REQUIRE(out.groups.size() == 2);
    CHECK(out.groups[0].score + out.groups[1].score == *out.totals.total);
    CHECK(out.count("error") == 0);
  }

  TEST_CASE("an indicator with its group, result and cell") {
    const Submission out = taken(small_record());
    REQUIRE(out.indicators.size() == 4);
    const IndicatorLine& first = out.indicators[0];
    CHECK(first.id == "1.1");
    CHECK(first.group == "1");
    CHECK(first.state == "reported");
    CHECK(first.scored);
    CHECK((first.level == std::optional<Exact>(3)));
    CHECK(first.at.sheet == "KPI 1.1");
    CHECK_FALSE(first.target.empty());
    REQUIRE(first.figure);
    const IndicatorLine& pending = out.indicators[1];
    CHECK(pending.state == "pending");
    CHECK(pending.score.is_zero());
    CHECK(pending.result == kPending);
    CHECK_FALSE(pending.figure);
  }

  TEST_CASE("documents belong to the indicator of their sheet") {
    Sample sample = small_sample();
    sample.indicators[0].references = {letter("กษ ๑๑๑๑/๑", 2023, 1, 15, "หนังสือที่ กษ ๑๑๑๑/๑")};
    const Submission out = taken(make_record(sample));
    REQUIRE_FALSE(out.evidence.empty());
    CHECK(out.evidence[0].indicator == "1.1");
    CHECK(out.evidence[0].number == "กษ ๑๑๑๑/๑");
    CHECK((out.evidence[0].date == base::Date{2023, 1, 15}));
  }

  TEST_CASE("no name of a person is taken") {
    record::Record record = small_record();
    set(record, "details", "1.1", "signer", text("นายสมมติ ไม่มีจริง"));
    const Submission out = taken(record);
    for (const IndicatorLine& line : out.indicators) {
      CHECK(line.result.find("สมมติ") == std::string::npos);
      CHECK(line.title.find("สมมติ") == std::string::npos);
    }
  }

  TEST_CASE("a workbook that cannot be read keeps the reason and the remedy") {
    const Error error(ErrorCode::kEncrypted);
    Source source;
    source.file = "ก.xlsx";
    source.error = &error;
    const Submission out = take(source, report::Options{});
    CHECK_FALSE(out.readable());
    CHECK(out.error_code == "encrypted");
    CHECK_FALSE(out.error.empty());
    CHECK_FALSE(out.fix.empty());
    CHECK(out.indicators.empty());
  }
}

}  // namespace
}  // namespace scorebook::ministry
