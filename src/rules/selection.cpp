// SPDX-License-Identifier: Apache-2.0
// SB402: the items chosen, or their weights, are no choice that the form allows. The same flaw in
// several rounds is one finding. Variants: missing, weight, few, many, weights, not_allowed; total
// (the printed total); unknown and unknown_fits while the fact that decides the case is not known.
#include <algorithm>
#include <iterator>

#include "rules/all_rules.h"
#include "rules/choice_findings.h"

namespace scorebook::rules {
namespace {

bool same(const Finding& a, const Finding& b) {
  const auto texts = [](const Finding& finding) {
    std::string text = finding.variant + '\n' + finding.indicator + '\n' + finding.found;
    for (const auto& [name, arg] : finding.args) {
      text += '\n' + name + '=' + arg.text;
    }
    return text;
  };
  return texts(a) == texts(b);
}

}  // namespace

std::string_view selection(const Context& context, const form::Check& check,
                           std::vector<Finding>& out) {
  if (!context.form.selection) {
    return "no_selection";
  }
  std::vector<Finding> all;
  for (const form::Selection::Weight& weight : context.form.selection->weights) {
    for (Finding& finding : choice_findings(context, check, weight)) {
      const auto known = std::find_if(all.begin(), all.end(),
                                      [&](const Finding& one) { return same(one, finding); });
      if (known == all.end()) {
        all.push_back(std::move(finding));
      } else if (known->at != finding.at || known->refs != finding.refs) {
        known->refs.push_back({finding.at, finding.found});
        known->refs.insert(known->refs.end(), finding.refs.begin(), finding.refs.end());
      }
    }
  }
  std::move(all.begin(), all.end(), std::back_inserter(out));
  return {};
}

}  // namespace scorebook::rules
