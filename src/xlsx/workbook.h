// SPDX-License-Identifier: Apache-2.0
// A workbook as parts: sheets, strings, styles, names, typed cells. Reading only; see edits.h.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/a1.h"
#include "io/package.h"
#include "scorebook/exact.h"
#include "scorebook/result.h"
#include "xlsx/cell.h"
#include "xlsx/merge_index.h"
#include "xlsx/number_format.h"
#include "xlsx/sheet_layout.h"

namespace scorebook::xlsx {

/// Rows that carry something a reader must know.
struct RowInfo {
  std::uint32_t row = 0;
  double height = 0;  ///< points, 0 when not set
  bool hidden = false;
};

/// A run of columns with common properties (18.3.1.13).
struct ColumnInfo {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  double width = 0;  ///< characters
  bool hidden = false;
  std::uint32_t style = 0;  ///< what a new cell of the column takes
};

enum class Visibility { kVisible, kHidden, kVeryHidden };

/// A defined name (18.2.5); `sheet` is the index into Workbook::sheets() of a name that only that
/// sheet knows, or -1.
struct DefinedName {
  std::string name;
  int sheet = -1;
  std::string text;
  bool hidden = false;
};

/// What a cell holds, read: text decoded and rich runs joined, numbers with their stored text.
struct CellValue {
  enum class Kind { kEmpty, kText, kNumber, kBoolean, kError };
  Kind kind = Kind::kEmpty;
  std::string text;  ///< kText: the text; kNumber: the stored text; kError: "#REF!"
  Exact number;      ///< kNumber: 15-digit reading; kBoolean: 0 or 1
  bool has_formula = false;
  bool missing_cache = false;  ///< a formula without a stored value
};

/// One worksheet. Owns the inflated bytes of its part; cells are sorted by row, then column, and
/// no two have the same address (of doubles the last one counts, as programs read it). Move-only:
/// the cells point into the bytes.
class Sheet {
 public:
  Sheet() = default;
  Sheet(Sheet&&) noexcept = default;
  Sheet& operator=(Sheet&&) noexcept = default;

  const std::string& name() const { return name_; }

  const std::string& part() const { return part_; }

  Visibility visibility() const { return visibility_; }

  /// Whether the sheet is kept as edits need it. Else it has only the cells that hold something,
  /// bytes() is empty and layout() knows no places.
  bool whole() const { return whole_; }

  std::string_view bytes() const { return bytes_; }

  /// The markup behind </sheetData>: validations, links, protection and more; see features.h.
  std::string_view tail() const;

  const std::vector<Cell>& cells() const { return cells_; }

  const Cell* find(base::CellRef ref) const;

  /// Merged areas, sorted by their first cell.
  const std::vector<base::CellRange>& merges() const { return merges_; }

  /// The merged area that holds the cell, else the cell itself.
  base::CellRange area(base::CellRef ref) const;

  /// Only rows with a height or hidden ones, sorted.
  const std::vector<RowInfo>& rows() const { return rows_; }

  const std::vector<ColumnInfo>& columns() const { return columns_; }

  bool row_hidden(std::uint32_t row) const;
  bool column_hidden(std::uint32_t column) const;
  double row_height(std::uint32_t row) const;       ///< points, the sheet's default when not set
  double column_width(std::uint32_t column) const;  ///< characters, default when not set

  /// Largest row and column that hold a cell element; {0,0} for an empty sheet.
  base::CellRef used() const { return used_; }

  /// Where rows and formulas stand in bytes(); for edits.
  const SheetLayout& layout() const { return layout_; }

 private:
  friend class Workbook;
  friend class SheetReader;
  std::string name_;
  std::string part_;
  Visibility visibility_ = Visibility::kVisible;
  bool whole_ = true;
  std::string bytes_;
  std::string tail_;                           // these two when not whole
  std::vector<std::unique_ptr<char[]>> kept_;  // what the cells view
  std::vector<Cell> cells_;
  std::vector<base::CellRange> merges_;
  MergeIndex merge_index_;
  std::vector<RowInfo> rows_;
  std::vector<ColumnInfo> columns_;
  base::CellRef used_{0, 0};
  double default_row_height_ = 15;
  double default_column_width_ = 8.43;
  bool hidden_by_default_ = false;
  SheetLayout layout_;
};

struct BookParts;

/// What a workbook keeps of its sheets once it is open.
enum class Keep {
  kAll,      ///< every byte, so that it can be edited
  kValues,   ///< the cells that hold something; large sheets are read through a window
  kNothing,  ///< name, part and visibility; Workbook::scan() reads the cells
};

/// Takes cells in the order of the file, some at a time, also in the middle of a row; what they
/// view is gone after the call. An error ends the reading.
using CellSink = std::function<Result<void>(std::span<const Cell>)>;

/// Memory that sheet after sheet is read in, of workbook after workbook; what is in it between two
/// calls means nothing. One for each thread.
struct ReadMemory {
  std::string bytes;
  std::vector<Cell> cells;
};

/// A workbook read from a package. Holds the package's bytes by reference: the ByteSource must
/// outlive it. Move-only.
class Workbook {
 public:
  /// Reads everything but parts it does not understand (those stay in the package). Errors of the
  /// package, kNotAWorkbook, kXlsb, kOpenDocument, kPartMissing, kWorkbookDamaged, kXmlDamaged,
  /// kXmlDoctype, kZipTooLarge; those of a part have its name as the argument "part".
  static Result<Workbook> open(const io::ByteSource& source, const io::Limits& limits = {},
                               Keep keep = Keep::kAll);
  Workbook(Workbook&&) noexcept;
  Workbook& operator=(Workbook&&) noexcept;
  ~Workbook();

  const io::Package& package() const;
  const std::string& workbook_part() const;         ///< "xl/workbook.xml" as a rule
  const std::vector<Sheet>& sheets() const;         ///< worksheets in workbook order
  const Sheet* sheet(std::string_view name) const;  ///< by name, ASCII case ignored
  const std::vector<DefinedName>& names() const;
  bool date_1904() const;
  bool has_macros() const;
  bool has_external_links() const;
  bool structure_locked() const;  ///< sheets cannot be added, renamed or removed (18.2.29)
  bool is_signed() const;         ///< carries a digital signature (OPC Part 2, 10)

  /// Reads the cells of a sheet that hold something, and nothing else of it, a large one through a
  /// window, in memory that does not depend on their number; text() and number() tell what they
  /// hold. On an error what was given before it is void.
  Result<void> scan(const Sheet& sheet, const CellSink& sink, ReadMemory& memory) const;

  /// The value of a cell; an absent cell is kEmpty. For a merged area ask for its first cell. A
  /// number cell whose stored text is no number reads as kText.
  CellValue value(const Sheet& sheet, base::CellRef ref) const;
  CellValue value(const Sheet& sheet, const Cell& cell) const;
  /// The stored text of a text cell for readers in a hurry: a view into the part where nothing has
  /// to be decoded (its bytes are then not checked for UTF-8), else decoded into `scratch`. Empty
  /// for other cells.
  std::string_view text(const Cell& cell, std::string& scratch) const;
  /// The stored double of a number cell, nullopt for other cells.
  static std::optional<double> number(const Cell& cell);
  /// The formula text of a cell, shared members expanded; nullopt when it has none, or when it is
  /// the member of a shared formula that cannot be parsed.
  std::optional<std::string> formula(const Sheet& sheet, const Cell& cell) const;
  const NumberFormat& format(const Cell& cell) const;
  /// The format of a style; General for an index that does not exist.
  const NumberFormat& format_of_style(std::uint32_t style) const;
  /// The text as Excel would show it for plain formats (digits, decimals, percent, Thai digits);
  /// dates as ISO. For messages and records, not for printing.
  std::string shown(const Sheet& sheet, const Cell& cell) const;

  /// What the module knows beyond this header; see book_parts.h.
  const BookParts& parts() const { return *parts_; }

 private:
  explicit Workbook(std::unique_ptr<BookParts> parts);
  std::unique_ptr<BookParts> parts_;
};

}  // namespace scorebook::xlsx
