// SPDX-License-Identifier: Apache-2.0
// A form that counts outcomes, with one indicator: what its target and result say is set as binding
// would read it.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "rules/checks.h"

namespace scorebook::test {

/// A form with a column for claims, or without.
inline form::Form outcome_form(bool claims = true) {
  form::Form form;
  form.states.push_back({"not_due", {}, {}, {}, form::StateScore::kExcluded, {}});
  form.phrases.push_back({"count", {"จำนวน", "count"}, {}, {}, {}, form::Judge::kAtLeast});
  form.phrases.push_back({"often", {"ความถี่", "often"}, {}, {}, {}, form::Judge::kEvery});
  form.phrases.push_back({"open", {"ยังไม่แล้วเสร็จ", "open"}, {}, {}, {}, form::Judge::kOpen});
  form.phrases.push_back({"study", {"ศึกษา", "study"}, {}, {}, {}, form::Judge::kReported});
  form::Table table;
  table.key = "items";
  table.label = {"ตัวชี้วัด", "Indicator"};
  table.id = form::Pattern::compile("{no}").value();
  for (const auto& [key, label] : {std::pair{"no", "ตัวชี้วัดที่"}, std::pair{"target", "เป้าหมาย"},
                                   std::pair{"result", "ผล"}, std::pair{"claim", "บรรลุ/ไม่บรรลุ"}}) {
    form::Field field;
    field.key = key;
    field.label = {label, key};
    table.fields.push_back(field);
  }
  form.tables.push_back(table);
  form::Grid grid;
  grid.key = "grid";
  for (const auto& [key, tick] : {std::pair{"unmet", "ไม่บรรลุ"}, std::pair{"met", "บรรลุ"}}) {
    form::Column column;
    column.key = key;
    column.header = {tick};
    column.table = "items";
    column.field = "claim";
    column.tick = tick;
    grid.columns.push_back(column);
  }
  form::Sheet sheet;
  sheet.key = "summary";
  sheet.grids.push_back(grid);
  form.sheets.push_back(sheet);
  form.scoring.emplace();
  form.scoring->kind = "outcomes";
  form.scoring->items = "items";
  form.scoring->outcome = form::Scoring::Outcome{claims ? "claim" : "", "บรรลุ", "ไม่บรรลุ",
                                                 "target", {"result"}};
  return form;
}

/// A text in which a phrase was found, with its figure.
inline record::Value said(std::string_view words, std::string_view phrase = "",
                          std::string_view figure = "", std::string_view unit = "") {
  record::Value value = words.empty() ? record::Value() : text(words);
  value.phrase = phrase;
  value.unit = unit;
  value.has_figure = !figure.empty();
  if (value.has_figure) {
    value.number = Exact::from_decimal(figure).value();
  }
  return value;
}

/// The record of one indicator, 1.1 in row 5: target in B, result in C, boxes in D and E.
inline record::Record outcome_record(record::Value target, record::Value result,
                                     std::string_view claim) {
  record::Row row;
  row.id = "1.1";
  row.sheet = "สรุป";
  row.values["no"] = text("1.1");
  row.values["target"] = std::move(target);
  row.values["result"] = std::move(result);
  row.values["claim"] = said(claim);
  row.values["no"].at = row.at = place("สรุป", "A5");
  row.values["target"].at = place("สรุป", "B5");
  row.values["result"].at = place("สรุป", "C5");
  row.values["claim"].at = place("สรุป", claim == "ไม่บรรลุ" ? "D5" : "E5");
  row.values["claim"].more = {place("สรุป", "D5"), place("สรุป", "E5")};
  record::Record record;
  record.sheets = {"สรุป"};
  record.tables.push_back({"items", {row}});
  return record;
}

}  // namespace scorebook::test
