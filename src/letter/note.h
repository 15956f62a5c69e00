// SPDX-License-Identifier: Apache-2.0
// What a letter tells about one workbook that goes back to who sent it: plain data, worded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.h"
#include "scorebook/exact.h"

namespace scorebook::letter {

/// One thing to mend or to look at.
struct NoteItem {
  std::string place;  ///< sheet, cell and field; empty for the workbook as a whole
  std::string message, fix;
  std::optional<Exact> points;  ///< of the score at stake
};

/// The workbook and its corrections, in cell order. Letters are Thai, and so are the words.
struct Note {
  std::string file;  ///< its name without folders
  std::string form;  ///< the title of its form; empty for a workbook that cannot be read
  std::string agency, year, round;  ///< as the workbook says; empty when it does not
  std::vector<NoteItem> errors, warnings;

  /// Nothing to send a letter for.
  bool empty() const { return errors.empty() && warnings.empty(); }
};

/// The errors and warnings of a checked workbook; notes for information are left out. What keeps a
/// workbook from being read is its one error.
Note note_of(const report::FileResult& file);

}  // namespace scorebook::letter
