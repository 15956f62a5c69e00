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
  bool personal = false;  ///< never leaves the file unless asked for by name
  bool brackets = false;  ///< printed in brackets: a part of a figure that stands beside it
  std::optional<Formula> formula;  ///< computed: from the fields of the same row

  /// A total of the report: a field of a table summed over its rows, times a factor.
  struct Sum {
    std::string table, field;
    Exact times = 1;
  };

  std::optional<Sum> sum;
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

/// What a second row of the same id is.
enum class Duplicates {
  kRefused,   ///< a finding
  kNumbered,  ///< kept as "id~2"
  kJoined,    ///< the same row, printed again: it completes the first
};

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

  /// A row that is the same in every workbook, told by one of its texts.
  struct Known {
    std::string id;
    std::vector<std::string> texts;  ///< the first as the form prints it
  };

  std::string key;
  Words label;
  Pattern id;
  Duplicates duplicates = Duplicates::kRefused;
  std::vector<Parent> parents;
  std::optional<List> list;
  std::string known_by;      ///< field that tells which of the known rows a row is
  std::vector<Known> known;  ///< rows whose id is not printed
  std::vector<Field> fields;
  /// The known row that the text means (folded; the nearest when it is misspelt); null when none.
  const Known* known_row(std::string_view text) const;
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
  std::string tick;               ///< the value of the field that a tick here means
  std::vector<Pattern> patterns;  ///< set when the cell is split; first prints
};

enum class RowKindType { kItem, kGroup, kText, kContinuation, kTotal, kNote, kEnd };

/// How a row of a grid is told; kinds are tried in order.
struct RowKind {
  RowKindType type = RowKindType::kItem;
  /// For groups and items: the table of the row; when the definition names none, that of `column`
  /// or of the first filled column. For texts: the table of the grid's first item kind. Else empty.
  std::string table;
  std::string column;  ///< whose text `patterns` must match; "*" any cell of the row
  std::vector<Pattern> patterns;
  std::vector<std::string> filled;  ///< columns that must hold something
  std::vector<std::string> empty;   ///< columns that must hold nothing
  std::string field;                ///< where the text or the total goes
  std::string value;  ///< for totals: the column at or right of which the number stands

  /// A further figure of a total row: its column and the field it gives.
  struct Figure {
    std::string value, field;
  };

  std::vector<Figure> also;
  std::vector<std::string> joins;  ///< columns whose text continues the item above
};

/// A table on a sheet: header of one or more rows, then rows of several kinds.
struct Grid {
  std::string key;
  std::string items;  ///< the table of its items; rows of other tables stand below or above them
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
  std::string
      items;  ///< table of the numbered items that references are matched with; may be empty
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
  std::vector<std::string> fields;  ///< "table.field"
  std::vector<std::string> words;
  std::vector<std::string> until;  ///< in front of a date by which something was done
  std::string table;                 ///< whose rows are compared
  std::vector<std::string> against;  ///< with rows of the same id in one of these tables

  /// Weights of groups that may differ from those the form prints only while one of them has no
  /// items.
  struct Split {
    std::string table, field;        ///< the groups and their weight
    std::string items;               ///< table of the items; its parent in `table` is their group
    std::vector<std::string> fixed;  ///< ids of groups whose weight never changes
    Exact sum = 100;
    bool operator==(const Split&) const = default;
  };

  std::optional<Split> split;
};

/// Which items of a table may be chosen, at which weights. Chosen is what has a weight.
struct Selection {
  /// The items of `from`, or as many of them as there are weights, carry these weights.
  struct Choose {
    std::vector<std::string> from;
    std::vector<Exact> weights;
  };

  /// What holds while the fact of the agency has this value.
  struct Case {
    Exact value;
    Words label;
    std::vector<Choose> choose;
  };

  /// A field of the weight and the report's field with its printed total.
  struct Weight {
    std::string field, total;
  };

  /// Rows whose weights split that of their item.
  struct Parts {
    std::string table, parent;
  };

  std::string table;
  std::vector<Weight> weights;
  Exact sum = 100;             ///< what a legal choice comes to
  std::vector<Choose> choose;  ///< in every case
  std::string fact;            ///< report field that tells the case
  std::vector<Case> cases;
  std::optional<Parts> parts;
};

/// Fields of the report that follow from another by a table: the target of a province.
struct Lookup {
  struct Give {
    std::string field, from;
  };

  std::string field;         ///< of the report: what is looked up
  std::string table, match;  ///< the table and its field that must say the same
  std::vector<Give> gives;   ///< fields of the report and the fields of the row they take
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
    std::string style;  ///< "title", "heading", "note", "paragraph", "signature"; empty: plain
    double space = 0;
  };

  /// A text across the sheet within a grid.
  struct Insert {
    std::string after;  ///< id of the row above it
    std::string text;
  };

  struct SheetLayout {
    std::string sheet;
    std::map<std::string, double> widths;  ///< by column key, characters
    std::vector<double> tracks;            ///< widths of the columns that several grids share
    std::map<std::string, double> spans;   ///< by column key: how many tracks it takes, else 1
    std::vector<Insert> inserts;
    bool portrait = false;  ///< printed upright, whatever the form prints otherwise
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
  std::map<std::string, std::string> blank_fields;  ///< of the report, as the form prints them
  std::vector<SheetLayout> sheets;
};

/// The empty form as its owner gives it: blank.xlsx beside the definition.
struct GivenBlank {
  std::string sha256;  ///< of the file, 64 lower-case hexadecimal digits
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
  std::optional<Selection> selection;
  std::vector<Lookup> lookups;
  std::vector<Check> checks;
  std::optional<Layout> layout;
  std::optional<GivenBlank> blank;  ///< instead of a layout

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
