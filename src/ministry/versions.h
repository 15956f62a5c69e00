// SPDX-License-Identifier: Apache-2.0
// Which of several versions of a report counts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ministry/agencies.h"
#include "ministry/consolidation.h"
#include "ministry/submission.h"

namespace scorebook::ministry {

/// The lines of the register by what they name.
class Receipts {
 public:
  Receipts(const std::vector<Receipt>& receipts, const Roster& roster);

  /// The line that names the file: its path, or the end of its path from a folder on. Null when
  /// none does, or when two do.
  const Receipt* of_file(std::string_view file) const;
  /// The lines that name the agency and no file.
  std::vector<const Receipt*> of_agency(std::size_t agency) const;

 private:
  std::map<std::string, std::vector<const Receipt*>, std::less<>> by_file_;
  std::multimap<std::size_t, const Receipt*> by_agency_;
};

/// Fills in `versions` (sorted), `used`, `basis`, `received` and `number` of a delivery whose
/// versions are known. In this order: the register's number of the version, the register's date;
/// the version that the workbooks state; dcterms:modified. Each decides only when every version has
/// it and one is the highest. Files of equal bytes are one version.
void choose_version(Delivery& delivery, const std::vector<Submission>& submissions,
                    const Receipts& receipts);

}  // namespace scorebook::ministry
