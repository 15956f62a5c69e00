// SPDX-License-Identifier: Apache-2.0
#include "ministry/text_list.h"

#include <algorithm>
#include <optional>

#include "base/thai.h"
#include "ministry/words.h"
#include "record/csv.h"
#include "record/text_decode.h"
#include "scorebook/exact.h"

namespace scorebook::ministry {
namespace {

/// Lines among which the headings are looked for: titles may stand above them.
constexpr std::size_t kHeadLines = 20;

using Columns = std::map<std::string, std::size_t, std::less<>>;

/// The column that a cell heads; empty when none. A longer heading that begins with a known one and
/// goes on in brackets is that one: "received (day/month/year)".
std::string column_of(std::string_view cell, std::string_view prefix,
                      const std::vector<std::string>& columns) {
  const std::string folded = base::fold(cell);
  for (const std::string& column : columns) {
    for (const std::string& heading : word_list(std::string(prefix) + "." + column)) {
      const std::string known = base::fold(heading);
      if (folded == known || folded.starts_with(known + "(")) {
        return column;
      }
    }
  }
  return {};
}

Columns columns_in(const TextLine& line, std::string_view prefix,
                   const std::vector<std::string>& columns) {
  Columns found;
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    if (const std::string column = column_of(line.cells[i], prefix, columns); !column.empty()) {
      found.emplace(column, i);
    }
  }
  return found;
}

bool is_empty(const TextLine& line) {
  return std::all_of(line.cells.begin(), line.cells.end(),
                     [](const std::string& cell) { return base::squeeze(cell).empty(); });
}

}  // namespace

Result<TextLines> read_csv_lines(std::string_view bytes) {
  const std::string text = record::decode_text(bytes);
  record::CsvReader reader(text);
  TextLines lines;
  while (std::optional<std::vector<record::CsvCell>> cells = reader.next()) {
    TextLine line;
    line.number = lines.empty() ? 1 : lines.back().number + 1;
    const std::string& position = cells->front().position;
    if (const auto number = Exact::from_decimal(position.substr(0, position.find(':')))) {
      line.number = static_cast<std::size_t>(number->to_int().value_or(0));
    }
    for (record::CsvCell& cell : *cells) {
      line.cells.emplace_back(record::unguard_formula(cell.text));
    }
    lines.push_back(std::move(line));
  }
  if (!reader.open_quote().empty()) {
    return Error(ErrorCode::kListFaulty, "", {{"quote", reader.open_quote()}});
  }
  return lines;
}

Result<TextList> TextList::create(TextLines lines, std::string_view prefix,
                                  const std::vector<std::string>& columns,
                                  const std::vector<std::string>& needed) {
  TextList list;
  std::size_t head = lines.size();
  std::size_t best = 0;
  for (std::size_t i = 0; i < std::min(lines.size(), kHeadLines); ++i) {
    Columns found = columns_in(lines[i], prefix, columns);
    if (found.size() > best) {
      best = found.size();
      head = i;
      list.columns_ = std::move(found);
    }
  }
  for (const std::string& column : needed) {
    if (!list.has(column)) {
      return Error(ErrorCode::kListFaulty, "",
                   {{"missing", word_list(std::string(prefix) + "." + column).front()}});
    }
  }
  for (const auto& [column, index] : list.columns_) {
    list.headings_[column] = base::squeeze(lines[head].cells[index]);
  }
  for (std::size_t i = head + 1; i < lines.size(); ++i) {
    if (!is_empty(lines[i])) {
      list.lines_.push_back(std::move(lines[i]));
    }
  }
  return list;
}

std::string TextList::cell(std::size_t line, std::string_view column) const {
  const auto found = columns_.find(column);
  if (found == columns_.end() || found->second >= lines_[line].cells.size()) {
    return {};
  }
  return base::squeeze(lines_[line].cells[found->second]);
}

std::string TextList::heading(std::string_view column) const {
  const auto found = headings_.find(column);
  return found == headings_.end() ? std::string() : found->second;
}

}  // namespace scorebook::ministry
