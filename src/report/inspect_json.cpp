// SPDX-License-Identifier: Apache-2.0
// inspect as JSON (docs/report-format.md, "inspect").
#include "base/a1.h"
#include "report/describe.h"
#include "report/facts.h"
#include "report/json.h"
#include "report/report.h"

namespace scorebook::report {

namespace {

Json value_json(const form::Field& field, const record::Value& value, const Options& options) {
  Json normalised = Json::array();
  for (const record::Normalisation note : value.notes) {
    normalised.push_back(key(note));
  }
  const bool shown = !field.personal && !value.empty();
  return {{"key", field.key},
          {"label", in_language(field.label, options)},
          {"kind", key(value.kind)},
          {"sheet", text_or_null(value.at.sheet)},
          {"cell", text_or_null(cell_text(value.at))},
          {"value", shown ? Json(value_text(value)) : Json(nullptr)},
          {"raw", shown ? Json(value.raw) : Json(nullptr)},
          {"normalised", std::move(normalised)},
          {"personal", field.personal}};
}

Json table_json(const form::Table& table, const record::Table* rows, const Options& options) {
  Json fields = Json::array();
  for (const FieldSpan& span : field_spans(table, rows)) {
    const bool one_sheet = span.sheets.size() == 1;
    fields.push_back({{"key", span.field->key},
                      {"label", in_language(span.field->label, options)},
                      {"filled", span.filled},
                      {"sheets", span.sheets},
                      {"cells", one_sheet ? Json(base::to_a1(span.area)) : Json(nullptr)}});
  }
  Json normalised = Json::array();
  for (const NormalisedValue& one : normalised_values(table, rows)) {
    Json value = value_json(*one.field, *one.value, options);
    value["id"] = one.row->id;
    normalised.push_back(std::move(value));
  }
  return {{"key", table.key},
          {"label", in_language(table.label, options)},
          {"rows", rows == nullptr ? 0 : rows->rows.size()},
          {"fields", std::move(fields)},
          {"normalised", std::move(normalised)}};
}

Json facts_json(const FileResult& file, FactGroup group, const Wording& wording) {
  Json list = Json::array();
  for (const record::Fact& fact : file.record->facts) {
    if (group_of(fact.kind) == group) {
      list.push_back({{"kind", key(fact.kind)},
                      {"sheet", text_or_null(fact.at.sheet)},
                      {"cell", text_or_null(cell_text(fact.at))},
                      {"label", fact.label},
                      {"indicator", text_or_null(fact.indicator)},
                      {"found", fact_found(fact, *file.form)},
                      {"expected", fact.expected},
                      {"message", fact_sentence(fact, *file.form, wording)}});
    }
  }
  return list;
}

Json file_json(const FileResult& file, const Wording& wording) {
  const Options& options = wording.options();
  Json json = file_head(file, options);
  json["likeness"] = nullptr;
  for (const char* const key : {"fields", "tables", "moved", "unplaced", "missing", "other"}) {
    json[key] = Json::array();
  }
  if (file.error) {
    return json;
  }
  if (file.likeness != nullptr) {
    json["likeness"] = {{"score", file.likeness->score},
                        {"found", file.likeness->found},
                        {"missing", file.likeness->missing}};
  }
  for (const form::Field& field : file.form->fields) {
    json["fields"].push_back(value_json(field, file.record->field(field.key), options));
  }
  for (const form::Table& table : file.form->tables) {
    json["tables"].push_back(table_json(table, file.record->table(table.key), options));
  }
  json["moved"] = facts_json(file, FactGroup::kMoved, wording);
  json["unplaced"] = facts_json(file, FactGroup::kUnplaced, wording);
  json["missing"] = facts_json(file, FactGroup::kMissing, wording);
  json["other"] = facts_json(file, FactGroup::kOther, wording);
  return json;
}

}  // namespace

std::string inspect_json(std::span<const FileResult> files, const Options& options) {
  const Wording wording(options);
  Json list = Json::array();
  for (const FileResult& file : files) {
    list.push_back(file_json(file, wording));
  }
  return written({{"report_version", kReportVersion}, {"files", std::move(list)}});
}

}  // namespace scorebook::report
