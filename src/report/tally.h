// SPDX-License-Identifier: Apache-2.0
// Counts over the findings of one workbook, and the key by which a finding is known again.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "form/form.h"
#include "report/report.h"
#include "rules/finding.h"
#include "scorebook/exact.h"

namespace scorebook::report {

/// How many findings of one severity there are and what they may cost.
struct Count {
  std::size_t all = 0;
  std::size_t costly = 0;  ///< findings with points at stake
  Exact points;            ///< at stake: of several findings on one indicator the dearest counts
};

/// Counts by severity.
struct Tally {
  Count errors, warnings, infos;

  std::size_t total() const { return errors.all + warnings.all + infos.all; }
};

Tally tally(const rules::Findings& findings);
/// The findings of a file; none for one that was not read or not checked.
const rules::Findings& findings_of(const FileResult& file);

/// Counts over several files; unreadable ones are counted beside.
struct Overall {
  Tally tally;
  std::size_t files = 0;
  std::size_t faulty = 0;  ///< readable files with at least one error finding
  std::size_t unreadable = 0;

  bool ready() const { return files > 0 && faulty == 0 && unreadable == 0; }
};

Overall overall(std::span<const FileResult> files);

/// The findings that cost most points, at most `limit`: errors before warnings, then by points,
/// then in the order of the list. Findings without points and notes for information are left out.
std::vector<const rules::Finding*> costliest(const rules::Findings& findings, std::size_t limit);

/// 16 hexadecimal digits (FNV-1a, 64 bit) over rule, indicator, sheet, cell and what was found: the
/// same finding has the same fingerprint in every run, language and order.
std::string fingerprint(const rules::Finding& finding, const form::Form& form);

}  // namespace scorebook::report
