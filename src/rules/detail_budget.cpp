// SPDX-License-Identifier: Apache-2.0
// SB709: amounts of money on the detail sheet and in the summary differ. A phrase that stands for a
// figure, such as "no budget used", counts as that figure.
#include "rules/all_rules.h"
#include "rules/detail_pairs.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

std::optional<Exact> amount(const form::Form& form, const record::Value& value) {
  if (value.is_number()) {
    return value.number;
  }
  const form::State* state =
      value.kind == record::ValueKind::kState ? form.state(value.state) : nullptr;
  return state == nullptr ? std::nullopt : state->number;
}

}  // namespace

std::string_view detail_budget(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  if (detail_links(context) == nullptr) {
    return "no_details";
  }
  for (const std::vector<FieldPair>& pairs : detail_pairs(context, check)) {
    for (const FieldPair& pair : pairs) {
      const std::optional<Exact> detail = amount(context.form, *pair.detail.value);
      const std::optional<Exact> summary = amount(context.form, *pair.summary.value);
      if (!detail || !summary || *detail == *summary) {
        continue;
      }
      Finding finding = start(check, context, *pair.detail.field, *pair.detail.value,
                              pair.detail_row->parent(detail_links(context)->parent));
      finding.expected = seen(*pair.summary.field, *pair.summary.value);
      finding.refs.push_back({pair.summary.value->at, finding.expected});
      const Exact change = *detail - *summary;
      finding.args = {{"stated", number_arg(finding.found)},
                      {"summary", number_arg(finding.expected)},
                      {"difference", number_arg(figure(change.is_negative() ? -change : change))},
                      {"summary_sheet", ascii_arg(pair.summary.value->at.sheet)},
                      {"summary_cell", ascii_arg(base::to_a1(pair.summary.value->at.area.first))}};
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
