// SPDX-License-Identifier: Apache-2.0
#include "report/table.h"

#include <algorithm>
#include <utility>

#include "base/thai.h"
#include "report/wrap.h"

namespace scorebook::report {

namespace {

constexpr std::size_t kGap = 2;

void end_line(std::string& out) {
  out.erase(out.find_last_not_of(' ') + 1);
  out += '\n';
}

}  // namespace

void TextTable::add(std::vector<std::string> cells) {
  cells.resize(columns_.size());
  rows_.push_back(std::move(cells));
}

bool TextTable::has_headings() const {
  return std::any_of(columns_.begin(), columns_.end(),
                     [](const Column& column) { return !column.heading.empty(); });
}

std::vector<std::size_t> TextTable::widths(std::size_t room) const {
  std::vector<std::size_t> widths;
  std::size_t sum = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::size_t most = base::display_width(columns_[i].heading);
    for (const auto& row : rows_) {
      most = std::max(most, base::display_width(row[i]));
    }
    widths.push_back(most);
    sum += most + (i > 0 ? kGap : 0);
  }
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].elastic && sum > room) {
      const std::size_t surplus = sum - room;
      widths[i] = widths[i] > surplus + kLeastWidth ? widths[i] - surplus
                                                    : std::min(widths[i], kLeastWidth);
    }
  }
  return widths;
}

std::string TextTable::text(std::size_t width, std::size_t indent) const {
  const std::vector<std::size_t> columns = widths(width > indent ? width - indent : 0);
  std::string out;
  const auto put = [&](const std::vector<std::string>& cells) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      wrapped.push_back(columns_[i].elastic ? wrap(cells[i], columns[i])
                                            : std::vector<std::string>{cells[i]});
      lines = std::max(lines, wrapped.back().size());
    }
    for (std::size_t line = 0; line < lines; ++line) {
      out.append(indent, ' ');
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string piece = line < wrapped[i].size() ? wrapped[i][line] : "";
        out.append(i > 0 ? kGap : 0, ' ');
        out += columns_[i].align == Align::kRight ? pad_left(piece, columns[i])
                                                  : pad_right(piece, columns[i]);
      }
      end_line(out);
    }
  };
  if (has_headings()) {
    std::vector<std::string> headings, rules;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      headings.push_back(columns_[i].heading);
      rules.emplace_back(columns[i], '-');
    }
    put(headings);
    for (std::size_t i = 0; i < rules.size(); ++i) {
      out.append(i > 0 ? kGap : indent, ' ').append(rules[i]);
    }
    out += '\n';
  }
  for (const auto& row : rows_) {
    put(row);
  }
  return out;
}

}  // namespace scorebook::report
