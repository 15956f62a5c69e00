// SPDX-License-Identifier: Apache-2.0
#include "bind/sheet_reader.h"

#include <algorithm>

#include "base/thai.h"
#include "bind/grid_reader.h"
#include "bind/placement.h"

namespace scorebook::bind {
namespace {

using record::Fact;
using record::FactKind;
using record::Place;
using record::Value;
using record::ValueKind;

// The row or report that the fields of one sheet belong to.
class SheetFields {
 public:
  SheetFields(const SheetMatch& match, Drafts& drafts) : match_(match), drafts_(drafts) {
    const form::Sheet& sheet = *match.plan->sheet;
    if (sheet.presence != form::Presence::kPerIndicator) {
      return;
    }
    if (DraftTable* const table = drafts.table(sheet.table)) {
      row_ = &table->rows.emplace_back();
      row_->table = table->table;
      row_->view = match.view;
      row_->is_sheet = true;
      const std::uint32_t header = match.first_header();
      row_->at = {header > base::kMaxRow ? 1 : header, 1};
    }
  }

  DraftRow* row() const { return row_; }

  void take_line(const FoundLine& line) {
    for (const auto& [name, text] : line.parts) {
      DraftRow& owner = owner_of(name);
      if (!field_of(*drafts_.form, owner, name)) {
        continue;
      }
      Gathered cells{match_.view, {}, line.value_cell};
      for (const Filled* cell : line.cells) {
        if (cell->ref == line.value_cell || line.cells.front()->ref == line.value_cell) {
          cells.cells.push_back(cell);
        }
      }
      const DraftPart part{text, std::move(cells)};
      const auto known = owner.parts.find(name);
      if (known == owner.parts.end() || (known->second.text.empty() && !text.empty())) {
        if (known != owner.parts.end()) {
          owner.parts_again.emplace_back(name, known->second);
        }
        owner.parts[name] = part;
      } else {
        owner.parts_again.emplace_back(name, part);
      }
    }
  }

  /// Notes what is printed again of the report; a figure there does not stand for one that the first
  /// print leaves out.
  void compare(const std::map<std::string, std::string>& parts, const Gathered& cells) {
    for (const auto& [name, text] : parts) {
      const auto known = drafts_.report.parts.find(name);
      if (known != drafts_.report.parts.end() && (text.empty() || !known->second.text.empty())) {
        drafts_.report.parts_again.emplace_back(name, DraftPart{text, cells});
      }
    }
  }

  void take_ticks(const FoundTicks& found) {
    DraftRow& owner = owner_of(found.ticks->key);
    if (!field_of(*drafts_.form, owner, found.ticks->key)) {
      return;
    }
    Value value;
    std::vector<std::string> ticked;
    for (std::size_t i = 0; i < found.choices.size(); ++i) {
      const FoundChoice& choice = found.choices[i];
      const Place box = choice.exists ? match_.view->place(choice.box) : Place();
      value.more.push_back(box);
      if (choice.ticked) {
        ticked.push_back(found.ticks->choices[i].value.exact_text());
        value.number = found.ticks->choices[i].value;
        value.at = box;
      } else if (!value.at.exists()) {
        value.at = box;
      }
    }
    for (const std::string& text : ticked) {
      value.raw += value.raw.empty() ? text : ", " + text;
    }
    value.kind = ticked.empty()       ? ValueKind::kEmpty
                 : ticked.size() == 1 ? ValueKind::kNumber
                                      : ValueKind::kInvalid;
    if (ticked.size() != 1) {
      add_fact(FactKind::kRoundNotTicked, value.at, found.ticks->label, {}).found = value.raw;
      facts().back().field = found.ticks->key;
    }
    owner.values.try_emplace(found.ticks->key, std::move(value));
  }

  Fact& add_fact(FactKind kind, Place at, const std::string& label, const std::string& expected) {
    Fact fact;
    fact.kind = kind;
    fact.at = std::move(at);
    fact.label = base::squeeze(label);
    fact.expected = expected;
    fact.table = row_ ? row_->table->key : std::string();
    return facts().emplace_back(std::move(fact));
  }

  std::vector<Fact>& facts() { return row_ ? row_->facts : drafts_.facts; }

 private:
  DraftRow& owner_of(const std::string& field) {
    return row_ && row_->table->field(field) ? *row_ : drafts_.report;
  }

  const SheetMatch& match_;
  Drafts& drafts_;
  DraftRow* row_ = nullptr;
};

// The figures of the report that the headings of a grid print.
void take_heading_parts(const SheetView& view, const GridPlan& plan, const HeaderBlock& block,
                        SheetFields& fields) {
  for (const HeadingPart& part : plan.parts) {
    const ColumnPlace& place = block.columns[part.column];
    if (!place.exists()) {
      continue;
    }
    for (std::uint32_t row = block.top; row <= block.bottom; ++row) {
      const Filled* const cell = view.shown({row, place.first});
      auto parts = cell ? part.pattern.match(cell->text) : std::nullopt;
      if (parts) {
        fields.compare(*parts, Gathered{&view, {cell}, cell->ref});
        break;
      }
    }
  }
}

// The grids from top to bottom; each ends where the next begins. Returns the row where the last one
// ended.
std::uint32_t read_grids(const SheetMatch& match, Drafts& drafts, SheetFields& fields) {
  struct Part {
    std::size_t grid;
    std::uint32_t top;
  };

  std::vector<Part> parts;
  for (std::size_t i = 0; i < match.grids.size(); ++i) {
    if (!match.grids[i].empty()) {
      parts.push_back({i, match.grids[i].front().top});
    }
  }
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.top < b.top; });
  std::uint32_t end = 1;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const GridPlan& plan = match.plan->grids[parts[i].grid];
    const auto& blocks = match.grids[parts[i].grid];
    for (const HeaderBlock& block : blocks) {
      take_heading_parts(*match.view, plan, block, fields);
    }
    for (Fact& fact : header_facts(*match.view, plan, blocks.front())) {
      fields.facts().push_back(std::move(fact));
    }
    const std::uint32_t limit = i + 1 < parts.size() ? parts[i + 1].top : base::kMaxRow + 1;
    end = GridReader(*match.view, *match.plan, plan, blocks, drafts, fields.row()).read(limit);
  }
  return end;
}

void report_missing_lines(const SheetMatch& match, const std::vector<FoundLine>& found,
                          SheetFields& fields) {
  const Place sheet = match.view->place(base::CellRef{1, 1});
  for (const form::Line& line : match.plan->sheet->lines) {
    const bool there = std::any_of(found.begin(), found.end(),
                                   [&](const FoundLine& one) { return one.line == &line; });
    if (line.required && !there && !line.patterns.empty()) {
      const form::Pattern& printed = line.patterns.front();
      fields.add_fact(FactKind::kMissingLine, sheet, std::string(printed.prefix()),
                      printed.compose({}, "..."));
    }
  }
  for (const form::Ticks& ticks : match.plan->sheet->ticks) {
    const bool there = std::any_of(match.ticks.begin(), match.ticks.end(),
                                   [&](const FoundTicks& one) { return one.ticks == &ticks; });
    if (ticks.required && !there) {
      fields.add_fact(FactKind::kMissingLine, sheet, ticks.label, base::squeeze(ticks.label))
          .field = ticks.key;
    }
  }
}

}  // namespace

void read_sheet(const SheetMatch& match, Drafts& drafts) {
  SheetFields fields(match, drafts);
  std::vector<FoundLine> lines = match.lines;
  for (const FoundLine& line : lines) {
    fields.take_line(line);
  }
  for (const FoundTicks& ticks : match.ticks) {
    fields.take_ticks(ticks);
  }
  const std::uint32_t end = read_grids(match, drafts, fields);
  for (FoundLine& line : find_lines(*match.view, *match.plan, {end, base::kMaxRow}, true)) {
    fields.take_line(line);
    lines.push_back(std::move(line));
  }
  report_missing_lines(match, lines, fields);
}

}  // namespace scorebook::bind
