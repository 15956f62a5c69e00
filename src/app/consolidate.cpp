// SPDX-License-Identifier: Apache-2.0
#include "app/consolidate.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "app/corrections.h"
#include "app/lists.h"
#include "app/reading.h"
#include "app/wording.h"
#include "base/day_text.h"
#include "base/number_text.h"
#include "io/digest.h"
#include "make/ministry.h"
#include "ministry/consolidation.h"
#include "ministry/earlier.h"
#include "ministry/facts.h"
#include "report/wording.h"
#include "xlsx/properties.h"

namespace scorebook::app {
namespace {

int version_of(const std::string& text) {
  const std::optional<Exact> version = base::read_plain_number(text);
  const std::int64_t number = version ? version->to_int().value_or(0) : 0;
  return number > 0 && number < 1'000'000 ? static_cast<int>(number) : 0;
}

/// Reads one input, keeps its results and lets go of it. Findings are worded in Thai, since the
/// workbook is.
ministry::Submission submission_of(const Known& known, const Input& input, const std::string& form,
                                   const ministry::Options& options) {
  const Reading reading = read_one(known, input, form, Depth::kFindings, xlsx::Keep::kValues);
  ministry::Source source;
  source.file = input.name;
  if (reading.bytes) {
    source.sha256 = io::sha256(*reading.bytes);
  }
  if (reading.book) {
    xlsx::CoreProperties properties = xlsx::core_properties(reading.book->package());
    source.modified = std::move(properties.modified);
    source.version = version_of(properties.version);
  }
  if (reading.error) {
    source.error = &*reading.error;
    return ministry::take(source, report::Options{});
  }
  source.form = reading.form;
  source.record = &reading.whole();
  source.scores = reading.scores ? &*reading.scores : nullptr;
  source.findings = reading.findings ? &*reading.findings : nullptr;
  ministry::Submission taken = ministry::take(source, report::Options{});
  if (options.corrections.empty()) {
    return taken;
  }
  Corrected corrected = correct(*reading.form, reading.whole(), reading.scores, taken.agency,
                                options.corrections, options.roster);
  if (corrected.lines.empty()) {
    return taken;
  }
  // The findings stay those of the workbook: its sender has still to mend it.
  source.record = &corrected.record;
  source.scores = &*corrected.scores;
  ministry::Submission out = ministry::take(source, report::Options{});
  for (ministry::CorrectionLine& line : corrected.lines) {
    for (const ministry::IndicatorLine& item : taken.indicators) {
      if (item.id == line.indicator) {
        line.before = line.name.empty() || !item.level ? item.result : item.level->exact_text();
      }
    }
  }
  out.corrections = std::move(corrected.lines);
  return out;
}

/// A year near to those that lists of today mean: the latest edition of the forms.
int near_year(const std::vector<form::Form>& forms) {
  std::int64_t latest = 0;
  for (const form::Form& form : forms) {
    const std::optional<Exact> edition = Exact::from_decimal(form.edition);
    latest = std::max(latest, edition ? edition->to_int().value_or(0) : 0);
  }
  return static_cast<int>(latest);
}

Result<ministry::Options> options_of(const ConsolidateRequest& request, int year) {
  ministry::Options options;
  options.title = request.title;
  options.certified = request.certified;
  options.ranks = request.ranks;
  if (!request.as_of.empty()) {
    options.as_of = base::read_day(request.as_of, year);
    if (!options.as_of) {
      return Error(ErrorCode::kValueInvalid, request.as_of);
    }
    year = options.as_of->year + base::kBuddhistOffset;
  }
  if (request.roster != nullptr) {
    Result<ministry::TextLines> lines = read_lines(*request.roster);
    if (!lines) {
      return lines.error();
    }
    Result<ministry::Roster> roster = ministry::Roster::create(*std::move(lines), year);
    if (!roster) {
      Error error = roster.error();
      error.file = request.roster->name;
      return error;
    }
    options.roster = *std::move(roster);
  }
  if (request.overrides != nullptr) {
    Result<ministry::TextLines> lines = read_lines(*request.overrides);
    if (!lines) {
      return lines.error();
    }
    Result<std::vector<ministry::Correction>> corrections =
        ministry::read_corrections(*std::move(lines));
    if (!corrections) {
      Error error = corrections.error();
      error.file = request.overrides->name;
      return error;
    }
    options.corrections = *std::move(corrections);
  }
  if (request.received != nullptr) {
    Result<ministry::TextLines> lines = read_lines(*request.received);
    if (!lines) {
      return lines.error();
    }
    Result<std::vector<ministry::Receipt>> receipts =
        ministry::read_register(*std::move(lines), year);
    if (!receipts) {
      Error error = receipts.error();
      error.file = request.received->name;
      return error;
    }
    options.received = *std::move(receipts);
  }
  return options;
}

Result<std::vector<ministry::Submission>> read_facts(const FactsInput& facts) {
  std::vector<std::string> bytes;
  std::vector<ministry::FactLines> tables;
  bytes.reserve(ministry::fact_tables().size());  // the tables view them
  for (const std::string& table : ministry::fact_tables()) {
    const Input input = facts.table(table);
    Result<std::string> read = input.read();
    if (!read) {
      Error error = read.error();
      error.file = input.name;
      return error;
    }
    bytes.push_back(*std::move(read));
    tables.push_back({table, bytes.back()});
  }
  Result<std::vector<ministry::Submission>> submissions = ministry::read_facts(tables);
  if (!submissions) {
    Error error = submissions.error();
    error.file = facts.table(error.file).name;
    return error;
  }
  return submissions;
}

Result<void> add_facts(const std::vector<FactsInput>& inputs,
                       std::vector<ministry::Submission>& submissions) {
  for (const FactsInput& input : inputs) {
    Result<std::vector<ministry::Submission>> more = read_facts(input);
    if (!more) {
      return more.error();
    }
    std::move(more->begin(), more->end(), std::back_inserter(submissions));
  }
  return {};
}

/// Fills in what is told beside the workbook.
void tell(ConsolidatedWorkbook& out, const ministry::Consolidation& all, const Wording& wording) {
  std::size_t unknown = 0;
  std::size_t unreadable = 0;
  for (const ministry::Submission& submission : all.submissions) {
    const bool no_form = submission.error_code == key(ErrorCode::kFormUnknown) ||
                         submission.error_code == key(ErrorCode::kFormAmbiguous);
    if (no_form) {
      ++unknown;
    } else if (!submission.readable()) {
      ++unreadable;
    }
  }
  std::size_t undecided = 0;
  for (const ministry::Delivery& delivery : all.deliveries) {
    undecided += delivery.basis == ministry::Basis::kUndecided ? 1 : 0;
  }
  const std::vector<std::size_t> used = all.used();
  out.unreadable = unknown + unreadable > 0;
  out.open_matters = undecided > 0 || !all.not_made.empty() ||
                     std::any_of(used.begin(), used.end(), [&](std::size_t i) {
                       return all.submissions[i].count("error") > 0;
                     });
  const report::Wording words(app::options_of(wording));
  report::Values values = {{"read", words.count(all.submissions.size() - unknown - unreadable)},
                           {"unreadable", words.count(unreadable)},
                           {"unknown", words.count(unknown)},
                           {"used", words.count(used.size())}};
  if (undecided > 0) {
    values.emplace("undecided", words.count(undecided));
  }
  if (out.unreadable || undecided > 0) {
    values.emplace("sheet", make::status_sheet_name());
  }
  out.report = words.text("consolidate.done", values) + "\n";
}

}  // namespace

Result<ConsolidatedWorkbook> consolidate(const Known& known, const std::vector<Input>& inputs,
                                         const ConsolidateRequest& request,
                                         const Wording& wording) {
  if (!request.form.empty()) {
    if (const Result<const form::Form*> named = find_form(known.forms, request.form); !named) {
      return named.error();
    }
  }
  Result<ministry::Options> options = options_of(request, near_year(known.forms));
  if (!options) {
    return options.error();
  }
  const Known dated{known.forms, known.facts, options->as_of};
  std::vector<ministry::Submission> submissions(inputs.size());
  const auto read = [&](std::size_t i) {
    submissions[i] = submission_of(dated, inputs[i], request.form, *options);
  };
  if (request.run) {
    request.run(inputs.size(), read);
  } else {
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      read(i);
    }
  }
  ConsolidatedWorkbook out;
  if (request.facts) {
    for (ministry::FactFile& file : ministry::write_facts(submissions)) {
      out.facts.push_back({std::move(file.name), std::move(file.bytes)});
    }
  }
  std::vector<ministry::Submission> previous;
  if (Result<void> added = add_facts(request.more_facts, submissions); !added) {
    return added.error();
  }
  if (Result<void> added = add_facts(request.previous, previous); !added) {
    return added.error();
  }
  std::vector<std::string> common;
  for (const form::Form& form : known.forms) {
    if (form.common_indicators) {
      common.push_back(form.name());
    }
  }
  ministry::Options before;
  before.roster = options->roster;
  ministry::Consolidation all =
      ministry::consolidate(std::move(submissions), *std::move(options), common);
  ministry::add_earlier(all, ministry::consolidate(std::move(previous), std::move(before), {}));
  make::MinistryOptions layout;
  layout.separate_details = request.separate_details;
  Result<make::MinistryWorkbook> made = make::ministry_workbook(all, known.forms, layout);
  if (!made) {
    return made.error();
  }
  out.bytes = std::move(made->bytes);
  out.details = std::move(made->details);
  tell(out, all, wording);
  return out;
}

}  // namespace scorebook::app
