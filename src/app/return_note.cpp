// SPDX-License-Identifier: Apache-2.0
#include "app/return_note.h"

#include <utility>

#include "app/wording.h"
#include "letter/letter.h"
#include "letter/note.h"

namespace scorebook::app {

Result<letter::Template> letter_of(const ReturnNoteRequest& request) {
  if (request.letter_file == nullptr) {
    return letter::known_letter(request.letter);
  }
  const Result<std::string> bytes = request.letter_file->read();
  Result<letter::Template> letter =
      bytes ? letter::read_template(request.letter_file->name, *bytes) : bytes.error();
  if (!letter) {
    Error error = letter.error();
    error.file = request.letter_file->name;
    return error;
  }
  return letter;
}

Result<ReturnNote> return_note(const Reading& reading, const letter::Template& letter,
                               const ReturnNoteRequest& request) {
  const letter::Note note = letter::note_of(result_of(reading));
  // Written even when it is not needed, so that a wrong name is told whatever the workbook says.
  Result<std::string> bytes =
      letter::write(letter, note, request.values,
                    request.html ? letter::FileKind::kHtml : letter::FileKind::kDocx);
  if (!bytes) {
    return bytes.error();
  }
  ReturnNote out;
  out.errors = note.errors.size();
  out.warnings = note.warnings.size();
  out.bytes = note.empty() ? std::string() : *std::move(bytes);
  return out;
}

}  // namespace scorebook::app
