// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <utility>

#include "app/certificate.h"
#include "app/consolidate.h"
#include "app/given_blank.h"
#include "app/reading.h"
#include "app/return_note.h"
#include "app/state.h"
#include "app/wording.h"
#include "base/embedded.h"
#include "bind/bind.h"
#include "edit/fill.h"
#include "form/load.h"
#include "form/profile.h"
#include "make/make.h"
#include "record/data.h"
#include "report/report.h"
#include "rules/rules.h"
#include "scorebook/scorebook.h"
#include "scoring/scores.h"
#include "scoring/what_if.h"

namespace scorebook {

std::span<const EmbeddedFile> embedded_forms();

namespace {

Result<form::Form> load_form(std::string_view name, std::string_view toml) {
  form::Loaded loaded = form::load(name, toml, rules::known_ids(), scoring::known_kinds());
  if (!loaded.form) {
    std::string text;
    for (const form::Fault& fault : loaded.faults) {
      text += fault.text() + "\n";
    }
    return Error(ErrorCode::kFormDefinition, std::string(name), {{"text", text}});
  }
  return std::move(*loaded.form);
}

using app::finished;
using app::named;

}  // namespace

Input Input::of(std::string name, std::string bytes) {
  return {std::move(name), [bytes = std::move(bytes)]() -> Result<std::string> { return bytes; }};
}

Input Input::failed(std::string name, Error error) {
  error.file = name;
  return {std::move(name), [error = std::move(error)]() -> Result<std::string> { return error; }};
}

Library::Library(std::unique_ptr<State> state) : state_(std::move(state)) {}

Library::Library(Library&&) noexcept = default;
Library& Library::operator=(Library&&) noexcept = default;
Library::~Library() = default;

Result<Library> Library::create(const std::vector<Input>& more_forms,
                                const std::optional<Input>& agency_profile) {
  auto state = std::make_unique<State>();
  const auto add = [&](std::string_view name, std::string_view toml) -> Result<std::string> {
    Result<form::Form> form = load_form(name, toml);
    if (!form) {
      return form.error();
    }
    std::erase_if(state->forms,
                  [&](const form::Form& known) { return known.name() == form->name(); });
    state->forms.push_back(std::move(*form));
    return state->forms.back().name();
  };
  for (const EmbeddedFile& file : embedded_forms()) {
    if (const Result<std::string> added = add(file.name, file.text()); !added) {
      return added.error();
    }
  }
  std::map<std::string, Input, std::less<>> workbooks;  // by folder
  for (const Input& input : more_forms) {
    if (!input.name.ends_with(".toml")) {
      workbooks.emplace(app::folder_of(input.name), input);
    }
  }
  for (const Input& input : more_forms) {
    if (!input.name.ends_with(".toml")) {
      continue;
    }
    const Result<std::string> bytes = input.read();
    if (!bytes) {
      return named(bytes.error(), input);
    }
    const Result<std::string> added = add(input.name, *bytes);
    if (!added) {
      return named(added.error(), input);
    }
    if (const auto blank = workbooks.find(app::folder_of(input.name)); blank != workbooks.end()) {
      state->blanks.insert_or_assign(*added, blank->second);
    }
  }
  if (agency_profile) {
    const Result<std::string> bytes = agency_profile->read();
    if (!bytes) {
      return named(bytes.error(), *agency_profile);
    }
    Result<record::AgencyFacts> facts = form::read_profile(agency_profile->name, *bytes);
    if (!facts) {
      return named(facts.error(), *agency_profile);
    }
    state->facts = *std::move(facts);
  }
  std::sort(state->forms.begin(), state->forms.end(), [](const form::Form& a, const form::Form& b) {
    return std::pair(a.id, a.edition) < std::pair(b.id, b.edition);
  });
  return Library(std::move(state));
}

std::vector<std::string> Library::form_names() const {
  std::vector<std::string> names;
  for (const form::Form& form : state_->forms) {
    names.push_back(form.name());
  }
  return names;
}

Report Library::validate(const std::vector<Input>& inputs, std::string_view form,
                         const Wording& wording, const ValidateRequest& request) const {
  app::Batch batch = app::read_all(state_->known(request), inputs, form, app::Depth::kFindings);
  return app::render_validate(batch, wording);
}

Result<ReturnNote> Library::return_note(const Input& workbook, const ReturnNoteRequest& request,
                                        const ValidateRequest& checks) const {
  const Result<letter::Template> letter = app::letter_of(request);
  if (!letter) {
    return letter.error();
  }
  const app::Reading reading =
      app::read_one(state_->known(checks), workbook, request.form,
                    app::Depth::kFindings, xlsx::Keep::kValues);
  return app::return_note(reading, *letter, request);
}

Report Library::score(const std::vector<Input>& inputs, std::string_view form,
                      const ScoreRequest& request, const Wording& wording) const {
  app::Batch batch =
      app::read_all({state_->forms, state_->facts}, inputs, form, app::Depth::kScores);
  for (app::Reading& reading : batch) {
    if (!reading.scores || request.set.empty()) {
      continue;
    }
    const Result<record::Record> trial =
        scoring::with_trials(*reading.form, reading.whole(), request.set);
    if (trial) {
      reading.trial = scoring::score(*reading.form, *trial);
    } else {
      reading.error = trial.error();
      reading.error->file = reading.name;
    }
  }
  return app::render_score(batch, request, wording);
}

Report Library::inspect(const std::vector<Input>& inputs, std::string_view form,
                        const Wording& wording) const {
  app::Batch batch =
      app::read_all({state_->forms, state_->facts}, inputs, form, app::Depth::kRecord);
  return app::render_inspect(batch, wording);
}

Result<WrittenWorkbook> Library::new_workbook(const NewRequest& request,
                                              const Wording& wording) const {
  Result<const form::Form*> form = app::find_form(state_->forms, request.form);
  if (!form) {
    return form.error();
  }
  make::NewOptions options;
  options.agency = request.agency;
  options.year_be = request.year_be;
  options.round_months = request.round_months;
  options.facts = state_->facts;
  options.check_sheet = request.check_sheet;
  options.protect = request.protect;
  std::optional<record::Data> data;
  if (request.data) {
    const Result<std::string> text = request.data->read();
    if (!text) {
      return named(text.error(), *request.data);
    }
    Result<record::Data> parsed = record::parse_data(*text, **form);
    if (!parsed) {
      return named(parsed.error(), *request.data);
    }
    data = std::move(*parsed);
    options.data = &*data;
  }
  if (!(*form)->layout) {
    const auto blank = state_->blanks.find((*form)->name());
    return app::new_from_blank(**form, blank != state_->blanks.end() ? &blank->second : nullptr,
                               options);
  }
  Result<make::NewWorkbook> made = make::new_workbook(**form, options);
  if (!made) {
    return request.data ? named(made.error(), *request.data) : made.error();
  }
  std::vector<report::Rounded> rounded;
  for (make::Rounded& one : made->rounded) {
    rounded.push_back({std::move(one.table), std::move(one.id), std::move(one.field),
                       std::move(one.given), std::move(one.kept)});
  }
  WrittenWorkbook out;
  out.bytes = std::move(made->bytes);
  out.report = report::rounded_text(rounded, app::options_of(wording));
  return out;
}

Result<WrittenWorkbook> Library::fill(const Input& workbook, const Input& data,
                                      std::string_view form, const WriteRequest& request,
                                      const Wording& wording) const {
  const Result<std::string> text = data.read();
  if (!text) {
    return named(text.error(), data);
  }
  app::Reading reading =
      app::read_one({state_->forms, state_->facts}, workbook, form, app::Depth::kRecord);
  if (reading.error) {
    return *reading.error;
  }
  Result<record::Data> parsed = record::parse_data(*text, *reading.form);
  if (!parsed) {
    return named(parsed.error(), data);
  }
  edit::FillOptions options;
  options.overwrite_formulas = request.overwrite_formulas;
  options.remove_signature = request.remove_signature;
  options.grow = request.grow;
  Result<xlsx::Written> written =
      edit::fill(*reading.book, *reading.form, *reading.record, *parsed, options);
  if (!written) {
    const ErrorCode code = written.error().code;
    const bool of_workbook = code == ErrorCode::kSigned || code == ErrorCode::kRowsNotInserted;
    return named(written.error(), of_workbook ? workbook : data);
  }
  return finished(reading, std::move(*written), request, wording);
}

Result<WrittenWorkbook> Library::write_scores(const Input& workbook, std::string_view form,
                                              const WriteRequest& request,
                                              const Wording& wording) const {
  app::Reading reading =
      app::read_one({state_->forms, state_->facts}, workbook, form, app::Depth::kScores);
  if (reading.error) {
    return *reading.error;
  }
  if (!reading.scores) {
    return named(Error(ErrorCode::kFormDefinition, "[scoring]"), workbook);
  }
  Result<xlsx::Written> written = edit::write_scores(*reading.book, *reading.form, *reading.record,
                                                     *reading.scores, request.remove_signature);
  if (!written) {
    return named(written.error(), workbook);
  }
  return finished(reading, std::move(*written), request, wording);
}

Result<std::string> Library::export_data(const Input& workbook, std::string_view form,
                                         Format format, bool with_personal) const {
  app::Reading reading =
      app::read_one({state_->forms, state_->facts}, workbook, form, app::Depth::kRecord);
  if (reading.error) {
    return *reading.error;
  }
  const record::Data data = record::to_data(*reading.form, *reading.record, with_personal);
  return format == Format::kCsv ? record::to_csv(data) : record::to_json(data);
}

Result<ConsolidatedWorkbook> Library::consolidate(const std::vector<Input>& inputs,
                                                  const ConsolidateRequest& request,
                                                  const Wording& wording) const {
  return app::consolidate({state_->forms, state_->facts}, inputs, request, wording);
}

std::string Library::describe_forms(const Wording& wording) const {
  return report::forms_text(state_->forms, app::options_of(wording));
}

std::string Library::describe_rules(const Wording& wording) const {
  return report::rules_text(app::options_of(wording));
}

std::optional<std::string> Library::explain(std::string_view rule, const Wording& wording) const {
  return report::explain_text(rule, app::options_of(wording));
}

std::string Library::describe(const Error& error, const Wording& wording) {
  const report::ErrorText text = report::describe(error, app::options_of(wording));
  return text.message + "\n" + text.fix;
}

}  // namespace scorebook
