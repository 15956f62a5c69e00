// SPDX-License-Identifier: Apache-2.0
#include "make/drawing.h"

#include <algorithm>

#include "base/thai.h"
#include "bind/bind.h"
#include "form/compose.h"

namespace scorebook::make {
namespace {

bool is_figure(form::ValueType type) { return type != form::ValueType::kText; }

// A heading with the figures of the report that its parts name.
std::string heading(const Drawing& drawing, const std::string& label) {
  if (label.find('{') == std::string::npos) {
    return label;
  }
  const Result<form::Pattern> pattern = form::Pattern::compile(label);
  return pattern ? compose(drawing, *pattern, drawing.form.fields, report_values(drawing)) : label;
}

Style style_named(std::string_view name) {
  if (name == "title") {
    return Style::kTitle;
  }
  if (name == "heading") {
    return Style::kHeading;
  }
  if (name == "paragraph") {
    return Style::kParagraph;
  }
  return name == "signature" ? Style::kSignature : Style::kPlain;
}

}  // namespace

const form::Table& item_table(const form::Form& form, const form::Grid& grid) {
  return *form.table(grid.items);
}

const form::Layout::SheetLayout* layout_of(const form::Form& form, std::string_view sheet) {
  for (const form::Layout::SheetLayout& layout : form.layout->sheets) {
    if (layout.sheet == sheet) {
      return &layout;
    }
  }
  return nullptr;
}

std::map<std::string, std::uint32_t> column_numbers(const form::Grid& grid) {
  std::map<std::string, std::uint32_t> out;
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    out[grid.columns[i].key] = static_cast<std::uint32_t>(i + 1);
  }
  return out;
}

std::string digits(const Drawing& drawing, std::string_view text) {
  return drawing.form.layout->thai_digits ? base::thai_digits(text) : std::string(text);
}

std::string compose(const Drawing& drawing, const form::Pattern& pattern,
                    const std::vector<form::Field>& fields,
                    const std::map<std::string, std::string>& values, std::string_view dots) {
  std::map<std::string, std::string> texts;
  for (const std::string& name : pattern.part_names()) {
    const auto it = values.find(name);
    if (it == values.end() || it->second.empty()) {
      continue;
    }
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&](const form::Field& f) { return f.key == name; });
    const bool figure = field == fields.end() || is_figure(field->type);
    texts[name] = figure ? digits(drawing, it->second) : it->second;
  }
  return pattern.compose(texts, dots);
}

std::string compose_cell(const Drawing& drawing, const std::vector<form::Pattern>& patterns,
                         const std::vector<form::Field>& fields,
                         const std::map<std::string, std::string>& values) {
  std::map<std::string, std::string> parts;
  for (const auto& [name, text] : values) {
    const auto field = std::find_if(fields.begin(), fields.end(),
                                    [&, key = name](const auto& f) { return f.key == key; });
    const bool is_part = std::any_of(patterns.begin(), patterns.end(),
                                     [&, key = name](const auto& p) { return p.has_part(key); });
    if (is_part) {
      const bool figure = field == fields.end() || is_figure(field->type);
      parts[name] = figure ? digits(drawing, text) : text;
    }
  }
  if (const auto text = form::compose_cell(patterns, parts, kDots)) {
    return *text;
  }
  // Dots to write on, given as values, do not read back; of anything else the proof will tell.
  const auto complete = [&](const form::Pattern& pattern) {
    const std::vector<std::string> names = pattern.part_names();
    return std::all_of(names.begin(), names.end(),
                       [&](const std::string& name) { return parts.contains(name); });
  };
  const auto found = std::find_if(patterns.begin(), patterns.end(), complete);
  return found == patterns.end() ? std::string() : found->compose(parts, kDots);
}

std::map<std::string, std::string> report_values(const Drawing& drawing) {
  std::map<std::string, std::string> values;
  for (const auto& [key, value] : drawing.content.fields) {
    values[key] = drawing.content.field(key);
  }
  return values;
}

std::string line_text(const Drawing& drawing, const form::Sheet& sheet,
                      const form::Layout::RowItem& item) {
  for (const form::Line& line : sheet.lines) {
    if (line.key == item.line) {
      return compose(drawing, line.patterns.front(), drawing.form.fields, report_values(drawing));
    }
  }
  return item.text;
}

std::string split_text_of(const Drawing& drawing, const form::Column& column,
                          const ContentRow& row) {
  const auto says_something = [&](const form::Pattern& pattern) {
    const std::vector<std::string> names = pattern.part_names();
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return !row.text(name).empty(); });
  };
  if (std::none_of(column.patterns.begin(), column.patterns.end(), says_something)) {
    return {};
  }
  return compose_cell(drawing, column.patterns, drawing.form.table(column.table)->fields,
                      texts(row));
}

void draw_value(const Drawing& drawing, Canvas& canvas, base::CellRef ref, const form::Field& field,
                const ContentRow& row) {
  const bool figure = is_figure(field.type);
  const std::string text = row.text(field.key);
  if (text.empty()) {
    canvas.blank(ref, field.decimals, figure ? Style::kNumber : Style::kText, false);
    return;
  }
  if (!figure) {
    canvas.text(ref, text, Style::kText, false);
    return;
  }
  const record::Value value = bind::read_value(drawing.form, field, text, near_year(drawing.form, drawing.content));
  if (value.is_number()) {
    canvas.number(ref, value.number, field.decimals, Style::kNumber, false);
  } else {
    canvas.text(ref, text, Style::kCentred, false);
  }
}

void draw_header(const Drawing& drawing, Canvas& canvas, const form::Grid& grid,
                 std::uint32_t first_row) {
  std::vector<base::CellRange> columns;
  for (std::uint32_t c = 1; c <= grid.columns.size(); ++c) {
    columns.push_back({{0, c}, {0, c}});
  }
  draw_header(drawing, canvas, grid, first_row, columns);
}

void draw_header(const Drawing& drawing, Canvas& canvas, const form::Grid& grid,
                 std::uint32_t first_row, const std::vector<base::CellRange>& columns) {
  const auto depth = static_cast<std::uint32_t>(grid.header_rows());
  const auto path = [&](std::size_t i) -> const std::vector<std::string>& {
    return grid.columns[i].header;
  };
  std::vector<std::pair<base::CellRange, std::string>> areas;
  for (std::uint32_t level = 0; level < depth; ++level) {
    const std::uint32_t row = first_row + level;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (path(i).size() <= level) {
        continue;
      }
      const bool leaf = path(i).size() == level + 1;
      std::size_t last = i;
      while (!leaf && last + 1 < columns.size() && path(last + 1).size() > level + 1 &&
             path(last + 1)[level] == path(i)[level]) {
        ++last;
      }
      const base::CellRange area{{row, columns[i].first.column},
                                 {leaf ? first_row + depth - 1 : row, columns[last].last.column}};
      const std::string text = heading(drawing, path(i)[level]);
      canvas.merge(area, Style::kHeader, true);
      canvas.text(area.first, text, Style::kHeader, true);
      if (area.last.row == row) {
        canvas.fit(row, text, area.first.column, area.last.column);
      }
      areas.emplace_back(area, text);
      i = last;
    }
  }
  for (const auto& [area, text] : areas) {
    canvas.fit(area, text);
  }
}

void draw_line(Canvas& canvas, std::uint32_t row, std::uint32_t last_column, std::string_view text,
               std::string_view style) {
  const Style look = style_named(style);
  canvas.merge({{row, 1}, {row, last_column}}, look, false);
  canvas.text({row, 1}, text, look, false);
  canvas.fit(row, text, 1, last_column);
}

std::uint32_t rows_above_grid(const form::Layout::SheetLayout& layout) {
  std::uint32_t rows = 0;
  for (const form::Layout::RowItem& item : layout.rows) {
    if (!item.grid.empty()) {
      break;
    }
    ++rows;
  }
  return rows;
}

}  // namespace scorebook::make
