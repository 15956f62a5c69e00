// SPDX-License-Identifier: Apache-2.0
// SB903: the workbook takes values from other workbooks.
#include "rules/all_rules.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view external_links(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  for (const record::Fact& fact : context.record.facts) {
    if (fact.kind == record::FactKind::kExternalLink) {
      out.push_back(start(check, fact.at));
      break;
    }
  }
  return {};
}

}  // namespace scorebook::rules
