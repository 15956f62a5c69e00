// SPDX-License-Identifier: Apache-2.0
#include "form/form.h"

#include <algorithm>

#include "base/thai.h"
#include "form/nearest.h"

namespace scorebook::form {
namespace {

template <typename T>
const T* by_key(const std::vector<T>& all, std::string_view key) {
  const auto found =
      std::find_if(all.begin(), all.end(), [key](const T& one) { return one.key == key; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::string heading_text(std::string_view heading) {
  std::string text;
  for (std::size_t pos = 0; pos < heading.size();) {
    const std::size_t open = std::min(heading.find('{', pos), heading.size());
    text += heading.substr(pos, open - pos);
    const std::size_t close = heading.find('}', open);
    text += open < heading.size() ? "\u2026" : "";
    pos = close == std::string_view::npos ? heading.size() : close + 1;
  }
  return text;
}

const Field* Table::field(std::string_view wanted) const {
  return by_key(fields, wanted);
}

const Table::Parent* Table::parent(std::string_view wanted) const {
  return by_key(parents, wanted);
}

const Table::Known* Table::known_row(std::string_view text) const {
  constexpr std::size_t kShare = 10;  // of a text that may differ from the one the form prints
  const std::string folded = base::fold(text);
  const Known* nearest = nullptr;
  std::size_t least = folded.size() / kShare + 1;
  for (const Known& row : known) {
    for (const std::string& one : row.texts) {
      const std::string other = base::fold(one);
      if (other == folded) {
        return &row;
      }
      const std::size_t longer = std::max(other.size(), folded.size());
      const std::size_t apart = longer - std::min(other.size(), folded.size()) >= least
                                    ? least
                                    : edit_distance(folded, other);
      if (apart < least) {
        least = apart;
        nearest = &row;
      }
    }
  }
  return nearest;
}

std::size_t Grid::header_rows() const {
  std::size_t longest = 0;
  for (const Column& column : columns) {
    longest = std::max(longest, column.header.size());
    for (const std::vector<std::string>& path : column.variants) {
      longest = std::max(longest, path.size());
    }
  }
  return longest;
}

const Column* Grid::column(std::string_view wanted) const {
  return by_key(columns, wanted);
}

const Field* Form::field(std::string_view key) const {
  return by_key(fields, key);
}

const Table* Form::table(std::string_view key) const {
  return by_key(tables, key);
}

const Sheet* Form::sheet(std::string_view key) const {
  return by_key(sheets, key);
}

const State* Form::state(std::string_view key) const {
  return by_key(states, key);
}

const Phrase* Form::phrase(std::string_view key) const {
  return by_key(phrases, key);
}

const Table* Form::detail_table() const {
  const auto sheet = std::find_if(sheets.begin(), sheets.end(), [](const Sheet& one) {
    return one.presence == Presence::kPerIndicator;
  });
  return sheet == sheets.end() ? nullptr : table(sheet->table);
}

const Table* Form::item_table() const {
  const Table* details = detail_table();
  if (details != nullptr && !details->parents.empty()) {
    return table(details->parents.front().table);
  }
  return scoring ? table(scoring->items) : nullptr;
}

const Field* Form::find(const Table& from, std::string_view path) const {
  const std::size_t dot = path.find('.');
  if (dot == std::string_view::npos) {
    return from.field(path);
  }
  const Table::Parent* parent = from.parent(path.substr(0, dot));
  const Table* next = parent != nullptr ? table(parent->table) : nullptr;
  return next != nullptr ? find(*next, path.substr(dot + 1)) : nullptr;
}

}  // namespace scorebook::form
