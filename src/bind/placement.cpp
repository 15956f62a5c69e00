// SPDX-License-Identifier: Apache-2.0
#include "bind/placement.h"

#include <algorithm>
#include <set>

#include "base/thai.h"

namespace scorebook::bind {
namespace {

using Columns = std::vector<ColumnPlace>;

constexpr std::size_t kLongestShown = 400;  // bytes of a heading

// The columns in a run of missing ones, [begin, end).
struct Run {
  std::size_t begin;
  std::size_t end;

  std::size_t size() const { return end - begin; }
};

std::vector<Run> missing_runs(const Columns& columns) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].exists()) {
      continue;
    }
    if (!runs.empty() && runs.back().end == i) {
      ++runs.back().end;
    } else {
      runs.push_back({i, i + 1});
    }
  }
  return runs;
}

bool is_taken(const Columns& columns, std::uint32_t column) {
  return std::any_of(columns.begin(), columns.end(), [&](const ColumnPlace& place) {
    return place.exists() && place.first <= column && column <= place.last;
  });
}

// Where a run would stand by its neighbours: [first, last] of the sheet; first 0 when nowhere.
ColumnPlace gap_of(const Columns& columns, const Run& run) {
  const bool has_left = run.begin > 0;
  const bool has_right = run.end < columns.size();
  const auto size = static_cast<std::uint32_t>(run.size());
  ColumnPlace gap;
  if (has_left && has_right) {
    gap.first = columns[run.begin - 1].last + 1;
    gap.last = columns[run.end].first - 1;
    const bool fits = columns[run.end].first > gap.first && gap.last - gap.first + 1 == size;
    return fits ? gap : ColumnPlace();
  }
  if (has_left) {
    gap.first = columns[run.begin - 1].last + 1;
    gap.last = gap.first + size - 1;
  } else if (has_right && columns[run.end].first > size) {
    gap.first = columns[run.end].first - size;
    gap.last = columns[run.end].first - 1;
  }
  return gap;
}

void place_run(const HeaderText& text, const Run& run, Columns& columns) {
  const ColumnPlace gap = gap_of(columns, run);
  if (gap.first == 0) {
    return;
  }
  const bool inner = run.begin > 0 && run.end < columns.size();
  for (std::uint32_t column = gap.first; column <= gap.last; ++column) {
    if (is_taken(columns, column) || (!inner && text.over(column).empty())) {
      return;
    }
  }
  for (std::size_t i = run.begin; i < run.end; ++i) {
    const auto column = gap.first + static_cast<std::uint32_t>(i - run.begin);
    columns[i] = {ColumnFind::kPosition, column, column};
  }
}

bool agrees(const HeaderBlock& block, const HeaderBlock& first) {
  for (std::size_t i = 0; i < block.columns.size(); ++i) {
    if (block.columns[i].exists() && block.columns[i].first != first.columns[i].first) {
      return false;
    }
  }
  return true;
}

HeaderText text_of(const SheetView& view, const HeaderBlock& block) {
  return {view, block.top, block.bottom, kLongestShown};
}

record::Fact fact_for(const form::Column& column, record::FactKind kind, record::Place at) {
  record::Fact fact;
  fact.kind = kind;
  fact.at = std::move(at);
  fact.label = print_path(column.header);
  fact.table = column.table;
  fact.field = column.field;
  return fact;
}

// The heading of a column placed by position, where it differs from the form's.
struct Difference {
  record::Place at;
  std::string found;
  std::string expected;
};

Difference difference(const SheetView& view, const HeaderText& text, const HeaderBlock& block,
                      std::uint32_t column, const std::vector<std::string>& expected) {
  const auto labels = text.over(column);
  for (std::size_t level = 0; level < expected.size() && level < labels.size(); ++level) {
    if (labels[level]->folded != base::fold(expected[level])) {
      return {view.place(labels[level]->area), base::squeeze(labels[level]->text),
              form::heading_text(expected[level])};
    }
  }
  const std::uint32_t row = labels.empty() ? block.top : block.bottom;
  return {view.place(base::CellRef{row, column}), {}, print_path(expected)};
}

// The found columns that stand in the form's order: a longest ascending sequence.
std::set<std::size_t> in_order(const Columns& columns) {
  std::vector<std::size_t> length(columns.size(), 0);
  std::vector<std::size_t> before(columns.size(), columns.size());
  std::size_t best = columns.size();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].exists()) {
      continue;
    }
    length[i] = 1;
    for (std::size_t k = 0; k < i; ++k) {
      if (length[k] > 0 && columns[k].first < columns[i].first && length[k] + 1 > length[i]) {
        length[i] = length[k] + 1;
        before[i] = k;
      }
    }
    if (best == columns.size() || length[i] > length[best]) {
      best = i;
    }
  }
  std::set<std::size_t> ordered;
  for (; best < columns.size(); best = before[best]) {
    ordered.insert(best);
  }
  return ordered;
}

}  // namespace

void place_columns(const SheetView& view, std::vector<HeaderBlock>& blocks) {
  for (HeaderBlock& block : blocks) {
    if (&block != &blocks.front() && agrees(block, blocks.front())) {
      block.columns = blocks.front().columns;
      continue;
    }
    const HeaderText text = text_of(view, block);
    for (const Run& run : missing_runs(block.columns)) {
      place_run(text, run, block.columns);
    }
  }
}

std::vector<record::Fact> header_facts(const SheetView& view, const GridPlan& plan,
                                       const HeaderBlock& block) {
  using record::FactKind;
  std::vector<record::Fact> facts;
  const HeaderText text = text_of(view, block);
  const std::set<std::size_t> ordered = in_order(block.columns);
  for (std::size_t i = 0; i < block.columns.size(); ++i) {
    const form::Column& column = plan.grid->columns[i];
    const ColumnPlace& place = block.columns[i];
    const base::CellRef header{block.top, std::max(place.first, 1u)};
    if (!place.exists()) {
      record::Fact fact = fact_for(column, FactKind::kMissingColumn, view.place(header));
      fact.expected = fact.label;
      facts.push_back(std::move(fact));
      continue;
    }
    if (place.find == ColumnFind::kPosition) {
      Difference changed = difference(view, text, block, place.first, column.header);
      const bool told = std::any_of(facts.begin(), facts.end(), [&](const record::Fact& fact) {
        return fact.kind == FactKind::kChangedLabel && fact.at == changed.at;
      });
      if (!told) {
        record::Fact fact = fact_for(column, FactKind::kChangedLabel, std::move(changed.at));
        fact.found = std::move(changed.found);
        fact.expected = std::move(changed.expected);
        facts.push_back(std::move(fact));
      }
    }
    if (!ordered.contains(i)) {
      record::Fact fact = fact_for(column, FactKind::kMovedColumn, view.place(header));
      fact.found = base::column_name(place.first);
      facts.push_back(std::move(fact));
    }
  }
  return facts;
}

}  // namespace scorebook::bind
