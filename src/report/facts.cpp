// SPDX-License-Identifier: Apache-2.0
#include "report/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/describe.h"

namespace scorebook::report {

namespace {

using record::FactKind;
using record::Normalisation;
using record::ValueKind;

struct FactName {
  std::string_view key;
  FactGroup group = FactGroup::kOther;
};

FactName name_of(FactKind kind) {
  switch (kind) {
    case FactKind::kChangedLabel:
      return {"changed_label"};
    case FactKind::kMissingColumn:
      return {"missing_column", FactGroup::kMissing};
    case FactKind::kMissingLine:
      return {"missing_line", FactGroup::kMissing};
    case FactKind::kMissingSheet:
      return {"missing_sheet", FactGroup::kMissing};
    case FactKind::kUnplacedSheet:
      return {"unplaced_sheet", FactGroup::kUnplaced};
    case FactKind::kUnplacedRow:
      return {"unplaced_row", FactGroup::kUnplaced};
    case FactKind::kDuplicateDetail:
      return {"duplicate_detail", FactGroup::kUnplaced};
    case FactKind::kOrphanDetail:
      return {"orphan_detail", FactGroup::kUnplaced};
    case FactKind::kSheetNameMismatch:
      return {"sheet_name_mismatch"};
    case FactKind::kHiddenRow:
      return {"hidden_row"};
    case FactKind::kFormulaError:
      return {"formula_error"};
    case FactKind::kFormulaOverwritten:
      return {"formula_overwritten"};
    case FactKind::kStaleValue:
      return {"stale_value"};
    case FactKind::kMissingValue:
      return {"missing_value"};
    case FactKind::kMovedColumn:
      return {"moved_column", FactGroup::kMoved};
    case FactKind::kRoundNotTicked:
      return {"round_not_ticked"};
    case FactKind::kConflictingValue:
      return {"conflicting_value"};
    case FactKind::kExternalLink:
      return {"external_link"};
    case FactKind::kMacros:
      return {"macros"};
  }
  return {};
}

bool is_personal(const record::Fact& fact, const form::Form& form) {
  const form::Table* table = form.table(fact.table);
  const form::Field* field = table != nullptr ? table->field(fact.field) : form.field(fact.field);
  return field != nullptr && field->personal;
}

// The smallest area that holds both.
base::CellRange joined(const base::CellRange& a, const base::CellRange& b) {
  return {{std::min(a.first.row, b.first.row), std::min(a.first.column, b.first.column)},
          {std::max(a.last.row, b.last.row), std::max(a.last.column, b.last.column)}};
}

}  // namespace

std::string_view key(FactKind kind) {
  return name_of(kind).key;
}

FactGroup group_of(FactKind kind) {
  return name_of(kind).group;
}

std::string_view key(Normalisation normalisation) {
  switch (normalisation) {
    case Normalisation::kThaiDigits:
      return "thai_digits";
    case Normalisation::kMixedDigits:
      return "mixed_digits";
    case Normalisation::kTextNumber:
      return "text_number";
    case Normalisation::kUnitInCell:
      return "unit_in_cell";
    case Normalisation::kPercentSign:
      return "percent_sign";
    case Normalisation::kPercentFormat:
      return "percent_format";
    case Normalisation::kBrackets:
      return "brackets";
    case Normalisation::kGrouping:
      return "grouping";
    case Normalisation::kShortYear:
      return "short_year";
    case Normalisation::kBuddhistYear:
      return "buddhist_year";
  }
  return "";
}

std::string_view key(ValueKind kind) {
  switch (kind) {
    case ValueKind::kEmpty:
      return "empty";
    case ValueKind::kText:
      return "text";
    case ValueKind::kNumber:
      return "number";
    case ValueKind::kDate:
      return "date";
    case ValueKind::kState:
      return "state";
    case ValueKind::kInvalid:
      return "invalid";
  }
  return "";
}

std::string fact_found(const record::Fact& fact, const form::Form& form) {
  return is_personal(fact, form) ? "" : fact.found;
}

std::string fact_sentence(const record::Fact& fact, const form::Form& form,
                          const Wording& wording) {
  return wording.text(fmt::format("fact.{}", key(fact.kind)),
                      {{"label", plain(fact.label)},
                       {"found", wording.value(fact_found(fact, form))},
                       {"expected", wording.value(fact.expected)},
                       {"indicator", wording.value(fact.indicator)},
                       {"sheet", plain(fact.at.sheet)}});
}

std::vector<FieldSpan> field_spans(const form::Table& table, const record::Table* rows) {
  static const record::Table kNoRows;
  std::vector<FieldSpan> spans;
  for (const form::Field& field : table.fields) {
    FieldSpan span;
    span.field = &field;
    for (const record::Row& row : (rows == nullptr ? kNoRows : *rows).rows) {
      const record::Value& value = row.value(field.key);
      span.filled += value.empty() ? 0U : 1U;
      if (!value.at.exists()) {
        continue;
      }
      span.area = span.sheets.empty() ? value.at.area : joined(span.area, value.at.area);
      if (std::find(span.sheets.begin(), span.sheets.end(), value.at.sheet) == span.sheets.end()) {
        span.sheets.push_back(value.at.sheet);
      }
    }
    spans.push_back(std::move(span));
  }
  return spans;
}

std::vector<NormalisedValue> normalised_values(const form::Table& table,
                                               const record::Table* rows) {
  std::vector<NormalisedValue> out;
  if (rows == nullptr) {
    return out;
  }
  for (const record::Row& row : rows->rows) {
    for (const form::Field& field : table.fields) {
      const record::Value& value = row.value(field.key);
      if (!value.notes.empty() && value.kind != ValueKind::kText) {
        out.push_back({&row, &field, &value});
      }
    }
  }
  return out;
}

std::string value_text(const record::Value& value) {
  if (value.kind == ValueKind::kNumber) {
    return value.number.exact_text();
  }
  return value.kind == ValueKind::kDate ? base::iso_text(value.date) : value.raw;
}

}  // namespace scorebook::report
