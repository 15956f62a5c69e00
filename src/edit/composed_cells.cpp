// SPDX-License-Identifier: Apache-2.0
#include "edit/composed_cells.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>

#include "base/long_text.h"
#include "base/thai.h"
#include "edit/text_rows.h"
#include "form/compose.h"
#include "xlsx/cell_value.h"

namespace scorebook::edit {
namespace {

constexpr std::string_view kBlank = "........";

}  // namespace

std::string ComposedCells::text_at(const record::Place& at) const {
  const xlsx::Sheet& sheet = *plan_.book().sheet(at.sheet);
  const xlsx::Cell* const cell = sheet.find(at.area.first);
  return cell == nullptr ? std::string() : plan_.book().shown(sheet, *cell);
}

bool ComposedCells::has_formula(const record::Place& at) const {
  const xlsx::Cell* const cell = plan_.book().sheet(at.sheet)->find(at.area.first);
  return cell != nullptr && cell->has_formula();
}

bool ComposedCells::has_thai_digits(const record::Value& now) const {
  const std::string text = text_at(now.at);
  return (plan_.form().layout && plan_.form().layout->thai_digits) ||
         base::ascii_digits(text) != text;
}

std::string ComposedCells::printed(const form::Field& field, const record::Value& now,
                                   std::string_view text) {
  const std::string part(xlsx::trimmed(text));
  return field.type != form::ValueType::kText && has_thai_digits(now) ? base::thai_digits(part)
                                                                      : part;
}

void ComposedCells::set_part(const std::vector<form::Pattern>& patterns, const std::string& field,
                             const record::Value& now,
                             const std::map<std::string, record::Value>& siblings,
                             const std::string& text, const std::string& position, TextRoom room) {
  Cell& cell = cells_[{now.at.sheet, now.at.area.first}];
  if (cell.patterns == nullptr) {
    cell.patterns = &patterns;
    cell.now = text_at(now.at);
    cell.places.push_back(now.at);
    cell.places.insert(cell.places.end(), now.more.begin(), now.more.end());
    for (const form::Pattern& pattern : patterns) {
      if (const auto parts = pattern.match(cell.now)) {
        cell.parts = *parts;
        break;
      }
    }
    for (const auto& [name, value] : siblings) {
      const bool is_part = std::any_of(patterns.begin(), patterns.end(),
                                       [&, key = name](auto& p) { return p.has_part(key); });
      if (is_part && value.at == now.at) {
        cell.parts[name] = value.raw;
      }
    }
  }
  cell.parts[field] = text;
  cell.room = std::move(room);
  cell.field = field;
  cell.given = text;
  cell.position = position;
}

/// The patterns of the line or heading that the text is; null when it is none.
const std::vector<form::Pattern>* ComposedCells::patterns_of(const std::string& field,
                                                             const std::string& text) {
  for (const form::Sheet& sheet : plan_.form().sheets) {
    for (const form::Line& line : sheet.lines) {
      for (const form::Pattern& pattern : line.patterns) {
        if (pattern.has_part(field) && pattern.match(text)) {
          return &line.patterns;
        }
      }
    }
    for (const form::Grid& grid : sheet.grids) {
      for (const form::Column& column : grid.columns) {
        for (const std::string& heading : column.header) {
          auto pattern = form::Pattern::compile(heading);
          if (pattern && pattern->has_part(field) && pattern->match(text)) {
            headings_.push_back({std::move(*pattern)});
            return &headings_.back();
          }
        }
      }
    }
  }
  return nullptr;
}

void ComposedCells::set_repeats(const form::Field& field, const record::Value& now,
                                const std::string& text, const std::string& position) {
  for (const record::Place& again : now.more) {
    const std::string there = text_at(again);
    if (again == now.at || has_formula(again) || base::fold(there) == base::fold(text_at(now.at))) {
      continue;  // write() sees to cells of the same text
    }
    if (const std::vector<form::Pattern>* patterns = patterns_of(field.key, there)) {
      record::Value value;
      value.at = again;
      set_part(*patterns, field.key, value, {}, printed(field, value, text), position);
    }
  }
}

Result<void> ComposedCells::write() {
  for (const auto& entry : cells_) {
    if (Result<void> written = write(entry.second); !written) {
      return written;
    }
  }
  return {};
}

/// Over the rows it has room for; those it does not need any more are emptied.
Result<void> ComposedCells::spread(const Cell& cell, const std::string& text) {
  const std::vector<record::Place>& rows = cell.room.rows;
  const std::vector<std::string> pieces =
      base::split_text(text, plan_.columns_of(rows.front()), {base::most_lines(plan_.font_size())});
  if (pieces.size() > rows.size()) {
    return text_rows_lacking(plan_.form(),
                             {rows.front().sheet, cell.field, cell.room.id, cell.position},
                             pieces.size(), rows.size());
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Result<void> set = i < pieces.size() ? plan_.set_text(rows[i], pieces[i], cell.position)
                                         : plan_.set(rows[i], std::monostate{}, cell.position);
    if (!set) {
      return set;
    }
  }
  return {};
}

/// A further cell that says the same takes the new text too, unless a formula repeats it; rows
/// right below that the text went on in are emptied.
Result<void> ComposedCells::write(const Cell& cell) {
  const record::Place& home = cell.places.front();
  const std::optional<std::string> text =
      form::compose_cell(*cell.patterns, cell.parts, kBlank, cell.now);
  if (!text) {
    return Error(ErrorCode::kWouldMisread, cell.position,
                 {{"field", cell.field},
                  {"sheet", home.sheet},
                  {"cell", base::to_a1(home.area.first)},
                  {"wanted", cell.given}});
  }
  if (!cell.room.rows.empty()) {
    return spread(cell, *text);
  }
  std::uint32_t below = home.area.last.row;
  for (std::size_t i = 0; i < cell.places.size(); ++i) {
    const record::Place& at = cell.places[i];
    const bool goes_on = at.sheet == home.sheet && at.area.first.row == below + 1 &&
                         at.area.first.column == home.area.first.column;
    Result<void> set;
    if (i > 0 && has_formula(at)) {
      continue;
    }
    if (i == 0 || base::fold(text_at(at)) == base::fold(cell.now)) {
      set = plan_.set_text(at, *text, cell.position);
    } else if (goes_on) {
      below = at.area.last.row;
      set = plan_.set(at, std::monostate{}, cell.position);
    }
    if (!set) {
      return set;
    }
  }
  return {};
}

}  // namespace scorebook::edit
