// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <string_view>
#include <unordered_map>

#include "base/a1.h"
#include "base/thai.h"
#include "ministry/submission.h"
#include "report/describe.h"
#include "report/report.h"

namespace scorebook::ministry {
namespace {

using record::Row;
using record::Value;

CellAt cell_at(const record::Place& place) {
  return place.exists() ? CellAt{place.sheet, base::to_a1(place.area.first)} : CellAt{};
}

/// Rows of a record by table and id, indexed once.
class Rows {
 public:
  Rows(const form::Form& form, const record::Record& record) : form_(form) {
    for (const record::Table& table : record.tables) {
      for (const Row& row : table.rows) {
        rows_[table.key].emplace(row.id, &row);
      }
    }
  }

  const Row* find(std::string_view table, std::string_view id) const {
    const auto rows = rows_.find(table);
    if (rows == rows_.end()) {
      return nullptr;
    }
    const auto row = rows->second.find(id);
    return row == rows->second.end() ? nullptr : row->second;
  }

  /// The value that "result", or through a parent "result.output", means; null for a personal one.
  const Value* value(std::string_view table, const Row& row, std::string_view path) const {
    const std::size_t dot = path.find('.');
    const form::Table* definition = form_.table(table);
    if (definition == nullptr) {
      return nullptr;
    }
    if (dot == std::string_view::npos) {
      const form::Field* field = definition->field(path);
      return field == nullptr || field->personal ? nullptr : &row.value(path);
    }
    const form::Table::Parent* parent = definition->parent(path.substr(0, dot));
    const Row* above = parent == nullptr ? nullptr : find(parent->table, row.parent(parent->key));
    return above == nullptr ? nullptr : value(parent->table, *above, path.substr(dot + 1));
  }

 private:
  const form::Form& form_;
  std::unordered_map<std::string_view, std::unordered_map<std::string_view, const Row*>> rows_;
};

/// Takes the lines of the indicators out of one record.
class Taking {
 public:
  Taking(const form::Form& form, const record::Record& record, const scoring::Scores& scores)
      : form_(form),
        record_(record),
        rows_(form, record) {
    for (const scoring::GroupScore& group : scores.groups) {
      groups_[group.id].push_back(&group);
    }
    index_details();
  }

  IndicatorLine line(const scoring::IndicatorScore& item) const {
    IndicatorLine out;
    out.id = item.id;
    out.no = base::ascii_digits(item.no);
    out.title = base::squeeze(item.title);
    if (const scoring::GroupScore* top = top_group(item)) {
      out.group = top->id;
      out.group_title = base::squeeze(top->title);
    }
    out.state = key(item.state);
    out.outcome = item.outcome ? key(*item.outcome) : std::string_view();
    out.claim = item.claim == scoring::Claim::kMet       ? "met"
                : item.claim == scoring::Claim::kUnmet   ? "unmet"
                : item.claim == scoring::Claim::kUnclear ? "unclear"
                                                         : "";
    out.level = item.level;
    out.weight = item.weight;
    out.score = item.score;
    out.max = item.max;
    out.scored = !item.outcome && (item.state == scoring::IndicatorState::kReported ||
                                   item.state == scoring::IndicatorState::kPending);
    if (item.assessor) {
      out.assessor = item.assessor->score;
    }
    out.unit = item.unit;
    out.at = cell_at(item.level_at.exists() ? item.level_at : item.score_at);
    if (const Row* row = rows_.find(form_.scoring->items, item.id)) {
      add_plan(out, *row);
      add_result(out, *row);
    }
    return out;
  }

 private:
  void index_details() {
    if (!form_.scoring->derive) {
      return;
    }
    if (const record::Table* table = record_.table(form_.scoring->derive->table)) {
      for (const Row& row : table->rows) {
        details_.emplace(row.parent(form_.scoring->derive->parent), &row);
      }
    }
  }

  /// The group at the top of the tree that holds the item.
  const scoring::GroupScore* top_group(const scoring::IndicatorScore& item) const {
    if (form_.scoring->tree.size() < 2) {
      return nullptr;
    }
    std::string_view id = item.group;
    // A group refers upwards level by level; its table tells groups of equal id apart.
    for (std::size_t level = form_.scoring->tree.size() - 1; level-- > 0;) {
      const scoring::GroupScore* group = group_of(form_.scoring->tree[level], id);
      if (group == nullptr || level == 0) {
        return group;
      }
      id = group->parent;
    }
    return nullptr;
  }

  const scoring::GroupScore* group_of(std::string_view table, std::string_view id) const {
    const auto found = groups_.find(id);
    if (found == groups_.end()) {
      return nullptr;
    }
    for (const scoring::GroupScore* group : found->second) {
      if (group->table == table) {
        return group;
      }
    }
    return nullptr;
  }

  void add_plan(IndicatorLine& out, const Row& row) const {
    const std::string& items = form_.scoring->items;
    if (form_.scoring->outcome) {
      if (const Value* target = rows_.value(items, row, form_.scoring->outcome->target)) {
        out.target = base::squeeze(target->raw);
      }
    }
    if (form_.scoring->derive && form_.scoring->derive->ladder_table == items) {
      for (const std::string& step : form_.scoring->derive->ladder) {
        if (const Value* value = rows_.value(items, row, step)) {
          const std::string text =
              base::squeeze(value->is_number() ? value->number.exact_text() : value->raw);
          out.target += (out.target.empty() ? "" : " / ") + (text.empty() ? "-" : text);
        }
      }
    }
  }

  /// The result from the detail sheet, the paths of the outcome, or the fields of results,
  /// whichever says something first.
  void add_result(IndicatorLine& out, const Row& row) const {
    const form::Scoring& scoring = *form_.scoring;
    if (scoring.derive) {
      const auto detail = details_.find(out.id);
      if (detail != details_.end()) {
        const std::string& table = scoring.derive->table;
        if (const Value* unit = rows_.value(table, *detail->second, scoring.derive->unit)) {
          out.unit = base::squeeze(unit->raw);
        }
        if (take_value(out, rows_.value(table, *detail->second, scoring.derive->result))) {
          return;
        }
      }
    }
    if (scoring.outcome) {
      for (const std::string& path : scoring.outcome->results) {
        if (take_value(out, rows_.value(scoring.items, row, path))) {
          return;
        }
      }
    }
    take_value(out, rows_.value(scoring.items, row, scoring.achieved));
  }

  static bool take_value(IndicatorLine& out, const Value* value) {
    if (value == nullptr || value->empty()) {
      return false;
    }
    out.result = base::squeeze(value->is_number() ? value->number.exact_text() : value->raw);
    if (value->is_number()) {
      out.figure = value->number;
    }
    if (value->at.exists()) {
      out.at = cell_at(value->at);
    }
    return true;
  }

  const form::Form& form_;
  const record::Record& record_;
  Rows rows_;
  std::unordered_map<std::string_view, std::vector<const scoring::GroupScore*>> groups_;
  std::unordered_map<std::string, const Row*> details_;
};

Totals totals_of(const scoring::Scores& scores) {
  Totals totals;
  totals.has_points = !scores.counts_outcomes;
  totals.counts_outcomes = scores.counts_outcomes;
  totals.decimals = scores.decimals;
  totals.total = scores.total;
  totals.assessor = scores.assessor_total;
  totals.max = scores.max;
  totals.reported_max = scores.reported_max;
  totals.pending_points = scores.pending_points;
  totals.indicators = static_cast<int>(scores.indicators.size());
  totals.reported = scores.reported_count;
  totals.pending = scores.pending_count;
  totals.due = scores.due_count;
  totals.claimed_met = scores.claimed_met_due;
  for (const scoring::IndicatorScore& item : scores.indicators) {
    totals.met += item.outcome && is_met(*item.outcome) ? 1 : 0;
  }
  return totals;
}

void take_scores(Submission& out, const Source& source) {
  const scoring::Scores& scores = *source.scores;
  out.totals = totals_of(scores);
  for (const scoring::GroupScore& group : scores.groups) {
    if (group.parent.empty() && group.table == source.form->scoring->tree.front()) {
      out.groups.push_back(
          {group.id, base::squeeze(group.title), group.score, group.max, group.complete});
    }
  }
  const Taking taking(*source.form, *source.record, scores);
  for (const scoring::IndicatorScore& item : scores.indicators) {
    out.indicators.push_back(taking.line(item));
  }
}

void take_findings(Submission& out, const Source& source, const report::Options& options) {
  for (const rules::Finding& finding : source.findings->list) {
    report::FindingText text = report::describe(finding, *source.form, options);
    FindingLine line;
    line.rule = finding.rule;
    line.severity = rules::key(finding.severity);
    line.at = {finding.at.sheet, finding.has_cell ? report::cell_text(finding.at) : ""};
    line.label = finding.label;
    line.indicator = finding.indicator;
    line.message = std::move(text.message);
    line.fix = std::move(text.fix);
    line.points = finding.points;
    out.findings.push_back(std::move(line));
  }
}

/// The indicator that a row of the evidence's table belongs to: its own id, or that of the parent
/// which is an indicator.
std::string indicator_of(const form::Form& form, const form::Table& table, const Row& row) {
  const form::Table* items = form.item_table();
  if (items != nullptr && table.key != items->key) {
    for (const form::Table::Parent& parent : table.parents) {
      if (parent.table == items->key) {
        return row.parent(parent.key);
      }
    }
  }
  return row.id;
}

void take_evidence(Submission& out, const Source& source) {
  const form::Form& form = *source.form;
  if (!form.evidence) {
    return;
  }
  const form::Table* definition = form.table(form.evidence->table);
  const record::Table* rows = source.record->table(form.evidence->table);
  if (definition == nullptr || rows == nullptr) {
    return;
  }
  for (const Row& row : rows->rows) {
    for (const record::Reference& reference : row.references) {
      const form::Field* field = definition->field(reference.field);
      if (field != nullptr && field->personal) {
        continue;
      }
      out.evidence.push_back({indicator_of(form, *definition, row), reference.kind,
                              reference.number, reference.date, base::squeeze(reference.text),
                              cell_at(reference.at)});
    }
  }
}

int whole(const Value& value) {
  return static_cast<int>(value.is_number() ? value.number.to_int().value_or(0) : 0);
}

void take_identity(Submission& out, const Source& source) {
  out.series.form = source.form->name();
  std::string_view agency = "agency";
  if (const std::optional<form::Rounds>& rounds = source.form->rounds) {
    agency = rounds->agency;
    out.series.year = whole(source.record->field(rounds->year));
    out.series.round = rounds->field.empty() ? 0 : whole(source.record->field(rounds->field));
  }
  const form::Field* field = source.form->field(agency);
  if (field != nullptr && !field->personal) {
    out.agency = base::squeeze(source.record->field(agency).raw);
  }
}

}  // namespace

std::size_t Submission::count(std::string_view severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(),
                    [&](const FindingLine& line) { return line.severity == severity; }));
}

Submission take(const Source& source, const report::Options& options) {
  Submission out;
  out.file = source.file;
  out.sha256 = source.sha256;
  out.modified = source.modified;
  out.version = source.version;
  if (source.error != nullptr) {
    report::ErrorText text = report::describe_inside(*source.error, options);
    out.error_code = key(source.error->code);
    out.error = std::move(text.message);
    out.fix = std::move(text.fix);
    return out;
  }
  take_identity(out, source);
  if (source.scores != nullptr) {
    take_scores(out, source);
  }
  if (source.findings != nullptr) {
    take_findings(out, source, options);
  }
  take_evidence(out, source);
  return out;
}

}  // namespace scorebook::ministry
