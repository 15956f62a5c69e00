// SPDX-License-Identifier: Apache-2.0
#include "bind/join.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/thai.h"
#include "record/compare.h"

namespace scorebook::bind {
namespace {

using record::Row;
using record::Value;

void join(const form::Table& table, Row& first, Row& again, std::vector<record::Fact>& facts) {
  for (const form::Field& field : table.fields) {
    Value& value = first.values[field.key];
    Value& other = again.values[field.key];
    if (!value.at.exists() && (other.at.exists() || value.empty())) {
      value = std::move(other);
    } else if (!value.empty() && !other.empty() && !says_the_same(value, other)) {
      record::Fact& fact = facts.emplace_back();
      fact.kind = record::FactKind::kConflictingValue;
      fact.at = other.at;
      fact.label = field.label.th;
      fact.found = other.raw;
      fact.expected = value.raw;
      fact.indicator = first.id;
      fact.table = table.key;
      fact.field = field.key;
    }
  }
  for (auto& [key, id] : again.parents) {
    if (first.parents[key].empty()) {
      first.parents[key] = std::move(id);
    }
  }
  std::move(again.references.begin(), again.references.end(), std::back_inserter(first.references));
}

}  // namespace

bool says_the_same(const Value& a, const Value& b) {
  return record::same_reading(a, b) || base::fold(a.raw) == base::fold(b.raw);
}

void join_rows(const form::Table& table, record::Table& rows, std::vector<record::Fact>& facts) {
  std::unordered_map<std::string, std::size_t> seen;
  std::unordered_map<std::string, int> twice;
  std::vector<Row> kept;
  kept.reserve(rows.rows.size());
  for (Row& row : rows.rows) {
    const auto [known, fresh] = seen.emplace(row.id, kept.size());
    if (fresh || row.id.starts_with('@')) {
      kept.push_back(std::move(row));
    } else if (kept[known->second].sheet == row.sheet) {
      const int n = ++twice.try_emplace(row.id, 1).first->second;
      row.id += "~" + std::to_string(n);
      kept.push_back(std::move(row));
    } else {
      join(table, kept[known->second], row, facts);
    }
  }
  rows.rows = std::move(kept);
}

}  // namespace scorebook::bind
