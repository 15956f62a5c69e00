// SPDX-License-Identifier: Apache-2.0
#include "rules/difference.h"

#include <algorithm>
#include <vector>

#include "base/thai.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kContext = 8;  // clusters shown on either side
constexpr std::size_t kMost = 40;    // clusters of an excerpt
constexpr std::string_view kEllipsis = "\u2026";

// A character with the marks above and below it.
struct Cluster {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string folded;
};

// The clusters of a text, white space left out.
std::vector<Cluster> clusters(std::string_view text) {
  std::vector<Cluster> list;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t begin = pos;
    base::next_code_point(text, pos);
    const std::string_view letter = text.substr(begin, pos - begin);
    const std::string folded = base::fold(letter);
    if (base::display_width(letter) == 0 && !list.empty()) {
      list.back().end = pos;
      list.back().folded += letter;
    } else if (!folded.empty()) {
      list.push_back({begin, pos, folded});
    }
  }
  return list;
}

std::string excerpt(std::string_view text, const std::vector<Cluster>& list, std::size_t first,
                    std::size_t last) {
  if (list.empty()) {
    return {};
  }
  const std::size_t begin = first > kContext ? first - kContext : 0;
  const std::size_t end = std::min({last + kContext, list.size(), begin + kMost});
  std::string part;
  part += begin > 0 ? kEllipsis : "";
  part += text.substr(list[begin].begin, list[end - 1].end - list[begin].begin);
  part += end < list.size() ? kEllipsis : "";
  return part;
}

}  // namespace

std::optional<Difference> difference(std::string_view found, std::string_view expected) {
  if (found == expected || base::fold(found) == base::fold(expected)) {
    return std::nullopt;
  }
  const std::string one = base::squeeze(found);
  const std::string other = base::squeeze(expected);
  const std::vector<Cluster> a = clusters(one);
  const std::vector<Cluster> b = clusters(other);
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t head = 0;
  while (head < shorter && a[head].folded == b[head].folded) {
    ++head;
  }
  std::size_t tail = 0;
  while (tail < shorter - head &&
         a[a.size() - tail - 1].folded == b[b.size() - tail - 1].folded) {
    ++tail;
  }
  return Difference{excerpt(one, a, head, a.size() - tail),
                    excerpt(other, b, head, b.size() - tail)};
}

}  // namespace scorebook::rules
