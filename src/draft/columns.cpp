// SPDX-License-Identifier: Apache-2.0
// What the columns of a table hold and what they are for.
#include <algorithm>

#include "base/criterion_text.h"
#include "base/number_text.h"
#include "base/thai.h"
#include "draft/sketch.h"

namespace scorebook::draft {
namespace {

/// What the cells of a column are, counted over the rows of items.
struct Census {
  std::size_t filled = 0, numbers = 0, dates = 0, formulas = 0, merged = 0;
  std::size_t width = 0;  ///< of all texts together
};

Census census_of(const bind::SheetView& view, const TableSketch& table, std::uint32_t column) {
  Census census;
  for (const std::uint32_t row : table.items) {
    const bind::Filled* cell = view.shown({row, column});
    if (cell == nullptr) {
      continue;
    }
    ++census.filled;
    census.merged += view.area(cell->ref).first.row < view.area(cell->ref).last.row;
    census.formulas += view.book().formula(view.sheet(), *cell->cell).has_value();
    census.width += base::display_width(cell->text);
    if (cell->cell->type == xlsx::CellType::kNumber && view.book().format(*cell->cell).date) {
      ++census.dates;
    } else if (cell->cell->type == xlsx::CellType::kNumber || base::read_number(cell->text)) {
      ++census.numbers;
    }
  }
  return census;
}

std::string heading(const Column& column) {
  std::string out;
  for (const std::string& part : column.header) {
    out += (out.empty() ? "" : " ") + part;
  }
  return out;
}

bool speaks_of(const Column& column, std::string_view key) {
  return contains_word(heading(column), key);
}

bool is_free_number(const Column& column) {
  return column.role == Role::kOther && column.kind == Kind::kNumber;
}

/// Columns under one heading that count up from 1 are the thresholds of levels.
void tell_ladder(TableSketch& table) {
  for (std::size_t begin = 0; begin < table.columns.size(); ++begin) {
    std::size_t end = begin;
    while (end < table.columns.size()) {
      const Column& column = table.columns[end];
      if (column.header.size() < 2 ||
          column.header.front() != table.columns[begin].header.front() ||
          !contains_word(column.header.front(), "ladder")) {
        break;
      }
      const auto level = base::read_number(column.header.back());
      if (!level || level->value != Exact(static_cast<std::int64_t>(end - begin + 1))) {
        break;
      }
      ++end;
    }
    if (end - begin >= 3) {
      for (std::size_t i = begin; i < end; ++i) {
        table.columns[i].role = Role::kThreshold;
        table.columns[i].kind = Kind::kNumber;
      }
      return;
    }
  }
}

/// Gives the first column that fits the role.
template <typename Fits>
void give(TableSketch& table, Role role, Fits fits) {
  const auto it = std::find_if(
      table.columns.begin(), table.columns.end(),
      [&](const Column& column) { return column.role == Role::kOther && fits(column); });
  if (it != table.columns.end()) {
    it->role = role;
  }
}

void tell_title(TableSketch& table, const std::vector<Census>& censuses) {
  give(table, Role::kTitle, [](const Column& column) {
    return column.kind == Kind::kText && speaks_of(column, "title");
  });
  if (table.of(Role::kTitle) != nullptr) {
    return;
  }
  Column* longest = nullptr;
  std::size_t most = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    Column& column = table.columns[i];
    if (column.role == Role::kOther && column.kind == Kind::kText && censuses[i].width > most) {
      longest = &column;
      most = censuses[i].width;
    }
  }
  if (longest != nullptr) {
    longest->role = Role::kTitle;
  }
}

}  // namespace

void tell_columns(const bind::SheetView& view, TableSketch& table) {
  std::vector<Census> censuses;
  for (Column& column : table.columns) {
    const Census& census = censuses.emplace_back(census_of(view, table, column.column));
    column.filled = census.filled;
    column.formulas = census.formulas * 2 > census.filled;
    column.personal = speaks_of(column, "personal");
    column.kind = census.dates * 2 > census.filled     ? Kind::kDate
                  : census.numbers * 2 > census.filled ? Kind::kNumber
                                                       : Kind::kText;
    if (census.merged * 2 > census.filled && column.kind == Kind::kText) {
      column.role = table.of(Role::kGroup) == nullptr ? Role::kGroup : Role::kOther;
    }
  }
  tell_ladder(table);
  give(table, Role::kNumber, [](const Column& column) {
    return is_free_number(column) && begins_with_word(heading(column), "number");
  });
  give(table, Role::kPoints, [](const Column& column) {
    return is_free_number(column) && speaks_of(column, "weighted");
  });
  give(table, Role::kWeight, [](const Column& column) {
    return is_free_number(column) && !column.formulas && speaks_of(column, "weight");
  });
  give(table, Role::kLevel,
       [](const Column& column) { return is_free_number(column) && speaks_of(column, "score"); });
  give(table, Role::kResult, [](const Column& column) { return speaks_of(column, "result"); });
  give(table, Role::kUnit, [](const Column& column) {
    return column.kind == Kind::kText && speaks_of(column, "unit");
  });
  tell_title(table, censuses);
}

}  // namespace scorebook::draft
