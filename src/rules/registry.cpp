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

constexpr std::array<Rule, 87> kRules = {{
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
    {"SB402", "selection", kError, "case cases count fact from items needed rows sum total wanted",
     selection},
    {"SB403", "part-weights", kError, "items rows sum total wanted", part_weights},
    {"SB404", "split-weights", kError, "group rows sum total wanted", split_weights},
    {"SB501", "threshold-missing", kWarning, "ladder levels", threshold_missing},
    {"SB502", "threshold-order", kError, "before before_level ladder level value", threshold_order},
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
    {"SB515", "criterion-text", kError, "cells cells_at cells_sheet listed", criterion_text},
    {"SB516", "criterion-bands", kWarning, "from level next to", criterion_bands},
    {"SB517", "parts-result", kError, "computed parts stated", parts_result},
    {"SB518", "step-open", kWarning, "level level_cell quote step", step_open},
    {"SB519", "population", kWarning, "title_cell", population},
    {"SB521", "criteria-unread", kWarning, "levels marks", criteria_unread},
    {"SB522", "criteria-twice", kWarning, "level", criteria_twice},
    {"SB523", "computed-value", kError, "calculation computed stated", computed_value},
    {"SB601", "fiscal-year", kError, "count dates start_year stated year", fiscal_year},
    {"SB602", "evidence-missing", kWarning, "level score", evidence_missing},
    {"SB603", "evidence-date", kWarning, "count references start_year year", evidence_date},
    {"SB604", "round-not-ticked", kWarning, "count indicators round", round_not_ticked},
    {"SB605", "pending-overdue", kError, "day phrase", pending_overdue},
    {"SB606", "round-period", kError, "due last months", round_period},
    {"SB607", "evidence-undated", kWarning, "references", evidence_undated},
    {"SB608", "document-year", kWarning, "count date number reference", document_year},
    {"SB609", "document-number", kWarning, "digits example reference usual", document_number},
    {"SB610", "evidence-shared", kInfo, "indicators reference", evidence_shared},
    {"SB611", "text-year", kWarning, "named year", text_year},
    {"SB612", "text-date", kWarning, "days start_year year", text_date},
    {"SB621", "evidence-items", kWarning, "count items", evidence_items},
    {"SB622", "evidence-number", kWarning, "count references", evidence_number},
    {"SB623", "evidence-sequence", kWarning, "count references", evidence_sequence},
    {"SB624", "evidence-early", kWarning, "deadline happened item reference", evidence_early},
    {"SB625", "result-date", kWarning, "count dates year", result_date},
    {"SB626", "round-unknown", kError, "round rounds", round_unknown},
    {"SB701", "detail-missing", kError, "count score", detail_missing},
    {"SB702", "detail-duplicate", kError, "differences first", detail_duplicate},
    {"SB703", "detail-incomplete", kWarning, "count missing", detail_incomplete},
    {"SB704", "detail-state", kError,
     "detail_cell detail_sheet level lowest phrase result score unit", detail_state},
    {"SB705", "detail-targets", kError, "detail labels summary summary_cell summary_sheet",
     detail_targets},
    {"SB706", "detail-title", kWarning, "count part summary_cell summary_part summary_sheet",
     detail_title},
    {"SB707", "detail-number", kWarning, "", detail_number},
    {"SB708", "counts", kWarning, "counted stated", counts},
    {"SB709", "detail-budget", kWarning, "difference stated summary summary_cell summary_sheet",
     detail_budget},
    {"SB710", "share", kError, "computed denominator numerator stated", share},
    {"SB711", "result-narrative", kError,
     "computed level_computed level_stated lowest narrative_cell quote stated", result_narrative},
    {"SB712", "listed-count", kError, "announced listed unit", listed_count},
    {"SB713", "parts-missing", kWarning, "result", parts_missing},
    {"SB714", "division-sum", kError, "addition stated sum unit", division_sum},
    {"SB715", "item-twice", kWarning, "first second", item_twice},
    {"SB716", "narrative-copied", kWarning, "count first_cell first_sheet", narrative_copied},
    {"SB717", "result-copied", kWarning, "plan plan_cell", result_copied},
    {"SB718", "placeholder", kWarning, "", placeholder},
    {"SB719", "agency-differs", kWarning, "count", agency_differs},
    {"SB720", "title-repeated", kWarning, "other row", title_repeated},
    {"SB721", "money-sum", kWarning, "addition narrative_cell stated sum", money_sum},
    {"SB722", "figures-differ", kWarning, "other_cell other_label", figures_differ},
    {"SB723", "baseline-blank", kWarning, "words", baseline_blank},
    {"SB731", "repeats", kError, "first_cell first_sheet", repeats},
    {"SB732", "lookup-value", kWarning, "of wanted", lookup_value},
    {"SB901", "national-id", kWarning, "count masked", national_id},
    {"SB902", "contact-data", kWarning, "count masked", contact_data},
    {"SB903", "external-links", kWarning, "", external_links},
    {"SB904", "macros", kWarning, "", macros},
}};

}  // namespace

std::span<const Rule> catalogue() {
  return kRules;
}

const Rule* find_rule(std::string_view id) {
  const auto found =
      std::lower_bound(kRules.begin(), kRules.end(), id,
                       [](const Rule& rule, std::string_view key) { return rule.id < key; });
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
