// SPDX-License-Identifier: Apache-2.0
// What rules look up in a record again and again, found once.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/mentions.h"
#include "base/shares.h"
#include "form/form.h"
#include "record/record.h"
#include "scoring/details.h"
#include "scoring/scores.h"

namespace scorebook::rules {

/// A declared field with its value; `table` and `row` are null for fields of the report.
struct Cell {
  const form::Table* table = nullptr;
  const record::Row* row = nullptr;
  const form::Field* field = nullptr;
  const record::Value* value = nullptr;
  bool own = false;  ///< the field has a column to itself, and is not a part of a longer text
};

/// How much of a detail sheet is filled in.
enum class Filling {
  kUnfilled,  ///< no required field but the number
  kFragment,  ///< a title, but none of the figures the form asks for
  kFilled,
};

/// A text that reports a result, with the figures it names.
struct ResultText {
  Cell cell;
  std::vector<base::Mention> mentions;
  std::vector<base::Share> shares;
};

/// Form, record and scores must outlive it.
class Index {
 public:
  Index(const form::Form& form, const record::Record& record, const scoring::Scores* scores);

  /// Every declared field of the report, then of every row, in the order of the form.
  const std::vector<Cell>& cells() const { return cells_; }

  /// The texts that report results, with what they say in figures (rules/texts.h).
  const std::vector<ResultText>& texts() const { return texts_; }

  /// The row of an indicator and its score; null when there is none.
  const record::Row* item(std::string_view id) const;
  const scoring::IndicatorScore* score(std::string_view id) const;

  /// The detail rows that claim the indicator, in workbook order.
  const std::vector<const record::Row*>& details_of(std::string_view indicator) const {
    return details_.of(indicator);
  }

  /// The row of the detail sheet with this name; null when there is none.
  const record::Row* detail_on(std::string_view sheet) const;
  Filling filling(const record::Row& detail) const;
  /// Whether binding has said already why the cell that begins there does not show what it should:
  /// a formula error, or a stored value that is stale or missing.
  bool is_explained(const record::Place& place) const;

 private:
  void add_cells(const form::Form& form, const record::Record& record);
  void add_texts(int year_be);

  std::vector<Cell> cells_;
  std::vector<ResultText> texts_;
  scoring::Details details_;
  std::unordered_map<std::string_view, const record::Row*> items_;
  std::unordered_map<std::string_view, const scoring::IndicatorScore*> scores_;
  std::unordered_map<std::string_view, const record::Row*> sheets_;
  std::unordered_map<const record::Row*, Filling> fillings_;
  std::set<std::pair<std::string_view, base::CellRef>> explained_;
};

/// The year that years of two digits are read near: the fiscal year of the report; the first of the
/// Buddhist era that is understood when it states none.
int near_year(const form::Form& form, const record::Record& record);

}  // namespace scorebook::rules
