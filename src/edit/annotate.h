// SPDX-License-Identifier: Apache-2.0
// Findings inside the sender's own workbook: notes on cells, a colour, and the sheet that lists
// them, where the agency explains and the examiner answers. All of it can be taken out again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "form/form.h"
#include "report/options.h"
#include "rules/finding.h"
#include "scorebook/result.h"
#include "xlsx/notes.h"
#include "xlsx/workbook.h"

namespace scorebook::edit {

/// How notes of ours are told from those of people: by an author who is nobody.
const xlsx::NoteSign& note_sign();

struct AnnotateOptions {
  std::string file;  ///< what the sheet calls the workbook
  report::Options words;
  bool remove_signature = false;  ///< else a signed workbook is kSigned
};

struct Annotated {
  std::string bytes;
  std::size_t open = 0;       ///< findings without an explanation
  std::size_t explained = 0;  ///< findings to which the agency says something
  std::size_t mended = 0;     ///< findings of earlier runs that are gone
};

/// The workbook with these findings in it. Marks of an earlier run are replaced: what people wrote
/// into the sheet stays with its finding (report/finding_key.h), and what is found no more stays in
/// the list, ticked. Cells with a conversation get no note, cells without an element no colour.
/// The workbook must have been opened with Keep::kAll.
Result<Annotated> annotate(const xlsx::Workbook& book, const form::Form& form,
                           const rules::Findings& findings, const AnnotateOptions& options);

/// The workbook without notes, colours and sheet of ours: every part has the bytes that it had
/// before annotate(), as far as no other program has written it since. A workbook without any gives
/// its very bytes. kSigned for a signed workbook unless its signature may go.
Result<std::string> clear_marks(const xlsx::Workbook& book, bool remove_signature = false);

}  // namespace scorebook::edit
