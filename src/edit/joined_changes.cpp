// SPDX-License-Identifier: Apache-2.0
#include "edit/joined_changes.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace scorebook::edit {

std::vector<xlsx::CellChange> joined_changes(std::vector<xlsx::CellChange> first,
                                             std::vector<xlsx::CellChange> second) {
  for (xlsx::CellChange& change : second) {
    const auto same = std::find_if(first.begin(), first.end(), [&](const xlsx::CellChange& one) {
      return one.sheet == change.sheet && one.ref == change.ref;
    });
    if (same == first.end()) {
      first.push_back(std::move(change));
    } else {
      same->after = std::move(change.after);
      same->given = std::move(change.given);
      same->recalculated = same->recalculated && change.recalculated;
    }
  }
  std::erase_if(first, [](const xlsx::CellChange& one) { return one.before == one.after; });
  std::stable_sort(first.begin(), first.end(), [](const auto& a, const auto& b) {
    return std::tie(a.sheet, a.ref) < std::tie(b.sheet, b.ref);
  });
  return first;
}

}  // namespace scorebook::edit
