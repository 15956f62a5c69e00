// SPDX-License-Identifier: Apache-2.0
// One function a rule, named like its file; the page docs/rules/SBnnn.md says what it means. Each
// appends what it finds and returns "" or why it could not run (message key `notrun.<reason>`):
// no_scoring, no_selection, no_weights, no_scores (or no total), no_details, no_evidence, no_year,
// no_round, no_parts, no_period, no_rounds, no_parameters, no_layout.
#pragma once

#include <string_view>
#include <vector>

#include "rules/rules.h"

namespace scorebook::rules {

// 2xx structure, labels, formulas
std::string_view label_changed(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view formula_overwritten(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view formula_error(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view sheet_unplaced(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view hidden_data(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view stale_value(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view structure_missing(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view printed_text(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view row_duplicate(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view value_conflict(const Context&, const form::Check&, std::vector<Finding>&);
// 3xx types and required
std::string_view not_filled(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view number_as_text(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view not_understood(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view tick_unclear(const Context&, const form::Check&, std::vector<Finding>&);
// 4xx weights and totals
std::string_view weights_total(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view selection(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view part_weights(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view split_weights(const Context&, const form::Check&, std::vector<Finding>&);
// 5xx thresholds, levels, scores
std::string_view threshold_missing(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view threshold_order(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view threshold_unit(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view level_range(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view level_result(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view score_mismatch(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view group_score(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view total_mismatch(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view pending_score(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view parts_total(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view claim_not_due(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view claim_unproven(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view claim_missing(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view target_unproven(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view criterion_text(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view criterion_bands(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view parts_result(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view step_open(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view population(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view criteria_unread(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view criteria_twice(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view computed_value(const Context&, const form::Check&, std::vector<Finding>&);
// 6xx dates, rounds, evidence
std::string_view fiscal_year(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view evidence_missing(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view evidence_date(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view round_not_ticked(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view pending_overdue(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view round_period(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view evidence_undated(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view document_year(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view document_number(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view evidence_shared(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view text_year(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view text_date(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view round_unknown(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view evidence_items(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view evidence_number(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view evidence_sequence(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view evidence_early(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view result_date(const Context&, const form::Check&, std::vector<Finding>&);
// 7xx detail sheets against the summary, text against figures
std::string_view detail_missing(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view detail_duplicate(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view detail_incomplete(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view detail_state(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view detail_targets(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view detail_title(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view detail_number(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view counts(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view detail_budget(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view share(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view result_narrative(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view listed_count(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view parts_missing(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view division_sum(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view item_twice(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view narrative_copied(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view result_copied(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view placeholder(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view agency_differs(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view title_repeated(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view money_sum(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view figures_differ(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view baseline_blank(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view repeats(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view lookup_value(const Context&, const form::Check&, std::vector<Finding>&);
// 9xx safety and privacy
std::string_view national_id(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view contact_data(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view external_links(const Context&, const form::Check&, std::vector<Finding>&);
std::string_view macros(const Context&, const form::Check&, std::vector<Finding>&);

}  // namespace scorebook::rules
