// SPDX-License-Identifier: Apache-2.0
#include "letter/note.h"

#include <utility>

#include "report/describe.h"
#include "report/tally.h"

namespace scorebook::letter {
namespace {

report::Options thai() {
  report::Options options;
  options.digits = report::Digits::kThai;
  options.stable = true;  // names of files without their folders
  return options;
}

std::string field_text(const report::FileResult& file, const std::string& key) {
  const form::Field* field = file.form->field(key);
  const auto value = file.record->fields.find(key);
  if (field == nullptr || field->personal || value == file.record->fields.end()) {
    return "";
  }
  return report::plain(value->second.shown.empty() ? value->second.raw : value->second.shown);
}

// A number as it is read, so that a heading may say it in its own words.
std::string number_text(const report::FileResult& file, const std::string& key) {
  const auto value = file.record->fields.find(key);
  return value != file.record->fields.end() && value->second.is_number()
             ? value->second.number.exact_text()
             : "";
}

NoteItem item_of(const rules::Finding& finding, const form::Form& form,
                 const report::Wording& wording) {
  const report::FindingText text = report::describe(finding, form, wording.options());
  NoteItem item;
  item.place = report::place_words(finding, wording);
  if (finding.at.exists()) {
    const std::string sheet =
        wording.text("place.sheet", {{"sheet", report::plain(finding.at.sheet)}});
    item.place = item.place.empty() ? sheet : sheet + " " + item.place;
  }
  item.message = text.message;
  item.fix = text.fix;
  item.points = finding.points;
  return item;
}

}  // namespace

Note note_of(const report::FileResult& file) {
  const report::Wording wording(thai());
  Note note;
  note.file = report::shown_file(file.file, wording.options());
  if (file.error) {
    report::ErrorText text = report::describe_inside(*file.error, wording.options());
    note.errors.push_back({"", std::move(text.message), std::move(text.fix), std::nullopt});
    return note;
  }
  note.form = report::in_language(file.form->title, wording.options());
  const std::optional<form::Rounds>& rounds = file.form->rounds;
  note.agency = field_text(file, rounds ? rounds->agency : "agency");
  if (rounds) {
    note.year = number_text(file, rounds->year);
    note.round = rounds->field.empty() ? "" : number_text(file, rounds->field);
  }
  for (const rules::Finding& finding : report::findings_of(file).list) {
    if (finding.severity != rules::Severity::kInfo) {
      (finding.severity == rules::Severity::kError ? note.errors : note.warnings)
          .push_back(item_of(finding, *file.form, wording));
    }
  }
  return note;
}

}  // namespace scorebook::letter
