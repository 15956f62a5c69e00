// SPDX-License-Identifier: Apache-2.0
// SB610: several indicators refer to the same document. At the last of them.
#include <algorithm>
#include <map>

#include "base/thai.h"
#include "rules/all_rules.h"
#include "rules/reference_findings.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view evidence_shared(const Context& context, const form::Check& check,
                                 std::vector<Finding>& out) {
  if (!context.form.evidence) {
    return "no_evidence";
  }
  std::map<std::pair<std::string, std::string>, std::vector<CitedDocument>> uses;
  for (const CitedDocument& document : cited_documents(context)) {
    const record::Reference& reference = *document.reference;
    if (reference.number.empty() || !reference.date) {
      continue;
    }
    std::vector<CitedDocument>& same =
        uses[{base::fold(reference.number), base::iso_text(*reference.date)}];
    const std::string indicator =
        indicator_of(context, context.form.evidence->table, *document.row);
    const bool known = std::any_of(same.begin(), same.end(), [&](const CitedDocument& one) {
      return indicator_of(context, context.form.evidence->table, *one.row) == indicator;
    });
    if (!known) {
      same.push_back(document);
    }
  }
  for (const auto& [key, documents] : uses) {
    if (documents.size() < 2) {
      continue;
    }
    Finding finding = about(check, context, documents.back());
    std::vector<std::string> indicators;
    for (const CitedDocument& one : documents) {
      indicators.push_back(indicator_of(context, context.form.evidence->table, *one.row));
      if (one.reference != documents.back().reference) {
        finding.refs.push_back({one.reference->at, shortened(one.reference->text)});
      }
    }
    finding.args = {{"reference", text_arg(finding.found)},
                    {"indicators", number_arg(joined(indicators))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
