// SPDX-License-Identifier: Apache-2.0
// What a sheet carries beside its cells. Read when somebody asks: values do without it.
#pragma once

#include <string>
#include <vector>

#include "base/a1.h"
#include "io/package.h"
#include "scorebook/result.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// A rule for what may be typed into cells (18.3.1.32), also as newer programs write it (x14, when
/// its formulas look at another sheet).
struct Validation {
  std::vector<base::CellRange> areas;
  std::string type = "none";           ///< list, whole, decimal, date, time, textLength, custom
  std::string comparison = "between";  ///< notBetween, equal, greaterThan ...
  std::string formula1;                ///< for a list: the range, or "\"a,b\""
  std::string formula2;
  bool allow_blank = false;
  bool shows_error = false;  ///< refuses or warns; else only tells
  std::string prompt;        ///< what Excel shows when the cell is chosen
  std::string error;         ///< and when the rule is broken
  bool extension = false;    ///< stands in extLst
};

/// A link of cells (18.3.1.47).
struct Hyperlink {
  base::CellRange area;
  std::string target;    ///< address of another document or page; empty for a place in this book
  std::string location;  ///< place in the document, such as "Sheet1!A1"
};

/// Locks of a sheet (18.3.1.85).
struct Protection {
  bool on = false;
  bool password = false;
};

/// What stands behind the rows of a sheet.
struct SheetFeatures {
  std::vector<Validation> validations;
  std::vector<Hyperlink> hyperlinks;
  Protection protection;
  bool conditional_formats = false;
  bool drawings = false;  ///< pictures, charts, shapes or controls
};

/// kXmlDamaged, kXmlDoctype and whatever the package says, with the part as argument "part".
Result<SheetFeatures> read_features(const io::Package& package, const Sheet& sheet);

/// A note on a cell (18.7), or one message of a conversation (MS-XLSX 2.6.205).
struct Comment {
  base::CellRef ref;
  std::string author;
  std::string text;
  bool threaded = false;
};

/// Notes and conversations of a sheet, sorted by cell; what a program writes as a note only to
/// stand for a conversation is left out.
Result<std::vector<Comment>> read_comments(const Workbook& book, const Sheet& sheet);

/// A source outside the workbook that formulas refer to (18.14).
struct ExternalLink {
  enum class Kind { kWorkbook, kDde, kOle };
  Kind kind = Kind::kWorkbook;
  std::string target;  ///< path or address; for DDE "service|topic"
};

Result<std::vector<ExternalLink>> read_external_links(const Workbook& book);

}  // namespace scorebook::xlsx
