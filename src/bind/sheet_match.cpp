// SPDX-License-Identifier: Apache-2.0
#include "bind/sheet_match.h"

#include <algorithm>
#include <optional>

#include "bind/placement.h"

namespace scorebook::bind {
namespace {

// Compares hits/total without fractions, then names.
bool is_better(const SheetMatch& a, const SheetMatch& b) {
  const std::size_t left = a.hits * b.total;
  const std::size_t right = b.hits * a.total;
  return left != right ? left > right : a.named && !b.named;
}

bool is_generated(const SheetView& view, const FormPlan& plan) {
  return std::any_of(plan.sheets.begin(), plan.sheets.end(), [&](const SheetPlan& sheet) {
    return sheet.sheet->generated && sheet.sheet->name.match(view.name());
  });
}

// The places that the sheet fits, best first.
std::vector<SheetMatch> matches_of(const SheetView& view, const FormPlan& plan) {
  std::vector<SheetMatch> matches;
  for (const SheetPlan& sheet : plan.sheets) {
    if (sheet.sheet->generated) {
      continue;
    }
    if (SheetMatch match = match_sheet(view, sheet); match.fits()) {
      matches.push_back(std::move(match));
    }
  }
  std::stable_sort(matches.begin(), matches.end(), is_better);
  return matches;
}

bool takes_many(const SheetMatch& match) {
  return match.plan->sheet->presence == form::Presence::kPerIndicator;
}

}  // namespace

// Two fifths: a last page without titles still fits, a table of another sheet that shares some
// columns does not.
bool SheetMatch::fits() const {
  return (plan->grids.empty() || has_grid()) && hits > 0 && hits * 5 >= total * 2;
}

bool SheetMatch::has_grid() const {
  return std::any_of(grids.begin(), grids.end(),
                     [](const auto& blocks) { return !blocks.empty(); });
}

std::uint32_t SheetMatch::first_header() const {
  std::uint32_t first = base::kMaxRow + 1;
  for (const auto& blocks : grids) {
    first = blocks.empty() ? first : std::min(first, blocks.front().top);
  }
  return first;
}

SheetMatch match_sheet(const SheetView& view, const SheetPlan& plan) {
  SheetMatch match;
  match.plan = &plan;
  match.view = &view;
  match.named = plan.sheet->name.match(view.name()).has_value();
  for (const GridPlan& grid : plan.grids) {
    std::vector<HeaderBlock> blocks = find_headers(view, grid);
    match.total += grid.grid->columns.size();
    match.hits += blocks.empty() ? 0 : blocks.front().labelled;
    place_columns(view, blocks);
    match.grids.push_back(std::move(blocks));
  }
  if (!plan.grids.empty() && !match.has_grid()) {
    return match;
  }
  const RowRange above{1, match.first_header() - 1};
  match.lines = find_lines(view, plan, above, false);
  match.hits += match.lines.size();
  for (const LinePlan& line : plan.lines) {
    match.total += line.line->after_grid ? 0 : 1;
  }
  for (const TicksPlan& ticks : plan.ticks) {
    ++match.total;
    if (auto found = find_ticks(view, ticks, above)) {
      ++match.hits;
      match.ticks.push_back(std::move(*found));
    }
  }
  return match;
}

Assignment assign_sheets(const std::vector<SheetView>& views, const FormPlan& plan) {
  struct Seat {
    const SheetPlan* plan;
    std::size_t view;
  };

  std::vector<std::vector<SheetMatch>> matches(views.size());
  std::vector<std::optional<std::size_t>> chosen(views.size());  // of matches[i]
  for (std::size_t i = 0; i < views.size(); ++i) {
    if (!is_generated(views[i], plan)) {
      matches[i] = matches_of(views[i], plan);
      chosen[i] = matches[i].empty() ? std::nullopt : std::optional<std::size_t>(0);
    }
  }
  // A sheet that loses its place tries its next one, until nothing moves.
  std::vector<Seat> seats;
  for (std::size_t i = 0; i < views.size(); ++i) {
    std::size_t candidate = i;
    while (chosen[candidate] && !takes_many(matches[candidate][*chosen[candidate]])) {
      const SheetMatch& match = matches[candidate][*chosen[candidate]];
      const auto seat = std::find_if(seats.begin(), seats.end(),
                                     [&](const Seat& one) { return one.plan == match.plan; });
      if (seat == seats.end()) {
        seats.push_back({match.plan, candidate});
        break;
      }
      if (is_better(match, matches[seat->view][*chosen[seat->view]])) {
        std::swap(seat->view, candidate);
      }
      const std::size_t next = *chosen[candidate] + 1;
      chosen[candidate] = next < matches[candidate].size() ? std::optional(next) : std::nullopt;
    }
  }
  Assignment result;
  for (std::size_t i = 0; i < views.size(); ++i) {
    if (chosen[i]) {
      result.placed.push_back(std::move(matches[i][*chosen[i]]));
    } else if (!views[i].cells().empty() && !is_generated(views[i], plan)) {
      result.unplaced.push_back(&views[i]);
    }
  }
  return result;
}

}  // namespace scorebook::bind
