// SPDX-License-Identifier: Apache-2.0
#include "bind/workbook_facts.h"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "bind/limits.h"
#include "xlsx/edits.h"

namespace scorebook::bind {
namespace {

using record::Fact;
using record::FactKind;

// Which value of the record stands in a cell.
struct CellOwner {
  std::uint32_t sheet = 0;
  base::CellRef ref;
  const record::Row* row = nullptr;  // null for the report
  const form::Table* table = nullptr;
  const form::Field* field = nullptr;

  auto key() const { return std::tie(sheet, ref); }
};

class CellOwners {
 public:
  CellOwners(const form::Form& form, const record::Record& record) {
    for (const form::Field& field : form.fields) {
      add(record.field(field.key), {0, {}, nullptr, nullptr, &field});
    }
    for (const form::Table& table : form.tables) {
      const record::Table* const rows = record.table(table.key);
      for (const record::Row& row : rows ? std::span(rows->rows) : std::span<const record::Row>()) {
        for (const form::Field& field : table.fields) {
          add(row.value(field.key), {0, {}, &row, &table, &field});
        }
      }
    }
    std::stable_sort(owners_.begin(), owners_.end(),
                     [](const CellOwner& a, const CellOwner& b) { return a.key() < b.key(); });
  }

  // The fact about a cell, with field and row when it belongs to one.
  Fact fact(FactKind kind, record::Place at) const {
    Fact fact;
    fact.kind = kind;
    const std::pair wanted(at.sheet_index, at.area.first);
    const auto owner = std::lower_bound(owners_.begin(), owners_.end(), wanted,
                                        [](const CellOwner& a, const auto& key) {
                                          return a.key() < std::tie(key.first, key.second);
                                        });
    if (owner != owners_.end() && owner->sheet == wanted.first && owner->ref == wanted.second) {
      fact.label = owner->field->label.th;
      fact.field = owner->field->key;
      fact.table = owner->table ? owner->table->key : std::string();
      fact.indicator = owner->row ? owner->row->id : std::string();
    }
    fact.at = std::move(at);
    return fact;
  }

 private:
  void add(const record::Value& value, CellOwner owner) {
    if (value.at.exists()) {
      owner.sheet = value.at.sheet_index;
      owner.ref = value.at.area.first;
      owners_.push_back(owner);
    }
  }

  std::vector<CellOwner> owners_;
};

bool is_hidden(const SheetView& view) {
  return view.sheet().visibility() != xlsx::Visibility::kVisible;
}

bool is_generated(const FormPlan& plan, std::string_view name) {
  return std::any_of(plan.sheets.begin(), plan.sheets.end(), [&](const SheetPlan& sheet) {
    return sheet.sheet->generated && sheet.sheet->name.match(name);
  });
}

void add_missing_sheets(const FormPlan& plan, const Assignment& assignment,
                        std::vector<Fact>& facts) {
  for (const SheetPlan& sheet : plan.sheets) {
    const bool there = std::any_of(assignment.placed.begin(), assignment.placed.end(),
                                   [&](const SheetMatch& match) { return match.plan == &sheet; });
    if (sheet.sheet->presence == form::Presence::kOne && !sheet.sheet->generated && !there) {
      Fact& fact = facts.emplace_back();
      fact.kind = FactKind::kMissingSheet;
      fact.label = fact.expected = sheet.sheet->label.th;
    }
  }
}

Fact sheet_fact(FactKind kind, const SheetView& view) {
  Fact fact;
  fact.kind = kind;
  fact.at = view.place(base::CellRef{1, 1});
  fact.found = view.name();
  return fact;
}

// One fact for each run of hidden rows that hold something.
void add_hidden_rows(const SheetView& view, std::vector<Fact>& facts) {
  bool running = false;
  std::uint32_t last = 0;
  for (const std::uint32_t row : view.rows()) {
    if (facts.size() > kMostFacts) {
      break;
    }
    if (!view.sheet().row_hidden(row)) {
      running = false;
      continue;
    }
    const auto cells = view.row(row);
    if (!running || row != last + 1) {
      Fact& fact = facts.emplace_back();
      fact.kind = FactKind::kHiddenRow;
      fact.at = view.place(base::CellRange{cells.front().ref, cells.front().ref});
      fact.found = view.name();
    }
    base::CellRange& area = facts.back().at.area;
    area.first.column = std::min(area.first.column, cells.front().ref.column);
    area.last.column = std::max(area.last.column, cells.back().ref.column);
    area.last.row = row;
    running = true;
    last = row;
  }
}

// One fact for each run of hidden columns that hold something.
void add_hidden_columns(const SheetView& view, std::vector<Fact>& facts) {
  std::vector<base::CellRange> areas;  // by hidden run; what is in them
  std::vector<const xlsx::ColumnInfo*> runs;
  for (const xlsx::ColumnInfo& run : view.sheet().columns()) {
    if (run.hidden) {
      runs.push_back(&run);
      areas.push_back({{0, 0}, {0, 0}});
    }
  }
  for (const Filled& cell : runs.empty() ? std::span<const Filled>() : view.cells()) {
    const auto run = std::find_if(runs.begin(), runs.end(), [&](const xlsx::ColumnInfo* one) {
      return one->first <= cell.ref.column && cell.ref.column <= one->last;
    });
    if (run == runs.end()) {
      continue;
    }
    base::CellRange& area = areas[static_cast<std::size_t>(run - runs.begin())];
    const bool first = area.first.row == 0;
    area.first.row = first ? cell.ref.row : area.first.row;
    area.first.column = first ? cell.ref.column : std::min(area.first.column, cell.ref.column);
    area.last.row = cell.ref.row;
    area.last.column = std::max(area.last.column, cell.ref.column);
  }
  for (const base::CellRange& area : areas) {
    if (area.first.row > 0) {
      Fact& fact = facts.emplace_back();
      fact.kind = FactKind::kHiddenRow;
      fact.at = view.place(area);
      fact.found = view.name();
    }
  }
}

}  // namespace

void add_sheet_facts(const std::vector<SheetView>& views, const FormPlan& plan,
                     const Assignment& assignment, const xlsx::Workbook& book,
                     record::Record& record) {
  add_missing_sheets(plan, assignment, record.facts);
  for (const SheetView* view : assignment.unplaced) {
    if (!is_hidden(*view)) {
      record.facts.push_back(sheet_fact(FactKind::kUnplacedSheet, *view));
    }
  }
  for (const SheetView& view : views) {
    if (view.cells().empty() || is_generated(plan, view.name())) {
      continue;
    }
    if (is_hidden(view)) {
      record.facts.push_back(sheet_fact(FactKind::kHiddenRow, view));
    } else {
      add_hidden_rows(view, record.facts);
      add_hidden_columns(view, record.facts);
    }
  }
  if (book.has_external_links()) {
    record.facts.emplace_back().kind = FactKind::kExternalLink;
  }
  if (book.has_macros()) {
    record.facts.emplace_back().kind = FactKind::kMacros;
  }
}

void add_formula_facts(const FormPlan& plan, const Assignment& assignment,
                       const xlsx::Workbook& book, record::Record& record) {
  const CellOwners owners(*plan.form, record);
  std::size_t errors = 0;
  std::size_t stale_cells = 0;
  for (const SheetMatch& match : assignment.placed) {
    for (const Filled& cell : match.view->cells()) {
      if (cell.cell->type == xlsx::CellType::kError && ++errors <= kMostFacts) {
        Fact fact = owners.fact(FactKind::kFormulaError, match.view->place(cell.ref));
        fact.found = cell.text;
        record.facts.push_back(std::move(fact));
      }
    }
  }
  for (const xlsx::StaleValue& stale : xlsx::stale_values(book)) {
    const auto sheet = std::find_if(book.sheets().begin(), book.sheets().end(),
                                    [&](const auto& one) { return one.name() == stale.sheet; });
    if (sheet == book.sheets().end() || is_generated(plan, stale.sheet) ||
        ++stale_cells > kMostFacts) {
      continue;
    }
    const auto index = static_cast<std::uint32_t>(sheet - book.sheets().begin());
    Fact fact = owners.fact(stale.missing ? FactKind::kMissingValue : FactKind::kStaleValue,
                            {stale.sheet, index, sheet->area(stale.ref)});
    fact.found = stale.stored;
    fact.expected = stale.computed;
    record.facts.push_back(std::move(fact));
  }
}

void sort_facts(std::vector<record::Fact>& facts) {
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
    const auto key = [](const Fact& fact) {
      return std::tuple(!fact.at.exists(), fact.at.sheet_index, fact.at.area.first, fact.kind);
    };
    return key(a) < key(b);
  });
}

}  // namespace scorebook::bind
