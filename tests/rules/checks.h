// SPDX-License-Identifier: Apache-2.0
// Running rules on records in memory, and the words of their findings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/record.h"
#include "rules/rules.h"
#include "support/records.h"

namespace scorebook::test {

using rules::Finding;
using rules::Severity;

/// What one rule finds, with the parameters that the form gives it.
std::vector<Finding> run_rule(std::string_view id, const record::Record& record,
                              const form::Form& form = weighted_form());
/// What the rule finds in the small record when its detail sheet 1.1 has this text in the field.
std::vector<Finding> found_in(std::string_view rule, std::string_view words,
                              std::string_view field = "narrative");
/// Lets the narrative of a detail sheet refer to a document.
void cite(record::Record& record, std::string_view id, record::Reference reference);
/// The small record, its detail sheet 1.1 with two activities that have reached these levels of
/// five.
record::Record with_parts(std::string_view first, std::string_view second, std::string_view result);
/// Why the rule could not run; "" when it did.
std::string reason_of(std::string_view id, const record::Record& record,
                      const form::Form& form = weighted_form());

/// What every rule of the catalogue finds, in order.
rules::Findings run_all(const record::Record& record, const form::Form& form = weighted_form());
/// One line a finding: "SB401 error B5", the variant behind a dot: "SB507.moved error N19".
std::string lines(const std::vector<Finding>& findings);
std::string all_lines(const record::Record& record);

/// Message and remedy in the language as the report prints them, joined by " | ". Fails the test
/// when a placeholder is left.
std::string thai(const Finding& finding);
std::string english(const Finding& finding);

/// The addresses of the references: "H8 I8".
std::string refs(const Finding& finding);

}  // namespace scorebook::test
