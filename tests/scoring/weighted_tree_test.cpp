// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "scoring/kinds.h"
#include "scoring/scores.h"
#include "support/records.h"
#include "support/weighted_report.h"

using namespace scorebook;
using scoring::IndicatorState;

namespace {

scoring::Scores scores_of(const record::Record& record) {
  return scoring::score_weighted_tree(test::weighted_form(), record);
}

std::string step_text(const scoring::IndicatorScore& item) {
  std::string text;
  for (const scoring::Step& step : item.steps) {
    text += text.empty() ? step.key : " " + step.key;
  }
  return text;
}

}  // namespace

TEST_SUITE("scoring.weighted_tree") {
  TEST_CASE("the real report comes to its official figures") {
    const scoring::Scores scores = scores_of(test::weighted_report());
    CHECK(scores.total.value().exact_text() == "28.825");
    CHECK(scores.total->shown(2) == "28.83");
    CHECK(scores.max == Exact(100));
    CHECK(scores.reported_max.exact_text() == "41.125");
    CHECK(scores.reported_percent.value().shown(2) == "70.09");
    CHECK(scores.reported_count == 8);
    CHECK(scores.pending_count == 14);
    CHECK(scores.pending_points.exact_text() == "58.875");
    CHECK(scores.blocked.empty());
    CHECK(scores.decimals == 2);
    const std::pair<const char*, const char*> dimensions[] = {
        {"1", "3"}, {"2", "12"}, {"3", "1.2"}, {"4", "10"}, {"5", "2.625"}};
    for (const auto& [id, score] : dimensions) {
      CAPTURE(id);
      CHECK(scores.group("dimensions", id)->score.exact_text() == score);
      CHECK(scores.group("dimensions", id)->complete);
    }
    CHECK(scores.group("csfs", "10")->score.is_zero());
    CHECK(scores.group("csfs", "11")->score == Exact(10));
    CHECK(scores.group("csfs", "13")->score.is_zero());
    CHECK(scores.group("csfs", "14")->score == Exact(21, 8));
  }

  TEST_CASE("every indicator of the real report has its own exact score") {
    const scoring::Scores scores = scores_of(test::weighted_report());
    struct Case {
      const char* id;
      const char* max;
      const char* score;
      IndicatorState state;
    };
    const IndicatorState reported = IndicatorState::kReported;
    const IndicatorState pending = IndicatorState::kPending;
    const Case cases[] = {
        {"1.1", "3.75", "0", pending},  {"1.2", "3.75", "0", pending}, {"1.3", "7.5", "3", reported},
        {"2.1", "5", "4", reported},    {"2.2", "5", "0", pending},    {"2.3", "5", "5", reported},
        {"2.4", "5", "3", reported},    {"3.1", "6", "0", pending},    {"3.2", "6", "0", pending},
        {"3.3", "6", "1.2", reported},  {"3.4", "3", "0", pending},    {"3.5", "3", "0", pending},
        {"3.6", "3", "0", pending},     {"3.7", "3", "0", pending},    {"4.1", "5", "0", pending},
        {"4.2", "5", "5", reported},    {"4.3", "5", "5", reported},   {"4.4", "5", "0", pending},
        {"5.1", "4.5", "0", pending},   {"5.2", "5.25", "0", pending}, {"5.3", "2.625", "2.625", reported},
        {"5.4", "2.625", "0", pending},
    };
    REQUIRE(scores.indicators.size() == std::size(cases));
    for (std::size_t i = 0; i < std::size(cases); ++i) {
      const scoring::IndicatorScore& item = scores.indicators[i];
      CAPTURE(cases[i].id);
      CHECK(item.id == cases[i].id);
      CHECK(item.max.exact_text() == cases[i].max);
      CHECK(item.score.exact_text() == cases[i].score);
      CHECK(item.state == cases[i].state);
      CHECK(item.method == "weighted_tree");
      CHECK_FALSE(item.level_derived);
    }
  }

  TEST_CASE("groups stand before their parts and carry their points") {
    const scoring::Scores scores = scores_of(test::small_record());
    std::string order;
    for (const scoring::GroupScore& group : scores.groups) {
      order += group.table + " " + group.id + " <" + group.parent + "> " +
               group.max.exact_text() + " " + group.score.exact_text() + "\n";
    }
    CHECK(order ==
          "dimensions 1 <> 60 18\n"
          "csfs 1 <1> 30 18\n"
          "csfs 2 <1> 30 0\n"
          "dimensions 2 <> 40 30.4\n"
          "csfs 3 <2> 40 30.4\n");
    CHECK(scores.groups.front().score_at.area == test::place("", "O5:O6").area);
  }

  TEST_CASE("the product step prints the calculation") {
    const scoring::Scores scores = scores_of(test::small_record());
    const scoring::IndicatorScore& item = *scores.indicator("2.2");
    CHECK(item.no == "2.2");
    CHECK(item.title == "ระดับความสำเร็จของการรวบรวมกฎหมาย");
    CHECK(item.group == "3");
    CHECK(item.weight == Exact(40));
    CHECK(item.level_at == test::place(test::kSummary, "Q8"));
    REQUIRE(step_text(item) == "level_cell product next_level");
    CHECK(item.steps[1].texts.at("calculation") == "40 \u00D7 100/100 \u00D7 40/100 \u00D7 2/5");
    CHECK(item.steps[1].numbers.at("score") == Exact(32, 5));
    CHECK(item.steps[1].numbers.at("max") == Exact(16));
    CHECK(item.steps[2].numbers.at("level") == Exact(3));
    CHECK(item.steps[2].numbers.at("threshold") == Exact(3));
    CHECK(item.steps[2].numbers.at("gain") == Exact(16, 5));
  }

  TEST_CASE("a weight that is missing leaves no total and names the indicator") {
    record::Record record = test::small_record();
    test::set(record, "csfs", "3", "weight", record::Value());
    const scoring::Scores scores = scores_of(record);
    CHECK_FALSE(scores.total.has_value());
    CHECK_FALSE(scores.reported_percent.has_value());
    CHECK(scores.blocked == std::vector<std::string>{"2.1", "2.2"});
    CHECK(scores.indicator("2.1")->state == IndicatorState::kInvalid);
    CHECK(step_text(*scores.indicator("2.1")) == "level_cell weight_missing");
    CHECK(scores.indicator("2.1")->steps[1].texts.at("label") == "น้ำหนัก KPIs");
    CHECK_FALSE(scores.group("csfs", "3")->complete);
    CHECK_FALSE(scores.group("dimensions", "2")->complete);
    CHECK(scores.group("dimensions", "1")->complete);
    CHECK(scores.group("dimensions", "1")->score == Exact(18));
  }

  TEST_CASE("a level that cannot be read leaves no total and counts nothing as zero") {
    record::Record record = test::small_record();
    test::set(record, "indicators", "1.1", "level", test::invalid("ระดับดี"));
    const scoring::Scores scores = scores_of(record);
    CHECK_FALSE(scores.total.has_value());
    CHECK(scores.blocked == std::vector<std::string>{"1.1"});
    CHECK(scores.reported_count == 2);
    CHECK(scores.pending_count == 1);
  }

  TEST_CASE("a result below level 1 scores what the form declares") {
    record::Record record = test::small_record();
    test::set(record, "indicators", "1.1", "level", record::Value());
    test::set(record, "details", "1.1", "result", test::number("59.99"));
    CHECK(scores_of(record).indicator("1.1")->score.is_zero());
    form::Form form = test::weighted_form();
    form.scoring->below_first = Exact(1, 2);
    const scoring::Scores scores = scoring::score_weighted_tree(form, record);
    CHECK(scores.indicator("1.1")->score == Exact(1, 2));
    CHECK(step_text(*scores.indicator("1.1")) == "below_first fixed next_level");
    CHECK(scores.indicator("1.1")->steps[2].numbers.at("gain") == Exact(11, 2));
    CHECK(scores.total.value().exact_text() == "30.9");
  }

  TEST_CASE("spare rows and an empty form have no score") {
    record::Record record = test::small_record();
    record::Row spare = test::row_of(record, "indicators", "2.2");
    spare.id = "spare";
    for (auto& [field, value] : spare.values) {
      value = record::Value();
    }
    test::table_of(record, "indicators").rows.push_back(spare);
    CHECK(scores_of(record).total.value().exact_text() == "48.4");
    test::table_of(record, "indicators").rows = {spare};
    const scoring::Scores empty = scores_of(record);
    CHECK_FALSE(empty.total.has_value());
    CHECK(empty.indicators.empty());
    CHECK_FALSE(empty.group("csfs", "1")->complete);
  }

  TEST_CASE("a group that nothing belongs to breaks the chain of its indicators only") {
    record::Record record = test::small_record();
    test::row_of(record, "indicators", "1.1").parents["csf"] = "9";
    const scoring::Scores scores = scores_of(record);
    CHECK(scores.blocked == std::vector<std::string>{"1.1"});
    CHECK_FALSE(scores.group("csfs", "1")->complete);
    CHECK(scores.group("csfs", "3")->complete);
  }
}
