// SPDX-License-Identifier: Apache-2.0
// [[scoring.schemes]]: how inputs become the score of an indicator.
#include "form/sections.h"

namespace scorebook::form {
namespace {

constexpr int kMostDecimals = 30;
constexpr int kMostMonths = 12;

constexpr Choices<SchemeKind, 4> kKinds{{{"levels", SchemeKind::kLevels},
                                         {"points", SchemeKind::kPoints},
                                         {"choice", SchemeKind::kChoice},
                                         {"none", SchemeKind::kNone}}};
constexpr Choices<Counting, 3> kCountings{{{"cumulative", Counting::kCumulative},
                                           {"highest", Counting::kHighest},
                                           {"count", Counting::kCount}}};
constexpr Choices<Between, 2> kBetweens{{{"step", Between::kStep}, {"linear", Between::kLinear}}};
constexpr Choices<Below, 2> kBelows{
    {{"floor", Below::kFloor}, {"extrapolate", Below::kExtrapolate}}};
constexpr Choices<Above, 3> kAboves{
    {{"clamp", Above::kClamp}, {"extrapolate", Above::kExtrapolate}, {"reject", Above::kReject}}};

}  // namespace

void read_scheme(Reader& reader, Scheme& scheme) {
  reader.name("key", scheme.key);
  reader.choice("kind", scheme.kind, kKinds, Need::kRequired);
  reader.words("label", scheme.label, Need::kOptional);
  reader.texts("for", scheme.items);
  reader.wholes("rounds", scheme.rounds, 1, kMostMonths);
  reader.formula("value", scheme.value);
  reader.text("unit", scheme.unit);
  reader.thresholds("thresholds", scheme.thresholds);
  reader.conditions("needs", scheme.needs);
  reader.exacts("scores", scheme.scores);
  reader.words_list("labels", scheme.labels);
  reader.choice("count", scheme.count, kCountings);
  reader.choice("between", scheme.between, kBetweens);
  reader.choice("below", scheme.below, kBelows);
  reader.exact("floor", scheme.floor);
  reader.choice("above", scheme.above, kAboves);
  reader.exact("ceiling", scheme.ceiling);
  reader.flag("whole", scheme.whole);
  reader.whole("round_value", scheme.round_value, 0, kMostDecimals);
  reader.whole("round_score", scheme.round_score, 0, kMostDecimals);
  reader.list("gates", scheme.gates, [](Reader& entry, Scheme::Gate& gate) {
    entry.formula("needs", gate.needs, Need::kRequired);
    entry.exact("at_most", gate.at_most);
  });
  reader.list("choices", scheme.choices, [](Reader& entry, Scheme::Choice& choice) {
    entry.formula("when", choice.when, Need::kRequired);
    entry.name("scheme", choice.scheme);
  });
}

}  // namespace scorebook::form
