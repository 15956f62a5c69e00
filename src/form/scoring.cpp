// SPDX-License-Identifier: Apache-2.0
#include "form/scoring.h"

#include <algorithm>
#include <cstdint>

namespace scorebook::form {
namespace {

template <typename T>
bool contains(const std::vector<T>& list, const auto& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

}  // namespace

std::size_t Scheme::levels() const {
  return std::max(thresholds.size(), needs.size());
}

Exact Scheme::score_of(std::size_t level) const {
  return level <= scores.size() ? scores[level - 1] : Exact(static_cast<std::int64_t>(level));
}

std::optional<Exact> Scheme::top() const {
  if (ceiling) {
    return ceiling;
  }
  return kind == SchemeKind::kLevels ? std::optional(score_of(levels())) : std::nullopt;
}

const Scheme* Scoring::find_scheme(std::string_view name) const {
  const auto found = std::find_if(schemes.begin(), schemes.end(),
                                  [&](const Scheme& one) { return one.key == name; });
  return found == schemes.end() ? nullptr : &*found;
}

const Scheme* Scoring::scheme_of(std::string_view item, int round) const {
  for (const Scheme& one : schemes) {
    if (contains(one.items, item) && (one.rounds.empty() || contains(one.rounds, round))) {
      return &one;
    }
  }
  return scheme.empty() ? nullptr : find_scheme(scheme);
}

}  // namespace scorebook::form
