// SPDX-License-Identifier: Apache-2.0
#include "edit/field_writer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/long_text.h"
#include "base/thai.h"
#include "bind/bind.h"
#include "edit/text_rows.h"
#include "edit/ticks.h"
#include "form/compose.h"
#include "record/compare.h"
#include "record/data_check.h"
#include "xlsx/cell_value.h"
#include "xlsx/sheet_patch.h"

namespace scorebook::edit {
namespace {

using record::DataValue;
using record::Place;
using record::Value;
using record::ValueKind;

/// A line feed is how Excel stores the end of a line.
std::string with_line_feeds(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

Value value_of(const std::map<std::string, Value>& values, const std::string& key) {
  const auto found = values.find(key);
  return found == values.end() ? Value() : found->second;
}

}  // namespace

/// A value on its way into its cells.
struct FieldWriter::Change {
  const Target& target;
  const form::Field& field;
  Slot slot;
  Value now;
  Value wanted;
  std::string text;  // empty to clear
  std::string position;

  bool clears() const { return text.empty(); }

  /// A row that the text begins can be told by the text only.
  bool begins_row() const {
    return slot.kind == SlotKind::kText && slot.row != nullptr && target.row != nullptr;
  }

  bool says_already() const {
    if (field.type == form::ValueType::kCode && !clears()) {
      return record::row_id(now.raw) == record::row_id(text);
    }
    return record::same_reading(now, wanted);
  }
};

FieldWriter::FieldWriter(WritePlan& plan, bool over_formulas)
    : plan_(plan),
      form_(plan.form()),
      composed_(plan),
      over_formulas_(over_formulas) {
  if (form_.rounds) {
    const Value& year = plan.now().field(form_.rounds->year);
    if (year.is_number() && year.number.to_int()) {
      near_year_ = static_cast<int>(*year.number.to_int());
    }
  }
}

Result<void> FieldWriter::set(const Target& target, const form::Field& field,
                              const DataValue& value) {
  const bool clear = value.kind == DataValue::Kind::kNull;
  Change change{target,
                field,
                slot_of(form_, target.table, field.key),
                value_of(*target.now, field.key),
                {},
                clear ? std::string() : with_line_feeds(value.text),
                value.position};
  if (!clear) {
    find_row(change);
    if (Result<void> read = read_wanted(change); !read) {
      return read;
    }
  } else if (change.begins_row() && change.now.at.exists()) {
    change.text = label_of(change);  // what the form prints there stays
  }
  // A constant that shall replace a formula is a change even when it reads the same.
  const bool over_formula = change.now.has_formula && over_formulas_;
  if (change.says_already() && !over_formula) {
    return {};
  }
  if (!change.now.at.exists() || change.slot.kind == SlotKind::kNone) {
    return no_place(change);
  }
  if (change.now.has_formula && !over_formula) {
    return Error(ErrorCode::kFormulaInTheWay, change.position,
                 {{"sheet", change.now.at.sheet},
                  {"cell", base::to_a1(change.now.at.area.first)},
                  {"field", field.key}});
  }
  change.wanted.at = change.now.at;
  (*target.wanted)[field.key] = change.wanted;
  return put(change);
}

/// A text that begins a row of its own may stand in a free row of the item.
void FieldWriter::find_row(Change& change) const {
  if (change.begins_row() && !change.now.at.exists()) {
    change.now.at = free_text_row(plan_, *change.slot.grid, *change.target.row);
  }
}

/// Makes the text the one to be written, and `wanted` how it reads once it stands in its cells.
Result<void> FieldWriter::read_wanted(Change& change) {
  const auto read = [&](std::string_view text) {
    return bind::read_value(form_, change.field, text, near_year_);
  };
  const Value given = read(change.text);
  if (given.kind == ValueKind::kInvalid) {
    return Error(ErrorCode::kDataValue, change.position,
                 {{"field", change.field.key}, {"value", change.text}});
  }
  const bool has_place = change.now.at.exists();
  if (change.slot.kind == SlotKind::kPattern && has_place) {
    // A date inside a line of text is written as the form prints it.
    change.text = given.kind == ValueKind::kDate ? base::thai_date(given.date, true) : change.text;
    change.text = composed_.printed(change.field, change.now, change.text);
  } else if (change.begins_row()) {
    change.text = form::labelled_text(*change.slot.row, label_of(change), change.text);
  }
  change.wanted = read(change.text);
  if (change.begins_row() && base::fold(change.text) == base::fold(label_of(change))) {
    change.wanted.kind = ValueKind::kEmpty;
  }
  // A number that the cell has as text says all its digits.
  const bool in_text = !change.now.is_number_cell && record::same_reading(change.now, given);
  if (change.slot.kind == SlotKind::kCell && change.wanted.is_number() && has_place && !in_text) {
    change.wanted.number = kept(change.now.at, change.wanted.number);
  }
  return {};
}

/// What the layout prints above the text of a field.
std::string FieldWriter::label_of(const Change& change) const {
  if (!form_.layout) {
    return "";
  }
  for (const form::Layout::SheetLayout& sheet : form_.layout->sheets) {
    const auto label = sheet.labels.find(change.field.key);
    const form::Sheet* const owner = form_.sheet(sheet.sheet);
    if (label != sheet.labels.end() && owner != nullptr && owner->table == change.target.table) {
      return label->second;
    }
  }
  return "";
}

const xlsx::NumberFormat& FieldWriter::format_at(const Place& at) const {
  const xlsx::Sheet& sheet = *plan_.book().sheet(at.sheet);
  const xlsx::Cell* const cell = sheet.find(at.area.first);
  return cell != nullptr
             ? plan_.book().format(*cell)
             : plan_.book().format_of_style(xlsx::style_for_new_cell(sheet, at.area.first));
}

bool FieldWriter::has_formula(const Place& at) const {
  const xlsx::Cell* const cell = plan_.book().sheet(at.sheet)->find(at.area.first);
  return cell != nullptr && cell->has_formula();
}

/// A number as its cell keeps it: 15 digits, a hundredth of it in a percent cell.
Exact FieldWriter::kept(const Place& at, const Exact& number) const {
  const Exact scale = format_at(at).percent ? Exact(100) : Exact(1);
  const auto stored = xlsx::stored_number((number / scale).cell_text());
  return stored ? *stored * scale : number;
}

Error FieldWriter::no_place(const Change& change) const {
  return change.begins_row() ? rows_lacking(change, change.target.row->sheet, 1, 0)
                             : Error(ErrorCode::kDataUnknown, change.position,
                                     {{"field", change.field.key},
                                      {"table", change.target.table},
                                      {"id", change.target.id}});
}

Error FieldWriter::rows_lacking(const Change& change, const std::string& sheet, std::size_t needed,
                                std::size_t free) const {
  return text_rows_lacking(form_, {sheet, change.field.key, change.target.id, change.position},
                           needed, free);
}

Result<void> FieldWriter::put(Change& change) {
  switch (change.slot.kind) {
    case SlotKind::kPattern:
      composed_.set_part(*change.slot.patterns, change.field.key, change.now, *change.target.now,
                         change.text, change.position, room_of(change));
      if (change.target.table.empty()) {
        composed_.set_repeats(change.field, change.now, change.text, change.position);
      }
      return {};
    case SlotKind::kTicks:
      return change.slot.ticks == nullptr ? put_tick_columns(change) : put_ticks(change);
    case SlotKind::kJoined:
    case SlotKind::kText:
      return put_text(change);
    case SlotKind::kCell:
    case SlotKind::kNone:
      break;
  }
  return put_value(change);
}

/// The rows that a text with several values may take.
TextRoom FieldWriter::room_of(const Change& change) const {
  return change.slot.column.empty() || change.target.row == nullptr
             ? TextRoom()
             : TextRoom{text_rows(plan_, *change.slot.grid, change.slot.column, *change.target.row,
                                  change.now),
                        change.target.id};
}

/// A value alone in its cell, and in the cells that print it again.
Result<void> FieldWriter::put_value(const Change& change) {
  Result<void> set = put_cell(change, change.now.at);
  for (const Place& again : change.now.more) {
    if (set && !has_formula(again)) {
      set = put_cell(change, again);
    }
  }
  return set;
}

Result<void> FieldWriter::put_cell(const Change& change, const Place& at) {
  if (change.clears()) {
    return plan_.set(at, std::monostate{}, change.position);
  }
  const xlsx::NumberFormat& format = format_at(at);
  if (change.wanted.kind == ValueKind::kDate && format.date) {
    if (const auto serial = base::to_serial(change.wanted.date, plan_.book().date_1904())) {
      return plan_.set(at, Exact(*serial), change.position);
    }
  }
  if (!change.wanted.is_number()) {
    return plan_.set_text(at, change.text, change.position);
  }
  if (format.date) {
    return Error(ErrorCode::kCellNotWritable, at.sheet + "!" + base::to_a1(at.area.first),
                 {{"reason", "date format"}});
  }
  const Exact given = bind::read_value(form_, change.field, change.text, near_year_).number;
  return plan_.set(at, format.percent ? given / Exact(100) : given, change.position);
}

/// A text over its cells; what does not fit into a row of the greatest height needs the next.
Result<void> FieldWriter::put_text(const Change& change) {
  std::vector<Place> places{change.now.at};
  if (change.slot.kind == SlotKind::kJoined && change.target.row != nullptr) {
    places =
        text_rows(plan_, *change.slot.grid, change.slot.column, *change.target.row, change.now);
  } else {
    places.insert(places.end(), change.now.more.begin(), change.now.more.end());
  }
  const std::vector<std::string> pieces =
      change.clears() ? std::vector<std::string>()
                      : base::split_text(change.text, plan_.columns_of(change.now.at),
                                         {base::most_lines(plan_.font_size())});
  if (pieces.size() > places.size()) {
    return rows_lacking(change, change.now.at.sheet, pieces.size(), places.size());
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    Result<void> set = i < pieces.size() ? plan_.set_text(places[i], pieces[i], change.position)
                                         : plan_.set(places[i], std::monostate{}, change.position);
    if (!set) {
      return set;
    }
  }
  return {};
}

/// Boxes that are cells of their own: one is ticked, the others are emptied.
Result<void> FieldWriter::put_tick_columns(const Change& change) {
  const std::vector<std::string>& boxes = change.slot.boxes;
  const std::vector<Place>& places = change.now.more;  // in the order of the columns
  const auto chosen = std::find(boxes.begin(), boxes.end(), change.text);
  if (!change.clears() && chosen == boxes.end()) {
    return Error(ErrorCode::kDataValue, change.position,
                 {{"field", change.field.key},
                  {"value", change.text},
                  {"allowed", fmt::format("{}", fmt::join(boxes, ", "))}});
  }
  for (std::size_t i = 0; i < boxes.size() && i < places.size(); ++i) {
    const bool ticked = !change.clears() && boxes[i] == *chosen;
    const xlsx::NewValue mark =
        ticked ? xlsx::NewValue(std::string(change.slot.tick)) : xlsx::NewValue(std::monostate{});
    if (Result<void> set = plan_.set(places[i], mark, change.position); !set) {
      return set;
    }
  }
  return {};
}

Result<void> FieldWriter::put_ticks(const Change& change) {
  const form::Ticks& ticks = *change.slot.ticks;
  const std::vector<Place>& boxes = change.now.more;  // by the choices of the form
  std::map<base::CellRef, std::pair<Place, std::string>> texts;
  std::vector<std::string> possible;
  bool found = change.clears();
  for (std::size_t i = 0; i < ticks.choices.size() && i < boxes.size(); ++i) {
    const bool ticked = !change.clears() && change.wanted.number == ticks.choices[i].value;
    if (!boxes[i].exists()) {
      continue;
    }
    possible.push_back(ticks.choices[i].value.exact_text());
    found = found || ticked;
    const xlsx::Sheet& sheet = *plan_.book().sheet(boxes[i].sheet);
    const xlsx::Cell* const cell = sheet.find(boxes[i].area.first);
    auto& [at, text] =
        texts
            .try_emplace(boxes[i].area.first, boxes[i],
                         cell == nullptr ? std::string() : plan_.book().shown(sheet, *cell))
            .first->second;
    text = with_tick(ticks, i, ticked, text);
  }
  if (!found) {
    return Error(ErrorCode::kDataValue, change.position,
                 {{"field", change.field.key},
                  {"value", change.text},
                  {"allowed", fmt::format("{}", fmt::join(possible, ", "))}});
  }
  for (const auto& [ref, box] : texts) {
    if (Result<void> set = plan_.set(box.first, box.second, change.position); !set) {
      return set;
    }
  }
  return {};
}

}  // namespace scorebook::edit
