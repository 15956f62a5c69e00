// SPDX-License-Identifier: Apache-2.0
// What the copy for the public leaves out, in words for the owner of the workbook.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "report/options.h"

namespace scorebook::report {

struct PublicReport {
  std::string file, output;
  std::vector<std::string> hidden_sheets;
  std::vector<std::string> masked;  ///< "Sheet!A1"
  std::vector<std::string> parts;   ///< of the package
  /// Counts by kind, each with a text "publish.KIND".
  std::map<std::string, std::size_t> left_out;
};

std::string public_text(const PublicReport& report, const Options& options);

}  // namespace scorebook::report
