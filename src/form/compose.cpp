// SPDX-License-Identifier: Apache-2.0
#include "form/compose.h"

#include <algorithm>
#include <cstddef>

#include "base/thai.h"

namespace scorebook::form {
namespace {

using Values = std::map<std::string, std::string>;

std::string value_of(const Values& values, const std::string& name) {
  const auto found = values.find(name);
  return found == values.end() ? std::string() : base::squeeze(found->second);
}

bool holds_all(const Pattern& pattern, const Values& values) {
  return std::all_of(values.begin(), values.end(), [&](const auto& value) {
    return base::squeeze(value.second).empty() || pattern.has_part(value.first);
  });
}

std::size_t count_blanks(const Pattern& pattern, const Values& values) {
  const std::vector<std::string> names = pattern.part_names();
  return static_cast<std::size_t>(std::count_if(names.begin(), names.end(), [&](const auto& name) {
    return value_of(values, name).empty();
  }));
}

const Pattern* first_that_fits(const std::vector<Pattern>& patterns, std::string_view text) {
  const auto found = std::find_if(patterns.begin(), patterns.end(),
                                  [&](const auto& pattern) { return pattern.match(text); });
  return found == patterns.end() ? nullptr : &*found;
}

bool reads_as(const std::vector<Pattern>& patterns, std::string_view text, const Values& values) {
  const Pattern* const fits = first_that_fits(patterns, text);
  if (fits == nullptr) {
    return false;
  }
  const Values read = *fits->match(text);
  const auto same = [&](const auto& value) {
    return value_of(read, value.first) == value_of(values, value.first);
  };
  return std::all_of(read.begin(), read.end(), same) &&
         std::all_of(values.begin(), values.end(), same);
}

}  // namespace

std::optional<std::string> compose_cell(const std::vector<Pattern>& patterns, const Values& values,
                                        std::string_view blank, std::string_view now) {
  const Pattern* const used = now.empty() ? nullptr : first_that_fits(patterns, now);
  std::vector<const Pattern*> order;
  for (const Pattern& pattern : patterns) {
    if (holds_all(pattern, values)) {
      order.push_back(&pattern);
    }
  }
  std::stable_sort(order.begin(), order.end(), [&](const Pattern* a, const Pattern* b) {
    const std::size_t blanks_a = count_blanks(*a, values);
    const std::size_t blanks_b = count_blanks(*b, values);
    return blanks_a != blanks_b ? blanks_a < blanks_b : a == used && b != used;
  });
  for (const Pattern* pattern : order) {
    std::string text = pattern->compose(values, blank);
    if (reads_as(patterns, text, values)) {
      return text;
    }
  }
  return std::nullopt;
}

std::string labelled_text(const RowKind& kind, std::string_view label, std::string_view text) {
  const bool told =
      std::any_of(kind.patterns.begin(), kind.patterns.end(),
                  [&](const Pattern& pattern) { return pattern.match(text).has_value(); });
  if (told || kind.patterns.empty()) {
    return std::string(text);
  }
  std::string out(label.empty() ? kind.patterns.front().prefix() : label);
  return text.empty() ? out : out.append("\n").append(text);
}

}  // namespace scorebook::form
