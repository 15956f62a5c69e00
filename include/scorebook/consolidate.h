// SPDX-License-Identifier: Apache-2.0
// Many workbooks into the ministry's one: what Library::consolidate takes and gives.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scorebook/error.h"
#include "scorebook/result.h"

namespace scorebook {

struct Input;

/// Calls the task with 0 to count - 1, each once, in any order and from any threads, and returns
/// when all calls have returned. The results do not depend on it.
using Executor =
    std::function<void(std::size_t count, const std::function<void(std::size_t)>& task)>;

/// Facts of an earlier run (docs/scale.md), which stand for the workbooks they were made from.
struct FactsInput {
  /// The table "submissions", "indicators" ... as newline-delimited JSON.
  std::function<Input(const std::string& table)> table;
};

/// What to put together and how.
struct ConsolidateRequest {
  std::string form;                  ///< of all inputs; empty: recognised
  const Input* roster = nullptr;     ///< who is to send: xlsx or CSV (docs/consolidation.md)
  const Input* received = nullptr;   ///< what was received when: xlsx or CSV
  const Input* overrides = nullptr;  ///< values that the ministry corrects itself: xlsx or CSV
  std::string as_of;                 ///< the day of the figures, in either era; may be empty
  std::string title;                 ///< who consolidates; may be empty
  bool certified = false;            ///< the figures are final
  bool ranks = true;
  bool separate_details = false;  ///< the long tables go into a workbook of their own
  bool facts = false;             ///< also give the facts of the inputs
  std::vector<FactsInput> more_facts;
  std::vector<FactsInput> previous;  ///< facts of the round before, to compare with
  Executor run;                      ///< empty: one after the other
};

/// A file to write: its name below the folder that was asked for.
struct NamedFile {
  std::string name;
  std::string bytes;
};

struct ConsolidatedWorkbook {
  std::string bytes;
  std::string details;           ///< empty unless asked for
  std::vector<NamedFile> facts;  ///< empty unless asked for
  std::string report;            ///< what was read, in words
  bool unreadable = false;       ///< some input could not be read or is of no known form
  bool open_matters = false;     ///< a version is undecided, a report has error findings, or a
                                 ///< correction was not made
};

}  // namespace scorebook
