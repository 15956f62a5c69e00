// SPDX-License-Identifier: Apache-2.0
#include "draft/names.h"

#include <algorithm>
#include <set>

#include "base/a1.h"
#include "base/characters.h"
#include "base/date.h"
#include "base/thai.h"

namespace scorebook::draft {
namespace {

constexpr int kYearsOfEra = 300;  // year numbers of the Buddhist era that a form may print

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A text with ASCII digits, cut before the first number, the number, and what follows.
struct Split {
  std::string before, number, after;
};

std::optional<Split> split_at_number(std::string_view text) {
  const std::string plain = base::ascii_digits(base::squeeze(text));
  const auto first = std::find_if(plain.begin(), plain.end(), is_digit);
  if (first == plain.end()) {
    return std::nullopt;
  }
  const auto last =
      std::find_if(first, plain.end(), [](char c) { return !is_digit(c) && c != '.'; });
  Split split{{plain.begin(), first}, {first, last}, {last, plain.end()}};
  while (split.number.ends_with('.')) {
    split.number.pop_back();
    split.after.insert(0, ".");
  }
  return split;
}

/// Whether all are there and none twice.
bool are_keys(const std::vector<std::string>& numbers) {
  const std::set<std::string> unique(numbers.begin(), numbers.end());
  return !numbers.empty() && unique.size() == numbers.size() && !unique.contains("");
}

/// The words in front of the number, when all texts have the same and the numbers are keys.
std::optional<std::string> common_prefix(const std::vector<std::string>& texts) {
  std::vector<std::string> numbers;
  std::optional<std::string> prefix;
  for (const std::string& text : texts) {
    const std::optional<Split> split = split_at_number(text);
    if (!split || has_braces(text) ||
        (prefix && base::fold(*prefix) != base::fold(split->before))) {
      return std::nullopt;
    }
    prefix = split->before;
    numbers.push_back(split->number);
  }
  return are_keys(numbers) ? prefix : std::nullopt;
}

std::vector<std::string> texts_of(const bind::SheetView& view, const TableSketch& table,
                                  std::uint32_t column) {
  std::vector<std::string> out;
  for (const std::uint32_t row : table.items) {
    const bind::Filled* cell = view.shown({row, column});
    out.push_back(cell != nullptr ? base::ascii_digits(base::squeeze(cell->text)) : "");
  }
  return out;
}

std::string role_key(Role role) {
  switch (role) {
    case Role::kGroup:
      return "group";
    case Role::kNumber:
      return "no";
    case Role::kTitle:
      return "title";
    case Role::kUnit:
      return "unit";
    case Role::kWeight:
      return "weight";
    case Role::kResult:
      return "result";
    case Role::kLevel:
      return "level";
    case Role::kPoints:
      return "points";
    case Role::kThreshold:
    case Role::kOther:
      break;
  }
  return "";
}

}  // namespace

std::vector<NamedColumn> name_columns(const TableSketch& table) {
  std::vector<NamedColumn> out;
  int step = 0;
  for (const Column& column : table.columns) {
    std::string key = role_key(column.role);
    if (column.role == Role::kThreshold) {
      key = "target_" + std::to_string(++step);
    } else if (key.empty()) {
      key = "column_" + base::fold(base::column_name(column.column));
    }
    out.push_back({&column, std::move(key)});
  }
  return out;
}

Identity identify_groups(const std::vector<std::string>& texts) {
  if (const std::optional<std::string> prefix = common_prefix(texts)) {
    return {"{no}", *prefix + "{no:number} {title:long}", true};
  }
  return {"{nth}", std::nullopt, false};
}

Identity identify_items(const bind::SheetView& view, const TableSketch& table, bool grouped) {
  const Column* number = table.of(Role::kNumber);
  if (number != nullptr && are_keys(texts_of(view, table, number->column))) {
    return {"{no}", std::nullopt, true};
  }
  const Column* title = table.of(Role::kTitle);
  if (number == nullptr && title != nullptr) {
    const std::optional<std::string> prefix = common_prefix(texts_of(view, table, title->column));
    if (prefix && prefix->empty()) {
      return {"{no}", "{no:code} {title:long}", true};
    }
  }
  if (number != nullptr && grouped) {
    return {"{group}-{no}", std::nullopt, true};
  }
  return {"{nth}", std::nullopt, number != nullptr};
}

std::optional<LinePattern> line_pattern(std::string_view text, bool want_year, bool want_agency) {
  LinePattern line{base::squeeze(text)};
  if (has_braces(line.text)) {
    return std::nullopt;
  }
  if (want_agency) {
    for (const std::string& word : words("agency")) {
      if (line.text.starts_with(word) && line.text.size() > word.size()) {
        line.text = word + " {agency:long}";
        line.agency = true;
        return line;
      }
    }
  }
  if (want_year) {
    std::string plain = base::ascii_digits(line.text);
    for (std::size_t at = 0; at < plain.size();) {
      std::size_t end = at;
      while (end < plain.size() && is_digit(plain[end])) {
        ++end;
      }
      const std::optional<Exact> value = Exact::from_decimal(plain.substr(at, end - at));
      if (end - at == 4 && value >= Exact(base::kFirstBuddhistYear) &&
          value < Exact(base::kFirstBuddhistYear + kYearsOfEra)) {
        line.text = plain.replace(at, 4, "{fiscal_year:number}");
        line.year = true;
        break;
      }
      at = std::max(end, at + 1);
    }
  }
  return line;
}

std::vector<std::string> group_texts(const bind::SheetView& view, const TableSketch& table) {
  std::vector<std::string> out;
  const Column* group = table.of(Role::kGroup);
  if (group == nullptr) {
    for (const Heading& heading : table.headings) {
      out.push_back(heading.text);
    }
    return out;
  }
  const bind::Filled* before = nullptr;
  for (const std::uint32_t row : table.items) {
    const bind::Filled* cell = view.shown({row, group->column});
    if (cell != nullptr && cell != before) {
      out.push_back(base::squeeze(cell->text));
      before = cell;
    }
  }
  return out;
}

}  // namespace scorebook::draft
