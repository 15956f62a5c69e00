// SPDX-License-Identifier: Apache-2.0
// A comments part with notes of ours put in or taken out (18.7).
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/a1.h"
#include "scorebook/result.h"
#include "xlsx/notes.h"

namespace scorebook::xlsx {

struct NotesPart {
  std::string bytes;
  std::set<base::CellRef> added;          ///< cells that have a note now and had none
  std::set<base::CellRef> removed;        ///< and the other way round
  std::vector<base::CellRef> left_alone;  ///< cells with a conversation
  std::size_t left = 0;                   ///< notes in the part
};

/// A part without notes.
std::string empty_notes();

/// The part with the notes of ours made the given ones; see set_notes().
Result<NotesPart> patched_notes(std::string_view bytes, std::string_view part,
                                const std::vector<Note>& notes, const NoteSign& sign,
                                std::uint32_t max_depth);

}  // namespace scorebook::xlsx
