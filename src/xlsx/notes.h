// SPDX-License-Identifier: Apache-2.0
// Notes of ours on cells, beside those of the users (ECMA-376 Part 1, 18.7; boxes in legacy
// drawings, MS-OI29500 2.1.1775).
#pragma once

#include <string>
#include <vector>

#include "base/a1.h"
#include "scorebook/result.h"
#include "xlsx/package_patch.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// How notes of ours are told from others.
struct NoteSign {
  std::string author;  ///< of a note that is ours alone
  std::string marker;  ///< the line below which our text stands in a user's note
};

struct Note {
  base::CellRef ref;
  std::string text;
};

/// Makes the notes of ours on a sheet the given ones: others of ours go, also from users' notes. A
/// user's note keeps its text and ours follows below the marker. A cell that holds a conversation
/// is left alone; those cells are the result. An empty list takes away all of ours, with the parts
/// and relationships that nothing needs then: what is left has the bytes it had before our first
/// note. The workbook must have been opened with Keep::kAll; the sheet's part is changed in the
/// patch.
Result<std::vector<base::CellRef>> set_notes(const Workbook& book, const Sheet& sheet,
                                             std::vector<Note> notes, const NoteSign& sign,
                                             PackagePatch& patch);

}  // namespace scorebook::xlsx
