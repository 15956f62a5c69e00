// SPDX-License-Identifier: Apache-2.0
#include "xlsx/insertion_areas.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace scorebook::xlsx {
namespace {

/// "3:5".
std::optional<RowSpan> whole_rows(std::string_view text) {
  RowSpan rows;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, rows.first);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != ':') {
    return std::nullopt;
  }
  const auto last = std::from_chars(first.ptr + 1, end, rows.last);
  const bool fits = last.ec == std::errc() && last.ptr == end && rows.first >= 1 &&
                    rows.first <= rows.last && rows.last <= base::kMaxRow;
  return fits ? std::optional(rows) : std::nullopt;
}

/// Calls `take` with each word of the list.
void each_word(std::string_view text, const std::function<void(std::string_view)>& take) {
  constexpr std::string_view kSpace = " \t\r\n";
  for (std::size_t at = text.find_first_not_of(kSpace); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
    take(text.substr(at, end - at));
    at = text.find_first_not_of(kSpace, end);
  }
}

}  // namespace

base::CellRange moved_area(base::CellRange area, const formula::RowInsertion& insertion,
                           bool stretches) {
  insertion.move(area.first.row, area.last.row, stretches);
  return area;
}

std::optional<std::string> moved_areas(std::string_view text,
                                       const formula::RowInsertion& insertion, bool stretches) {
  std::string out;
  bool changed = false;
  each_word(text, [&](std::string_view word) {
    std::string now(word);
    if (const auto area = base::parse_range(word)) {
      const base::CellRange moved = moved_area(*area, insertion, stretches);
      now = moved == *area ? now : base::to_a1(moved);
    } else if (auto rows = whole_rows(word)) {
      insertion.move(rows->first, rows->last, stretches);
      now = std::to_string(rows->first) + ":" + std::to_string(rows->last);
    }
    changed = changed || now != word;
    out += (out.empty() ? "" : " ") + now;
  });
  return changed ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<RowSpan> rows_of_areas(std::string_view text) {
  std::optional<RowSpan> all;
  each_word(text, [&](std::string_view word) {
    auto rows = whole_rows(word);
    if (const auto area = base::parse_range(word)) {
      rows = RowSpan{area->first.row, area->last.row};
    }
    if (rows) {
      all =
          all ? RowSpan{std::min(all->first, rows->first), std::max(all->last, rows->last)} : *rows;
    }
  });
  return all;
}

}  // namespace scorebook::xlsx
