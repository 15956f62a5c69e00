// SPDX-License-Identifier: Apache-2.0
// Cells that keep several values in one text: composed anew once all changes of a cell are known.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edit/plan.h"
#include "form/form.h"
#include "record/record.h"
#include "scorebook/result.h"

namespace scorebook::edit {

/// The cells that a composed text may take from top to bottom; none when it must stay in its own.
struct TextRoom {
  std::vector<record::Place> rows;
  std::string id;  ///< of the row of the table, for errors
};

class ComposedCells {
 public:
  explicit ComposedCells(WritePlan& plan) : plan_(plan) {}

  /// The value as it stands in the text of its cell: figures in the digits of the cell.
  std::string printed(const form::Field& field, const record::Value& now, std::string_view text);

  /// The part `field` of the cell of `now` shall be `text`; `siblings` are the values of its row.
  void set_part(const std::vector<form::Pattern>& patterns, const std::string& field,
                const record::Value& now, const std::map<std::string, record::Value>& siblings,
                const std::string& text, const std::string& position, TextRoom room = {});

  /// Other lines and headings that print the same field of the report say the same.
  void set_repeats(const form::Field& field, const record::Value& now, const std::string& text,
                   const std::string& position);

  /// Plans the cells. kWouldMisread when no pattern of a cell can hold its values so that they read
  /// the same; kTextRowsLacking when a text needs more rows than it has room for.
  Result<void> write();

 private:
  struct Cell {
    const std::vector<form::Pattern>* patterns = nullptr;
    std::map<std::string, std::string> parts;
    std::string now;
    std::vector<record::Place> places;  // the cell and further ones that its values stand in
    TextRoom room;
    std::string field, given, position;  // of the last change
  };

  bool has_thai_digits(const record::Value& now) const;
  bool has_formula(const record::Place& at) const;
  std::string text_at(const record::Place& at) const;
  Result<void> write(const Cell& cell);
  Result<void> spread(const Cell& cell, const std::string& text);
  const std::vector<form::Pattern>* patterns_of(const std::string& field, const std::string& text);

  WritePlan& plan_;
  std::deque<std::vector<form::Pattern>> headings_;  // of columns; addresses stay
  std::map<std::pair<std::string, base::CellRef>, Cell> cells_;
};

}  // namespace scorebook::edit
