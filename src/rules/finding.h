// SPDX-License-Identifier: Apache-2.0
// A finding: something in the user's workbook, as plain data. Words come later, in report.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/record.h"
#include "scorebook/exact.h"

namespace scorebook::rules {

enum class Severity { kInfo, kWarning, kError };
std::string_view key(Severity severity);

/// A named figure or text of a message. The kind decides which digits it is printed in: numbers
/// follow --digits, addresses and numbers to be typed stay ASCII.
struct Arg {
  enum class Kind { kText, kNumber, kAscii } kind = Kind::kText;
  std::string text;
};

/// Another cell that the finding speaks of.
struct Ref {
  record::Place at;
  std::string found;
  bool operator==(const Ref&) const = default;
};

struct Finding {
  std::string rule;                 ///< "SB401"
  std::string key;                  ///< "weights-total"
  Severity severity = Severity::kError;
  record::Place at;                 ///< the cell; no sheet when a sheet is missing
  bool has_cell = true;
  std::string label;                ///< the field as the form prints it (the form's language)
  std::string indicator;            ///< id, or empty
  std::string found;
  std::string expected;
  std::string variant;              ///< which message of the rule: "" or a suffix such as "moved"
  std::map<std::string, Arg> args;  ///< for the message; "x_en" stands for "x" in English
  std::vector<Ref> refs;
  std::optional<Exact> points;      ///< points of the score at stake
};

/// A check that ran, or why it could not.
struct CheckRun {
  std::string rule;
  bool ran = true;
  std::string reason;               ///< message key `notrun.<reason>` when it did not
};

struct Findings {
  std::vector<Finding> list;        ///< in cell order: sheet position, row, column, rule
  std::vector<CheckRun> checks;     ///< by rule id
  int count(Severity severity) const;
};

}  // namespace scorebook::rules
