// SPDX-License-Identifier: Apache-2.0
// A form whose results have numbered items and whose documents are matched with them, with one
// indicator: criteria in B, result in C, documents in D.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "rules/outcome_record.h"

namespace scorebook::test {

inline form::Form evidence_form() {
  form::Form form = outcome_form(false);
  form::Table& items = form.tables.front();
  for (const auto& [key, label] :
       {std::pair{"activity", "กิจกรรม"}, std::pair{"level_1", "ระดับ ๑"},
        std::pair{"level_2", "ระดับ ๒"}, std::pair{"kpi_1", "ร้อยละ ๑"},
        std::pair{"kpi_2", "ร้อยละ ๒"}, std::pair{"evidence", "หลักฐานอ้างอิง"}}) {
    form::Field field;
    field.key = key;
    field.label = {label, key};
    items.fields.push_back(field);
  }
  form::Table list;
  list.key = "parts";
  list.label = {"ข้อ", "Part"};
  list.id = form::Pattern::compile("{item}/{no}").value();
  list.parents = {{"item", "items"}};
  list.list = form::Table::List{"result", "no", "text", {}};
  for (const char* key : {"no", "text"}) {
    form::Field field;
    field.key = key;
    field.label = {"ผลการดำเนินการ", "Result"};
    list.fields.push_back(field);
  }
  form.tables.push_back(list);
  form::Column criteria;
  criteria.key = "criteria";
  criteria.header = {"เกณฑ์"};
  criteria.table = "items";
  criteria.patterns = {
      form::Pattern::compile("{activity} ระดับ ๑ : {level_1} ระดับ ๒ : {level_2:long}").value()};
  form.sheets.front().grids.front().columns.push_back(criteria);
  form.scoring->outcome->results = {"parts.text"};
  form.scoring->outcome->ladders = {{"kpi_1", "kpi_2"}, {"level_1", "level_2"}};
  form.rounds.emplace();
  form.rounds->year = "fiscal_year";
  using form::NumberStyle;
  using form::ReferenceDate;
  form.evidence.emplace();
  form.evidence->table = "items";
  form.evidence->from = {"evidence"};
  form.evidence->items = "parts";
  form.evidence->references = {
      {"letter", NumberStyle::kDocno, {}, {}, ReferenceDate::kExpected},
      {"minutes", NumberStyle::kMeeting, {"ครั้งที่"}, {}, ReferenceDate::kExpected},
      {"system", NumberStyle::kNone, {}, {"ระบบ"}, ReferenceDate::kOptional}};
  for (const char* rule : {"SB624", "SB625"}) {
    form::Check check;
    check.rule = rule;
    check.words = {"เมื่อวันที่"};
    form.checks.push_back(check);
  }
  return form;
}

/// The record of one indicator, 1.1 in row 5, with the items of its result numbered 1, 2 ...
inline record::Record evidence_record(const std::vector<std::string>& results) {
  record::Record record = outcome_record(said("ระดับความสำเร็จ"), said("ผล"), "");
  record.fields["fiscal_year"] = number("2563");
  record::Row& row = record.tables.front().rows.front();
  for (const auto& [key, words, cell] :
       {std::tuple{"activity", "กิจกรรม", "B5"}, std::tuple{"level_1", "ทำแผน", "B5"},
        std::tuple{"level_2", "รายงาน", "B5"}, std::tuple{"kpi_1", "", "A5"},
        std::tuple{"kpi_2", "", "A5"}, std::tuple{"evidence", "หลักฐาน", "D5"}}) {
    row.values[key] = said(words);
    row.values[key].at = place("สรุป", cell);
  }
  record::Table parts{"parts", {}};
  for (const std::string& result : results) {
    record::Row& part = parts.rows.emplace_back();
    const std::string no = std::to_string(parts.rows.size());
    part.id = "1.1/" + no;
    part.parents["item"] = "1.1";
    part.values["no"] = number(no);
    part.values["no"].raw = no;
    part.values["text"] = said(result);
    part.values["text"].at = place("สรุป", "C5");
  }
  record.tables.push_back(std::move(parts));
  return record;
}

/// Adds a reference under an item of the documents; without a year it has no date.
inline record::Reference& refer(record::Record& record, std::string_view kind,
                                std::string_view item, std::string_view number, int year = 0,
                                int month = 1, int day = 1) {
  record::Reference reference = letter(number, year, month, day, number);
  reference.kind = kind;
  reference.item = item;
  reference.field = "evidence";
  reference.at = place("สรุป", "D5");
  if (year == 0) {
    reference.date.reset();
  }
  return record.tables.front().rows.front().references.emplace_back(std::move(reference));
}

}  // namespace scorebook::test
