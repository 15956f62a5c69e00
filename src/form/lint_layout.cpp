// SPDX-License-Identifier: Apache-2.0
// Lint of the layout of the blank workbook.
#include <fmt/format.h>

#include <algorithm>

#include "form/lint.h"

namespace scorebook::form {
namespace {

void lint_blank(const Lint& lint, const Layout& layout, const Node& node) {
  const Node& groups = node.at("groups");
  const Table* items = expect_table(lint, node.at("items"), layout.blank_items);
  expect_unique(lint, groups, "table", "", layout.blank_groups);
  for (std::size_t i = 0; i < layout.blank_groups.size(); ++i) {
    const std::string& group = layout.blank_groups[i];
    const bool known = expect_table(lint, groups.at(i), group) != nullptr;
    const auto is_group = [&](const Table::Parent& parent) { return parent.table == group; };
    if (known && items != nullptr &&
        std::none_of(items->parents.begin(), items->parents.end(), is_group)) {
      lint.faults.add(groups.at(i).place,
                      fmt::format("table '{}' has no parent in table '{}'", items->key, group));
    }
  }
  if (const Node* fields = node.find("fields")) {
    for (const Node::Member& member : fields->members) {
      Node place;
      place.place = member.place;
      expect_field(lint, place, Scope::report(lint.form), member.key);
    }
  }
  for (std::size_t i = 0; i < layout.blank_rows.size(); ++i) {
    expect_table(lint, node.at("rows").at(i).at("table"), layout.blank_rows[i].table);
  }
  constexpr std::size_t kLevels = 2;
  if (layout.blank_groups.size() > kLevels) {
    lint.faults.add(groups.place, "a shape has at most two levels of groups");
  }
  for (std::size_t i = 0; i < layout.blank_shape.size(); ++i) {
    const Node& group = node.at("shape").at(i);
    if (group.kind == NodeKind::kList && group.items.empty()) {
      lint.faults.add(group.place, "a group of the shape must not be empty");
    } else if (group.items.size() > 1 && layout.blank_groups.size() < kLevels) {
      lint.faults.add(group.place, "without a second level of groups this is one number");
    }
  }
}

/// One sheet of the definition with its layout.
struct SheetLint {
  const Lint& lint;
  const Sheet& sheet;
  const Layout::SheetLayout& layout;
  const Node& node;
  std::vector<std::string> columns;  // of the grids that are laid out

  void row(const Layout::RowItem& item, const Node& place) const {
    const auto given = [&](std::string_view key) { return place.find(key) != nullptr; };
    const int count = static_cast<int>(given("line")) + static_cast<int>(given("ticks")) +
                      static_cast<int>(given("grid")) + static_cast<int>(given("text")) +
                      static_cast<int>(given("space"));
    if (count != 1) {
      lint.faults.add(place.place, "a row needs one of 'line', 'ticks', 'grid', 'text', 'space'");
    }
    expect_known(lint, place.at("line"), "line", item.line, keys_of(sheet.lines));
    expect_known(lint, place.at("ticks"), "row of ticks", item.ticks, keys_of(sheet.ticks));
    expect_known(lint, place.at("grid"), "grid", item.grid, keys_of(sheet.grids));
  }

  // What is laid out twice would be read twice; what is required and missing, not at all. A row
  // with a name that is not known may be meant for what is missing.
  template <typename T, typename Needed>
  void all_once(std::string_view what, std::string Layout::RowItem::*name,
                const std::vector<T>& things, Needed needed) const {
    const auto unknown = [&](const Layout::RowItem& item) {
      const auto is_it = [&](const T& thing) { return thing.key == item.*name; };
      return !(item.*name).empty() && std::none_of(things.begin(), things.end(), is_it);
    };
    const bool unclear = std::any_of(layout.rows.begin(), layout.rows.end(), unknown);
    for (const T& thing : things) {
      const auto is_it = [&](const Layout::RowItem& item) { return item.*name == thing.key; };
      const auto times = std::count_if(layout.rows.begin(), layout.rows.end(), is_it);
      if (times > 1 || (times == 0 && needed(thing) && !unclear)) {
        lint.faults.add(
            node.at("rows").place,
            fmt::format("the {} '{}' must be laid out once, not {} times", what, thing.key, times));
      }
    }
  }

  // The keys of a table are names as well.
  void expect_known_keys(const Node& table, std::string_view what,
                         const std::vector<std::string>& known) const {
    for (const Node::Member& member : table.members) {
      Node place;
      place.place = member.place;
      expect_known(lint, place, what, member.key, known);
    }
  }

  // Grids that share the columns of the sheet say how many each of theirs takes.
  void tracks() const {
    if (const Node* spans = node.find("spans")) {
      expect_known_keys(*spans, "column", columns);
    }
    for (const Grid& grid : sheet.grids) {
      double sum = 0;
      for (const Column& column : grid.columns) {
        const auto span = layout.spans.find(column.key);
        sum += span == layout.spans.end() ? 1 : span->second;
      }
      if (sum > static_cast<double>(layout.tracks.size())) {
        lint.faults.add(node.at("tracks").place,
                        fmt::format("the grid '{}' takes {} columns of {}", grid.key, sum,
                                    layout.tracks.size()));
      }
    }
  }

  void widths() const {
    if (!layout.tracks.empty()) {
      tracks();
      return;
    }
    const Node* table = node.find("widths");
    if (table != nullptr) {
      expect_known_keys(*table, "column", columns);
    }
    std::string lacking;
    for (const std::string& column : columns) {
      if (!column.empty() && (table == nullptr || table->find(column) == nullptr)) {
        lacking += (lacking.empty() ? "'" : ", '") + column + "'";
      }
    }
    if (!lacking.empty() && (table == nullptr || table->kind == NodeKind::kTable)) {
      lint.faults.add(node.at("widths").place,
                      fmt::format("these columns have no width: {}", lacking));
    }
  }

  const Column* column(std::string_view key) const {
    for (const Grid& grid : sheet.grids) {
      if (const Column* found = grid.column(key)) {
        return found;
      }
    }
    return nullptr;
  }

  void choice(const Layout::Choice& choice, const Node& place) const {
    expect_known(lint, place.at("column"), "column", choice.column, columns);
    const State* state = expect_state(lint, place.at("state"), choice.state);
    const Column* found = column(choice.column);
    const Table* table = found != nullptr ? lint.form.table(found->table) : nullptr;
    const Field* field = table != nullptr ? table->field(found->field) : nullptr;
    if (state != nullptr && field != nullptr &&
        std::find(field->states.begin(), field->states.end(), state->key) == field->states.end()) {
      lint.faults.add(place.at("state").place,
                      fmt::format("the field '{}' of table '{}' does not allow the state '{}'",
                                  field->key, table->key, state->key));
    }
  }

  // The body of a detail sheet: "item", text fields of its table, tables below it.
  void body() const {
    std::vector<std::string> known{"item"};
    if (const Table* table = lint.form.table(sheet.table)) {
      const std::vector<std::string> fields = keys_of(table->fields);
      known.insert(known.end(), fields.begin(), fields.end());
    }
    for (const Table& table : lint.form.tables) {
      const auto below = [&](const Table::Parent& parent) { return parent.table == sheet.table; };
      if (std::any_of(table.parents.begin(), table.parents.end(), below)) {
        known.push_back(table.key);
      }
    }
    const bool table_known =
        sheet.presence != Presence::kPerIndicator || lint.form.table(sheet.table) != nullptr;
    for (std::size_t i = 0; i < layout.body.size() && table_known; ++i) {
      expect_known(lint, node.at("body").at(i), "field or table", layout.body[i], known);
    }
    expect_unique(lint, node.at("body"), "entry", "", layout.body);
    if (const Node* labels = node.find("labels")) {
      expect_known_keys(*labels, "body entry", layout.body);
    }
  }

  void all() const {
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
      row(layout.rows[i], node.at("rows").at(i));
    }
    all_once("line", &Layout::RowItem::line, sheet.lines,
             [](const Line& line) { return line.required; });
    all_once("row of ticks", &Layout::RowItem::ticks, sheet.ticks,
             [](const Ticks& ticks) { return ticks.required; });
    all_once("grid", &Layout::RowItem::grid, sheet.grids, [](const Grid&) { return true; });
    widths();
    for (std::size_t i = 0; i < layout.merge_groups.size(); ++i) {
      expect_known(lint, node.at("merge_groups").at(i), "column", layout.merge_groups[i], columns);
    }
    for (std::size_t i = 0; i < layout.choices.size(); ++i) {
      choice(layout.choices[i], node.at("choices").at(i));
    }
    body();
  }
};

}  // namespace

void Lint::layout(const Node& node) const {
  if (!form.layout) {
    return;
  }
  lint_blank(*this, *form.layout, node.at("blank"));
  std::vector<std::string> names;
  for (std::size_t i = 0; i < form.layout->sheets.size(); ++i) {
    const Layout::SheetLayout& layout = form.layout->sheets[i];
    const Node& place = node.at("sheets").at(i);
    names.push_back(layout.sheet);
    expect_known(*this, place.at("sheet"), "sheet", layout.sheet, keys_of(form.sheets));
    const Sheet* sheet = form.sheet(layout.sheet);
    if (sheet == nullptr) {
      continue;
    }
    if (sheet->generated) {
      faults.add(place.at("sheet").place, "a generated sheet has no layout");
    }
    std::vector<std::string> columns;
    for (const Grid& grid : sheet->grids) {
      for (const Column& column : grid.columns) {
        columns.push_back(column.key);
      }
    }
    SheetLint{*this, *sheet, layout, place, columns}.all();
  }
  expect_unique(*this, node.at("sheets"), "layout of the sheet", "sheet", names);
}

}  // namespace scorebook::form
