// SPDX-License-Identifier: Apache-2.0
#include "draft/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/thai.h"
#include "draft/plan.h"
#include "draft/toml.h"

namespace scorebook::draft {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view by) {
  std::string out;
  for (const std::string& part : parts) {
    out.append(out.empty() ? "" : by).append(part);
  }
  return out;
}

/// Writes the definition from top to bottom.
class Drafter {
 public:
  Drafter(const Plan& plan, const DraftOptions& options) : plan_(plan), options_(options) {}

  std::string text() {
    head();
    report_fields();
    for (const DescribedSheet& one : plan_.sheets) {
      record_tables(one);
    }
    for (const DescribedSheet& one : plan_.sheets) {
      sheet(one);
    }
    left_out("repeated_note", plan_.repeated);
    left_out("other_note", plan_.others);
    scoring(plan_.sheets.front());
    checks();
    return toml_.take();
  }

 private:
  std::string say(std::string_view key) const { return note(key, options_.english); }

  void head() {
    std::string head = say("head");
    head.replace(head.find("{file}"), 6, options_.file);
    toml_.comment(head);
    toml_.raw("format", "1");
    toml_.text("form", options_.form);
    toml_.text("edition", options_.edition);
    toml_.text("indicators", "own");
    const bind::SheetView& view = *plan_.sheets.front().sheet->view;
    const std::string title = base::squeeze(view.cells().front().text);
    toml_.raw("title", fmt::format("{{ th = {0}, en = {0} }}", quoted_text(title)), say("english"));
    if (!options_.sha256.empty()) {
      toml_.blank();
      toml_.comment(say("blank_note"));
      toml_.table("blank");
      toml_.text("sha256", options_.sha256);
    }
  }

  void own_field(std::string_view key, std::string_view label, std::string_view type) {
    toml_.blank();
    toml_.entry("fields");
    toml_.text("key", key);
    toml_.words("label", note(label, false), note(label, true));
    toml_.text("type", type);
  }

  void report_fields() {
    own_field("agency", "agency_label", "text");
    if (plan_.has_year) {
      own_field("fiscal_year", "year_label", "year");
    }
    for (const DescribedSheet& one : plan_.sheets) {
      if (one.grand_total() != nullptr) {
        own_field("total" + one.suffix, "total_label", "number");
        toml_.text("role", "computed");
      }
    }
  }

  void field(std::string_view key, std::string_view label, std::string_view type, bool required) {
    toml_.entry("tables.fields");
    toml_.text("key", key);
    toml_.words("label", label, label);
    toml_.text("type", type);
    if (required) {
      toml_.raw("required", "true");
    }
  }

  void record_tables(const DescribedSheet& one) {
    if (one.grouped()) {
      toml_.blank();
      toml_.entry("tables");
      toml_.text("key", one.group_table());
      const NamedColumn* group = one.of(Role::kGroup);
      const std::string label =
          group != nullptr ? group->column->header.back() : note("groups_label", false);
      toml_.words("label", label, note("groups_label", true));
      toml_.text("id", one.group_identity.id);
      if (one.group_identity.numbered) {
        field("no", label, "code", true);
      }
      field("title", label, "text", !one.group_identity.numbered);
    }
    toml_.blank();
    toml_.entry("tables");
    toml_.text("key", one.items());
    const NamedColumn* title = one.of(Role::kTitle);
    toml_.words("label",
                title != nullptr ? title->column->header.back() : note("items_label", false),
                note("items_label", true));
    toml_.text("id", one.item_identity.id);
    if (one.grouped()) {
      toml_.raw("parents",
                fmt::format("[{{ key = \"group\", table = \"{}\" }}]", one.group_table()));
    }
    for (const NamedColumn& named : one.columns) {
      item_field(one, named);
    }
  }

  void item_field(const DescribedSheet& one, const NamedColumn& named) {
    const Column& column = *named.column;
    const std::string label = joined(column.header, " ");
    if (column.role == Role::kGroup) {
      return;
    }
    if (column.role == Role::kTitle && one.item_identity.pattern) {
      field("no", label, "code", true);
    }
    const bool number = column.kind == Kind::kNumber;
    const bool key = column.role == Role::kNumber && one.item_identity.numbered;
    const bool required = key || column.role == Role::kTitle || column.role == Role::kWeight ||
                          column.role == Role::kResult;
    field(named.key, label,
          key                          ? "code"
          : column.kind == Kind::kDate ? "date"
          : number                     ? "number"
                                       : "text",
          required);
    if (column.formulas) {
      toml_.text("role", "computed");
    } else if (column.role == Role::kResult || column.role == Role::kLevel) {
      toml_.text("role", "result");
    }
    if (column.personal) {
      toml_.raw("personal", "true", say("personal_note"));
    }
  }

  void sheet(const DescribedSheet& one) {
    const std::string& name = one.sheet->view->name();
    toml_.blank();
    toml_.entry("sheets");
    toml_.text("key", "sheet" + one.suffix);
    toml_.text("presence", "one");
    toml_.text("name", has_braces(name) ? "sheet" + one.suffix : name);
    toml_.words("label", name, name);
    int count = 0;
    for (const LinePattern& line : one.lines) {
      toml_.entry("sheets.lines");
      toml_.text("key", fmt::format("line_{}", ++count));
      toml_.raw("patterns", quoted_list({line.text}));
      toml_.raw("required", "true");
    }
    toml_.entry("sheets.grids");
    toml_.text("key", "grid");
    std::string columns;
    for (const NamedColumn& named : one.columns) {
      columns += "  " + column_text(one, named) + ",\n";
    }
    toml_.raw("columns", "[\n" + columns + "]");
    std::string rows;
    for (const std::string& row : row_kinds(one)) {
      rows += "  { " + row + " },\n";
    }
    toml_.raw("rows", "[\n" + rows + "]");
  }

  std::string column_text(const DescribedSheet& one, const NamedColumn& named) const {
    const Column& column = *named.column;
    const bool group = column.role == Role::kGroup;
    const Identity& identity = group ? one.group_identity : one.item_identity;
    const bool split = (group || column.role == Role::kTitle) && identity.pattern;
    return fmt::format("{{ key = \"{}\", header = {}, table = \"{}\", {} = {} }}", named.key,
                       quoted_list(column.header), group ? one.group_table() : one.items(),
                       split ? "pattern" : "field",
                       quoted_text(split   ? *identity.pattern
                                   : group ? "title"
                                           : named.key));
  }

  std::vector<std::string> row_kinds(const DescribedSheet& one) const {
    std::vector<std::string> out;
    const Total* grand = one.grand_total();
    std::set<std::string> sums;
    for (const Total& total : one.table().totals) {
      const bind::Filled& label = one.sheet->view->row(total.row).front();
      const std::string column = one.at(label.ref.column).key;
      if (&total == grand) {
        out.insert(
            out.begin(),
            fmt::format("kind = \"total\", column = \"{}\", pattern = {}, value = \"{}\", "
                        "field = \"total{}\"",
                        column, quoted_text(total.text), one.at(total.column).key, one.suffix));
        continue;
      }
      for (const std::string& word : words("total")) {
        if (base::fold(total.text).starts_with(word) && sums.insert(column + word).second) {
          out.push_back(fmt::format("kind = \"note\", column = \"{}\", pattern = {}", column,
                                    quoted_text(word + "{rest:long}")));
          break;
        }
      }
    }
    out.push_back("kind = \"item\", when = " + quoted_list(item_columns(one)));
    if (one.grouped() && one.of(Role::kGroup) == nullptr) {
      const NamedColumn& column = one.at(one.table().headings.front().column);
      out.push_back(fmt::format("kind = \"group\", table = \"{}\", column = \"{}\", pattern = {}",
                                one.group_table(), column.key,
                                quoted_text(one.group_identity.pattern.value_or("{title:long}"))));
    }
    return out;
  }

  /// Columns that tell an item: its title and another that every item fills.
  std::vector<std::string> item_columns(const DescribedSheet& one) const {
    std::vector<std::string> out;
    const std::size_t all = one.table().items.size();
    for (const NamedColumn& named : one.columns) {
      const Column& column = *named.column;
      const bool title = column.role == Role::kTitle;
      const bool always = column.role != Role::kGroup && column.filled == all;
      if (title || (always && out.size() < 2)) {
        out.push_back(named.key);
      }
    }
    return out;
  }

  void left_out(std::string_view key, const std::vector<std::string>& names) {
    if (!names.empty()) {
      toml_.blank();
      toml_.comment(say(key) + ": " + joined(names, " · "));
    }
  }

  void scoring(const DescribedSheet& one) {
    if (one.of(Role::kWeight) == nullptr) {
      return;
    }
    toml_.blank();
    toml_.comment(say("scoring_note"));
    toml_.table("scoring");
    toml_.text("kind", "weighted_tree");
    toml_.text("items", one.items());
    toml_.raw("tree", quoted_list({one.items()}));
    toml_.text("weight", "weight");
    if (one.of(Role::kLevel) != nullptr) {
      toml_.text("achieved", "level");
      toml_.raw("levels", std::to_string(std::max<std::size_t>(one.ladder().size(), 5)));
      toml_.raw("whole_levels", "false");
    }
    if (one.of(Role::kPoints) != nullptr) {
      toml_.comment("score = \"points\"  # " + say("score_note"));
    }
  }

  void checks() {
    std::vector<std::string> rules = {"SB202", "SB203", "SB205", "SB206", "SB207",
                                      "SB208", "SB301", "SB302", "SB303"};
    const DescribedSheet& first = plan_.sheets.front();
    if (first.of(Role::kWeight) != nullptr) {
      rules.push_back("SB401");
      if (first.of(Role::kLevel) != nullptr) {
        rules.push_back("SB504");
      }
    }
    toml_.blank();
    for (const std::string& rule : rules) {
      toml_.entry("checks");
      toml_.text("rule", rule);
    }
    for (const DescribedSheet& one : plan_.sheets) {
      for (const char* rule : {"SB501", "SB502", "SB503"}) {
        if (!one.ladder().empty()) {
          toml_.entry("checks");
          toml_.text("rule", rule);
          toml_.text("ladder_table", one.items());
          toml_.raw("ladder", quoted_list(one.ladder()));
        }
      }
    }
    if (plan_.has_year) {
      toml_.entry("checks");
      toml_.text("rule", "SB601");
      toml_.text("title_field", "fiscal_year");
    }
  }

  const Plan& plan_;
  const DraftOptions& options_;
  Toml toml_;
};

}  // namespace

std::string draft_form(const xlsx::Workbook& book, const DraftOptions& options) {
  const Plan plan = plan_draft(book);
  return plan.sheets.empty() ? "" : Drafter(plan, options).text();
}

}  // namespace scorebook::draft
