// SPDX-License-Identifier: Apache-2.0
#include "form/faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/thai.h"
#include "base/utf8.h"

namespace scorebook::form {
namespace {

// The byte where a column of a line begins.
std::size_t byte_of_column(std::string_view line, std::size_t column) {
  std::size_t pos = 0;
  for (std::size_t c = 1; c < column && pos < line.size(); ++c) {
    base::next_code_point(line, pos);
  }
  return pos;
}

auto order(const Fault& fault) {
  return std::tie(fault.line, fault.column);
}

bool same(const Fault& a, const Fault& b) {
  return order(a) == order(b) && a.what == b.what;
}

}  // namespace

std::string Fault::text() const {
  // Tabs stay, so that the caret stands below its letter whatever their width; marks above and
  // below a letter take no column.
  const std::string_view before =
      std::string_view(source).substr(0, byte_of_column(source, column));
  std::string margin;
  for (std::size_t begin = 0; begin <= before.size();) {
    const std::size_t tab = std::min(before.find('\t', begin), before.size());
    margin.append(base::display_width(before.substr(begin, tab - begin)), ' ');
    if (tab < before.size()) {
      margin += '\t';
    }
    begin = tab + 1;
  }
  return fmt::format("{}:{}:{}: {}\n{}\n{}^\n", file, line, column, what, source, margin);
}

Faults::Faults(std::string_view file, std::string_view toml) : file_(file) {
  for (std::size_t begin = 0; begin <= toml.size();) {
    const std::size_t end = std::min(toml.find('\n', begin), toml.size());
    std::string_view text = toml.substr(begin, end - begin);
    if (text.ends_with('\r')) {
      text.remove_suffix(1);
    }
    lines_.emplace_back(text);
    begin = end + 1;
  }
}

void Faults::add(Place place, std::string what) {
  faults_.push_back(
      {file_, place.line, place.column, std::move(what), std::string(line(place.line))});
}

void Faults::add_inside(const Node& text, std::size_t offset, std::string what) {
  Place place = text.place;
  std::string_view rest = line(place.line);
  rest.remove_prefix(byte_of_column(rest, place.column));
  if (text.kind == NodeKind::kText && !rest.empty() && (rest[0] == '"' || rest[0] == '\'') &&
      rest.substr(1).starts_with(text.text)) {
    place.column += 1 + offset;
  }
  add(place, std::move(what));
}

std::vector<Fault> Faults::take() {
  std::stable_sort(faults_.begin(), faults_.end(),
                   [](const Fault& a, const Fault& b) { return order(a) < order(b); });
  faults_.erase(std::unique(faults_.begin(), faults_.end(), same), faults_.end());
  return std::move(faults_);
}

std::string_view Faults::line(std::size_t number) const {
  return number >= 1 && number <= lines_.size() ? std::string_view(lines_[number - 1])
                                                : std::string_view();
}

}  // namespace scorebook::form
