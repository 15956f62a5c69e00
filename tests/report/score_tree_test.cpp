// SPDX-License-Identifier: Apache-2.0
#include "report/score_tree.h"

#include <doctest/doctest.h>

#include "report/sample.h"

TEST_SUITE_BEGIN("report.score_tree");

namespace scorebook::report {

namespace {

std::vector<std::string> listed(const test::Sample& sample) {
  std::vector<std::string> out;
  for (const ScoreLine& line : score_lines(sample.form, *sample.scores)) {
    out.push_back(std::string(line.depth, '>') +
                  number_words(line, sample.form, Wording(test::english())));
  }
  return out;
}

}  // namespace

TEST_CASE("a group comes before its indicators") {
  CHECK(listed({}) ==
        std::vector<std::string>{"Dimension 1", ">1.1", ">1.2", "Dimension 2", ">2.1"});
}

TEST_CASE("an indicator without a group comes last, at the top") {
  test::Sample sample;
  sample.scores->indicators.front().group = "9";
  CHECK(listed(sample) ==
        std::vector<std::string>{"Dimension 1", ">1.2", "Dimension 2", ">2.1", "1.1"});
}

TEST_CASE("a weight that is not filled in has no figure") {
  test::Sample sample;
  sample.scores->indicators.front().weight = 0;
  const std::vector<ScoreLine> lines = score_lines(sample.form, *sample.scores);
  CHECK(weight_words(lines[0], Wording(test::english())) == "40");
  CHECK(weight_words(lines[1], Wording(test::english())) == "–");
}

}  // namespace scorebook::report

TEST_SUITE_END();
