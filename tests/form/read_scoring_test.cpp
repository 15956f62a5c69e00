// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "form/load.h"
#include "form/small_form.h"

namespace scorebook::form::test {
namespace {

Form weighted() {
  return load("form.toml", source_file("templates/hr-scorecard-weighted/2566/form.toml"))
      .form.value();
}

const std::vector<std::string> kLadder{"target_1", "target_2", "target_3", "target_4", "target_5"};

}  // namespace

TEST_SUITE("form.read_scoring") {
  TEST_CASE("the weighted form scores a tree of three tables") {
    const Form form = weighted();
    const Scoring& scoring = form.scoring.value();
    CHECK(scoring.kind == "weighted_tree");
    CHECK(scoring.items == "indicators");
    CHECK(scoring.tree == std::vector<std::string>{"dimensions", "csfs", "indicators"});
    CHECK(scoring.weight == "weight");
    CHECK(scoring.score == "score");
    CHECK(scoring.achieved == "level");
    CHECK(scoring.total == "total");
    CHECK(scoring.levels == 5);
    CHECK(scoring.check_text == "ตรวจสอบระดับ");
    CHECK(scoring.whole_levels);
    CHECK(scoring.below_first == Exact(0));
    CHECK(scoring.max == Exact(100));
    CHECK(scoring.decimals == 2);
    CHECK(scoring.pending == std::vector<std::string>{"pending"});
    const Scoring::Derive& derive = scoring.derive.value();
    CHECK(derive.table == "details");
    CHECK(derive.parent == "indicator");
    CHECK(derive.result == "result");
    CHECK(derive.ladder == kLadder);
    CHECK(derive.ladder_table == "indicators");
    CHECK(derive.unit == "unit");
  }

  TEST_CASE("exact numbers are whole or decimals or fractions in quotes") {
    const auto max = [](std::string_view written) {
      return load("form.toml", changed("max = \"100.5\"", written)).form.value().scoring->max;
    };
    CHECK(max("max = \"100.5\"") == Exact(201, 2));
    CHECK(max("max = \"1/3\"") == Exact(1, 3));
    CHECK(max("max = 5") == Exact(5));
    CHECK(max("") == Exact(100));
  }

  TEST_CASE("evidence is read from the narrative") {
    const Form form = weighted();
    const Evidence& evidence = form.evidence.value();
    CHECK(evidence.table == "details");
    CHECK(evidence.from == std::vector<std::string>{"narrative"});
    CHECK(evidence.dated.size() == 5);
    REQUIRE(evidence.references.size() == 4);
    CHECK(evidence.references[0].kind == "letter");
    CHECK(evidence.references[0].number == NumberStyle::kDocno);
    CHECK(evidence.references[0].date == ReferenceDate::kOptional);
    CHECK(evidence.references[1].number == NumberStyle::kMeeting);
    CHECK(evidence.references[1].before == std::vector<std::string>{"ครั้งที่"});
    CHECK(evidence.references[2].words == std::vector<std::string>{"คำสั่ง"});
    CHECK(evidence.references[3].number == NumberStyle::kNone);
    CHECK(evidence.references[3].date == ReferenceDate::kRequired);
  }

  TEST_CASE("checks name rules and their parameters") {
    const Form form = weighted();
    REQUIRE(form.checks.size() == 63);
    CHECK(form.checks.front().rule == "SB201");
    CHECK_FALSE(form.checks.front().severity.has_value());
    const auto check = [&form](std::string_view rule) {
      for (const Check& one : form.checks) {
        if (one.rule == rule) {
          return one;
        }
      }
      return Check();
    };
    CHECK(check("SB501").ladder_table == "indicators");
    CHECK(check("SB501").ladder == kLadder);
    CHECK(check("SB601").title_field == "fiscal_year");
    REQUIRE(check("SB706").pairs.size() == 4);
    CHECK(check("SB706").pairs[1] == Check::Pair{"dimension_title", "dimension.title"});
    REQUIRE(check("SB708").counts.size() == 4);
    CHECK(check("SB708").counts[3] == Check::Count{"count_indicators", "indicators"});
    CHECK(check("SB519").fields ==
          std::vector<std::string>{"details.title", "details.formula"});
    CHECK(check("SB519").words.front() == "บุคลากร");
  }

  TEST_CASE("severity and basis of a check are taken over") {
    const Form form = load("form.toml", kSmallForm).form.value();
    CHECK(form.checks.at(0).severity == "warning");
    CHECK(form.checks.at(0).basis.th == "คู่มือ");
    CHECK_FALSE(form.checks.at(1).severity.has_value());
  }
}

}  // namespace scorebook::form::test
