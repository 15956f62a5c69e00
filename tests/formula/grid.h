// SPDX-License-Identifier: Apache-2.0
// Cells in memory for the evaluator's tests, and values as texts that tables can hold.
#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/a1.h"
#include "formula/formula.h"
#include "formula/node.h"
#include "formula/text.h"
#include "formula/value.h"

namespace scorebook::formula {

/// Sheets of values; the sheet "Main" is the formulas' own.
class Grid : public CellSource {
 public:
  Grid& set(std::string_view sheet, std::string_view ref, Value value) {
    const base::CellRef at = base::parse_ref(ref).value();
    Sheet& cells = sheets_[fold_case(sheet)];
    cells.used = {std::max(cells.used.row, at.row), std::max(cells.used.column, at.column)};
    cells.values[at] = std::move(value);
    return *this;
  }

  Grid& set(std::string_view ref, Value value) { return set("Main", ref, std::move(value)); }

  Grid& set(std::string_view ref, const char* text) { return set(ref, Value(std::string(text))); }

  Grid& define(std::string_view name, std::string_view text) {
    names_[fold_case(name)] = text;
    return *this;
  }

  Value cell(std::string_view sheet, base::CellRef ref) const override {
    const Sheet* cells = find(sheet);
    const auto found = cells->values.find(ref);
    return found == cells->values.end() ? Value() : found->second;
  }

  base::CellRef used(std::string_view sheet) const override {
    const Sheet* cells = find(sheet);
    return cells == nullptr ? base::CellRef{0, 0} : cells->used;
  }

  bool has_sheet(std::string_view sheet) const override { return find(sheet) != nullptr; }

  std::optional<std::string> name(std::string_view name) const override {
    const auto found = names_.find(fold_case(name));
    return found == names_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  struct Sheet {
    std::map<base::CellRef, Value> values;
    base::CellRef used{0, 0};
  };

  const Sheet* find(std::string_view sheet) const {
    const auto found = sheets_.find(sheet.empty() ? "main" : fold_case(sheet));
    return found == sheets_.end() ? nullptr : &found->second;
  }

  std::map<std::string, Sheet> sheets_;
  std::map<std::string, std::string> names_;
};

/// 1.5, "text", TRUE, #REF!, (circular), (unsupported), (empty).
inline std::string shown(const Value& value) {
  return std::visit(Overloaded{[](std::monostate) { return std::string("(empty)"); },
                               [](double number) { return fmt::format("{}", number); },
                               [](const std::string& text) { return '"' + text + '"'; },
                               [](bool boolean) { return std::string(boolean ? "TRUE" : "FALSE"); },
                               [](CellError error) {
                                 return error == CellError::kCircular ? std::string("(circular)")
                                        : error == CellError::kUnsupported
                                            ? std::string("(unsupported)")
                                            : error_text(error);
                               }},
                    value);
}

/// The value of a formula, as `shown`; a formula that cannot be parsed says so.
inline std::string evaluated(std::string_view text, const CellSource& cells,
                             base::CellRef at = {1, 26}) {
  const auto formula = Formula::parse(text);
  return formula ? shown(evaluate(*formula, cells, at)) : "not parsed at " + formula.error().place;
}

/// One line of a table of formulas.
struct Case {
  std::string formula;
  std::string value;
};

/// Computes each formula over the cells and compares.
inline void check_cases(const CellSource& cells, std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(c.formula);
    CHECK(evaluated(c.formula, cells) == c.value);
  }
}

/// The cells most tests compute with.
inline Grid sample() {
  Grid grid;
  for (const auto& [ref, number] :
       std::initializer_list<std::pair<const char*, double>>{{"A1", 1},
                                                             {"A2", 2},
                                                             {"A3", 3},
                                                             {"A4", 4},
                                                             {"A5", 5},
                                                             {"B1", 10},
                                                             {"B2", 20},
                                                             {"H5", 84.21},
                                                             {"J5", 60},
                                                             {"K5", 70},
                                                             {"L5", 80},
                                                             {"M5", 90},
                                                             {"N5", 100}}) {
    grid.set(ref, Value(number));
  }
  grid.set("B3", "thirty").set("B4", Value(true)).set("C1", "apple").set("C2", "Banana");
  grid.set("C3", "cherry").set("C4", "").set("C5", "apple pie").set("D21", CellError::kDiv0);
  grid.set("D22", CellError::kNa)
      .set("D23", CellError::kCircular)
      .set("D24", CellError::kUnsupported);
  grid.set("E1", "12").set("E2", "ทราบผล เดือน ตุลาคม 2566").set("E3", "๘๕").set("E4", "1/2/2020");
  grid.set("KPI 1.1", "H5", 4.0).set("ตารางสรุป", "A1", 28.825).set("Empty", "A1", Value());
  grid.define("Rate", "0.05").define("Scores", "Main!$A$1:$A$5").define("Loop", "Loop+1");
  grid.define("Beside", "Main!A1").define("Broken", "1+").define("Main!Local", "Main!$A$2");
  return grid;
}

/// Computes each formula over the cells most tests compute with.
inline void check(std::initializer_list<Case> cases) {
  check_cases(sample(), cases);
}

}  // namespace scorebook::formula
