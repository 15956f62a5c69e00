// SPDX-License-Identifier: Apache-2.0
#include "record/compare.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace scorebook::record {
namespace {

/// Where a row stands in the workbook.
using RowKey = std::pair<std::string, std::uint32_t>;

RowKey key_of(const Row& row) {
  return {row.sheet, row.at.area.first.row};
}

bool is_bare(const Row& row) {
  return std::all_of(row.values.begin(), row.values.end(), [](const auto& value) {
    return value.second.empty() || value.second.has_formula;
  });
}

/// Facts that tell of the form's structure, not of values.
bool is_structural(FactKind kind) {
  constexpr FactKind kStructure[] = {FactKind::kChangedLabel,  FactKind::kMissingColumn,
                                     FactKind::kMissingLine,   FactKind::kMissingSheet,
                                     FactKind::kUnplacedSheet, FactKind::kUnplacedRow};
  return std::find(std::begin(kStructure), std::end(kStructure), kind) != std::end(kStructure);
}

class Comparison {
 public:
  Comparison(const CellSet& computed, bool links) : computed_(computed), links_(links) {}

  void compare_values(const std::string& table, const std::string& id,
                      const std::map<std::string, Value>& wanted,
                      const std::map<std::string, Value>& found) {
    static const Value kNone;
    for (const auto& [field, value] : wanted) {
      const auto other = found.find(field);
      const Value& read = other == found.end() ? kNone : other->second;
      if (!is_computed(read) && !same_reading(value, read)) {
        out.push_back({table, id, field, value.raw, read.raw, value.at, read.at});
      }
    }
  }

  void compare_tables(const Table& wanted, const Table& found) {
    std::map<RowKey, const Row*> rows;
    for (const Row& row : found.rows) {
      rows.emplace(key_of(row), &row);
    }
    for (const Row& row : wanted.rows) {
      const auto match = rows.find(key_of(row));
      const Row* const read = match != rows.end() ? match->second : only_row(wanted, found, row);
      if (read != nullptr) {
        compare_rows(wanted.key, row, *read);
        rows.erase(key_of(*read));
      } else if (!is_bare(row)) {
        out.push_back({wanted.key, row.id, "", row.id, "", row.at, {}});
      }
    }
    for (const auto& [key, row] : rows) {
      out.push_back({wanted.key, row->id, "", "", row->id, {}, row->at});
    }
  }

  void compare_facts(const Record& wanted, const Record& found) {
    const auto told_before = [&](const Fact& fact) {
      return std::any_of(wanted.facts.begin(), wanted.facts.end(), [&](const Fact& other) {
        return other.kind == fact.kind && other.at == fact.at && other.expected == fact.expected;
      });
    };
    for (const Fact& fact : found.facts) {
      if (is_structural(fact.kind) && !told_before(fact)) {
        out.push_back({"", "", "", fact.expected, fact.found, {}, fact.at});
      }
    }
  }

  std::vector<Difference> out;

 private:
  bool is_computed(const Value& value) const {
    return value.has_formula && computed_.contains({value.at.sheet, value.at.area.first});
  }

  /// The row of a sheet that stands for one row only, whatever names it.
  static const Row* only_row(const Table& wanted, const Table& found, const Row& row) {
    const auto on_sheet = [&](const Row& other) { return other.sheet == row.sheet; };
    if (std::count_if(wanted.rows.begin(), wanted.rows.end(), on_sheet) != 1 ||
        std::count_if(found.rows.begin(), found.rows.end(), on_sheet) != 1) {
      return nullptr;
    }
    return &*std::find_if(found.rows.begin(), found.rows.end(), on_sheet);
  }

  void compare_rows(const std::string& table, const Row& wanted, const Row& found) {
    if (!wanted.id.empty() && wanted.id != found.id) {
      out.push_back({table, wanted.id, "", wanted.id, found.id, wanted.at, found.at});
    }
    compare_values(table, wanted.id, wanted.values, found.values);
    for (const auto& [key, id] : wanted.parents) {
      if (links_ && found.parent(key) != id) {
        out.push_back({table, wanted.id, key, id, found.parent(key), wanted.at, found.at});
      }
    }
  }

  const CellSet& computed_;
  bool links_;
};

}  // namespace

bool same_reading(const Value& a, const Value& b) {
  if (a.kind != b.kind) {
    return false;
  }
  switch (a.kind) {
    case ValueKind::kEmpty:
      return true;
    case ValueKind::kNumber:
      return a.number == b.number;
    case ValueKind::kDate:
      return a.date == b.date;
    case ValueKind::kState:
      return a.state == b.state && a.attributes == b.attributes;
    case ValueKind::kText:
    case ValueKind::kInvalid:
      return a.raw == b.raw;
  }
  return false;
}

std::vector<Difference> differences(const Record& wanted, const Record& found,
                                    const CellSet& computed, bool links) {
  static const Table kNone;
  Comparison comparison(computed, links);
  comparison.compare_values("", "", wanted.fields, found.fields);
  for (const Table& table : wanted.tables) {
    const Table* const read = found.table(table.key);
    comparison.compare_tables(table, read == nullptr ? kNone : *read);
  }
  comparison.compare_facts(wanted, found);
  return std::move(comparison.out);
}

}  // namespace scorebook::record
