// SPDX-License-Identifier: Apache-2.0
#include "ministry/disagreements.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace scorebook::ministry {
namespace {

struct Said {
  std::string id, title, unit;
  int weight;
};

Consolidation of(const std::vector<std::vector<Said>>& agencies) {
  Consolidation all;
  Comparison comparison;
  comparison.series.form = "common/1";
  for (std::size_t i = 0; i < agencies.size(); ++i) {
    Submission submission;
    submission.file = std::to_string(i);
    for (const Said& said : agencies[i]) {
      IndicatorLine line;
      line.id = said.id;
      line.title = said.title;
      line.unit = said.unit;
      line.weight = said.weight;
      submission.indicators.push_back(line);
    }
    all.agencies.emplace_back();
    all.submissions.push_back(submission);
    comparison.standings.push_back({i, i, std::nullopt, std::nullopt});
  }
  all.comparisons.push_back(comparison);
  return all;
}

std::vector<std::string> lines(const Consolidation& all) {
  std::vector<std::string> out;
  for (const Disagreement& one : find_disagreements(all, {"common/1"})) {
    out.push_back(one.indicator + " " + one.what + " " + std::to_string(one.agency) + ": " +
                  one.found + " / " + one.usual);
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST_SUITE("ministry.disagreements") {
  TEST_CASE("agencies that agree, but for spaces and digits, give nothing") {
    CHECK(lines(of({{{"1", "ร้อยละ ๕", "คน", 10}}, {{"1", "ร้อยละ5", "คน", 10}}})).empty());
  }

  TEST_CASE("who differs from most is told, beside what most say") {
    CHECK((lines(of({{{"1", "ก", "คน", 10}}, {{"1", "ก", "แห่ง", 10}}, {{"1", "ก", "คน", 20}}})) ==
           Lines{"1 unit 1: แห่ง / คน", "1 weight 2: 20 / 10"}));
  }

  TEST_CASE("when none is the most frequent all are told") {
    CHECK((lines(of({{{"1", "ก", "", 1}}, {{"1", "ข", "", 1}}})) ==
           Lines{"1 title 0: ก / ", "1 title 1: ข / "}));
  }

  TEST_CASE("an indicator that most have and one has not") {
    CHECK((lines(of({{{"1", "ก", "", 1}}, {}, {{"1", "ก", "", 1}, {"2", "ข", "", 1}}})) ==
           Lines{"1 missing 1:  / ก"}));
  }

  TEST_CASE("forms with indicators of their own are not compared") {
    CHECK(find_disagreements(of({{{"1", "ก", "", 1}}, {{"1", "ข", "", 1}}}), {}).empty());
  }
}

}  // namespace
}  // namespace scorebook::ministry
