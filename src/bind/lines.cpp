// SPDX-License-Identifier: Apache-2.0
#include "bind/lines.h"

#include <algorithm>
#include <optional>

namespace scorebook::bind {
namespace {

constexpr std::size_t kMostCells = 8;       // of a split line within one row
constexpr std::uint32_t kMostRows = 3;      // of a split line
constexpr std::size_t kLongestLine = 4000;  // bytes; a longer text is a narrative
constexpr std::size_t kMostRegion = 500;    // cells looked at

// The cells that may stand in a line.
std::vector<const Filled*> candidates(const SheetView& view, RowRange rows) {
  const auto cells = view.cells();
  auto cell = std::lower_bound(
      cells.begin(), cells.end(), rows.first,
      [](const Filled& filled, std::uint32_t row) { return filled.ref.row < row; });
  std::vector<const Filled*> found;
  for (; cell != cells.end() && cell->ref.row <= rows.last && found.size() < kMostRegion; ++cell) {
    if (cell->cell->type != xlsx::CellType::kNumber && cell->text.size() <= kLongestLine) {
      found.push_back(&*cell);
    }
  }
  return found;
}

// A text may hold the whole prefix, or only its beginning when it is split.
bool may_begin(const SheetView& view, const Filled& cell, const std::string& prefix) {
  return view.begins(cell, prefix) || prefix.starts_with(view.head(cell));
}

std::size_t filled_parts(const FoundLine& line) {
  return static_cast<std::size_t>(std::count_if(
      line.parts.begin(), line.parts.end(), [](const auto& part) { return !part.second.empty(); }));
}

// Dots to write on: the value belongs there and in no other cell.
bool ends_in_blank(std::string_view text) {
  constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
  const std::size_t last = text.find_last_not_of(" \n");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  return text.ends_with("..") || text.ends_with("__") || text.ends_with(kEllipsis);
}

class LineFinder {
 public:
  LineFinder(const SheetView& view, const SheetPlan& plan, RowRange rows)
      : view_(view),
        plan_(plan),
        rows_(rows),
        candidates_(candidates(view, rows)) {}

  std::optional<FoundLine> find(const LinePlan& line) const {
    for (const Filled* cell : candidates_) {
      for (std::size_t i = 0; i < line.prefixes.size(); ++i) {
        if (!may_begin(view_, *cell, line.prefixes[i])) {
          continue;
        }
        if (auto found = match(line.line->patterns[i], *cell)) {
          found->line = line.line;
          return found;
        }
      }
    }
    return std::nullopt;
  }

 private:
  std::optional<FoundLine> match(const form::Pattern& pattern, const Filled& cell) const {
    auto alone = match_cells(pattern, {&cell}, " ");
    const std::size_t known = alone ? filled_parts(*alone) : 0;
    const bool complete = alone && (known == alone->parts.size() || ends_in_blank(cell.text));
    auto split = complete ? std::nullopt : match_in_row(pattern, cell, known);
    if (!split) {
      return alone ? alone : match_in_rows(pattern, cell);
    }
    if (alone && alone->parts.size() == 1) {
      split->value_cell = split->cells[1]->ref;  // the label stands alone
    }
    return split;
  }

  // The cell with those behind it, as long as more parts are filled than `known`.
  std::optional<FoundLine> match_in_row(const form::Pattern& pattern, const Filled& cell,
                                        std::size_t known) const {
    std::vector<const Filled*> cells{&cell};
    for (const Filled& next : view_.row(cell.ref.row)) {
      if (next.ref.column <= cell.ref.column) {
        continue;
      }
      if (cells.size() == kMostCells || begins_line(view_, plan_, next)) {
        break;
      }
      cells.push_back(&next);
      auto found = match_cells(pattern, cells, " ");
      if (found && filled_parts(*found) > known) {
        return found;
      }
    }
    return std::nullopt;
  }

  std::optional<FoundLine> match_in_rows(const form::Pattern& pattern, const Filled& cell) const {
    std::vector<const Filled*> cells;
    std::uint32_t rows = 0;
    const auto begin = std::lower_bound(view_.rows().begin(), view_.rows().end(), cell.ref.row);
    for (auto row = begin; row != view_.rows().end() && *row <= rows_.last; ++row) {
      for (const Filled& next : view_.row(*row)) {
        const bool behind = *row > cell.ref.row || next.ref >= cell.ref;
        if (behind && cells.size() < kMostRows * kMostCells) {
          cells.push_back(&next);
        }
      }
      if (++rows > kMostRows) {
        break;
      }
      if (auto found = rows > 1 ? match_cells(pattern, cells, "\n") : std::nullopt) {
        return found;
      }
    }
    return std::nullopt;
  }

  static std::optional<FoundLine> match_cells(const form::Pattern& pattern,
                                              const std::vector<const Filled*>& cells,
                                              std::string_view between) {
    std::string text;
    for (const Filled* cell : cells) {
      text.append(text.empty() ? "" : between).append(cell->text);
    }
    auto parts = text.size() <= kLongestLine ? pattern.match(text) : std::nullopt;
    if (!parts) {
      return std::nullopt;
    }
    return FoundLine{nullptr, std::move(*parts), cells, cells.front()->ref};
  }

  const SheetView& view_;
  const SheetPlan& plan_;
  RowRange rows_;
  std::vector<const Filled*> candidates_;
};

}  // namespace

bool begins_line(const SheetView& view, const SheetPlan& plan, const Filled& cell) {
  return std::any_of(plan.lines.begin(), plan.lines.end(), [&](const LinePlan& line) {
    return std::any_of(line.prefixes.begin(), line.prefixes.end(), [&](const std::string& prefix) {
      return !prefix.empty() && view.begins(cell, prefix);
    });
  });
}

std::vector<FoundLine> find_lines(const SheetView& view, const SheetPlan& plan, RowRange rows,
                                  bool after_grid) {
  std::vector<FoundLine> found;
  const LineFinder finder(view, plan, rows);
  for (const LinePlan& line : plan.lines) {
    if (line.line->after_grid == after_grid) {
      if (auto one = finder.find(line)) {
        found.push_back(std::move(*one));
      }
    }
  }
  return found;
}

}  // namespace scorebook::bind
