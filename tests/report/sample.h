// SPDX-License-Identifier: Apache-2.0
// A small form with two dimensions and three indicators, a filled record of it, and findings: what
// the reports are written from. Everything in memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/a1.h"
#include "form/form.h"
#include "record/record.h"
#include "report/report.h"
#include "rules/finding.h"
#include "scoring/scores.h"

namespace scorebook::test {

inline constexpr std::string_view kSummary = "ตารางสรุป";

inline record::Place at(std::string_view sheet, std::string_view a1, std::uint32_t index = 0) {
  return {std::string(sheet), index, *base::parse_range(a1)};
}

inline form::Field field(std::string key, std::string th, std::string en,
                         form::ValueType type = form::ValueType::kText) {
  form::Field result;
  result.key = std::move(key);
  result.label = {std::move(th), std::move(en)};
  result.type = type;
  return result;
}

inline form::Table table(std::string key, std::string th, std::string en,
                         std::vector<form::Table::Parent> parents,
                         std::vector<form::Field> fields) {
  form::Table result;
  result.key = std::move(key);
  result.label = {std::move(th), std::move(en)};
  result.parents = std::move(parents);
  result.fields = std::move(fields);
  return result;
}

inline form::Form sample_form() {
  using enum form::ValueType;
  form::Form form;
  form.id = "sample";
  form.edition = "1";
  form.title = {"แบบตัวอย่าง", "Sample form"};
  form.rounds = form::Rounds{{4, 6, 9}, "round", "fiscal_year"};
  form.fields = {field("agency", "หน่วยงาน", "Agency"),
                 field("fiscal_year", "ปีงบประมาณ พ.ศ.", "Fiscal year (B.E.)", kYear),
                 field("phone", "เบอร์ติดต่อ", "Telephone")};
  form.fields.back().personal = true;
  form.tables = {table("dimensions", "มิติ", "Dimension", {},
                       {field("no", "มิติที่", "No.", kNumber), field("title", "มิติ", "Dimension"),
                        field("weight", "น้ำหนัก มิติ", "Weight of dimension", kNumber),
                        field("score", "คะแนน มิติ", "Score of dimension", kNumber)}),
                 table("indicators", "ตัวชี้วัด", "Indicator", {{"dimension", "dimensions"}},
                       {field("no", "ตัวชี้วัดที่", "No.", kCode), field("title", "KPI", "KPI"),
                        field("weight", "น้ำหนัก KPIs", "Weight of KPI", kNumber),
                        field("score", "คะแนน KPIs", "Score of KPI", kNumber),
                        field("level", "ผลงานตามระดับค่าเป้าหมาย", "Level reached", kNumber)})};
  form::State pending;
  pending.key = "pending";
  pending.score = form::StateScore::kZero;
  form.states = {pending};
  form::Scoring scoring;
  scoring.kind = "weighted_tree";
  scoring.items = "indicators";
  scoring.tree = {"dimensions", "indicators"};
  scoring.weight = "weight";
  scoring.score = "score";
  scoring.achieved = "level";
  scoring.total = "total";
  scoring.pending = {"pending"};
  form.scoring = scoring;
  return form;
}

inline record::Value text(std::string raw, record::Place place) {
  record::Value value;
  value.kind = record::ValueKind::kText;
  value.raw = std::move(raw);
  value.at = std::move(place);
  return value;
}

inline record::Value number(std::string raw, record::Place place) {
  record::Value value;
  value.kind = record::ValueKind::kNumber;
  value.number = *Exact::from_decimal(raw);
  value.raw = std::move(raw);
  value.at = std::move(place);
  return value;
}

inline record::Value pending(std::string phrase, record::Place place) {
  record::Value value = text(std::move(phrase), std::move(place));
  value.kind = record::ValueKind::kState;
  value.state = "pending";
  return value;
}

inline record::Row row(std::string id, std::string title, std::string weight,
                       std::string_view no_at, std::string_view weight_at) {
  record::Row result;
  result.id = id;
  result.sheet = kSummary;
  result.at = at(kSummary, no_at);
  result.values["no"] = text(std::move(id), at(kSummary, no_at));
  result.values["title"] = text(std::move(title), at(kSummary, no_at));
  result.values["weight"] = number(std::move(weight), at(kSummary, weight_at));
  return result;
}

inline record::Record sample_record() {
  record::Record record;
  record.file = "data/report.xlsx";
  record.form = "sample/1";
  record.sheets = {std::string(kSummary), "KPI 1.1"};
  record.fields["agency"] = text("กรมตัวอย่าง", at(kSummary, "A1"));
  record.fields["fiscal_year"] = number("2566", at(kSummary, "A2"));
  record.fields["phone"] = text("สายภายใน", at(kSummary, "A9"));
  record.tables = {{"dimensions", {}}, {"indicators", {}}};
  record.tables[0].rows = {row("1", "ความสอดคล้องเชิงยุทธศาสตร์", "40", "A5", "C5"),
                           row("2", "ประสิทธิภาพ", "60", "A7", "C7")};
  record.tables[1].rows = {row("1.1", "ระดับความสำเร็จของแผน", "50", "B5", "D5"),
                           row("1.2", "ร้อยละของกำลังคน", "50", "B6", "D6"),
                           row("2.1", "จำนวนสื่อการเรียนรู้", "100", "B7", "D7")};
  auto& items = record.tables[1].rows;
  items[0].values["level"] = number("4", at(kSummary, "F5"));
  items[1].values["level"] = pending("ทราบผล เดือน ก.ย. ๖๖", at(kSummary, "F6"));
  items[2].values["level"] = number("3", at(kSummary, "F7"));
  items[0].parents["dimension"] = "1";
  items[1].parents["dimension"] = "1";
  items[2].parents["dimension"] = "2";
  return record;
}

inline rules::Finding finding(std::string rule, rules::Severity severity, record::Place place,
                              std::string label, std::string indicator) {
  rules::Finding result;
  result.rule = std::move(rule);
  result.severity = severity;
  result.at = std::move(place);
  result.label = std::move(label);
  result.indicator = std::move(indicator);
  return result;
}

/// A result in the summary that its detail sheet contradicts.
inline rules::Finding other_state() {
  using Kind = rules::Arg::Kind;
  rules::Finding one = finding("SB704", rules::Severity::kError, at(kSummary, "Q13"),
                               "ผลงานตามระดับค่าเป้าหมาย", "3.2");
  one.key = "detail-state";
  one.found = "ทราบผล เดือน ก.ย. ๖๖";
  one.expected = "1";
  one.variant = "unknown";
  one.args = {{"phrase", {Kind::kText, "ทราบผล เดือน ก.ย. ๖๖"}},
              {"detail_sheet", {Kind::kAscii, "KPI 3.2"}},
              {"detail_cell", {Kind::kAscii, "H9"}},
              {"result", {Kind::kNumber, "58.73"}}};
  one.refs = {{at("KPI 3.2", "H9", 1), "๕๘.๗๓"}, {{}, ""}};
  return one;
}

/// A sheet that is not there.
inline rules::Finding missing_sheet(rules::Severity severity) {
  rules::Finding one = finding("SB207", severity, {}, "", "");
  one.key = "structure-missing";
  one.has_cell = false;
  one.variant = "sheet";
  one.args = {{"missing", {rules::Arg::Kind::kAscii, "KPI 4.2"}}};
  return one;
}

/// A workbook that was read: everything a FileResult points to.
struct Sample {
  form::Form form = sample_form();
  record::Record record = sample_record();
  rules::Findings findings;
  std::optional<scoring::Scores> scores = scoring::score(form, record);

  report::FileResult result() const {
    report::FileResult file;
    file.file = record.file;
    file.form = &form;
    file.record = &record;
    file.findings = &findings;
    file.scores = scores ? &*scores : nullptr;
    return file;
  }
};

/// A workbook that could not be read.
inline report::FileResult unreadable(std::string file, Error error) {
  report::FileResult result;
  result.file = std::move(file);
  result.error = std::move(error);
  return result;
}

inline report::Options thai() {
  return {};
}

inline report::Options english() {
  report::Options options;
  options.language = report::Language::kEnglish;
  return options;
}

}  // namespace scorebook::test
