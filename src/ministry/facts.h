// SPDX-License-Identifier: Apache-2.0
// Submissions as facts: flat tables in CSV and newline-delimited JSON (docs/scale.md), written and
// read again without loss.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ministry/submission.h"
#include "scorebook/result.h"

namespace scorebook::ministry {

inline constexpr int kFactsVersion = 1;

/// The names of the tables: "submissions", "groups", "indicators", "findings", "evidence",
/// "corrections".
const std::vector<std::string>& fact_tables();

struct FactFile {
  std::string name;  ///< "submissions.csv", "submissions.ndjson" ...
  std::string bytes;
};

/// Every table in both formats. The submissions are written in the order of their files.
std::vector<FactFile> write_facts(std::vector<Submission> submissions);

/// The lines of one table.
struct FactLines {
  std::string table;
  std::string_view ndjson;
};

/// Reads what write_facts() wrote. The first fault is kListFaulty with the line as place: "column"
/// names the field, "found" what is wrong with it; its file is the table.
Result<std::vector<Submission>> read_facts(const std::vector<FactLines>& tables);

}  // namespace scorebook::ministry
