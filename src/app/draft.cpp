// SPDX-License-Identifier: Apache-2.0
// A form definition drafted from a workbook, proved by reading that workbook with it.
#include "draft/draft.h"

#include "bind/bind.h"
#include "form/load.h"
#include "io/digest.h"
#include "rules/rules.h"
#include "scorebook/scorebook.h"
#include "scoring/scores.h"

namespace scorebook {
namespace {

Error named(Error error, const Input& input) {
  error.file = input.name;
  return error;
}

/// The last part of a path.
std::string_view base_name(std::string_view path) {
  return path.substr(path.find_last_of("/\\") + 1);
}

/// What keeps the draft from being used with the workbook; empty when nothing does.
std::string trouble(const std::string& toml, const xlsx::Workbook& book) {
  const form::Loaded loaded =
      form::load("form.toml", toml, rules::known_ids(), scoring::known_kinds());
  std::string text;
  for (const form::Fault& fault : loaded.faults) {
    text += fault.text() + "\n";
  }
  if (loaded.form && bind::fit(book, *loaded.form).score == 0) {
    text = "the draft does not fit the workbook it was made from";
  }
  return text;
}

}  // namespace

Result<std::string> Library::draft_form(const Input& workbook, std::string_view name,
                                        const Wording& wording) {
  const Result<std::string> bytes = workbook.read();
  if (!bytes) {
    return named(bytes.error(), workbook);
  }
  const io::MemorySource source(*bytes);
  const Result<xlsx::Workbook> book = xlsx::Workbook::open(source, {}, xlsx::Keep::kValues);
  if (!book) {
    return named(book.error(), workbook);
  }
  draft::DraftOptions options;
  const std::size_t slash = name.find('/');
  options.file = base_name(workbook.name);
  options.form = name.empty() ? "draft-form" : name.substr(0, slash);
  options.edition = slash < name.size() ? name.substr(slash + 1) : "1";
  options.sha256 = io::sha256(*bytes);
  options.english = wording.language == Language::kEnglish;
  std::string toml = draft::draft_form(*book, options);
  if (toml.empty()) {
    return named(Error(ErrorCode::kNoTable), workbook);
  }
  if (const std::string what = trouble(toml, *book); !what.empty()) {
    return named(Error(ErrorCode::kInternal, "", {{"what", what + toml}}), workbook);
  }
  return toml;
}

}  // namespace scorebook
