// SPDX-License-Identifier: Apache-2.0
// The sections that say how a record is judged: scoring, evidence, checks.
#include "form/sections.h"

namespace scorebook::form {
namespace {

constexpr int kMostLevels = 100;
constexpr int kMostDecimals = 30;
constexpr int kMostMonths = 12;

constexpr Choices<NumberStyle, 3> kNumberStyles{{{"docno", NumberStyle::kDocno},
                                                 {"meeting", NumberStyle::kMeeting},
                                                 {"none", NumberStyle::kNone}}};
constexpr Choices<bool, 2> kUnbalanced{{{"any", false}, {"balanced", true}}};
constexpr Choices<Spread, 4> kSpreads{{{"block", Spread::kBlock},
                                       {"none", Spread::kNone},
                                       {"proportional", Spread::kProportional},
                                       {"named", Spread::kNamed}}};
constexpr Choices<ReferenceDate, 3> kDates{{{"optional", ReferenceDate::kOptional},
                                            {"expected", ReferenceDate::kExpected},
                                            {"required", ReferenceDate::kRequired}}};
constexpr Choices<std::string_view, 3> kSeverities{
    {{"error", "error"}, {"warning", "warning"}, {"info", "info"}}};

void read_derive(Reader& reader, Scoring::Derive& derive) {
  reader.name("table", derive.table);
  reader.name("parent", derive.parent);
  reader.name("result", derive.result);
  reader.texts("ladder", derive.ladder, Need::kRequired);
  reader.name("ladder_table", derive.ladder_table);
  reader.name("unit", derive.unit, Need::kOptional);
}

void read_unassessed(Reader& reader, Scoring::Unassessed& unassessed) {
  reader.choice("weight", unassessed.spread, kSpreads, Need::kRequired);
  reader.name("recipient", unassessed.recipient, Need::kOptional);
  reader.name("reason", unassessed.reason, Need::kOptional);
  reader.name("approval", unassessed.approval, Need::kOptional);
}

void read_input_table(Reader& reader, Scoring::InputTable& input) {
  reader.name("table", input.table);
  reader.name("parent", input.parent);
  reader.name("name", input.name);
  reader.name("value", input.value);
  reader.name("label", input.label, Need::kOptional);
  reader.name("unit", input.unit, Need::kOptional);
}

void read_outcome(Reader& reader, Scoring::Outcome& outcome) {
  reader.name("claim", outcome.claim, Need::kOptional);
  reader.text("met", outcome.met);
  reader.text("unmet", outcome.unmet);
  reader.name("target", outcome.target);
  reader.texts("results", outcome.results, Need::kRequired);
  reader.paths("ladders", outcome.ladders);
}

void read_reference(Reader& reader, Evidence::Reference& reference) {
  reader.name("kind", reference.kind);
  reader.choice("number", reference.number, kNumberStyles, Need::kRequired);
  reader.texts("before", reference.before);
  reader.texts("words", reference.words);
  reader.choice("date", reference.date, kDates);
}

}  // namespace

void read_scoring(Reader& reader, Scoring& scoring) {
  reader.name("kind", scoring.kind);
  reader.name("items", scoring.items);
  reader.texts("tree", scoring.tree);
  reader.name("weight", scoring.weight, Need::kOptional);
  reader.name("score", scoring.score, Need::kOptional);
  reader.name("achieved", scoring.achieved, Need::kOptional);
  reader.name("derived", scoring.derived, Need::kOptional);
  reader.name("calculation", scoring.calculation, Need::kOptional);
  reader.whole("levels", scoring.levels, 1, kMostLevels);
  reader.text("check_text", scoring.check_text);
  reader.flag("whole_levels", scoring.whole_levels);
  reader.exact("below_first", scoring.below_first);
  reader.exact("max", scoring.max);
  reader.exact("weight_base", scoring.weight_base);
  reader.choice("weights", scoring.refuse_unbalanced, kUnbalanced);
  reader.list("round_weights", scoring.round_weights,
              [](Reader& entry, Scoring::RoundWeight& weight) {
                entry.whole("round", weight.round, 1, kMostMonths, Need::kRequired);
                entry.name("field", weight.field);
              });
  reader.name("total", scoring.total, Need::kOptional);
  reader.whole("decimals", scoring.decimals, 0, kMostDecimals);
  reader.whole("round_scores", scoring.round_scores, 0, kMostDecimals);
  reader.texts("pending", scoring.pending);
  reader.table("derive", scoring.derive, read_derive);
  reader.table("unassessed", scoring.unassessed, read_unassessed);
  reader.name("assessor", scoring.assessor, Need::kOptional);
  reader.table("input_table", scoring.input_table, read_input_table);
  reader.list("inputs", scoring.inputs, [](Reader& entry, Scoring::Input& input) {
    entry.name("key", input.key);
    entry.words("label", input.label);
    entry.text("unit", input.unit);
  });
  reader.list("schemes", scoring.schemes, read_scheme);
  reader.name("scheme", scoring.scheme, Need::kOptional);
  reader.name("rating", scoring.rating, Need::kOptional);
  reader.table("outcome", scoring.outcome, read_outcome);
}

void read_evidence(Reader& reader, Evidence& evidence) {
  reader.name("table", evidence.table, Need::kOptional);
  reader.texts("from", evidence.from, Need::kRequired);
  reader.name("items", evidence.items, Need::kOptional);
  reader.texts("dated", evidence.dated);
  reader.list("references", evidence.references, read_reference, Need::kRequired);
}

void read_check(Reader& reader, Check& check) {
  std::string_view severity;
  reader.text("rule", check.rule, Need::kRequired);
  reader.choice("severity", severity, kSeverities);
  reader.words("basis", check.basis, Need::kOptional);
  reader.name("ladder_table", check.ladder_table, Need::kOptional);
  reader.texts("ladder", check.ladder);
  reader.name("title_field", check.title_field, Need::kOptional);
  reader.list("pairs", check.pairs, [](Reader& entry, Check::Pair& pair) {
    entry.name("detail", pair.detail);
    entry.text("summary", pair.summary, Need::kRequired);
  });
  reader.texts("fields", check.fields);
  reader.texts("words", check.words);
  reader.texts("until", check.until);
  reader.list("counts", check.counts, [](Reader& entry, Check::Count& count) {
    entry.name("field", count.field);
    entry.name("table", count.table);
  });
  reader.name("table", check.table, Need::kOptional);
  reader.texts("against", check.against);
  reader.table("split", check.split, [](Reader& entry, Check::Split& split) {
    entry.name("table", split.table);
    entry.name("field", split.field);
    entry.name("items", split.items);
    entry.texts("fixed", split.fixed);
    entry.exact("sum", split.sum);
  });
  if (!severity.empty()) {
    check.severity = severity;
  }
}

}  // namespace scorebook::form
