// SPDX-License-Identifier: Apache-2.0
#include "form/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>

namespace scorebook::form {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Rows of the table for the beginnings of `a` that end one and two bytes earlier, and now.
  std::vector<std::size_t> two(b.size() + 1);
  std::vector<std::size_t> one(b.size() + 1);
  std::vector<std::size_t> now(b.size() + 1);
  std::iota(one.begin(), one.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = a[i - 1] == b[j - 1];
      now[j] = std::min({one[j] + 1, now[j - 1] + 1, one[j - 1] + (same ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        now[j] = std::min(now[j], two[j - 2] + 1);
      }
    }
    two.swap(one);
    one.swap(now);
  }
  return one[b.size()];
}

std::string nearest(std::string_view name, const std::vector<std::string>& known) {
  constexpr std::size_t kLongestName = 64;  // longer ones are no slip of the finger
  if (known.empty() || name.size() > kLongestName) {
    return {};
  }
  const auto nearer = [name](const std::string& a, const std::string& b) {
    return edit_distance(name, a) < edit_distance(name, b);
  };
  const std::string& best = *std::min_element(known.begin(), known.end(), nearer);
  return edit_distance(name, best) <= 1 + name.size() / 3 ? best : "";
}

std::string suggestion(std::string_view name, const std::vector<std::string>& known) {
  std::vector<std::string> names;
  for (const std::string& one : known) {
    if (!one.empty() && std::find(names.begin(), names.end(), one) == names.end()) {
      names.push_back(one);
    }
  }
  if (names.empty()) {
    return {};
  }
  const std::string best = nearest(name, names);
  return best.empty() ? fmt::format("; known: {}", fmt::join(names, ", "))
                      : fmt::format("; did you mean '{}'?", best);
}

}  // namespace scorebook::form
