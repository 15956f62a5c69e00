// SPDX-License-Identifier: Apache-2.0
#include "edit/fix.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.h"
#include "base/number_text.h"
#include "base/thai.h"
#include "bind/bind.h"
#include "bind/own_sheets.h"
#include "edit/label_text.h"
#include "edit/plan.h"
#include "edit/slot.h"
#include "record/compare.h"
#include "xlsx/cell_value.h"
#include "xlsx/rich_text.h"

namespace scorebook::edit {
namespace {

using record::Place;
using record::Value;
using record::ValueKind;

class Fixer {
 public:
  Fixer(const xlsx::Workbook& book, const form::Form& form, const record::Record& record)
      : book_(book),
        form_(form),
        record_(record),
        plan_(book, form, record) {
    if (form.rounds) {
      const Value& year = record.field(form.rounds->year);
      if (year.is_number() && year.number.to_int()) {
        near_year_ = static_cast<int>(*year.number.to_int());
      }
    }
  }

  Result<xlsx::Written> run(bool remove_signature) {
    plan_.allow_signature_removal(remove_signature);
    values("", form_.fields, record_.fields);
    for (const record::Table& table : record_.tables) {
      for (const record::Row& row : table.rows) {
        values(table.key, form_.table(table.key)->fields, row.values);
      }
    }
    for (const xlsx::Sheet& sheet : book_.sheets()) {
      if (!bind::is_own_sheet(sheet.name())) {
        labels(sheet);
      }
    }
    return plan_.write();
  }

 private:
  void values(const std::string& table, const std::vector<form::Field>& fields,
              const std::map<std::string, Value>& values) {
    for (const form::Field& field : fields) {
      const auto found = values.find(field.key);
      if (found == values.end() || !found->second.at.exists()) {
        continue;
      }
      const Value& value = found->second;
      taken_.emplace(value.at.sheet, value.at.area.first);
      for (const Place& more : value.more) {
        taken_.emplace(more.sheet, more.area.first);
      }
      const bool typed = !value.has_formula && !value.is_number_cell && value.more.empty();
      if (!typed || slot_of(form_, table, field.key).kind != SlotKind::kCell) {
        continue;
      }
      if (value.kind == ValueKind::kNumber) {
        number(value);
      } else if (value.kind == ValueKind::kDate) {
        date(field, value);
      }
    }
  }

  void number(const Value& value) {
    const auto reading = base::read_number(value.raw);
    const bool plain = base::read_plain_number(value.raw).has_value();
    if (!reading || !(plain || reading->percent) || reading->bracketed ||
        reading->value != value.number ||
        xlsx::stored_number(value.number.cell_text()) != value.number) {
      return;
    }
    const xlsx::Cell* const cell = book_.sheet(value.at.sheet)->find(value.at.area.first);
    const bool other_reading =
        cell == nullptr || book_.format(*cell).percent || book_.format(*cell).date;
    if (!other_reading) {
      set(value.at, value.number);
    }
  }

  /// The only number of four digits that is the year of the common era.
  void date(const form::Field& field, const Value& value) {
    const std::string year = std::to_string(value.date.year);
    const std::string thai_year = base::thai_digits(year);
    const bool thai = value.raw.find(year) == std::string::npos;
    const std::string& wanted = thai ? thai_year : year;
    const std::size_t at = value.raw.find(wanted);
    if (at == std::string::npos || value.raw.find(wanted, at + 1) != std::string::npos) {
      return;
    }
    const std::string era = std::to_string(value.date.year + base::kBuddhistOffset);
    std::string text = value.raw;
    text.replace(at, wanted.size(), thai ? base::thai_digits(era) : era);
    if (record::same_reading(bind::read_value(form_, field, text, near_year_), value)) {
      set(value.at, std::move(text));
    }
  }

  void labels(const xlsx::Sheet& sheet) {
    for (const xlsx::Cell& cell : sheet.cells()) {
      const bool is_text =
          cell.type == xlsx::CellType::kShared || cell.type == xlsx::CellType::kInline;
      if (!is_text || cell.has_formula() || taken_.contains({sheet.name(), cell.ref}) ||
          xlsx::has_runs(book_, cell)) {
        continue;
      }
      const std::string text = book_.value(sheet, cell).text;
      std::string tidy = tidy_label(text, is_heading(text));
      if (!tidy.empty() && tidy != text) {
        const base::CellRange area{cell.ref, cell.ref};
        set({sheet.name(), 0, area}, std::move(tidy));
      }
    }
  }

  /// Whether the text is, but for spaces, one that the form names a field by.
  bool is_heading(std::string_view text) {
    if (headings_.empty()) {
      const auto add = [&](const std::vector<form::Field>& fields) {
        for (const form::Field& field : fields) {
          headings_.insert(base::fold(field.label.th));
        }
      };
      add(form_.fields);
      for (const form::Table& table : form_.tables) {
        add(table.fields);
      }
    }
    return headings_.contains(base::fold(text));
  }

  /// What cannot be written, such as the heading of an Excel table, stays as it is.
  void set(const Place& at, xlsx::NewValue value) { (void)plan_.set(at, std::move(value), ""); }

  const xlsx::Workbook& book_;
  const form::Form& form_;
  const record::Record& record_;
  WritePlan plan_;
  record::CellSet taken_;  // cells that hold values of the record
  std::set<std::string> headings_;
  int near_year_ = 0;  // Buddhist era
};

}  // namespace

Result<xlsx::Written> fix(const xlsx::Workbook& book, const form::Form& form,
                          const record::Record& record, bool remove_signature) {
  return Fixer(book, form, record).run(remove_signature);
}

}  // namespace scorebook::edit
