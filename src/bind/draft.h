// SPDX-License-Identifier: Apache-2.0
// Rows while they are gathered, before their values are read.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bind/read_cell.h"
#include "bind/sheet_view.h"
#include "form/form.h"
#include "record/record.h"

namespace scorebook::bind {

/// A field that is a part of a text.
struct DraftPart {
  std::string text;
  Gathered cells;
  bool unreadable = false;  ///< the text fits no pattern; it is the whole of it
};

/// A cell that is split into fields by the first of the patterns that fits.
struct DraftSplit {
  const std::vector<form::Pattern>* patterns = nullptr;
  Gathered cells;
  std::map<std::string, std::string> fallback;  ///< parts known when none fits
};

/// A row (or the fields of the report, when `table` is null) with the cells that its fields stand
/// in. Rows live in DraftTable::rows, whose addresses stay.
struct DraftRow {
  const form::Table* table = nullptr;
  std::map<std::string, Gathered> fields;              ///< cells that are one field each
  std::map<std::string, std::vector<Gathered>> again;  ///< the same field printed again
  std::deque<DraftSplit> splits;
  std::vector<DraftRow> splits_again;  ///< the split cell printed again
  std::map<std::string, DraftPart> parts;
  std::vector<std::pair<std::string, DraftPart>> parts_again;  ///< said a second time
  std::map<std::string, record::Value> values;                 ///< read already
  std::map<std::string, const DraftRow*> parents;              ///< by parent key
  const SheetView* view = nullptr;
  base::CellRef at;                 ///< what names the row
  bool told = false;                ///< a row of a grid has told it
  bool is_sheet = false;            ///< stands for its whole sheet
  std::vector<record::Fact> facts;  ///< of this row; its id is added later
  std::string id;
};

struct DraftTable {
  const form::Table* table = nullptr;
  std::deque<DraftRow> rows;
  std::unordered_map<std::string, DraftRow*> by_id;  ///< of rows that have one early: groups
};

/// Everything gathered from a workbook.
struct Drafts {
  explicit Drafts(const form::Form& form);
  DraftTable* table(std::string_view key);

  const form::Form* form;
  DraftRow report;
  std::size_t rows_read = 0;       ///< of all grids
  std::vector<DraftTable> tables;  ///< as the form orders them
  std::vector<record::Fact> facts;
};

/// The declared field of a draft: of its table, or of the report.
const form::Field* field_of(const form::Form& form, const DraftRow& row, std::string_view key);

/// Matches the text of a split cell and adds its parts. A text that fits no pattern gives the parts
/// of the fallback; beyond them the fields of the id become unreadable and the first text field
/// takes the whole.
void split(const form::Form& form, const DraftSplit& cell, DraftRow& row);

}  // namespace scorebook::bind
