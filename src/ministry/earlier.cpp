// SPDX-License-Identifier: Apache-2.0
#include "ministry/earlier.h"

#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "base/thai.h"

namespace scorebook::ministry {
namespace {

/// Agency and form, then year and round: the reports of an agency stand in the order of time.
using Key = std::tuple<std::string, std::string, int, int>;

Key key_of(const Agency& agency, const Series& series) {
  return {base::fold(agency.name), series.form_id(), series.year, series.round};
}

}  // namespace

void add_earlier(Consolidation& now, const Consolidation& before) {
  std::map<Key, std::size_t> known;
  for (const Comparison& comparison : before.comparisons) {
    for (const Standing& standing : comparison.standings) {
      known.emplace(key_of(before.agencies[standing.agency], comparison.series),
                    standing.submission);
    }
  }
  for (Comparison& comparison : now.comparisons) {
    for (Standing& standing : comparison.standings) {
      const Key key = key_of(now.agencies[standing.agency], comparison.series);
      auto found = known.lower_bound(key);
      if (found == known.begin()) {
        continue;
      }
      --found;
      if (std::get<0>(found->first) == std::get<0>(key) &&
          std::get<1>(found->first) == std::get<1>(key)) {
        standing.earlier = now.earlier.size();
        now.earlier.push_back(before.submissions[found->second]);
      }
    }
  }
}

}  // namespace scorebook::ministry
