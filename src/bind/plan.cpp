// SPDX-License-Identifier: Apache-2.0
#include "bind/plan.h"

#include <algorithm>

#include "base/thai.h"

namespace scorebook::bind {
namespace {

constexpr std::size_t kFirstWithin = 30;   // filled rows above the header of the first grid
constexpr std::size_t kLaterWithin = 300;  // and above those of grids below it
constexpr char kFigure = '#';  // stands for a figure, or for the dots to write it on

// The figure stands for the part while labels are compared.
std::string with_figure(std::string_view label) {
  std::string text;
  for (std::size_t pos = 0; pos < label.size();) {
    const std::size_t open = std::min(label.find('{', pos), label.size());
    text += label.substr(pos, open - pos);
    text += open < label.size() ? "0" : "";
    const std::size_t close = label.find('}', open);
    pos = close == std::string_view::npos ? label.size() : close + 1;
  }
  return text;
}

void add_path(GridPlan& plan, const std::vector<std::string>& path, std::size_t column) {
  std::vector<std::string> folded;
  for (const std::string& label : path) {
    folded.push_back(label_key(plan, base::fold(with_figure(label))));
    plan.longest_label = std::max(plan.longest_label, label.size());
  }
  if (folded.empty()) {
    return;
  }
  plan.tops.insert(folded.front());
  plan.paths.try_emplace(join_path(folded), column);
}

// A header of several rows may have been flattened into one.
void add_flattened(GridPlan& plan, const std::vector<std::string>& path, std::size_t column) {
  if (path.size() < 2) {
    return;
  }
  std::string flat;
  for (const std::string& label : path) {
    flat += label;
  }
  add_path(plan, {flat}, column);
}

std::vector<std::string> folded_prefixes(const std::vector<form::Pattern>& patterns) {
  std::vector<std::string> prefixes;
  for (const form::Pattern& pattern : patterns) {
    prefixes.push_back(base::fold(pattern.prefix()));
  }
  return prefixes;
}

std::vector<PatternStart> starts_of(const std::vector<form::Pattern>& patterns) {
  std::vector<PatternStart> starts;
  for (const form::Pattern& pattern : patterns) {
    const std::vector<std::string> parts = pattern.part_names();
    const std::string whole = std::string(pattern.prefix()) + "{" +
                              (parts.empty() ? std::string() : parts.front()) + ":long}";
    starts.push_back({base::fold(pattern.prefix()), parts.size() == 1 && pattern.text() == whole});
  }
  return starts;
}

void add_parts(GridPlan& plan) {
  for (std::size_t i = 0; i < plan.grid->columns.size(); ++i) {
    for (const std::string& label : plan.grid->columns[i].header) {
      if (label.find('{') == std::string::npos) {
        continue;
      }
      if (auto pattern = form::Pattern::compile(label)) {
        plan.parts.push_back({i, std::move(*pattern)});
      }
    }
  }
}

GridPlan grid_plan(const form::Form& form, const form::Grid& grid) {
  GridPlan plan;
  plan.grid = &grid;
  add_parts(plan);
  plan.header_rows = std::max<std::size_t>(grid.header_rows(), 1);
  // The form's own words first, so that no variant of one column takes those of another.
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    add_path(plan, grid.columns[i].header, i);
  }
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    for (const auto& variant : grid.columns[i].variants) {
      add_path(plan, variant, i);
    }
  }
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    add_flattened(plan, grid.columns[i].header, i);
    for (const auto& variant : grid.columns[i].variants) {
      add_flattened(plan, variant, i);
    }
  }
  for (const form::RowKind& row : grid.rows) {
    plan.row_starts.push_back(starts_of(row.patterns));
    const form::Table* const table = form.table(row.table);
    plan.known.push_back(table && !table->known.empty() ? table : nullptr);
  }
  return plan;
}

TicksPlan ticks_plan(const form::Ticks& ticks) {
  TicksPlan plan;
  plan.ticks = &ticks;
  plan.label = base::fold(ticks.label);
  for (std::size_t i = 0; i < ticks.choices.size(); ++i) {
    plan.labels.push_back({base::fold(ticks.choices[i].label), i});
    for (const std::string& variant : ticks.choices[i].variants) {
      plan.labels.push_back({base::fold(variant), i});
    }
  }
  std::stable_sort(plan.labels.begin(), plan.labels.end(),
                   [](const auto& a, const auto& b) { return a.folded.size() > b.folded.size(); });
  for (const std::string& glyph : ticks.glyphs) {
    plan.glyphs.push_back(base::fold(glyph));
  }
  return plan;
}

}  // namespace

FormPlan make_plan(const form::Form& form) {
  FormPlan plan;
  plan.form = &form;
  for (const form::Sheet& sheet : form.sheets) {
    SheetPlan& part = plan.sheets.emplace_back();
    part.sheet = &sheet;
    for (const form::Grid& grid : sheet.grids) {
      part.grids.push_back(grid_plan(form, grid));
      part.grids.back().within = part.grids.size() == 1 ? kFirstWithin : kLaterWithin;
    }
    for (const form::Line& line : sheet.lines) {
      part.lines.push_back({&line, folded_prefixes(line.patterns)});
    }
    for (const form::Ticks& ticks : sheet.ticks) {
      part.ticks.push_back(ticks_plan(ticks));
    }
  }
  return plan;
}

std::string label_key(const GridPlan& plan, std::string folded) {
  if (plan.parts.empty()) {
    return folded;
  }
  constexpr std::string_view kRun = "0123456789._";
  constexpr std::size_t kBlank = 4;  // dots that stand for a figure to be written
  std::string key;
  for (std::size_t pos = 0; pos < folded.size();) {
    const std::size_t begin = std::min(folded.find_first_of(kRun, pos), folded.size());
    const std::size_t end = std::min(folded.find_first_not_of(kRun, begin), folded.size());
    const std::string_view run = std::string_view(folded).substr(begin, end - begin);
    const bool figure =
        run.find_first_of("0123456789") != std::string_view::npos || run.size() >= kBlank;
    key.append(folded, pos, begin - pos);
    key += figure ? std::string_view(&kFigure, 1) : run;
    pos = end;
  }
  return key;
}

std::string join_path(const std::vector<std::string>& folded) {
  std::string key;
  for (const std::string& label : folded) {
    key += label;
    key += '\n';
  }
  return key;
}

std::string print_path(const std::vector<std::string>& path) {
  std::string text;
  for (const std::string& label : path) {
    text += text.empty() ? "" : " / ";
    text += base::squeeze(form::heading_text(label));
  }
  return text;
}

}  // namespace scorebook::bind
