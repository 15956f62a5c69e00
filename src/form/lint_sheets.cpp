// SPDX-License-Identifier: Apache-2.0
// Lint of sheets: their lines, ticks and grids.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/thai.h"
#include "base/utf8.h"
#include "form/lint.h"

namespace scorebook::form {
namespace {

/// Stands for text of a row that goes nowhere; and for the maximum that a total row prints.
constexpr std::string_view kRest = "rest";
constexpr std::string_view kMax = "max";

std::size_t letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t pos = 0; pos < text.size(); ++count) {
    base::next_code_point(text, pos);
  }
  return count;
}

// What Excel allows in the name of a sheet, as far as the literal text goes.
void lint_sheet_name(const Lint& lint, const Sheet& sheet, const Node& place, const Scope& scope) {
  constexpr std::size_t kLongest = 31;
  const std::string literal = sheet.name.compose({});
  const std::size_t bad = literal.find_first_of("[]:*?/\\");
  if (bad != std::string::npos) {
    lint.faults.add(place.place, fmt::format("the name of a sheet cannot hold '{}'", literal[bad]));
  }
  if (letters(literal) > kLongest) {
    lint.faults.add(place.place,
                    fmt::format("the name of a sheet has at most {} characters, not {}", kLongest,
                                letters(literal)));
  }
  expect_parts(lint, place, scope, sheet.name);
}

void lint_lines(const Lint& lint, const Sheet& sheet, const Node& list, const Scope& scope) {
  expect_unique(lint, list, "line", "key", keys_of(sheet.lines));
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    const Line& line = sheet.lines[i];
    for (std::size_t k = 0; k < line.patterns.size(); ++k) {
      expect_parts(lint, list.at(i).at("patterns").at(k), scope, line.patterns[k]);
    }
  }
}

void lint_ticks(const Lint& lint, const Ticks& ticks, const Node& node, const Scope& scope) {
  expect_field(lint, node.at("key"), scope, ticks.key, ValueType::kNumber);
  if (std::find(ticks.glyphs.begin(), ticks.glyphs.end(), ticks.print) == ticks.glyphs.end() &&
      !ticks.print.empty()) {
    lint.faults.add(node.at("print").place,
                    "the tick we write is not among the 'glyphs' we accept");
  }
  std::vector<std::string> values;
  std::vector<std::string> labels;
  for (const Ticks::Choice& choice : ticks.choices) {
    values.push_back(choice.value.exact_text());
    labels.push_back(choice.label);
  }
  expect_unique(lint, node.at("choices"), "value", "value", values);
  expect_unique(lint, node.at("choices"), "label", "label", labels);
}

// ---- columns

void lint_column(const Lint& lint, const Column& column, const Node& node) {
  expect_table(lint, node.at("table"), column.table);
  const Scope scope = Scope::table(lint.form, column.table);
  const bool split = node.find("pattern") != nullptr || node.find("patterns") != nullptr;
  const bool whole = node.find("field") != nullptr;
  if (split && whole) {
    lint.faults.add(node.at("field").place,
                    fmt::format("the column '{}' has both 'field' and 'pattern'", column.key));
  } else if (!split && !whole) {
    lint.faults.add(node.place,
                    fmt::format("the column '{}' needs 'field' or 'pattern'", column.key));
  }
  const Field* field = expect_field(lint, node.at("field"), scope, column.field);
  if (!column.tick.empty() && field != nullptr) {
    expect_field(lint, node.at("field"), scope, column.field, ValueType::kText);
  }
  for (std::size_t k = 0; k < column.patterns.size(); ++k) {
    expect_parts(lint, pattern_node(node, k), scope, column.patterns[k]);
  }
}

// A figure of the report inside a heading, such as its year.
void lint_heading_parts(const Lint& lint, const Column& column, const Node& list) {
  for (std::size_t k = 0; k < column.header.size(); ++k) {
    const std::string& heading = column.header[k];
    if (heading.find_first_of("{}") == std::string::npos) {
      continue;
    }
    const Result<Pattern> pattern = Pattern::compile(heading);
    if (!pattern) {
      lint.faults.add(list.at(k).place, "the braces of this heading do not name a field");
      continue;
    }
    expect_parts(lint, list.at(k), Scope::report(lint.form), *pattern);
  }
}

// Two columns with one header could not be told apart.
void lint_headers(const Lint& lint, const Grid& grid, const Node& list) {
  std::map<std::string, std::string> owners;  // column key by folded path
  const auto take = [&](const Column& column, const std::vector<std::string>& path,
                        const Node& place) {
    std::string folded;
    for (const std::string& step : path) {
      folded += base::fold(step) + '\n';
    }
    const auto [owner, fresh] = owners.emplace(folded, column.key);
    if (!fresh && !path.empty()) {
      lint.faults.add(place.place,
                      fmt::format("this is the header of the column '{}' already", owner->second));
    }
  };
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    const Column& column = grid.columns[i];
    take(column, column.header, list.at(i).at("header"));
    for (std::size_t k = 0; k < column.variants.size(); ++k) {
      take(column, column.variants[k], list.at(i).at("variants").at(k));
    }
  }
}

// Two columns for one field would overwrite each other, unless a tick in one of them says its value.
void lint_column_fields(const Lint& lint, const Grid& grid, const Node& list) {
  std::map<std::pair<std::string, std::string>, std::string> owners;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    const Column& column = grid.columns[i];
    if (column.field.empty() || column.table.empty()) {
      continue;
    }
    if (!column.tick.empty() && grid.glyphs.empty()) {
      lint.faults.add(list.at(i).at("tick").place, "a column of ticks needs the 'glyphs' of its grid");
    }
    const auto [owner, fresh] = owners.emplace(std::pair(column.table, column.field), column.key);
    if (!fresh && (column.tick.empty() || grid.column(owner->second)->tick.empty())) {
      lint.faults.add(list.at(i).at("field").place,
                      fmt::format("the column '{}' gives the field '{}' of table '{}' already",
                                  owner->second, column.field, column.table));
    }
  }
}

// ---- row kinds

/// Which keys a kind of row needs and which have no meaning there.
struct RowKeys {
  std::string_view kind;
  std::vector<std::string_view> needed;
  std::vector<std::string_view> useless;
};

const std::vector<RowKeys>& row_keys() {
  static const std::vector<RowKeys> keys{
      {"item", {}, {"field", "value", "joins"}},
      {"group", {"column", "table"}, {"field", "value", "joins"}},
      {"text", {"column", "field"}, {"value"}},
      {"continuation", {"joins"}, {"table", "field", "value"}},
      {"total", {"column", "value", "field"}, {"table", "joins"}},
      {"note", {"column"}, {"table", "field", "value", "joins"}},
      {"end", {"column"}, {"table", "field", "value", "joins"}},
  };
  return keys;
}

void lint_row_keys(const Lint& lint, const RowKeys& keys, const RowKind& row, const Node& node) {
  const std::string in = fmt::format("a row of kind '{}'", keys.kind);
  for (const std::string_view key : keys.needed) {
    expect_present(lint, node, key, in);
  }
  for (const std::string_view key : keys.useless) {
    expect_absent(lint, node, key, in);
  }
  const bool pattern = node.find("pattern") != nullptr || node.find("patterns") != nullptr;
  const bool column = node.find("column") != nullptr;
  if (column && !pattern && row.type != RowKindType::kItem) {
    expect_present(lint, node, "pattern", in);
  }
  if (pattern && !column) {
    lint.faults.add(node.place, "a pattern needs 'column', the column whose text it matches");
  }
  if (!pattern && !column && node.find("when") == nullptr) {
    lint.faults.add(node.place,
                    fmt::format("{} needs 'when' or 'pattern', or it takes every row", in));
  }
}

Scope row_scope(const Lint& lint, const RowKind& row, const Scope& sheet) {
  static const std::vector<Field> kNoFields;
  switch (row.type) {
    case RowKindType::kItem:
    case RowKindType::kGroup:
    case RowKindType::kText:
      return Scope::table(lint.form, row.table);
    case RowKindType::kTotal:
    case RowKindType::kNote:
      return sheet;
    case RowKindType::kContinuation:
    case RowKindType::kEnd:
      break;
  }
  return {&kNoFields, "rows of this kind"};
}

void lint_row(const Lint& lint, const Scope& sheet, const Grid& grid, const RowKind& row,
              const Node& node) {
  const auto keys = std::find_if(row_keys().begin(), row_keys().end(), [&](const RowKeys& one) {
    return one.kind == node.at("kind").text;
  });
  if (keys == row_keys().end()) {
    return;  // a kind that is not known cannot be judged
  }
  const std::vector<std::string> columns = keys_of(grid.columns);
  lint_row_keys(lint, *keys, row, node);
  if (row.column != "*") {
    expect_known(lint, node.at("column"), "column", row.column, columns);
  }
  const Node& when = node.at("when");
  for (const Node& item : when.items) {
    const std::string_view name = item.text;
    expect_known(lint, item, "column", name.starts_with('!') ? name.substr(1) : name, columns);
  }
  expect_known(lint, node.at("value"), "column", row.value, columns);
  for (std::size_t k = 0; k < row.joins.size(); ++k) {
    expect_known(lint, node.at("joins").at(k), "column", row.joins[k], columns);
  }
  if (node.find("table") != nullptr) {
    expect_table(lint, node.at("table"), row.table);
  }
  if (row.type != RowKindType::kTotal) {
    expect_absent(lint, node, "also", fmt::format("a row of kind '{}'", keys->kind));
  }
  for (std::size_t k = 0; k < row.also.size(); ++k) {
    const Node& figure = node.at("also").at(k);
    expect_known(lint, figure.at("value"), "column", row.also[k].value, columns);
    expect_field(lint, figure.at("field"), sheet, row.also[k].field, ValueType::kNumber);
  }
  const Scope scope = row_scope(lint, row, sheet);
  if (row.type == RowKindType::kTotal) {
    expect_field(lint, node.at("field"), scope, row.field, ValueType::kNumber);
  } else if (row.type == RowKindType::kText) {
    expect_field(lint, node.at("field"), scope, row.field);
  }
  std::vector<std::string> also{std::string(kRest)};
  if (row.type == RowKindType::kTotal) {
    also.emplace_back(kMax);
  }
  for (std::size_t k = 0; k < row.patterns.size(); ++k) {
    expect_parts(lint, pattern_node(node, k), scope, row.patterns[k], also);
  }
}

void lint_grid(const Lint& lint, const Scope& sheet, const Grid& grid, const Node& node) {
  const Node& columns = node.at("columns");
  if (!grid.glyphs.empty() &&
      std::find(grid.glyphs.begin(), grid.glyphs.end(), grid.print) == grid.glyphs.end()) {
    lint.faults.add(node.at("print").place,
                    "the tick we write is not among the 'glyphs' we accept");
  }
  expect_unique(lint, columns, "column", "key", keys_of(grid.columns));
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    lint_column(lint, grid.columns[i], columns.at(i));
    lint_heading_parts(lint, grid.columns[i], columns.at(i).at("header"));
  }
  lint_headers(lint, grid, columns);
  lint_column_fields(lint, grid, columns);
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    lint_row(lint, sheet, grid, grid.rows[i], node.at("rows").at(i));
  }
  if (const Node* items_node = node.find("items")) {
    expect_table(lint, *items_node, grid.items);
  }
  const bool items = std::any_of(grid.rows.begin(), grid.rows.end(),
                                 [](const RowKind& row) { return row.type == RowKindType::kItem; });
  if (!items && !grid.rows.empty()) {
    lint.faults.add(node.at("rows").place,
                    fmt::format("the grid '{}' has no row of kind 'item'", grid.key));
  }
}

void lint_sheet(const Lint& lint, const Sheet& sheet, const Node& node) {
  const std::string& presence = node.at("presence").text;
  const bool told = presence == "one" || presence == "optional" || presence == "per-indicator";
  const bool many = told ? sheet.presence == Presence::kPerIndicator : !sheet.table.empty();
  if (many) {
    expect_present(lint, node, "table", "a sheet that stands once per indicator");
    expect_table(lint, node.at("table"), sheet.table);
  } else {
    expect_absent(lint, node, "table", "a sheet that does not stand once per indicator");
  }
  if (sheet.generated) {
    for (const std::string_view key : {"lines", "ticks", "grids"}) {
      expect_absent(lint, node, key, "a generated sheet, which is never read");
    }
  }
  const Scope scope = many ? Scope::table(lint.form, sheet.table) : Scope::report(lint.form);
  lint_sheet_name(lint, sheet, node.at("name"), scope);
  lint_lines(lint, sheet, node.at("lines"), scope);
  expect_unique(lint, node.at("ticks"), "row of ticks", "key", keys_of(sheet.ticks));
  for (std::size_t i = 0; i < sheet.ticks.size(); ++i) {
    lint_ticks(lint, sheet.ticks[i], node.at("ticks").at(i), scope);
  }
  expect_unique(lint, node.at("grids"), "grid", "key", keys_of(sheet.grids));
  for (std::size_t i = 0; i < sheet.grids.size(); ++i) {
    lint_grid(lint, scope, sheet.grids[i], node.at("grids").at(i));
  }
}

}  // namespace

void Lint::sheets(const Node& list) const {
  expect_unique(*this, list, "sheet", "key", keys_of(form.sheets));
  std::vector<std::string> names;
  for (std::size_t i = 0; i < form.sheets.size(); ++i) {
    names.push_back(form.sheets[i].name.text());
    lint_sheet(*this, form.sheets[i], list.at(i));
  }
  expect_unique(*this, list, "name", "name", names);
}

}  // namespace scorebook::form
