// SPDX-License-Identifier: Apache-2.0
#include "bind/header.h"

#include <algorithm>
#include <optional>

namespace scorebook::bind {
namespace {

constexpr std::uint32_t kTallestHeader = 5;  // rows
// No form comes near these; they bound the work that a hostile sheet can cause.
constexpr std::size_t kMostLabels = 200;
constexpr std::size_t kMostHeaders = 300;
constexpr std::size_t kLabelSlack = 48;  // bytes that a label may be longer than the form's

bool covers(const base::CellRange& area, std::uint32_t column) {
  return area.first.column <= column && column <= area.last.column;
}

// A label that may stand uppermost in a header. Numbers never do.
bool is_top(const SheetView& view, const GridPlan& plan, const Filled& cell) {
  if (cell.cell->type == xlsx::CellType::kNumber ||
      cell.text.size() > plan.longest_label + kLabelSlack) {
    return false;
  }
  const bool short_text = cell.text.size() <= SheetView::kHeadBytes;
  if (plan.parts.empty()) {
    return plan.tops.contains(short_text ? view.head(cell) : view.folded(cell));
  }
  return plan.tops.contains(label_key(plan, view.folded(cell)));
}

std::size_t tops_in_row(const SheetView& view, const GridPlan& plan, std::uint32_t row) {
  const auto cells = view.row(row);
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [&](const Filled& cell) { return is_top(view, plan, cell); }));
}

std::optional<std::size_t> column_of(const GridPlan& plan,
                                     const std::vector<const HeaderLabel*>& above,
                                     const HeaderLabel& leaf) {
  std::vector<std::string> path;
  for (const HeaderLabel* label : above) {
    if (path.empty() || path.back() != label->folded) {
      path.push_back(label->folded);
    }
  }
  if (path.empty() || path.back() != leaf.folded) {
    path.push_back(leaf.folded);
  }
  for (std::string& label : path) {
    label = label_key(plan, std::move(label));
  }
  const auto found = plan.paths.find(join_path(path));
  return found == plan.paths.end() ? std::nullopt : std::optional(found->second);
}

// The column that a label names, its upper labels included where it has some.
std::optional<std::size_t> named_column(const HeaderText& text, const GridPlan& plan,
                                        const HeaderLabel& leaf) {
  bool guessed = false;
  const auto column = column_of(plan, text.above(leaf, guessed), leaf);
  return column || !guessed ? column : column_of(plan, {}, leaf);
}

std::uint32_t deepest_row(const SheetView& view, const GridPlan& plan, std::uint32_t top) {
  auto bottom = top + static_cast<std::uint32_t>(plan.header_rows) - 1;
  for (const Filled& cell : view.row(top)) {
    const base::CellRange area = view.area(cell.ref);
    const auto below = static_cast<std::uint32_t>(
        area.first.column == area.last.column ? 0 : plan.header_rows - 1);
    if (is_top(view, plan, cell)) {
      bottom = std::max(bottom, area.last.row + below);
    }
  }
  return std::min(bottom, top + kTallestHeader - 1);
}

// The header that starts at the row, whatever of it is there.
HeaderBlock header_at(const SheetView& view, const GridPlan& plan, std::uint32_t top) {
  const HeaderText text(view, top, deepest_row(view, plan, top), plan.longest_label + kLabelSlack);
  HeaderBlock block;
  block.top = block.bottom = top;
  block.columns.resize(plan.grid->columns.size());
  for (const HeaderLabel& label : text.labels()) {
    const auto column = named_column(text, plan, label);
    if (!column || block.columns[*column].exists()) {
      continue;
    }
    block.columns[*column] = {ColumnFind::kLabel, label.area.first.column, label.area.last.column};
    block.bottom = std::max(block.bottom, label.area.last.row);
    ++block.labelled;
  }
  for (const HeaderLabel& label : text.labels()) {
    if (label.area.first.row <= block.bottom) {
      block.labels.push_back(label.area);
    }
  }
  return block;
}

bool is_header(const HeaderBlock& block) {
  const std::size_t enough = std::max<std::size_t>((block.columns.size() + 2) / 3, 1);
  return block.labelled >= enough;
}

}  // namespace

HeaderText::HeaderText(const SheetView& view, std::uint32_t top, std::uint32_t bottom,
                       std::size_t longest_label)
    : top_(top) {
  for (std::uint32_t row = top; row <= bottom; ++row) {
    for (const Filled& cell : view.row(row)) {
      if (cell.text.size() <= longest_label && labels_.size() < kMostLabels) {
        labels_.push_back({view.area(cell.ref), std::string(cell.text), view.folded(cell)});
      }
    }
  }
}

const HeaderLabel* HeaderText::covering(std::uint32_t row, std::uint32_t column) const {
  const auto found = std::find_if(labels_.begin(), labels_.end(), [&](const HeaderLabel& label) {
    return label.area.contains({row, column});
  });
  return found == labels_.end() ? nullptr : &*found;
}

std::vector<const HeaderLabel*> HeaderText::over(std::uint32_t column) const {
  std::vector<const HeaderLabel*> found;
  for (const HeaderLabel& label : labels_) {
    if (covers(label.area, column)) {
      found.push_back(&label);
    }
  }
  return found;
}

const HeaderLabel* HeaderText::parent_left_of(std::uint32_t row, std::uint32_t column) const {
  const HeaderLabel* nearest = nullptr;
  for (const HeaderLabel& label : labels_) {
    const bool left = label.area.first.row == row && label.area.last.column < column;
    if (left && (!nearest || label.area.last.column > nearest->area.last.column)) {
      nearest = &label;
    }
  }
  const HeaderLabel* const below =
      nearest ? covering(row + 1, nearest->area.first.column) : nullptr;
  return below && below != nearest ? nearest : nullptr;
}

std::vector<const HeaderLabel*> HeaderText::above(const HeaderLabel& label, bool& guessed) const {
  std::vector<const HeaderLabel*> found;
  for (std::uint32_t row = top_; row < label.area.first.row; ++row) {
    const HeaderLabel* upper = covering(row, label.area.first.column);
    if (!upper) {
      upper = parent_left_of(row, label.area.first.column);
      guessed = guessed || upper;
    }
    if (upper && (found.empty() || found.back() != upper)) {
      found.push_back(upper);
    }
  }
  return found;
}

std::vector<HeaderBlock> find_headers(const SheetView& view, const GridPlan& plan) {
  std::optional<HeaderBlock> best;
  const std::size_t rows = std::min(view.rows().size(), plan.within);
  for (std::size_t i = 0; i < rows; ++i) {
    if (tops_in_row(view, plan, view.rows()[i]) == 0) {
      continue;
    }
    HeaderBlock block = header_at(view, plan, view.rows()[i]);
    if (is_header(block) && (!best || block.labelled > best->labelled)) {
      best = std::move(block);
    }
  }
  if (!best) {
    return {};
  }
  std::vector<HeaderBlock> blocks{std::move(*best)};
  // One heading alone may be a word of the body.
  const std::size_t fewest_tops = std::min<std::size_t>(2, plan.tops.size());
  std::size_t tried = 0;
  for (const std::uint32_t row : view.rows()) {
    if (row <= blocks.back().bottom || tops_in_row(view, plan, row) < fewest_tops) {
      continue;
    }
    if (++tried > kMostHeaders) {
      break;
    }
    HeaderBlock block = header_at(view, plan, row);
    if (is_header(block)) {
      blocks.push_back(std::move(block));
    }
  }
  return blocks;
}

}  // namespace scorebook::bind
