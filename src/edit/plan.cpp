// SPDX-License-Identifier: Apache-2.0
#include "edit/plan.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/long_text.h"
#include "bind/bind.h"
#include "edit/moved_record.h"
#include "io/package.h"

namespace scorebook::edit {
namespace {

constexpr double kUsualFontSize = 16;

}  // namespace

WritePlan::WritePlan(const xlsx::Workbook& book, const form::Form& form,
                     const record::Record& record)
    : book_(book),
      form_(form),
      record_(record),
      wanted_(record),
      editor_(book) {}

Result<void> WritePlan::set(const record::Place& at, xlsx::NewValue value,
                            std::string_view position) {
  const CellKey key{at.sheet, at.area.first};
  shown_texts_.erase(key);
  positions_[key] = position;
  return editor_.set(at.sheet, at.area.first, std::move(value));
}

Result<void> WritePlan::set_text(const record::Place& at, const std::string& text,
                                 std::string_view position) {
  Result<void> set = this->set(at, text, position);
  shown_texts_[{at.sheet, at.area.first}] = text;
  return set;
}

double WritePlan::font_size() const {
  return form_.layout ? form_.layout->size : kUsualFontSize;
}

double WritePlan::columns_of(const record::Place& at) const {
  const xlsx::Sheet& sheet = *book_.sheet(at.sheet);
  const base::CellRange area = sheet.area(at.area.first);
  double width = 0;
  for (std::uint32_t column = area.first.column; column <= area.last.column; ++column) {
    width += sheet.column_width(column);
  }
  return base::text_columns(width, font_size());
}

/// Rows grow so that no new text is cut: first for texts in one row, then the last row of merged
/// areas. No row becomes lower.
void WritePlan::raise_rows() {
  std::map<std::pair<std::string, std::uint32_t>, double> heights;
  const auto height_of = [&](const xlsx::Sheet& sheet, std::uint32_t row) {
    const auto raised = heights.find({sheet.name(), row});
    return raised == heights.end() ? sheet.row_height(row) : raised->second;
  };
  for (const bool merged : {false, true}) {
    for (const auto& [cell, text] : shown_texts_) {
      const xlsx::Sheet& sheet = *book_.sheet(cell.first);
      const base::CellRange area = sheet.area(cell.second);
      if ((area.first.row != area.last.row) != merged) {
        continue;
      }
      double missing = base::text_points(
          text, columns_of({cell.first, 0, {cell.second, cell.second}}), font_size());
      for (std::uint32_t row = area.first.row; row <= area.last.row; ++row) {
        missing -= height_of(sheet, row);
      }
      if (missing > 0) {
        heights[{sheet.name(), area.last.row}] =
            std::min(height_of(sheet, area.last.row) + missing, base::kMaxRowPoints);
      }
    }
  }
  for (const auto& [row, points] : heights) {
    editor_.set_row_height(row.first, row.second, points);
  }
}

Result<xlsx::Written> WritePlan::write() {
  raise_rows();
  Result<xlsx::Written> written = editor_.write();
  if (!written) {
    return written;
  }
  if (Result<void> proved = prove(*written); !proved) {
    return proved.error();
  }
  return written;
}

Result<void> WritePlan::prove(const xlsx::Written& written) const {
  const io::MemorySource source(written.bytes);
  const Result<xlsx::Workbook> book = xlsx::Workbook::open(source);
  if (!book) {
    return Error(ErrorCode::kInternal, book.error().place);
  }
  record::CellSet computed;
  for (const xlsx::CellChange& change : written.changes) {
    if (change.recalculated) {
      computed.emplace(change.sheet, change.ref);
    }
  }
  const std::vector<record::Difference> differences =
      record::differences(without_lists(form_, wanted_),
                          without_lists(form_, bind::bind(*book, form_, record_.file)), computed,
                          same_links_);
  if (differences.empty()) {
    return {};
  }
  for (const record::Difference& difference : differences) {
    if (Error error = describe(difference); error.code == ErrorCode::kWouldMisread) {
      return error;
    }
  }
  return describe(differences.front());
}

Error WritePlan::describe(const record::Difference& difference) const {
  const auto position = [&](const record::Place& at) {
    return positions_.find({at.sheet, at.area.first});
  };
  const bool here = position(difference.found_at) != positions_.end();
  const record::Place& at =
      here || !difference.wanted_at.exists() ? difference.found_at : difference.wanted_at;
  const auto set = position(at);
  Error error(set == positions_.end() ? ErrorCode::kInternal : ErrorCode::kWouldMisread,
              set == positions_.end() ? std::string() : set->second);
  const std::pair<const char*, const std::string*> args[] = {
      {"table", &difference.table},   {"id", &difference.id},      {"field", &difference.field},
      {"wanted", &difference.wanted}, {"read", &difference.found}, {"sheet", &at.sheet}};
  for (const auto& [name, value] : args) {
    if (!value->empty()) {
      error.args.emplace_back(name, *value);
    }
  }
  if (at.exists()) {
    error.args.emplace_back("cell", base::to_a1(at.area.first));
  }
  return error;
}

}  // namespace scorebook::edit
