// SPDX-License-Identifier: Apache-2.0
// SB904: the workbook holds macros.
#include "rules/all_rules.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view macros(const Context& context, const form::Check& check,
                        std::vector<Finding>& out) {
  for (const record::Fact& fact : context.record.facts) {
    if (fact.kind == record::FactKind::kMacros) {
      out.push_back(start(check, fact.at));
      break;
    }
  }
  return {};
}

}  // namespace scorebook::rules
