// SPDX-License-Identifier: Apache-2.0
#include "report/comparison.h"

#include <algorithm>
#include <map>

#include "record/compare.h"
#include "report/describe.h"
#include "report/finding_key.h"

namespace scorebook::report {

namespace {

using record::Place;
using record::Value;

bool counts(const rules::Finding& finding) {
  return finding.severity != rules::Severity::kInfo;
}

bool overlap(const Place& a, const Place& b) {
  return a.sheet == b.sheet && a.area.first.row <= b.area.last.row &&
         b.area.first.row <= a.area.last.row && a.area.first.column <= b.area.last.column &&
         b.area.first.column <= a.area.last.column;
}

std::string as_it_stands(const Value& value) {
  return plain(value.shown.empty() ? value.raw : value.shown);
}

class ValueComparer {
 public:
  ValueComparer(const form::Form& form, const rules::Findings& asked)
      : form_(form),
        asked_(asked) {}

  std::vector<ValueChange> run(const record::Record& before, const record::Record& after) {
    values(form_.fields, before.fields, after.fields, "");
    for (const form::Table& table : form_.tables) {
      rows(table, before.table(table.key), after.table(table.key));
    }
    std::stable_sort(out_.begin(), out_.end(), [](const ValueChange& a, const ValueChange& b) {
      return std::pair(a.at.sheet_index, a.at.area.first) <
             std::pair(b.at.sheet_index, b.at.area.first);
    });
    return std::move(out_);
  }

 private:
  void rows(const form::Table& table, const record::Table* before, const record::Table* after) {
    static const record::Table kNone;
    const record::Table& old_rows = before == nullptr ? kNone : *before;
    const record::Table& new_rows = after == nullptr ? kNone : *after;
    for (const record::Row& row : old_rows.rows) {
      const record::Row* const now = new_rows.find(row.id);
      if (now != nullptr) {
        values(table.fields, row.values, now->values, row.id);
      } else if (!asked(row.at, row.id, "")) {
        out_.push_back({row.at, table.label.th, row.id, row.id, "", false});
      }
    }
    for (const record::Row& row : new_rows.rows) {
      if (old_rows.find(row.id) == nullptr && !asked(row.at, row.id, "")) {
        out_.push_back({row.at, table.label.th, row.id, "", row.id, false});
      }
    }
  }

  void values(const std::vector<form::Field>& fields, const std::map<std::string, Value>& before,
              const std::map<std::string, Value>& after, const std::string& indicator) {
    static const Value kNone;
    for (const form::Field& field : fields) {
      const auto old_value = before.find(field.key);
      const auto new_value = after.find(field.key);
      const Value& old_one = old_value == before.end() ? kNone : old_value->second;
      const Value& new_one = new_value == after.end() ? kNone : new_value->second;
      const bool follows =
          field.role == form::Role::kComputed || (old_one.has_formula && new_one.has_formula);
      if (follows || record::same_reading(old_one, new_one) ||
          was_asked(old_one, new_one, field, indicator)) {
        continue;
      }
      const Place& at = new_one.at.exists() ? new_one.at : old_one.at;
      out_.push_back({at, field.label.th, indicator, field.personal ? "" : as_it_stands(old_one),
                      field.personal ? "" : as_it_stands(new_one), field.personal});
    }
  }

  bool was_asked(const Value& before, const Value& after, const form::Field& field,
                 const std::string& indicator) const {
    const Place& at = before.at.exists() ? before.at : after.at;
    return asked(at, indicator, field.label.th) ||
           (before.empty() &&
            std::any_of(asked_.list.begin(), asked_.list.end(), [&](const rules::Finding& finding) {
              return counts(finding) && finding.at.sheet == at.sheet;
            }));
  }

  /// Whether a finding speaks of the place, or of the field of the indicator (of all its fields,
  /// when `label` is empty).
  bool asked(const Place& at, const std::string& indicator, const std::string& label) const {
    return std::any_of(asked_.list.begin(), asked_.list.end(), [&](const rules::Finding& finding) {
      const bool named = !indicator.empty() && finding.indicator == indicator &&
                         (label.empty() || finding.label == label || !finding.at.exists());
      const bool refers = std::any_of(finding.refs.begin(), finding.refs.end(),
                                      [&](const rules::Ref& ref) { return overlap(ref.at, at); });
      return counts(finding) && (named || refers || (at.exists() && overlap(finding.at, at)));
    });
  }

  const form::Form& form_;
  const rules::Findings& asked_;
  std::vector<ValueChange> out_;
};

}  // namespace

Comparison compare(const FileResult& returned, const FileResult& corrected,
                   const std::set<std::string>& explained) {
  Comparison out;
  const std::vector<std::string> old_keys = finding_keys(*returned.findings);
  const std::vector<std::string> new_keys = finding_keys(*corrected.findings);
  const std::set<std::string> before(old_keys.begin(), old_keys.end());
  const std::set<std::string> after(new_keys.begin(), new_keys.end());
  for (std::size_t i = 0; i < old_keys.size(); ++i) {
    const rules::Finding& finding = returned.findings->list[i];
    if (counts(finding) && !after.contains(old_keys[i])) {
      out.mended.push_back(&finding);
    }
  }
  for (std::size_t i = 0; i < new_keys.size(); ++i) {
    const rules::Finding& finding = corrected.findings->list[i];
    if (!counts(finding)) {
      continue;
    }
    (!before.contains(new_keys[i])     ? out.added
     : explained.contains(new_keys[i]) ? out.explained
                                       : out.open)
        .push_back(&finding);
  }
  out.unasked =
      ValueComparer(*corrected.form, *returned.findings).run(*returned.record, *corrected.record);
  return out;
}

}  // namespace scorebook::report
