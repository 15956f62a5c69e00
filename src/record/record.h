// SPDX-License-Identifier: Apache-2.0
// The typed answer sheet of one workbook: plain data, every value with the cell it came from.
// Rules and scoring see Records and Forms only.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/a1.h"
#include "base/date.h"
#include "scorebook/exact.h"

namespace scorebook::record {

/// Where something stands: a sheet and a cell or rectangle. An empty sheet means nowhere.
struct Place {
  std::string sheet;
  std::uint32_t sheet_index = 0;  ///< position in the workbook, for ordering
  base::CellRange area;

  bool exists() const { return !sheet.empty(); }

  bool operator==(const Place& other) const { return sheet == other.sheet && area == other.area; }
};

/// What had to be understood to read a value; kept on record, never silent.
enum class Normalisation {
  kThaiDigits,     ///< digits of the Thai script
  kMixedDigits,    ///< both scripts in one number
  kTextNumber,     ///< a number typed as text
  kUnitInCell,     ///< words beside the number: a unit, the word for percent or baht
  kPercentSign,    ///< "85 %" or the word for percent
  kPercentFormat,  ///< 0.85 in a cell formatted as percent, read as 85
  kBrackets,       ///< "(5)"
  kGrouping,       ///< thousands commas in text
  kShortYear,      ///< a two-digit year completed
  kBuddhistYear,   ///< a Buddhist-era year turned into a date
};

enum class ValueKind { kEmpty, kText, kNumber, kDate, kState, kInvalid };

/// One value: what the cell says (`raw`) and how it was read.
struct Value {
  ValueKind kind = ValueKind::kEmpty;
  std::string raw;    ///< text as it stands, joined over continued cells; numbers as stored
  std::string shown;  ///< what the reader of the sheet sees, when it differs from raw
  Exact number;       ///< kNumber; kState with a figure
  base::Date date;    ///< kDate; kState: the day it names, or the first of the month
  std::string state;  ///< kState: key of the state
  std::map<std::string, std::string> attributes;  ///< kState: month, year ...; of a phrase its parts
  std::string unit;                               ///< unit words found beside the number
  std::string phrase;       ///< kText: key of the phrase in it, with number, unit and attributes
  bool has_figure = false;  ///< the phrase gives a number
  int decimals = -1;                              ///< decimals the cell shows, at most Exact::kMaxDecimals; -1 unknown
  std::vector<Normalisation> notes;
  /// The cell, or where it should be when empty; nowhere when its column or line was not found.
  Place at;
  /// Further cells, in order: of a continued or split text, of a value printed again; for ticks the
  /// boxes of all choices in the form's order.
  std::vector<Place> more;
  bool has_formula = false;
  bool is_number_cell = false;  ///< stored as a number, not as text

  bool empty() const { return kind == ValueKind::kEmpty; }

  bool is_number() const { return kind == ValueKind::kNumber; }
};

/// A reference to a document found in a text field.
struct Reference {
  std::string kind;    ///< letter, minutes, order, announcement
  std::string number;  ///< as written, squeezed
  std::optional<base::Date> date;
  std::string text;   ///< the words as written
  std::string field;  ///< the field it stands in
  std::string item;   ///< number of the item of that text, ASCII; "" where there is none
  Place at;
};

/// One row of a table.
struct Row {
  /// ASCII, unique in its table: what the form's pattern composes, with "~2" for a second row of
  /// the same; "@12" (the row of the sheet) or "@sheet3" while the number is blank or unreadable.
  std::string id;
  std::map<std::string, Value> values;  ///< by field key; every declared field is there
  /// By parent key: id of the row it belongs to, may be "".
  std::map<std::string, std::string> parents;
  std::vector<Reference> references;
  Place at;                                          ///< the cell that names the row
  std::string sheet;                                 ///< the sheet it stands on
  bool hidden = false;                               ///< its row or sheet is hidden
  const Value& value(std::string_view field) const;  ///< an empty Value when there is none
  /// Id of the row of that parent, "" when there is none.
  std::string parent(std::string_view key) const;
};

struct Table {
  std::string key;
  std::vector<Row> rows;  ///< in the order of the workbook
  const Row* find(std::string_view id) const;
};

/// What binding noticed about the workbook that rules need to know.
enum class FactKind {
  kChangedLabel,        ///< a heading differs from the form: found, expected
  kMissingColumn,       ///< a column of the form was not found: expected
  kMissingLine,         ///< a required line or tick group was not found: expected
  kMissingSheet,        ///< a required sheet was not found: expected
  kUnplacedSheet,       ///< a sheet that is no part of the form
  kUnplacedRow,         ///< a row of a grid that fits no kind: found
  kDuplicateDetail,     ///< a second sheet claims an indicator: indicator
  kOrphanDetail,        ///< a detail sheet for an indicator that the summary has not
  kSheetNameMismatch,   ///< sheet name and number on it differ: found, expected
  kHiddenRow,           ///< a hidden row, column or sheet holds data
  kFormulaError,        ///< a cell shows an error value: found
  kFormulaOverwritten,  ///< a computed field holds a constant
  kStaleValue,          ///< stored value of a formula differs: found (stored), expected (computed)
  kMissingValue,        ///< a formula without a stored value
  kMovedColumn,         ///< a column stands elsewhere than in the blank (for inspect, not a fault)
  kRoundNotTicked,      ///< no box is ticked, or more than one: found = values ticked
  kConflictingValue,    ///< a cell says something else than the first cell of its group: found,
                        ///< expected
  kExternalLink,
  kMacros,
};

struct Fact {
  FactKind kind;
  Place at;
  std::string label;  ///< field or heading as printed
  std::string found;
  std::string expected;
  std::string indicator;  ///< id of the row concerned, when there is one
  std::string table, field;
};

/// Everything read from one workbook for one form.
struct Record {
  std::string file;  ///< as the caller named it
  std::string form;  ///< "id/edition"
  std::map<std::string, Value> fields;
  std::vector<Table> tables;
  std::vector<Fact> facts;
  std::vector<std::string> sheets;  ///< all sheet names in workbook order
  const Table* table(std::string_view key) const;
  const Value& field(std::string_view key) const;  ///< an empty Value when there is none
};

}  // namespace scorebook::record
