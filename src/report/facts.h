// SPDX-License-Identifier: Apache-2.0
// What inspect tells about a record, gathered once for text and JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "record/record.h"
#include "report/wording.h"

namespace scorebook::report {

/// Machine names, as JSON has them: "changed_label", "thai_digits", "number".
std::string_view key(record::FactKind kind);
std::string_view key(record::Normalisation normalisation);
std::string_view key(record::ValueKind kind);

/// Under which heading a fact is listed.
enum class FactGroup { kMoved, kMissing, kUnplaced, kOther };
FactGroup group_of(record::FactKind kind);

/// The fact as a sentence, without its sheet and cell; values of personal fields withheld.
std::string fact_sentence(const record::Fact& fact, const form::Form& form, const Wording& wording);
/// What a fact found; nothing for personal fields.
std::string fact_found(const record::Fact& fact, const form::Form& form);

/// Where the values of one field of a table stand.
struct FieldSpan {
  const form::Field* field = nullptr;
  std::size_t filled = 0;           ///< rows that have a value
  std::vector<std::string> sheets;  ///< in order of appearance
  base::CellRange area;             ///< of all cells, when they stand on one sheet
};

std::vector<FieldSpan> field_spans(const form::Table& table, const record::Table* rows);

/// A number, date or state of a row that is written otherwise than it was read.
struct NormalisedValue {
  const record::Row* row = nullptr;
  const form::Field* field = nullptr;
  const record::Value* value = nullptr;
};

/// In the order of rows and fields.
std::vector<NormalisedValue> normalised_values(const form::Table& table, const record::Table* rows);

/// A value as it was read: numbers exact, dates as ISO, everything else as it stands.
std::string value_text(const record::Value& value);

}  // namespace scorebook::report
