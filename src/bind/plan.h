// SPDX-License-Identifier: Apache-2.0
// What is looked for in a workbook: the labels of a form, folded once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "form/form.h"

namespace scorebook::bind {

/// How a pattern begins.
struct PatternStart {
  std::string prefix;   ///< folded literal text before the first part
  bool enough = false;  ///< whatever follows the prefix fits: the rest is one part of free text
};

/// A heading of a column with a figure of the report in it.
struct HeadingPart {
  std::size_t column = 0;
  form::Pattern pattern;
};

/// The headings of one grid.
struct GridPlan {
  const form::Grid* grid = nullptr;
  std::size_t header_rows = 1;
  std::size_t longest_label = 0;                       ///< bytes as the form writes it
  std::size_t within = 0;  ///< filled rows of the sheet that its first header stands in
  std::unordered_map<std::string, std::size_t> paths;  ///< joined folded path -> column
  std::unordered_set<std::string> tops;                ///< folded labels that may stand uppermost
  std::vector<HeadingPart> parts;  ///< when there are any, figures in all labels are masked
  /// What the patterns of each row kind begin with.
  std::vector<std::vector<PatternStart>> row_starts;
  /// By row kind: the table of which a row must be a known one when its pattern reads what tells it;
  /// null for other kinds.
  std::vector<const form::Table*> known;
};

/// The beginnings by which the patterns of a line are told, folded; one per pattern.
struct LinePlan {
  const form::Line* line = nullptr;
  std::vector<std::string> prefixes;
};

/// A label of a choice, folded.
struct ChoiceLabel {
  std::string folded;
  std::size_t choice = 0;
};

struct TicksPlan {
  const form::Ticks* ticks = nullptr;
  std::string label;                ///< of the whole group, folded
  std::vector<ChoiceLabel> labels;  ///< with variants, longest first
  std::vector<std::string> glyphs;  ///< folded
};

struct SheetPlan {
  const form::Sheet* sheet = nullptr;
  std::vector<GridPlan> grids;
  std::vector<LinePlan> lines;
  std::vector<TicksPlan> ticks;
};

struct FormPlan {
  const form::Form* form = nullptr;
  std::vector<SheetPlan> sheets;  ///< in the order of the form
};

/// The form must outlive the plan.
FormPlan make_plan(const form::Form& form);

/// A folded label as the plan keeps it: with parts, every figure and every row of dots is one mark.
std::string label_key(const GridPlan& plan, std::string folded);
/// One key for a path of folded labels.
std::string join_path(const std::vector<std::string>& folded);
/// "weights / KPIs": a header path as messages print it.
std::string print_path(const std::vector<std::string>& path);

}  // namespace scorebook::bind
