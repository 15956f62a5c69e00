// SPDX-License-Identifier: Apache-2.0
// A corrected workbook against the one that was returned: what was mended, what was not, and what
// was changed although nobody asked.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace scorebook::report {

/// A value that says something else than before. A row that is new or gone has the row's label and
/// its id on one side.
struct ValueChange {
  record::Place at;  ///< in the corrected workbook, else in the returned one
  std::string label;
  std::string indicator;
  std::string before, after;  ///< as they stand; both empty for personal fields
  bool personal = false;
};

/// Findings are errors and warnings only; those of one list are in cell order.
struct Comparison {
  std::vector<const rules::Finding*> mended;  ///< of the returned workbook, gone in the corrected
  std::vector<const rules::Finding*> explained;  ///< still there, and the agency says why
  std::vector<const rules::Finding*> open;       ///< still there
  std::vector<const rules::Finding*> added;      ///< not in the returned workbook
  std::vector<ValueChange> unasked;
};

/// Compares what was read of both; `explained` are keys of findings (finding_key.h). Rows are those
/// of the same id. A value was asked for when a finding of the returned workbook speaks of its
/// cell, its indicator and field, or, for one that was blank, of its indicator or sheet. Computed
/// fields follow from others and are not listed: other rules look at them.
Comparison compare(const FileResult& returned, const FileResult& corrected,
                   const std::set<std::string>& explained);

/// `returned` and `corrected` as given to compare(); errors of either are told.
std::string comparison_text(const FileResult& returned, const FileResult& corrected,
                            const Comparison& comparison, const Options& options);
std::string comparison_json(const FileResult& returned, const FileResult& corrected,
                            const Comparison& comparison, const Options& options);

}  // namespace scorebook::report
