// SPDX-License-Identifier: Apache-2.0
#include "formula/lookup.h"

#include <algorithm>
#include <compare>
#include <string>

#include "formula/coerce.h"
#include "formula/wildcard.h"

namespace scorebook::formula {
namespace {

// One row or column by a single index.
class Line {
 public:
  explicit Line(const Array& array) : array_(array), down_(array.columns() == 1) {}

  // Elements beyond are all alike; the first of them is looked at too.
  std::uint64_t size() const {
    const Layout& layout = array_.layout();
    const std::uint32_t stored = down_ ? layout.stored_rows : layout.stored_columns;
    return std::min<std::uint64_t>(stored + std::uint64_t{1}, layout.all());
  }

  const Value& at(std::uint64_t i) const {
    const auto place = static_cast<std::uint32_t>(i);
    return down_ ? array_.at(place, 0) : array_.at(0, place);
  }

 private:
  const Array& array_;
  bool down_;
};

// Both of one type; numbers in binary.
std::optional<std::strong_ordering> compare(const Value& a, const Value& b) {
  const auto* left = std::get_if<double>(&a);
  const auto* right = std::get_if<double>(&b);
  if (left != nullptr && right != nullptr) {
    return *left == *right  ? std::strong_ordering::equal
           : *left < *right ? std::strong_ordering::less
                            : std::strong_ordering::greater;
  }
  return order(a, b);
}

std::optional<std::uint64_t> find_exact(Evaluator& evaluator, const Value& wanted,
                                        const Line& line) {
  std::optional<Pattern> pattern;
  if (const auto* text = std::get_if<std::string>(&wanted)) {
    pattern.emplace(*text);
    if (pattern->too_long()) {
      evaluator.stop(CellError::kUnsupported);
    }
  }
  for (std::uint64_t i = 0; i < line.size() && !evaluator.stopped(); ++i) {
    const Value& value = line.at(i);
    if (value.index() != wanted.index()) {
      continue;
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
      if (evaluator.spend(pattern->cost(text->size())) && pattern->matches(*text)) {
        return i;
      }
    } else if (compare(value, wanted) == std::strong_ordering::equal) {
      return i;
    }
  }
  return std::nullopt;
}

// Excel halves the way; on sorted values that finds the last one not larger. Out of order its
// answer is certain only where every step goes to the same side.
std::optional<std::uint64_t> find_ascending(Evaluator& evaluator, const Value& wanted,
                                            const Line& line) {
  std::optional<std::uint64_t> place;
  bool larger_seen = false;
  const Value* before = nullptr;
  bool sorted = true;
  for (std::uint64_t i = 0; i < line.size(); ++i) {
    const Value& value = line.at(i);
    if (value.index() != wanted.index()) {
      continue;
    }
    const auto against_wanted = compare(value, wanted);
    const auto against_before = before ? compare(*before, value) : std::strong_ordering::less;
    if (!against_wanted || !against_before) {
      evaluator.stop(CellError::kUnsupported);
      return std::nullopt;
    }
    sorted = sorted && *against_before <= 0;
    before = &value;
    if (*against_wanted > 0) {
      larger_seen = true;
    } else {
      place = i;
    }
  }
  if (!sorted && larger_seen && place) {
    evaluator.stop(CellError::kUnsupported);
  }
  return place;
}

std::optional<std::uint64_t> find_descending(Evaluator& evaluator, const Value& wanted,
                                             const Line& line) {
  std::optional<std::uint64_t> place;
  for (std::uint64_t i = 0; i < line.size(); ++i) {
    const Value& value = line.at(i);
    if (value.index() != wanted.index()) {
      continue;
    }
    const auto ordering = compare(value, wanted);
    if (!ordering) {
      evaluator.stop(CellError::kUnsupported);
      return std::nullopt;
    }
    if (*ordering < 0) {
      return place;
    }
    place = i;
    if (*ordering == 0) {
      return place;
    }
  }
  return place;
}

}  // namespace

std::optional<std::uint64_t> find_place(Evaluator& evaluator, const Value& wanted,
                                        const Array& line, Match match) {
  const Line values(line);
  switch (match) {
    case Match::kExact:
      return find_exact(evaluator, wanted, values);
    case Match::kAscending:
      return find_ascending(evaluator, wanted, values);
    case Match::kDescending:
      break;
  }
  return find_descending(evaluator, wanted, values);
}

}  // namespace scorebook::formula
