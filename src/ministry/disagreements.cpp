// SPDX-License-Identifier: Apache-2.0
#include "ministry/disagreements.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/thai.h"

namespace scorebook::ministry {
namespace {

struct Saying {
  const Standing* standing;
  const IndicatorLine* line;
  std::string text;    ///< as written
  std::string folded;  ///< as compared
};

/// The value that more agencies have than any other; empty when two are equally frequent.
const Saying* usual_of(const std::vector<Saying>& sayings) {
  std::map<std::string_view, std::size_t> counts;
  for (const Saying& saying : sayings) {
    ++counts[saying.folded];
  }
  std::size_t top = 0;
  bool alone = false;
  std::string_view usual;
  for (const auto& [text, count] : counts) {
    if (count > top) {
      top = count;
      usual = text;
      alone = true;
    } else if (count == top) {
      alone = false;
    }
  }
  if (!alone) {
    return nullptr;
  }
  return &*std::find_if(sayings.begin(), sayings.end(),
                        [&](const Saying& saying) { return saying.folded == usual; });
}

void add_different(std::vector<Disagreement>& out, const Disagreement& head,
                   const std::vector<Saying>& sayings) {
  const bool same = std::all_of(sayings.begin(), sayings.end(), [&](const Saying& saying) {
    return saying.folded == sayings.front().folded;
  });
  if (same) {
    return;
  }
  const Saying* usual = usual_of(sayings);
  for (const Saying& saying : sayings) {
    if (usual == nullptr || saying.folded != usual->folded) {
      Disagreement one = head;
      one.agency = saying.standing->agency;
      one.submission = saying.standing->submission;
      one.found = saying.text;
      one.usual = usual == nullptr ? "" : usual->text;
      one.at = saying.line->at;
      out.push_back(std::move(one));
    }
  }
}

/// The indicators of a comparison, by id, with all who report them.
using Reported =
    std::map<std::string_view, std::vector<std::pair<const Standing*, const IndicatorLine*>>>;

void add_missing(std::vector<Disagreement>& out, const Disagreement& head, const Reported& reported,
                 const Comparison& comparison) {
  for (const auto& [id, lines] : reported) {
    if (2 * lines.size() <= comparison.standings.size()) {
      continue;  // most do not have it: it is not theirs to miss
    }
    std::vector<std::size_t> having;
    for (const auto& [standing, line] : lines) {
      having.push_back(standing->agency);
    }
    for (const Standing& standing : comparison.standings) {
      if (!std::binary_search(having.begin(), having.end(), standing.agency)) {
        Disagreement one = head;
        one.indicator = id;
        one.what = "missing";
        one.agency = standing.agency;
        one.submission = standing.submission;
        one.usual = lines.front().second->title;
        out.push_back(std::move(one));
      }
    }
  }
}

}  // namespace

std::vector<Disagreement> find_disagreements(const Consolidation& all,
                                             const std::vector<std::string>& common_forms) {
  std::vector<Disagreement> out;
  for (std::size_t c = 0; c < all.comparisons.size(); ++c) {
    const Comparison& comparison = all.comparisons[c];
    if (std::find(common_forms.begin(), common_forms.end(), comparison.series.form) ==
        common_forms.end()) {
      continue;
    }
    Reported reported;
    for (const Standing& standing : comparison.standings) {
      for (const IndicatorLine& line : all.submissions[standing.submission].indicators) {
        reported[line.id].emplace_back(&standing, &line);
      }
    }
    Disagreement head;
    head.comparison = c;
    for (const auto& [id, lines] : reported) {
      for (const std::string_view what : {"title", "unit", "weight"}) {
        std::vector<Saying> sayings;
        for (const auto& [standing, line] : lines) {
          const std::string text = what == "title"  ? line->title
                                   : what == "unit" ? line->unit
                                                    : line->weight.exact_text();
          sayings.push_back({standing, line, text, base::fold(text)});
        }
        head.indicator = id;
        head.what = what;
        add_different(out, head, sayings);
      }
    }
    add_missing(out, head, reported, comparison);
  }
  return out;
}

}  // namespace scorebook::ministry
