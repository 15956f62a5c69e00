// SPDX-License-Identifier: Apache-2.0
// Finding one's way in a record and its form.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/index.h"
#include "rules/rules.h"

namespace scorebook::rules {

/// The id of the indicator a row belongs to (itself, its detail sheet's, or through a parent); "".
std::string indicator_of(const Context& context, std::string_view table, const record::Row& row);
/// The same for what binding has noticed; "" when it belongs to none.
std::string indicator_of(const Context& context, const record::Fact& fact);

/// The uppermost heading of the column that is the field, as the form prints it; "" when the field
/// is a part of a text.
std::string heading_of(const form::Form& form, std::string_view table, std::string_view field);
/// Whether a field is a part of the id of its table.
bool is_id_part(const form::Table& table, std::string_view field);
/// Whether the row has the number it is known by; spare rows of a form have none.
bool is_numbered(const form::Table& table, const record::Row& row);

/// Whether the field is read from boxes to tick.
bool is_ticked(const form::Form& form, std::string_view field);

/// The columns whose ticks give the field, in the order of the form; none for other fields.
std::vector<const form::Column*> tick_columns(const form::Form& form, std::string_view table,
                                              std::string_view field);

/// How the sheets of the indicators are tied to the summary; null when the form has none.
const form::Scoring::Derive* detail_links(const Context& context);
const record::Table* detail_table(const Context& context);
/// A field by a key such as "title" or "dimension.title", looked up once for all rows of a table. The
/// context must outlive it.
class FieldPath {
 public:
  FieldPath(const Context& context, std::string_view table, std::string_view key);
  /// The field of the row or of its parent; the value is null when nothing is there.
  Cell at(const record::Row& row) const;

 private:
  const form::Table* table_ = nullptr;
  const form::Field* field_ = nullptr;
  std::string parent_;  // key of the parent; empty for a field of the row itself
  std::unordered_map<std::string_view, const record::Row*> parents_;
};

/// Whether the cell agrees with the figure at the decimals it shows.
bool agrees(const record::Value& cell, const Exact& figure);

}  // namespace scorebook::rules
