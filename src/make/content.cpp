// SPDX-License-Identifier: Apache-2.0
#include "make/content.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/date.h"
#include "base/thai.h"
#include "form/compose.h"
#include "make/input_rows.h"
#include "record/facts.h"

namespace scorebook::make {
namespace {

using record::DataValue;

DataValue text_value(std::string text) {
  DataValue value;
  value.kind = text.empty() ? DataValue::Kind::kNull : DataValue::Kind::kText;
  value.text = std::move(text);
  return value;
}

void set_default(std::map<std::string, DataValue>& values, const std::string& key,
                 const std::string& text) {
  if (!text.empty() && !values.contains(key)) {
    values.emplace(key, text_value(text));
  }
}

ContentRow& add_row(Content& content, const std::string& table, const std::string& id) {
  ContentRow row;
  row.id = id;
  row.values.emplace("no", text_value(id));
  return content.tables[table].emplace_back(std::move(row));
}

/// The key by which rows of `table` name their row of `parent_table`; "" when they do not.
std::string parent_key(const form::Form& form, std::string_view table,
                       std::string_view parent_table) {
  for (const form::Table::Parent& parent : form.table(table)->parents) {
    if (parent.table == parent_table) {
      return parent.key;
    }
  }
  return "";
}

/// The rows that [layout.blank] prints, of the tables that the data does not give.
void add_printed_rows(const form::Form& form, Content& content) {
  std::set<std::string> given;
  for (const auto& [table, rows] : content.tables) {
    given.insert(table);
  }
  for (const form::Layout::BlankRow& printed : form.layout->blank_rows) {
    if (given.contains(printed.table)) {
      continue;
    }
    ContentRow row;
    row.id = printed.id;
    for (const auto& [key, text] : printed.values) {
      row.values.emplace(key, text_value(text));
    }
    content.tables[printed.table].push_back(std::move(row));
  }
}

/// The groups of [layout.blank]: outer groups are numbered 1, 2 ..., inner groups run through the
/// whole table, items restart in each outer group ("2.1").
void draw_blank(const form::Form& form, Content& content) {
  const form::Layout& layout = *form.layout;
  if (layout.blank_groups.size() != 2) {
    return;
  }
  const std::string& outer_table = layout.blank_groups[0];
  const std::string& inner_table = layout.blank_groups[1];
  const std::string& items = layout.blank_items;
  int inner_no = 0;
  for (std::size_t outer = 0; outer < layout.blank_shape.size(); ++outer) {
    const std::string outer_id = fmt::format("{}", outer + 1);
    add_row(content, outer_table, outer_id);
    int item_no = 0;
    for (const int count : layout.blank_shape[outer]) {
      const std::string inner_id = fmt::format("{}", ++inner_no);
      ContentRow& inner = add_row(content, inner_table, inner_id);
      inner.values[parent_key(form, inner_table, outer_table)] = text_value(outer_id);
      for (int i = 0; i < count; ++i) {
        ContentRow& item = add_row(content, items, fmt::format("{}.{}", outer_id, ++item_no));
        item.values[parent_key(form, items, outer_table)] = text_value(outer_id);
        item.values[parent_key(form, items, inner_table)] = text_value(inner_id);
      }
    }
  }
}

void copy_data(const form::Form& form, const record::Data& data, Content& content) {
  for (const auto& [key, value] : data.fields) {
    const form::Field* field = form.field(key);
    const auto date = field != nullptr && field->type == form::ValueType::kDate
                          ? base::parse_iso(value.text)
                          : std::nullopt;
    // A date inside a line of text is written as the form prints it.
    content.fields[key] = date ? text_value(base::thai_date(*date, true)) : value;
  }
  for (const record::DataTable& table : data.tables) {
    for (const record::DataRow& source : table.rows) {
      ContentRow row;
      row.id = source.id;
      row.position = source.position;
      for (const auto& [key, value] : source.values) {
        row.values[key] = value;
      }
      set_default(row.values, "no", source.id.substr(0, source.id.find('~')));
      content.tables[table.name].push_back(std::move(row));
    }
  }
}

/// Sub-rows carry ids such as "2.4/1": the printed number is what follows the parent's id.
void number_sub_rows(const form::Form& form, Content& content) {
  for (const form::Table& table : form.tables) {
    if (table.id.part_names().size() < 2) {
      continue;
    }
    for (ContentRow& row : content.tables[table.key]) {
      if (const auto parts = table.id.match(row.id)) {
        for (const auto& [name, text] : *parts) {
          row.values[name] = text_value(text);
        }
      }
    }
  }
}

/// Gives a field of the report, and what repeats it on other sheets, another value than the data.
void head(const std::string& key, const std::string& value, Content& content) {
  content.fields[key] = text_value(value);
  for (auto& [table, rows] : content.tables) {
    for (ContentRow& row : rows) {
      if (const auto again = row.values.find(key); again != row.values.end()) {
        again->second = text_value(value);
      }
    }
  }
}

Result<void> apply_round(const form::Form& form, const NewOptions& options, Content& content) {
  if (!options.agency.empty()) {
    const std::string key = form.rounds ? form.rounds->agency : "agency";
    if (form.field(key) == nullptr) {
      return Error(ErrorCode::kDataUnknown, key, {{"field", key}});
    }
    head(key, options.agency, content);
  }
  if (!form.rounds) {
    return {};
  }
  const form::Rounds& rounds = *form.rounds;
  if (options.year_be) {
    head(rounds.year, fmt::format("{}", *options.year_be), content);
  }
  if (options.round_months) {
    head(rounds.field, fmt::format("{}", *options.round_months), content);
  }
  if (options.year_be || options.round_months) {
    content.fields.erase(rounds.start);  // the days follow from year and months
    content.fields.erase(rounds.end);
  }
  const std::optional<Exact> year =
      Exact::from_decimal(base::ascii_digits(content.field(rounds.year)));
  const std::optional<Exact> months =
      Exact::from_decimal(base::ascii_digits(content.field(rounds.field)));
  if (months) {
    const bool known = std::any_of(rounds.months.begin(), rounds.months.end(),
                                   [&](int m) { return Exact(m) == *months; });
    if (!known) {
      return Error(ErrorCode::kDataValue, rounds.field,
                   {{"value", months->exact_text()},
                    {"allowed", fmt::format("{}", fmt::join(rounds.months, ", "))}});
    }
  }
  if (year && months && year->to_int() && !rounds.start.empty()) {
    const base::Date start = base::fiscal_year_start(static_cast<int>(*year->to_int()));
    const int end_month = (start.month - 1 + static_cast<int>(*months->to_int()) - 1) % 12 + 1;
    const int end_year = end_month < start.month ? start.year + 1 : start.year;
    const base::Date end{end_year, end_month, base::days_in_month(end_year, end_month)};
    set_default(content.fields, rounds.start, base::thai_date(start, true));
    set_default(content.fields, rounds.end, base::thai_date(end, true));
  }
  return {};
}

/// What a detail row repeats of the report.
void repeat_report(const form::Form& form, const form::Table& table, const Content& content,
                   ContentRow& row) {
  for (const form::Field& field : table.fields) {
    if (field.role == form::Role::kPlan && form.field(field.key) != nullptr) {
      set_default(row.values, field.key, content.field(field.key));
    }
  }
}

/// A detail row takes from its indicator what the form plans there too, and "dimension_title" from
/// the row that the indicator names as its dimension.
void inherit(const form::Form& form, const form::Table& table, const form::Table& parent_table,
             const ContentRow& parent, const Content& content, ContentRow& row) {
  repeat_report(form, table, content, row);
  for (const form::Field& field : table.fields) {
    if (field.role != form::Role::kPlan) {
      continue;
    }
    if (parent_table.field(field.key) != nullptr) {
      set_default(row.values, field.key, parent.text(field.key));
    }
    for (const form::Table::Parent& group : parent_table.parents) {
      if (field.key.starts_with(group.key + "_")) {
        if (const ContentRow* found = content.find(group.table, parent.text(group.key))) {
          set_default(row.values, field.key, found->text(field.key.substr(group.key.size() + 1)));
        }
      }
    }
  }
}

void complete_details(const form::Form& form, const form::Sheet& sheet, Content& content) {
  const form::Table& table = *form.table(sheet.table);
  if (table.parents.empty()) {
    for (ContentRow& row : content.tables[table.key]) {
      repeat_report(form, table, content, row);
    }
    return;
  }
  const form::Table::Parent& link = table.parents.front();
  if (!content.tables.contains(table.key)) {
    for (const ContentRow& item : content.rows(link.table)) {
      add_row(content, table.key, item.id);
    }
  }
  for (ContentRow& row : content.tables[table.key]) {
    set_default(row.values, link.key, row.text("no"));
    if (const ContentRow* parent = content.find(link.table, row.text(link.key))) {
      inherit(form, table, *form.table(link.table), *parent, content, row);
    }
  }
}

/// Texts that begin rows of their own get the words that tell such rows.
void label_texts(const form::Form& form, const form::Sheet& sheet, Content& content) {
  const auto layout = std::find_if(form.layout->sheets.begin(), form.layout->sheets.end(),
                                   [&](const auto& one) { return one.sheet == sheet.key; });
  if (layout == form.layout->sheets.end()) {
    return;
  }
  for (const form::Grid& grid : sheet.grids) {
    for (const form::RowKind& kind : grid.rows) {
      const auto label = layout->labels.find(kind.field);
      const bool labelled = label != layout->labels.end();
      if (kind.type != form::RowKindType::kText) {
        continue;
      }
      for (ContentRow& row : content.tables[sheet.table]) {
        const std::string text = row.text(kind.field);
        if (labelled || !text.empty()) {
          DataValue& value = row.values[kind.field];
          value.kind = DataValue::Kind::kText;
          value.text = form::labelled_text(kind, labelled ? label->second : "", text);
        }
      }
    }
  }
}

void add_counts(const form::Form& form, Content& content) {
  for (const form::Check& check : form.checks) {
    for (const form::Check::Count& count : check.counts) {
      set_default(content.fields, count.field,
                  fmt::format("{}", content.rows(count.table).size()));
    }
  }
}

/// What the form's own tables say of the report, such as the target of its province.
void add_lookups(const form::Form& form, Content& content) {
  record::AgencyFacts fields;
  for (const form::Field& field : form.fields) {
    if (const std::string text = content.field(field.key); !text.empty()) {
      fields.emplace(field.key, text);
    }
  }
  record::add_lookups(form, fields);
  for (const auto& [key, text] : fields) {
    set_default(content.fields, key, text);
  }
}

/// The round of the report; where inputs of schemes are to be typed it must be known, and the blank is
/// that of the first.
int round_of(const form::Form& form, Content& content) {
  if (!form.rounds || form.rounds->months.empty()) {
    return 0;
  }
  if (form.scoring && form.scoring->input_table) {
    set_default(content.fields, form.rounds->field,
                fmt::format("{}", form.rounds->months.front()));
  }
  const auto months =
      Exact::from_decimal(base::ascii_digits(content.field(form.rounds->field)));
  return months ? static_cast<int>(months->to_int().value_or(0)) : 0;
}

}  // namespace

std::string ContentRow::text(std::string_view key) const {
  const auto it = values.find(std::string(key));
  return it == values.end() || it->second.kind == DataValue::Kind::kNull ? "" : it->second.text;
}

bool ContentRow::has(std::string_view key) const { return values.contains(std::string(key)); }

const std::vector<ContentRow>& Content::rows(std::string_view table) const {
  static const std::vector<ContentRow> kNone;
  const auto it = tables.find(std::string(table));
  return it == tables.end() ? kNone : it->second;
}

const ContentRow* Content::find(std::string_view table, std::string_view id) const {
  const std::vector<ContentRow>& all = rows(table);
  const auto it = std::find_if(all.begin(), all.end(), [&](const auto& r) { return r.id == id; });
  return it == all.end() ? nullptr : &*it;
}

std::string Content::field(std::string_view key) const {
  const auto it = fields.find(std::string(key));
  return it == fields.end() || it->second.kind == DataValue::Kind::kNull ? "" : it->second.text;
}

int near_year(const form::Form& form, const Content& content) {
  const auto year = form.rounds
                        ? Exact::from_decimal(base::ascii_digits(content.field(form.rounds->year)))
                        : std::nullopt;
  if (year && year->to_int()) {
    return static_cast<int>(*year->to_int());
  }
  const auto edition = Exact::from_decimal(form.edition);
  return edition && edition->to_int() ? static_cast<int>(*edition->to_int()) : 0;
}

std::map<std::string, std::string> texts(const ContentRow& row) {
  std::map<std::string, std::string> out;
  for (const auto& [key, value] : row.values) {
    if (value.kind != DataValue::Kind::kNull) {
      out[key] = value.text;
    }
  }
  return out;
}

Result<Content> plan_content(const form::Form& form, const NewOptions& options) {
  Content content;
  if (options.data != nullptr) {
    copy_data(form, *options.data, content);
  }
  if (content.tables.empty()) {
    draw_blank(form, content);
  }
  add_printed_rows(form, content);
  for (const auto& [key, text] : form.layout->blank_fields) {
    set_default(content.fields, key, text);
  }
  for (const auto& [key, text] : options.facts) {
    if (form.field(key) != nullptr) {
      set_default(content.fields, key, text);
    }
  }
  if (Result<void> round = apply_round(form, options, content); !round) {
    return round.error();
  }
  number_sub_rows(form, content);
  for (const form::Table& table : form.tables) {
    for (const ContentRow& row : content.rows(table.key)) {
      for (const form::Table::Parent& parent : table.parents) {
        const std::string id = row.text(parent.key);
        if (!id.empty() && content.find(parent.table, id) == nullptr &&
            !content.rows(parent.table).empty()) {
          return Error(ErrorCode::kDataUnknown, row.values.at(parent.key).position,
                       {{"table", parent.table}, {"id", id}});
        }
      }
    }
  }
  for (const form::Sheet& sheet : form.sheets) {
    if (sheet.presence == form::Presence::kPerIndicator) {
      complete_details(form, sheet, content);
      label_texts(form, sheet, content);
    }
  }
  add_counts(form, content);
  add_lookups(form, content);
  content.round = round_of(form, content);
  add_input_rows(form, content.round, content);
  return content;
}

}  // namespace scorebook::make
