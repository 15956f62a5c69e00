// SPDX-License-Identifier: Apache-2.0
#include "bind/pages.h"

#include <algorithm>

#include "bind/lines.h"
#include "bind/ticks.h"

namespace scorebook::bind {
namespace {

constexpr std::uint32_t kMostTitles = 12;  // rows

bool is_title(const SheetView& view, const SheetPlan& plan, std::uint32_t row) {
  return begins_line(view, plan, view.row(row).front()) ||
         std::any_of(plan.ticks.begin(), plan.ticks.end(), [&](const TicksPlan& ticks) {
           return find_ticks(view, ticks, {row, row}).has_value();
         });
}

}  // namespace

std::uint32_t page_begin(const SheetView& view, const SheetPlan& plan, std::uint32_t header_top) {
  std::uint32_t begin = header_top;
  for (std::uint32_t up = 1; up <= kMostTitles && up < header_top; ++up) {
    const std::uint32_t row = header_top - up;
    if (view.row(row).empty()) {
      continue;
    }
    if (!is_title(view, plan, row)) {
      break;
    }
    begin = row;
  }
  return begin;
}

}  // namespace scorebook::bind
