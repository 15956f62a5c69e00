// SPDX-License-Identifier: Apache-2.0
#include "edit/fill.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>

#include "base/long_text.h"
#include "base/thai.h"
#include "bind/bind.h"
#include "edit/slot.h"
#include "io/package.h"

namespace scorebook::edit {
namespace {

using record::DataRow;
using record::DataValue;
using record::Row;
using record::Value;

constexpr double kRowPadding = 8;
constexpr double kUsualFontSize = 16;

bool same_reading(const Value& a, const Value& b) {
  if (a.kind != b.kind) {
    return false;
  }
  switch (a.kind) {
    case record::ValueKind::kEmpty:
      return true;
    case record::ValueKind::kNumber:
      return a.number == b.number;
    case record::ValueKind::kDate:
      return a.date == b.date;
    case record::ValueKind::kState:
      return a.state == b.state && a.attributes == b.attributes;
    case record::ValueKind::kText:
    case record::ValueKind::kInvalid:
      return a.raw == b.raw;
  }
  return false;
}

bool has_thai_digit(std::string_view text) {
  return base::ascii_digits(text) != text;
}

/// A text made of parts that is to be composed anew once all changes of its cell are known.
struct Recomposition {
  const std::vector<form::Pattern>* patterns = nullptr;
  std::map<std::string, std::string> texts;
  record::Place at;
  bool thai_digits = false;
  std::set<std::string> figures;  // parts written in the digits of the cell
};

/// What a value must read as after the write.
struct Expectation {
  std::string table, id, field;
  Value value;
  std::string position;
};

class Filler {
 public:
  Filler(const xlsx::Workbook& book, const form::Form& form, const record::Record& record,
         const record::Data& data, const FillOptions& options)
      : book_(book), form_(form), record_(record), data_(data), options_(options), editor_(book) {
    if (form.rounds) {
      const Value& year = record.field(form.rounds->year);
      if (year.is_number() && year.number.to_int()) {
        near_year_ = static_cast<int>(*year.number.to_int());
      }
    }
  }

  Result<xlsx::Written> run() {
    for (const auto& [key, value] : data_.fields) {
      const form::Field* field = form_.field(key);
      if (Result<void> set = set_field("", "", *field, record_.field(key), record_.fields, value);
          !set) {
        return set.error();
      }
    }
    for (const record::DataTable& table : data_.tables) {
      if (Result<void> set = set_table(table); !set) {
        return set.error();
      }
    }
    if (Result<void> composed = write_compositions(); !composed) {
      return composed.error();
    }
    Result<xlsx::Written> written = editor_.write();
    if (!written) {
      return written.error();
    }
    if (Result<void> proved = prove(written->bytes); !proved) {
      return proved.error();
    }
    return written;
  }

 private:
  Result<void> set_table(const record::DataTable& data) {
    const form::Table& table = *form_.table(data.name);
    const record::Table* have = record_.table(data.name);
    std::vector<const DataRow*> unplaced;
    for (const DataRow& row : data.rows) {
      const Row* target = have == nullptr ? nullptr : have->find(row.id);
      if (target == nullptr) {
        unplaced.push_back(&row);
      } else if (Result<void> set = set_row(table, *target, row); !set) {
        return set;
      }
    }
    std::vector<const Row*> free = free_rows(table, data);
    if (unplaced.size() > free.size()) {
      return Error(ErrorCode::kRowsLacking, unplaced[free.size()]->position,
                   {{"table", data.name},
                    {"lacking", fmt::format("{}", unplaced.size() - free.size())},
                    {"first", unplaced[free.size()]->id}});
    }
    for (std::size_t i = 0; i < unplaced.size(); ++i) {
      DataRow row = *unplaced[i];
      if (row.find("no") == nullptr && table.field("no") != nullptr) {
        DataValue no;
        no.kind = DataValue::Kind::kText;
        no.text = row.id.substr(0, row.id.find('~'));
        row.values.insert(row.values.begin(), {"no", no});
      }
      if (Result<void> set = set_row(table, *free[i], row); !set) {
        return set;
      }
    }
    return {};
  }

  /// Rows of the table that hold nothing but their printed number and that the data does not name.
  std::vector<const Row*> free_rows(const form::Table& table, const record::DataTable& data) const {
    std::vector<const Row*> free;
    const record::Table* have = record_.table(table.key);
    if (have == nullptr) {
      return free;
    }
    for (const Row& row : have->rows) {
      const bool named = std::any_of(data.rows.begin(), data.rows.end(),
                                     [&](const DataRow& d) { return d.id == row.id; });
      const bool bare = std::all_of(table.fields.begin(), table.fields.end(), [&](const auto& f) {
        return f.key == "no" || f.role == form::Role::kComputed || row.value(f.key).empty();
      });
      if (!named && bare) {
        free.push_back(&row);
      }
    }
    return free;
  }

  Result<void> set_row(const form::Table& table, const Row& target, const DataRow& row) {
    for (const auto& [key, value] : row.values) {
      const bool is_parent = std::any_of(table.parents.begin(), table.parents.end(),
                                         [&, k = key](const auto& p) { return p.key == k; });
      if (is_parent) {
        if (!target.parent(key).empty() && target.parent(key) != value.text) {
          return Error(ErrorCode::kDataValue, value.position,
                       {{"field", key}, {"value", value.text}, {"allowed", target.parent(key)}});
        }
        continue;
      }
      const form::Field& field = *table.field(key);
      if (Result<void> set = set_field(table.key, row.id, field, target.value(key),
                                       target.values, value);
          !set) {
        return set;
      }
    }
    return {};
  }

  Result<void> set_field(const std::string& table, const std::string& id, const form::Field& field,
                         const Value& now, const std::map<std::string, Value>& siblings,
                         const DataValue& value) {
    const bool clear = value.kind == DataValue::Kind::kNull;
    Value wanted;
    if (!clear) {
      wanted = bind::read_value(form_, field, value.text, near_year_);
      if (wanted.kind == record::ValueKind::kInvalid) {
        return Error(ErrorCode::kDataValue, value.position,
                     {{"field", field.key}, {"value", value.text}});
      }
    }
    // A constant that shall replace a formula is a change even when it reads the same.
    if (same_reading(now, wanted) && !(now.has_formula && options_.overwrite_formulas)) {
      return {};
    }
    const Slot slot = slot_of(form_, table, field.key);
    if (!now.at.exists() || slot.kind == SlotKind::kNone) {
      return Error(ErrorCode::kDataUnknown, value.position,
                   {{"field", field.key}, {"table", table}, {"id", id}});
    }
    if (now.has_formula && !options_.overwrite_formulas) {
      return Error(ErrorCode::kFormulaInTheWay, value.position,
                   {{"sheet", now.at.sheet}, {"cell", base::to_a1(now.at.area.first)},
                    {"field", field.key}});
    }
    expected_.push_back({table, id, field.key, wanted, value.position});
    switch (slot.kind) {
      case SlotKind::kPattern:
        // A date inside a line of text is written as the form prints it.
        note_part(slot, field, now, siblings,
                  clear ? ""
                  : wanted.kind == record::ValueKind::kDate ? base::thai_date(wanted.date, true)
                                                            : value.text);
        for (const record::Place& again : now.more) {
          if (table.empty() && !(again == now.at)) {
            note_again(field, again, clear ? "" : value.text);
          }
        }
        return {};
      case SlotKind::kTicks:
        return set_ticks(slot, field, now, wanted, value.position);
      case SlotKind::kJoined:
      case SlotKind::kText:
        return set_text(now, clear ? "" : value.text, value.position, table);
      case SlotKind::kCell:
      case SlotKind::kNone:
        break;
    }
    if (clear) {
      return editor_.set(now.at.sheet, now.at.area.first, std::monostate{});
    }
    return editor_.set(now.at.sheet, now.at.area.first,
                       wanted.is_number() ? xlsx::NewValue(wanted.number)
                                          : xlsx::NewValue(value.text));
  }

  void note_part(const Slot& slot, const form::Field& field, const Value& now,
                 const std::map<std::string, Value>& siblings, const std::string& text) {
    Recomposition& cell = compositions_[{now.at.sheet, now.at.area.first}];
    if (cell.patterns == nullptr) {
      cell.patterns = slot.patterns;
      cell.at = now.at;
      for (const form::Pattern& pattern : *slot.patterns) {
        for (const std::string& name : pattern.part_names()) {
          const auto it = siblings.find(name);
          if (it != siblings.end() && it->second.at == now.at) {
            cell.texts[name] = it->second.raw;
            cell.thai_digits = cell.thai_digits || has_thai_digit(it->second.raw);
          }
        }
      }
      cell.thai_digits =
          cell.thai_digits || (form_.layout && form_.layout->thai_digits);
    }
    cell.texts[field.key] =
        field.type != form::ValueType::kText && cell.thai_digits ? base::thai_digits(text) : text;
  }

  /// The patterns of the line or heading that a report field stands in again; null when the text
  /// there is none of them.
  const std::vector<form::Pattern>* patterns_of(const std::string& field,
                                                const std::string& text) {
    for (const form::Sheet& sheet : form_.sheets) {
      for (const form::Line& line : sheet.lines) {
        for (const form::Pattern& pattern : line.patterns) {
          if (pattern.has_part(field) && pattern.match(text)) {
            return &line.patterns;
          }
        }
      }
      for (const form::Grid& grid : sheet.grids) {
        for (const form::Column& column : grid.columns) {
          for (const std::string& heading : column.header) {
            auto pattern = form::Pattern::compile(heading);
            if (pattern && pattern->has_part(field) && pattern->match(text)) {
              headings_.push_back({std::move(*pattern)});
              return &headings_.back();
            }
          }
        }
      }
    }
    return nullptr;
  }

  /// The other places where the report prints the field say the same.
  void note_again(const form::Field& field, const record::Place& place, const std::string& text) {
    const std::string now =
        book_.value(*book_.sheet(place.sheet), place.area.first).text;
    Recomposition& cell = compositions_[{place.sheet, place.area.first}];
    if (cell.patterns == nullptr) {
      cell.patterns = patterns_of(field.key, now);
      cell.at = place;
      cell.thai_digits = has_thai_digit(now) || (form_.layout && form_.layout->thai_digits);
      for (const form::Pattern& pattern :
           cell.patterns == nullptr ? std::vector<form::Pattern>() : *cell.patterns) {
        if (auto parts = pattern.match(now)) {
          cell.texts = std::move(*parts);
          break;
        }
      }
    }
    if (cell.patterns == nullptr) {
      compositions_.erase({place.sheet, place.area.first});
      return;
    }
    cell.texts[field.key] =
        field.type != form::ValueType::kText && cell.thai_digits ? base::thai_digits(text) : text;
  }

  Result<void> write_compositions() {
    for (const auto& [key, cell] : compositions_) {
      const form::Pattern* chosen = &cell.patterns->front();
      for (const form::Pattern& pattern : *cell.patterns) {
        const std::vector<std::string> names = pattern.part_names();
        if (std::all_of(names.begin(), names.end(), [&](const std::string& name) {
              const auto it = cell.texts.find(name);
              return it != cell.texts.end() && !it->second.empty();
            })) {
          chosen = &pattern;
          break;
        }
      }
      std::map<std::string, std::string> texts = cell.texts;
      std::erase_if(texts, [](const auto& entry) { return entry.second.empty(); });
      const std::string text = chosen->compose(texts, "........");
      if (Result<void> set = editor_.set(key.first, key.second, text); !set) {
        return set;
      }
      raise_row(key.first, cell.at.area, text);
    }
    return {};
  }

  Result<void> set_ticks(const Slot& slot, const form::Field& field, const Value& now,
                         const Value& wanted, const std::string& position) {
    const std::string said = wanted.is_number() ? wanted.number.exact_text() : wanted.raw;
    if (!wanted.empty() &&
        std::find(slot.boxes.begin(), slot.boxes.end(), said) == slot.boxes.end()) {
      return Error(ErrorCode::kDataValue, position,
                   {{"field", field.key},
                    {"value", said},
                    {"allowed", fmt::format("{}", fmt::join(slot.boxes, ", "))}});
    }
    // `more` holds the boxes in the order of the choices.
    for (std::size_t i = 0; i < slot.boxes.size() && i < now.more.size(); ++i) {
      const bool on = !wanted.empty() && slot.boxes[i] == said;
      const xlsx::NewValue mark =
          on ? xlsx::NewValue(slot.tick) : xlsx::NewValue(std::monostate{});
      if (Result<void> set = editor_.set(now.more[i].sheet, now.more[i].area.first, mark); !set) {
        return set;
      }
    }
    return {};
  }

  double font_size() const { return form_.layout ? form_.layout->size : kUsualFontSize; }

  double columns_of(const record::Place& at) const {
    const xlsx::Sheet* sheet = book_.sheet(at.sheet);
    double width = 0;
    for (std::uint32_t c = at.area.first.column; c <= at.area.last.column; ++c) {
      width += sheet->column_width(c);
    }
    return base::text_columns(width, font_size());
  }

  /// Writes a text over its cells; what does not fit into a row of 409 points needs the next.
  Result<void> set_text(const Value& now, const std::string& text, const std::string& position,
                        const std::string& table) {
    const int lines = static_cast<int>((base::kMaxRowPoints - kRowPadding) / base::line_points(font_size()));
    const std::vector<std::string> pieces =
        text.empty() ? std::vector<std::string>{}
                     : base::split_text(text, columns_of(now.at), {lines});
    if (pieces.size() > now.more.size() + 1) {
      return Error(ErrorCode::kRowsLacking, position,
                   {{"table", table},
                    {"lacking", fmt::format("{}", pieces.size() - now.more.size() - 1)},
                    {"first", base::to_a1(now.at.area.first)}});
    }
    for (std::size_t i = 0; i <= now.more.size(); ++i) {
      const record::Place& at = i == 0 ? now.at : now.more[i - 1];
      const xlsx::NewValue piece =
          i < pieces.size() ? xlsx::NewValue(pieces[i]) : xlsx::NewValue(std::monostate{});
      if (Result<void> set = editor_.set(at.sheet, at.area.first, piece); !set) {
        return set;
      }
      if (i < pieces.size()) {
        raise_row(at.sheet, at.area, pieces[i]);
      }
    }
    return {};
  }

  /// A row with a fixed height grows so that its new text is not cut.
  void raise_row(const std::string& sheet_name, const base::CellRange& area, std::string_view text) {
    const xlsx::Sheet* sheet = book_.sheet(sheet_name);
    double have = 0;
    for (std::uint32_t row = area.first.row; row <= area.last.row; ++row) {
      have += sheet->row_height(row);
    }
    const record::Place at{sheet_name, 0, sheet->area(area.first)};
    const double need =
        base::lines_needed(text, columns_of(at)) * base::line_points(font_size()) + kRowPadding;
    if (need > have && area.first.row == area.last.row) {
      editor_.set_row_height(sheet_name, area.first.row, std::min(need, base::kMaxRowPoints));
    }
  }

  /// Reads what was written and compares it with what was asked for.
  Result<void> prove(const std::string& bytes) const {
    const io::MemorySource source(bytes);
    Result<xlsx::Workbook> book = xlsx::Workbook::open(source);
    if (!book) {
      return Error(ErrorCode::kInternal, book.error().place);
    }
    const record::Record again = bind::bind(*book, form_, record_.file);
    for (const Expectation& e : expected_) {
      const Value* value = &again.field(e.field);
      if (!e.table.empty()) {
        const record::Table* table = again.table(e.table);
        const Row* row = table == nullptr ? nullptr : table->find(e.id);
        if (row == nullptr) {
          return Error(ErrorCode::kInternal, e.position, {{"table", e.table}, {"id", e.id}});
        }
        value = &row->value(e.field);
      }
      if (!same_reading(*value, e.value)) {
        return Error(ErrorCode::kInternal, e.position,
                     {{"field", e.field}, {"wanted", e.value.raw}, {"read", value->raw}});
      }
    }
    return {};
  }

  const xlsx::Workbook& book_;
  const form::Form& form_;
  const record::Record& record_;
  const record::Data& data_;
  const FillOptions& options_;
  xlsx::Editor editor_;
  int near_year_ = 0;
  std::map<std::pair<std::string, base::CellRef>, Recomposition> compositions_;
  std::vector<Expectation> expected_;
  std::deque<std::vector<form::Pattern>> headings_;  // of columns; addresses stay
};

}  // namespace

Result<xlsx::Written> fill(const xlsx::Workbook& book, const form::Form& form,
                           const record::Record& record, const record::Data& data,
                           const FillOptions& options) {
  return Filler(book, form, record, data, options).run();
}

}  // namespace scorebook::edit
