// SPDX-License-Identifier: Apache-2.0
#include "cli/return_note.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "cli/files.h"
#include "cli/options.h"
#include "cli/usage.h"

namespace scorebook::cli {
namespace {

Error usage_error(const std::string& what) {
  return Error(ErrorCode::kUsage, "", {{"what", what}});
}

std::string known_names(const Error& error) {
  const auto known = std::find_if(error.args.begin(), error.args.end(),
                                  [](const auto& arg) { return arg.first == "known"; });
  return known != error.args.end() ? known->second : "letter, memo, FILE.toml";
}

}  // namespace

void add_arguments(CLI::App& command, ReturnNoteArguments& arguments,
                   const base::WordTable& words) {
  command.add_option("--return-note", arguments.file, words.get("return-note"))->type_name("FILE");
  command.add_option("--note-kind", arguments.kind, words.get("note-kind"))
      ->type_name("memo|letter|FILE");
  command.add_option("--note", arguments.values, words.get("note"))->type_name("NAME=TEXT");
}

Result<ReturnNote> return_note(const Library& library, const Input& workbook,
                               const std::string& form, const ReturnNoteArguments& arguments,
                               const ValidateRequest& checks, const base::WordTable& words) {
  const bool html = arguments.file.ends_with(".html");
  if (!html && !arguments.file.ends_with(".docx")) {
    return usage_error(words.get("return-note-name"));
  }
  ReturnNoteRequest request;
  request.form = form;
  request.html = html;
  for (const std::string& value : arguments.values) {
    const std::size_t equals = value.find('=');
    if (equals == std::string::npos || equals == 0) {
      return usage_error(
          fmt::format(fmt::runtime(words.get("note-value")), fmt::arg("value", value)));
    }
    request.values[value.substr(0, equals)] = value.substr(equals + 1);
  }
  std::optional<Input> file;
  if (arguments.kind.ends_with(".toml")) {
    file = input_of(arguments.kind);
    request.letter_file = &*file;
  } else {
    request.letter = arguments.kind;
  }
  Result<ReturnNote> note = library.return_note(workbook, request, checks);
  if (!note && note.error().code == ErrorCode::kUsage) {
    return usage_error(fmt::format(fmt::runtime(words.get("usage-one-of")),
                                   fmt::arg("value", note.error().place),
                                   fmt::arg("names", known_names(note.error()))));
  }
  return note;
}

int write_note(const Library& library, const std::vector<Input>& inputs, const Options& options,
               const ReviewHooks& hooks, const base::WordTable& words) {
  if (options.note.file.empty()) {
    return kClean;
  }
  if (inputs.size() != 1) {
    return hooks.fail(usage_error(words.get("one-file-to-note")));
  }
  const Result<ReturnNote> note = return_note(library, inputs.front(), options.form, options.note,
                                              {day_of(options.as_of)}, words);
  if (!note) {
    return hooks.fail(note.error());
  }
  if (note->bytes.empty()) {
    hooks.say(words.get("no-note") + "\n");
    return kClean;
  }
  return hooks.write(options.note.file, note->bytes);
}

}  // namespace scorebook::cli
