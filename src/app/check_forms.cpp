// SPDX-License-Identifier: Apache-2.0
// Definitions looked through before anybody relies on them.
#include <map>

#include "app/given_blank.h"
#include "app/wording.h"
#include "bind/bind.h"
#include "form/load.h"
#include "io/digest.h"
#include "report/report.h"
#include "rules/rules.h"
#include "scorebook/scorebook.h"
#include "scoring/scores.h"

namespace scorebook {
namespace {

void check_blank(const form::Form& form, const Input& blank, report::CheckedForm& out) {
  const auto fails = [&](Error error) {
    error.file = blank.name;
    out.blank_error = std::move(error);
  };
  const Result<std::string> bytes = blank.read();
  if (!bytes) {
    return fails(bytes.error());
  }
  const std::string found = io::sha256(*bytes);
  if (form.blank && found != form.blank->sha256) {
    return fails(
        Error(ErrorCode::kBlankChanged, "",
              {{"form", form.name()}, {"found", found}, {"expected", form.blank->sha256}}));
  }
  const io::MemorySource source(*bytes);
  const Result<xlsx::Workbook> book = xlsx::Workbook::open(source, {}, xlsx::Keep::kValues);
  if (!book) {
    return fails(book.error());
  }
  out.has_blank = true;
  out.missing = bind::fit(*book, form).missing;
}

report::CheckedForm check_form(const Input& input, const std::string& toml, const Input* blank) {
  report::CheckedForm out;
  out.file = input.name;
  const form::Loaded loaded =
      form::load(input.name, toml, rules::known_ids(), scoring::known_kinds());
  for (const form::Fault& fault : loaded.faults) {
    out.faults.push_back(fault.text());
  }
  if (!loaded.form) {
    return out;
  }
  const form::Form& form = *loaded.form;
  out.form = form.name();
  out.tables = form.tables.size();
  out.fields = form.fields.size();
  for (const form::Table& table : form.tables) {
    out.fields += table.fields.size();
  }
  out.checks = form.checks.size();
  if (blank != nullptr) {
    check_blank(form, *blank, out);
  } else if (form.blank) {
    out.blank_error = Error(ErrorCode::kBlankMissing, "", {{"form", form.name()}});
    out.blank_error->file = input.name;
  }
  return out;
}

}  // namespace

Report Library::check_forms(const std::vector<Input>& definitions, const Wording& wording) {
  std::map<std::string, const Input*, std::less<>> blanks;  // by folder
  for (const Input& input : definitions) {
    if (!input.name.ends_with(".toml")) {
      blanks.emplace(app::folder_of(input.name), &input);
    }
  }
  Report report;
  std::vector<report::CheckedForm> checked;
  for (const Input& input : definitions) {
    if (!input.name.ends_with(".toml")) {
      continue;
    }
    const Result<std::string> toml = input.read();
    if (!toml) {
      report.text += describe(toml.error(), wording) + "\n";
      report.unreadable = true;
      continue;
    }
    const auto blank = blanks.find(app::folder_of(input.name));
    checked.push_back(check_form(input, *toml, blank != blanks.end() ? blank->second : nullptr));
    const report::CheckedForm& one = checked.back();
    if (!one.faults.empty() || one.blank_error || !one.missing.empty()) {
      report.worst = Level::kError;
    }
  }
  report.text += report::check_forms_text(checked, app::options_of(wording));
  return report;
}

}  // namespace scorebook
