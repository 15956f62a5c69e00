// SPDX-License-Identifier: Apache-2.0
// A form as data: what templates/<form>/<edition>/form.toml says (docs/form-format.md explains
// every key). Nothing in the code knows one form from another.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/pattern.h"
#include "form/scoring.h"
#include "form/words.h"
#include "scorebook/exact.h"

namespace scorebook::form {

enum class ValueType { kText, kNumber, kDate, kYear, kCode };
enum class Role { kPlan, kResult, kComputed };

/// One field of the report or of a row.
struct Field {
  std::string key;
  Words label;  ///< as the form prints it
  ValueType type = ValueType::kText;
  Role role = Role::kPlan;
  std::string unit;
  int decimals = -1;  ///< shown decimals; -1 as needed
  bool required = false;
  bool personal = false;            ///< never leaves the file unless asked for by name
  std::vector<std::string> states;   ///< keys of states that may stand here
  std::vector<std::string> phrases;  ///< keys of phrases that a text may hold, tried in order
};

/// What a state does to the score of its indicator.
enum class StateScore { kZero, kNone, kExcluded, kBlocks };

/// Something that may stand instead of a value, such as "result known in September".
struct State {
  std::string key;
  std::vector<Pattern> patterns;    ///< phrases that mean it
  Pattern print;                    ///< how it is written
  std::vector<std::string> starts;  ///< beginnings that a workbook formula can test
  StateScore score = StateScore::kNone;
  std::optional<Exact> number;  ///< the figure it stands for, when it stands for one
};

/// How the outcome of an item follows from a phrase in its target or result.
enum class Judge {
  kNone,      ///< not by itself
  kAtLeast,   ///< the result's figure must reach the target's
  kEvery,     ///< the figure is a number of months; once in each of them is wanted
  kReported,  ///< met when anything is reported
  kOpen,      ///< leaves open whether the target is met ("in progress")
};

/// Something that a text says in words and figures, such as "not less than 2 times".
struct Phrase {
  std::string key;
  Words label;
  std::vector<Pattern> patterns;  ///< of the whole text; parts `figure` and `unit` are the figure
  std::optional<Exact> number;    ///< the figure, when the words name it without digits
  std::string unit;               ///< of the figure, when no part gives it
  Judge judge = Judge::kNone;
};

/// The part of an id that counts rows which would have the same one: 1, 2 ...
inline constexpr std::string_view kNth = "nth";

/// A table of the record; each row has an id composed by `id`.
struct Table {
  struct Parent {
    std::string key;  ///< name of the reference in a row
    std::string table;
  };

  /// Rows that are the numbered items of a text of the first parent.
  struct List {
    std::string from;               ///< field of the parent that holds the text
    std::string number, text;       ///< fields that get the number and the text of an item
    std::vector<std::string> skip;  ///< words that are no part of any item
  };

  std::string key;
  Words label;
  Pattern id;
  bool numbered_duplicates = false;  ///< a second row of an id becomes "id~2"
  std::vector<Parent> parents;
  std::optional<List> list;
  std::vector<Field> fields;
  const Field* field(std::string_view key) const;
  const Parent* parent(std::string_view key) const;
};

/// A line of text on a sheet with fields inside it.
struct Line {
  std::string key;
  std::vector<Pattern> patterns;  ///< the first is how we print it
  bool required = false;          ///< its absence makes the sheet incomplete
  bool after_grid = false;
};

/// Boxes to tick; the chosen value becomes the field `key`.
struct Ticks {
  struct Choice {
    Exact value;
    std::string label;
    std::vector<std::string> variants;
  };

  std::string key;
  std::string label;
  std::string print;                ///< the tick we write
  std::vector<std::string> glyphs;  ///< ticks we accept
  std::vector<Choice> choices;
  bool required = false;
};

/// The text of a heading for messages: a part such as "{fiscal_year}" becomes an ellipsis.
std::string heading_text(std::string_view heading);

/// A column of a grid.
struct Column {
  std::string key;
  /// Path over the header rows; a part such as {fiscal_year} is a figure of the report.
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> variants;  ///< other spellings of the path
  std::string table;                               ///< whose row a cell of this column belongs to
  std::string field;                               ///< set when the cell is one field
  std::string tick;                                ///< the value of the field that a tick here means
  std::vector<Pattern> patterns;                   ///< set when the cell is split; first prints
};

enum class RowKindType { kItem, kGroup, kText, kContinuation, kTotal, kNote, kEnd };

/// How a row of a grid is told; kinds are tried in order.
struct RowKind {
  RowKindType type = RowKindType::kItem;
  /// For groups and items: the table of the row; when the definition names none, that of `column` or of the
  /// first filled column. For texts: the table of the grid's first item kind. Else empty.
  std::string table;
  std::string column;  ///< whose text `patterns` must match; "*" any cell of the row
  std::vector<Pattern> patterns;
  std::vector<std::string> filled;  ///< columns that must hold something
  std::vector<std::string> empty;   ///< columns that must hold nothing
  std::string field;                ///< where the text or the total goes
  std::string value;  ///< for totals: the column at or right of which the number stands
  std::vector<std::string> joins;  ///< columns whose text continues the item above
};

/// A table on a sheet: header of one or more rows, then rows of several kinds.
struct Grid {
  std::string key;
  std::vector<Column> columns;
  std::vector<RowKind> rows;
  std::vector<std::string> glyphs;  ///< ticks we accept in its columns
  std::string print;                ///< the tick we write
  std::size_t header_rows() const;  ///< longest header path
  const Column* column(std::string_view key) const;
};

enum class Presence { kOne, kPerIndicator, kOptional };

struct Sheet {
  std::string key;
  Presence presence = Presence::kOne;
  Pattern name;  ///< the name we give it
  Words label;
  std::string table;       ///< for per-indicator sheets: the table its fields belong to
  bool generated = false;  ///< written by us, ignored when read
  std::vector<Line> lines;
  std::vector<Ticks> ticks;
  std::vector<Grid> grids;
};

/// Rounds that the form prints.
struct Rounds {
  std::vector<int> months;
  std::string field;              ///< report field that holds the round
  std::string year;               ///< report field that holds the fiscal year
  std::string start, end;         ///< report fields of the first and last day, when there are any
  std::string agency = "agency";  ///< report field of the reporting agency
};

enum class NumberStyle { kDocno, kMeeting, kNone };

/// Whether a reference counts without a date.
enum class ReferenceDate {
  kOptional,
  kExpected,  ///< it counts, and a rule says that the date lacks
  kRequired,  ///< it does not count
};

/// Where document references stand and what they look like.
struct Evidence {
  struct Reference {
    std::string kind;
    NumberStyle number = NumberStyle::kDocno;
    std::vector<std::string> before, words;
    ReferenceDate date = ReferenceDate::kOptional;
  };

  std::string table;
  std::vector<std::string> from;
  std::string items;  ///< table of the numbered items that references are matched with; may be empty
  std::vector<std::string> dated;
  std::vector<Reference> references;
};

/// One check of a form: a rule of the catalogue with its parameters.
struct Check {
  /// A field of a detail sheet and the field of the summary that must agree with it; the latter
  /// may stand in a parent of the row ("dimension.title").
  struct Pair {
    std::string detail, summary;
    bool operator==(const Pair&) const = default;
  };

  struct Count {
    std::string field, table;
    bool operator==(const Count&) const = default;
  };

  std::string rule;
  std::optional<std::string> severity;  ///< "error", "warning" or "info"; else the rule's own
  Words basis;
  std::string ladder_table, title_field;
  std::vector<std::string> ladder;
  std::vector<Pair> pairs;
  std::vector<Count> counts;
  std::vector<std::string> words;  ///< in front of a date that is that of an event
  std::vector<std::string> until;  ///< in front of a date by which something was done
};

/// How the blank workbook is laid out.
struct Layout {
  struct Choice {
    std::string column;
    std::vector<std::string> values;
    std::string state;
  };

  /// One entry of a sheet from top to bottom; exactly one of the names is set, or space > 0.
  struct RowItem {
    std::string line, ticks, grid, text;
    std::string style;  ///< "title", "heading", "note", "signature" or empty: plain
    double space = 0;
  };

  struct SheetLayout {
    std::string sheet;
    std::map<std::string, double> widths;  ///< by column key, characters
    std::vector<RowItem> rows;
    std::vector<std::string> merge_groups;
    std::vector<Choice> choices;
    std::vector<std::string> body;
    std::map<std::string, std::string> labels;
  };

  std::string font = "TH SarabunPSK";
  double size = 16;
  std::string paper = "A4";
  bool landscape = true;
  double margin_top = 0.6, margin_bottom = 0.6, margin_left = 0.4, margin_right = 0.4;  // inches
  std::string footer;
  bool thai_digits = true;
  std::vector<std::string> blank_groups;
  std::string blank_items;
  std::vector<std::vector<int>> blank_shape;

  /// A row that the empty form prints.
  struct BlankRow {
    std::string table, id;
    std::map<std::string, std::string> values;  ///< fields and parents
  };

  std::vector<BlankRow> blank_rows;
  std::vector<SheetLayout> sheets;
};

/// A whole form definition, checked: every name it uses exists.
struct Form {
  std::string id;
  std::string edition;
  Words title;
  bool common_indicators = false;
  std::optional<Rounds> rounds;
  std::vector<State> states;
  std::vector<Phrase> phrases;
  std::vector<Field> fields;
  std::vector<Table> tables;
  std::vector<Sheet> sheets;
  std::optional<Scoring> scoring;
  std::optional<Evidence> evidence;
  std::vector<Check> checks;
  std::optional<Layout> layout;

  std::string name() const { return id + "/" + edition; }

  const Field* field(std::string_view key) const;
  const Table* table(std::string_view key) const;
  const Sheet* sheet(std::string_view key) const;
  const State* state(std::string_view key) const;
  const Phrase* phrase(std::string_view key) const;

  /// The table of the first sheet that stands once per indicator; null without such a sheet.
  const Table* detail_table() const;
  /// The table of indicators: that of the rows the detail sheets belong to, else that which is
  /// scored; null without either.
  const Table* item_table() const;
  /// The field that "title" or, through a parent, "dimension.title" means in a row of the table;
  /// null when there is none.
  const Field* find(const Table& table, std::string_view path) const;
};

}  // namespace scorebook::form
