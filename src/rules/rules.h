// SPDX-License-Identifier: Apache-2.0
// The rules: pure functions from a Record, its Form and its Scores to Findings.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "form/form.h"
#include "record/record.h"
#include "rules/finding.h"
#include "scoring/scores.h"

namespace scorebook::rules {

class Index;

/// What a rule may look at.
struct Context {
  const form::Form& form;
  const record::Record& record;
  const scoring::Scores* scores;  ///< null when the form has none
  const Index* index = nullptr;   ///< set by run(); every rule has one
  /// The day that the data are of; without it the last day of the reported period.
  std::optional<base::Date> as_of = std::nullopt;
};

/// One rule of the catalogue. A function, never a class: it appends what it finds.
struct Rule {
  std::string_view id;    ///< "SB401"
  std::string_view key;   ///< "weights-total"
  Severity severity;      ///< unless a variant or the form's check says otherwise
  std::string_view args;  ///< names its messages may use (Finding::args), by spaces
  /// Returns "" or the reason (message key) why it could not run.
  std::string_view (*check)(const Context&, const form::Check&, std::vector<Finding>&);
};

/// All rules, sorted by id.
std::span<const Rule> catalogue();
const Rule* find_rule(std::string_view id);
std::vector<std::string> known_ids();

/// Runs the form's checks; findings in cell order, one cause once. A check of an unknown rule is
/// left out (form::load refuses it).
Findings run(const Context& given);

}  // namespace scorebook::rules
