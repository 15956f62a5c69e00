// SPDX-License-Identifier: Apache-2.0
// The catalogue of rules, sorted by id. Ids are never reused.
#include <algorithm>
#include <array>

#include "rules/all_rules.h"

namespace scorebook::rules {
namespace {

constexpr Severity kInfo = Severity::kInfo;
constexpr Severity kWarning = Severity::kWarning;
constexpr Severity kError = Severity::kError;

constexpr std::array<Rule, 51> kRules = {{
    {"SB201", "label-changed", kWarning, "count", label_changed},
    {"SB202", "formula-overwritten", kWarning, "count ranges", formula_overwritten},
    {"SB203", "formula-error", kError, "count error ranges", formula_error},
    {"SB204", "sheet-unplaced", kInfo, "count ranges", sheet_unplaced},
    {"SB205", "hidden-data", kWarning, "ranges", hidden_data},
    {"SB206", "stale-value", kWarning, "computed count first ranges stored", stale_value},
    {"SB207", "structure-missing", kError, "count missing", structure_missing},
    {"SB208", "value-conflict", kError, "first_cell", value_conflict},
    {"SB221", "row-duplicate", kError, "id more row", row_duplicate},
    {"SB222", "printed-text", kWarning, "printed", printed_text},
    {"SB301", "not-filled", kError, "count fields rows", not_filled},
    {"SB302", "number-as-text", kWarning, "count ranges sheets typed unit value", number_as_text},
    {"SB303", "not-understood", kError, "count phrases type", not_understood},
    {"SB304", "tick-unclear", kError, "", tick_unclear},
    {"SB401", "weights-total", kError, "excess missing parent rows sum total", weights_total},
    {"SB501", "threshold-missing", kWarning, "ladder levels", threshold_missing},
    {"SB502", "threshold-order", kError, "before before_level ladder level value",
     threshold_order},
    {"SB503", "threshold-unit", kWarning, "beside unit", threshold_unit},
    {"SB504", "level-range", kError, "highest level lowest", level_range},
    {"SB505", "level-result", kError, "derived detail_cell detail_sheet level lowest result unit",
     level_result},
    {"SB506", "score-mismatch", kError, "calculation computed level stated", score_mismatch},
    {"SB507", "group-score", kError, "computed group groups owner owner_cell stated typed",
     group_score},
    {"SB508", "total-mismatch", kError, "computed exact stated", total_mismatch},
    {"SB509", "pending-score", kError, "phrase stated", pending_score},
    {"SB510", "parts-total", kInfo, "addition stated sum", parts_total},
    {"SB511", "claim-not-due", kError, "target", claim_not_due},
    {"SB512", "claim-unproven", kError, "got got_unit result unit wanted", claim_unproven},
    {"SB513", "claim-missing", kError, "", claim_missing},
    {"SB514", "target-unproven", kWarning, "got got_unit target unit wanted", target_unproven},
    {"SB521", "criteria-unread", kWarning, "levels marks", criteria_unread},
    {"SB522", "criteria-twice", kWarning, "level", criteria_twice},
    {"SB601", "fiscal-year", kError, "count dates start_year stated year", fiscal_year},
    {"SB602", "evidence-missing", kWarning, "level score", evidence_missing},
    {"SB603", "evidence-date", kWarning, "count references start_year year", evidence_date},
    {"SB604", "round-not-ticked", kWarning, "count indicators round", round_not_ticked},
    {"SB621", "evidence-items", kWarning, "count items", evidence_items},
    {"SB622", "evidence-number", kWarning, "count references", evidence_number},
    {"SB623", "evidence-sequence", kWarning, "count references", evidence_sequence},
    {"SB624", "evidence-early", kWarning, "deadline happened item reference", evidence_early},
    {"SB625", "result-date", kWarning, "count dates year", result_date},
    {"SB626", "round-unknown", kError, "first last round rounds", round_unknown},
    {"SB701", "detail-missing", kError, "count score", detail_missing},
    {"SB702", "detail-duplicate", kError, "differences first", detail_duplicate},
    {"SB703", "detail-incomplete", kWarning, "count missing", detail_incomplete},
    {"SB704", "detail-state", kError, "detail_cell detail_sheet level lowest phrase result score unit",
     detail_state},
    {"SB705", "detail-targets", kError, "detail labels summary summary_cell summary_sheet",
     detail_targets},
    {"SB706", "detail-title", kWarning, "count part summary_cell summary_part summary_sheet",
     detail_title},
    {"SB707", "detail-number", kWarning, "", detail_number},
    {"SB708", "counts", kWarning, "counted stated", counts},
    {"SB709", "detail-budget", kWarning, "difference stated summary summary_cell summary_sheet",
     detail_budget},
    {"SB710", "share", kError, "computed denominator numerator stated", share},
}};

}  // namespace

std::span<const Rule> catalogue() { return kRules; }

const Rule* find_rule(std::string_view id) {
  const auto found = std::lower_bound(kRules.begin(), kRules.end(), id,
                                      [](const Rule& rule, std::string_view key) {
                                        return rule.id < key;
                                      });
  return found == kRules.end() || found->id != id ? nullptr : &*found;
}

std::vector<std::string> known_ids() {
  std::vector<std::string> ids;
  for (const Rule& rule : kRules) {
    ids.emplace_back(rule.id);
  }
  return ids;
}

}  // namespace scorebook::rules
