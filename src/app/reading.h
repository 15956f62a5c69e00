// SPDX-License-Identifier: Apache-2.0
// From the bytes of an input to all that is known about it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "form/form.h"
#include "io/package.h"
#include "record/facts.h"
#include "record/record.h"
#include "report/report.h"
#include "rules/finding.h"
#include "scorebook/scorebook.h"
#include "scoring/scores.h"
#include "xlsx/workbook.h"

namespace scorebook::app {

/// What inputs are read with: the forms, sorted by id, then edition, the facts about the agency,
/// and the day that the data are of.
struct Known {
  const std::vector<form::Form>& forms;
  const record::AgencyFacts& facts;
  std::optional<base::Date> as_of = std::nullopt;
};

/// How far an input is followed.
enum class Depth { kRecord, kScores, kFindings };

/// One input, read. Either `error` is set, or form and record (and what the depth asked for). The
/// workbook is kept open only by read_one.
struct Reading {
  std::string name;
  std::optional<Error> error;
  const form::Form* form = nullptr;
  std::unique_ptr<std::string> bytes;
  report::Likeness fit;  ///< what spoke for the form and against it
  std::unique_ptr<io::MemorySource> source;
  std::optional<xlsx::Workbook> book;
  std::optional<record::Record> record;
  /// The record with the facts about the agency, where they add anything; what is scored and
  /// checked. What is written goes by `record`.
  std::optional<record::Record> completed;
  std::optional<scoring::Scores> scores;
  std::optional<scoring::Scores> trial;  ///< with other values than the workbook has
  std::optional<rules::Findings> findings;
  /// Of a submission of several workbooks (app/submission.h): on the one that leads the names of the
  /// others, on the others the name of the one that leads.
  std::vector<std::string> parts;
  std::string part_of;

  const record::Record& whole() const { return completed ? *completed : *record; }
};

/// The form of this name, "id/edition" or "id" (the newest edition). kFormNotFound, with all names
/// as arg "known". `forms` are sorted by id, then edition.
Result<const form::Form*> find_form(const std::vector<form::Form>& forms, std::string_view name);

/// Reads one input. An empty form name means: recognise it. Whatever goes wrong with this input, an
/// exception included, is its `error` and touches no other input.
/// What is kept of the workbook's sheets decides whether it can be edited.
Reading read_one(const Known& known, const Input& input, std::string_view form, Depth depth,
                 xlsx::Keep keep = xlsx::Keep::kAll);

/// Adds to a reading with a record what the depth asks for. What goes wrong is its error.
void follow(Reading& reading, const Known& known, Depth depth);

using Batch = std::vector<Reading>;
/// Reads all inputs in order, letting go of each workbook after use, and puts those together that
/// are one submission.
Batch read_all(const Known& known, const std::vector<Input>& inputs, std::string_view form,
               Depth depth);

}  // namespace scorebook::app
