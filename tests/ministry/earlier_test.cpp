// SPDX-License-Identifier: Apache-2.0
#include "ministry/earlier.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace scorebook::ministry {
namespace {

Submission report(std::string agency, std::string form, int year, int round) {
  Submission out;
  out.file = agency + form + std::to_string(year) + std::to_string(round);
  out.sha256 = out.file;
  out.agency = std::move(agency);
  out.series = {std::move(form), year, round};
  return out;
}

/// The rounds that the standings of `now` are compared with, "-" for none.
std::vector<std::string> rounds(std::vector<Submission> now, std::vector<Submission> before) {
  Consolidation all = consolidate(std::move(now), {}, {});
  add_earlier(all, consolidate(std::move(before), {}, {}));
  std::vector<std::string> out;
  for (const Comparison& comparison : all.comparisons) {
    for (const Standing& standing : comparison.standings) {
      const Submission* earlier = standing.earlier ? &all.earlier[*standing.earlier] : nullptr;
      out.push_back(earlier == nullptr ? "-"
                                       : std::to_string(earlier->series.year) + "/" +
                                             std::to_string(earlier->series.round));
    }
  }
  return out;
}

using Rounds = std::vector<std::string>;

TEST_SUITE("ministry.earlier") {
  TEST_CASE("the latest round before, of the same agency and form") {
    const std::vector<Submission> before = {
        report("กรม ก", "f/1", 2568, 9), report("กรม ก", "f/1", 2569, 4),
        report("กรม ก", "f/1", 2569, 9), report("กรม ก", "g/1", 2569, 6),
        report("กรม ข", "f/1", 2568, 6)};
    CHECK((rounds({report("กรมก", "f/1", 2569, 6)}, before) == Rounds{"2569/4"}));
    CHECK((rounds({report("กรม ก", "f/2", 2569, 4)}, before) == Rounds{"2568/9"}));
    CHECK((rounds({report("กรม ข", "f/1", 2569, 6)}, before) == Rounds{"2568/6"}));
  }

  TEST_CASE("nothing earlier") {
    CHECK((rounds({report("กรม ก", "f/1", 2569, 6)}, {report("กรม ก", "f/1", 2569, 6)}) ==
           Rounds{"-"}));
    CHECK((rounds({report("กรม ก", "f/1", 2569, 6)}, {report("กรม ค", "f/1", 2568, 6)}) ==
           Rounds{"-"}));
    CHECK((rounds({report("กรม ก", "f/1", 2569, 6)}, {}) == Rounds{"-"}));
  }
}

}  // namespace
}  // namespace scorebook::ministry
