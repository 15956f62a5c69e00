// SPDX-License-Identifier: Apache-2.0
#include "edit/grow.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/thai.h"
#include "bind/bind.h"
#include "edit/joined_changes.h"
#include "edit/moved_record.h"
#include "edit/row_match.h"
#include "form/compose.h"
#include "io/package.h"
#include "record/compare.h"
#include "xlsx/insert_rows.h"

namespace scorebook::edit {
namespace {

using record::DataRow;
using record::Row;

constexpr std::string_view kBlank = "........";

/// New rows under the last one of a group.
struct Growth {
  const form::Table* table = nullptr;
  const form::Column* column = nullptr;  // whose cells name the rows
  const Row* last = nullptr;             // of the group, as it was
  std::uint32_t last_row = 0;            // of the sheet; a row may be continued in others
  std::vector<const DataRow*> rows;
};

/// The column of a one-sheet form whose cells name the rows of a table; nullptr when there is none.
const form::Column* naming_column(const form::Form& form, const form::Table& table) {
  for (const form::Sheet& sheet : form.sheets) {
    for (const form::Grid& grid : sheet.grids) {
      for (const form::Column& column : grid.columns) {
        if (sheet.presence == form::Presence::kOne && column.table == table.key &&
            !column.patterns.empty()) {
          return &column;
        }
      }
    }
  }
  return nullptr;
}

bool is_part(const form::Column& column, std::string_view field) {
  return std::any_of(column.patterns.begin(), column.patterns.end(),
                     [&](const form::Pattern& pattern) { return pattern.has_part(field); });
}

class Grower {
 public:
  Grower(const xlsx::Workbook& book, const form::Form& form, const record::Record& record,
         const record::Data& data, bool remove_signature)
      : book_(book),
        form_(form),
        record_(record),
        data_(data),
        remove_signature_(remove_signature) {}

  Result<std::optional<xlsx::Written>> run() {
    for (const record::DataTable& table : data_.tables) {
      if (Result<void> found = find_growths(table); !found) {
        return found.error();
      }
    }
    // From the bottom up: what stands above keeps its rows.
    std::stable_sort(growths_.begin(), growths_.end(),
                     [](const Growth& a, const Growth& b) { return a.last_row > b.last_row; });
    for (const Growth& growth : growths_) {
      if (Result<void> grown = put_in(growth); !grown) {
        return grown.error();
      }
    }
    if (growths_.empty()) {
      return std::optional<xlsx::Written>();
    }
    if (Result<void> proved = prove(); !proved) {
      return proved.error();
    }
    written_.changes = std::move(changes_);
    written_.not_evaluated = std::move(unknown_);
    return std::optional(std::move(written_));
  }

 private:
  Result<void> find_growths(const record::DataTable& data) {
    const form::Table& table = *form_.table(data.name);
    const record::Table* const have = record_.table(data.name);
    const form::Column* const column = naming_column(form_, table);
    if (have == nullptr || column == nullptr) {
      return {};
    }
    const auto lacking = lacking_rows(form_, table, *have, data);
    if (!lacking) {
      return lacking.error();
    }
    for (const LackingRow& row : *lacking) {
      if (row.below != nullptr && can_model(*row.below)) {
        add({&table, column, row.below, last_row_of(*row.below), {row.row}});
      }
    }
    return {};
  }

  void add(Growth growth) {
    const auto same = std::find_if(growths_.begin(), growths_.end(),
                                   [&](const Growth& other) { return other.last == growth.last; });
    if (same != growths_.end()) {
      same->rows.push_back(growth.rows.front());
    } else {
      growths_.push_back(std::move(growth));
    }
  }

  /// The last row of the sheet that a row's texts go on in.
  static std::uint32_t last_row_of(const Row& row) {
    std::uint32_t last = row.at.area.first.row;
    for (const auto& [field, value] : row.values) {
      for (const record::Place& more : value.more) {
        const bool goes_on = value.at.sheet == row.at.sheet && more.sheet == row.at.sheet &&
                             value.at.area.first.row >= row.at.area.first.row;
        last = goes_on ? std::max(last, more.area.first.row) : last;
      }
    }
    return last;
  }

  /// A row that goes on below cannot lend its formulas to one in a single row of the sheet.
  bool can_model(const Row& row) const {
    if (!row.at.exists()) {
      return false;
    }
    const std::uint32_t first = row.at.area.first.row;
    const auto& cells = book_.sheet(row.at.sheet)->cells();
    return last_row_of(row) == first ||
           std::none_of(cells.begin(), cells.end(), [&](const xlsx::Cell& cell) {
             return cell.ref.row == first && cell.has_formula();
           });
  }

  const xlsx::Workbook& book() const { return grown_ ? *grown_ : book_; }

  Result<void> put_in(const Growth& growth) {
    const formula::RowInsertion insertion{growth.last->at.sheet, growth.last_row + 1,
                                          static_cast<std::uint32_t>(growth.rows.size()),
                                          growth.last_row, true};
    auto inserted = xlsx::insert_rows(book(), insertion, {remove_signature_});
    if (!inserted) {
      return inserted.error();
    }
    for (xlsx::CellChange& change : changes_) {
      const bool here = change.sheet == insertion.sheet;
      change.ref.row = here ? insertion.moved(change.ref.row) : change.ref.row;
    }
    for (std::string& place : unknown_) {
      place = moved_place(place, insertion);
    }
    keep(*inserted);
    inserted->rows_inserted.insert(inserted->rows_inserted.begin(), written_.rows_inserted.begin(),
                                   written_.rows_inserted.end());
    if (Result<void> opened = reopen(std::move(*inserted)); !opened) {
      return opened;
    }
    return name_rows(growth);
  }

  void keep(xlsx::Written& step) {
    changes_ = joined_changes(std::move(changes_), std::move(step.changes));
    for (std::string& place : step.not_evaluated) {
      if (std::find(unknown_.begin(), unknown_.end(), place) == unknown_.end()) {
        unknown_.push_back(std::move(place));
      }
    }
  }

  /// "Sheet!A1" after an insertion.
  static std::string moved_place(const std::string& place, const formula::RowInsertion& insertion) {
    const std::size_t mark = place.rfind('!');
    auto ref = base::parse_ref(std::string_view(place).substr(mark + 1));
    if (!ref || place.substr(0, mark) != insertion.sheet) {
      return place;
    }
    ref->row = insertion.moved(ref->row);
    return insertion.sheet + "!" + base::to_a1(*ref);
  }

  Result<void> reopen(xlsx::Written written) {
    grown_.reset();
    written_ = std::move(written);
    source_ = std::make_unique<io::MemorySource>(written_.bytes);
    auto book = xlsx::Workbook::open(*source_);
    if (!book) {
      return Error(ErrorCode::kInternal, book.error().place);
    }
    grown_.emplace(std::move(*book));
    return {};
  }

  /// The column of the sheet that holds a column of the grid; 0 when no value tells.
  std::uint32_t place_of(const form::Column& column, const std::string& sheet) const {
    const record::Table* const table = record_.table(column.table);
    for (const Row& row : table == nullptr ? std::vector<Row>() : table->rows) {
      for (const auto& [field, value] : row.values) {
        const bool holds = column.field == field || is_part(column, field);
        if (holds && value.at.sheet == sheet) {
          return value.at.area.first.column;
        }
      }
    }
    return 0;
  }

  /// Columns whose formulas in the model row are not for the new rows: those of groups, which a new
  /// row only goes on with, and computed ones, which name their own row and detail sheet.
  std::vector<std::uint32_t> foreign_columns(const Growth& growth) const {
    std::vector<std::uint32_t> columns;
    for (const form::Sheet& sheet : form_.sheets) {
      for (const form::Grid& grid : sheet.grids) {
        for (const form::Column& column : grid.columns) {
          const form::Field* const field = growth.table->field(column.field);
          const bool foreign = column.table != growth.table->key ||
                               (field != nullptr && field->role == form::Role::kComputed);
          if (sheet.presence == form::Presence::kOne && foreign) {
            columns.push_back(place_of(column, growth.last->at.sheet));
          }
        }
      }
    }
    std::erase(columns, 0U);
    return columns;
  }

  /// Writes the cells that name the rows: a row is told by them.
  Result<void> name_rows(const Growth& growth) {
    xlsx::Editor editor(*grown_);
    editor.allow_signature_removal(remove_signature_);
    const std::string& sheet = growth.last->at.sheet;
    const std::vector<std::uint32_t> foreign = foreign_columns(growth);
    for (std::size_t i = 0; i < growth.rows.size(); ++i) {
      const std::uint32_t number = growth.last_row + 1 + static_cast<std::uint32_t>(i);
      for (const std::uint32_t column : foreign) {
        const base::CellRef ref{number, column};
        const bool own = grown_->sheet(sheet)->area(ref).first == ref;
        if (Result<void> set = own ? editor.set(sheet, ref, std::monostate()) : Result<void>();
            !set) {
          return set;
        }
      }
      const DataRow& row = *growth.rows[i];
      const auto text = form::compose_cell(growth.column->patterns, parts_of(growth, row), kBlank);
      if (!text) {
        return Error(ErrorCode::kWouldMisread, row.position, {{"wanted", row.id}});
      }
      const base::CellRef ref{number, naming_cell(growth).column};
      if (Result<void> set = editor.set(sheet, ref, *text); !set) {
        return set;
      }
    }
    auto named = editor.write();
    if (!named) {
      return named.error();
    }
    named->rows_inserted = std::move(written_.rows_inserted);
    keep(*named);
    return reopen(std::move(*named));
  }

  static base::CellRef naming_cell(const Growth& growth) {
    for (const auto& [field, value] : growth.last->values) {
      if (is_part(*growth.column, field) && value.at.exists()) {
        return value.at.area.first;
      }
    }
    return growth.last->at.area.first;
  }

  /// What the naming cell shall say: the parts of the id and the fields that stand in the cell.
  std::map<std::string, std::string> parts_of(const Growth& growth, const DataRow& row) const {
    std::map<std::string, std::string> parts;
    const auto add = [&](const std::string& name, const std::string& text) {
      const form::Field* const field = growth.table->field(name);
      if (field != nullptr && is_part(*growth.column, name)) {
        const bool thai =
            form_.layout && form_.layout->thai_digits && field->type != form::ValueType::kText;
        parts[name] = thai ? base::thai_digits(text) : text;
      }
    };
    if (const auto id = growth.table->id.match(row.id.substr(0, row.id.find('~')))) {
      for (const auto& [name, text] : *id) {
        add(name, text);
      }
    }
    for (const auto& [name, value] : row.values) {
      add(name, value.text);
    }
    return parts;
  }

  /// All that the workbook said it still says, in the rows where it stands now.
  Result<void> prove() {
    record::Record before = record_;
    for (const formula::RowInsertion& insertion : written_.rows_inserted) {
      move_rows(before, insertion);
    }
    record::Record after = bind::bind(*grown_, form_, record_.file);
    for (const Growth& growth : growths_) {
      const auto table =
          std::find_if(after.tables.begin(), after.tables.end(),
                       [&](const auto& one) { return one.key == growth.table->key; });
      for (const DataRow* row : growth.rows) {
        if (std::erase_if(table->rows, [&](const Row& one) { return one.id == row->id; }) != 1) {
          return Error(ErrorCode::kWouldMisread, row->position,
                       {{"table", table->key}, {"wanted", row->id}});
        }
      }
    }
    const record::CellSet formulas = formula_cells(after);
    const auto differences =
        record::differences(without_lists(form_, std::move(before)),
                            without_lists(form_, std::move(after)), formulas, true);
    if (differences.empty()) {
      return {};
    }
    const record::Difference& first = differences.front();
    return Error(ErrorCode::kInternal, "",
                 {{"table", first.table},
                  {"field", first.field},
                  {"what", first.id + ": " + first.wanted + " → " + first.found}});
  }

  const xlsx::Workbook& book_;
  const form::Form& form_;
  const record::Record& record_;
  const record::Data& data_;
  bool remove_signature_;
  std::vector<Growth> growths_;
  xlsx::Written written_;
  std::vector<xlsx::CellChange> changes_;  // of all steps, where the cells stand now
  std::vector<std::string> unknown_;       // "Sheet!A1" of formulas left for Excel
  std::unique_ptr<io::MemorySource> source_;
  std::optional<xlsx::Workbook> grown_;
};

}  // namespace

Result<std::optional<xlsx::Written>> grow(const xlsx::Workbook& book, const form::Form& form,
                                          const record::Record& record, const record::Data& data,
                                          bool remove_signature) {
  return Grower(book, form, record, data, remove_signature).run();
}

}  // namespace scorebook::edit
