// SPDX-License-Identifier: Apache-2.0
// A form definition drafted from a workbook that no form describes: what stands where is told by
// structure (merged headings, runs of alike rows) and by the words that official forms use.
#pragma once

#include <string>
#include <string_view>

#include "xlsx/workbook.h"

namespace scorebook::draft {

/// What a draft is called, and the language of its notes.
struct DraftOptions {
  std::string file;  ///< as the user named it
  std::string form;  ///< id of the form; small letters, digits and hyphens
  std::string edition;
  std::string sha256;  ///< of the file, in hex: the draft names it as the given blank workbook
  bool english = false;
};

/// The text of a form.toml for the workbook. Empty when no sheet has a table of at least three
/// headings and two rows.
std::string draft_form(const xlsx::Workbook& book, const DraftOptions& options);

}  // namespace scorebook::draft
