// SPDX-License-Identifier: Apache-2.0
// The letter with which a workbook goes back to who sent it: what Library::return_note takes and
// gives.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "scorebook/error.h"

namespace scorebook {

struct Input;

/// Which letter, and what its sender adds (docs/return-note.md).
struct ReturnNoteRequest {
  std::string form;                    ///< of the workbook; empty: recognised
  std::string letter = "memo";         ///< one of the letters the library has: "memo", "letter"
  const Input* letter_file = nullptr;  ///< a letter of one's own instead (TOML)
  std::map<std::string, std::string> values;  ///< by the names of the letter, such as "to"
  bool html = false;                          ///< one HTML page; else a .docx
};

/// The letter, in Thai as official letters are.
struct ReturnNote {
  std::string bytes;  ///< empty when there is nothing to mend or to look at
  std::size_t errors = 0, warnings = 0;
};

}  // namespace scorebook
