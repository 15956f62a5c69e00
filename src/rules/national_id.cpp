// SPDX-License-Identifier: Apache-2.0
// SB901: a cell that is not for personal data holds the number of an identity card. Printed masked.
#include "base/personal_text.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view national_id(const Context& context, const form::Check& check,
                             std::vector<Finding>& out) {
  for (const Cell& cell : context.index->cells()) {
    if (cell.field->personal || cell.value->raw.size() < base::kNationalIdDigits) {
      continue;
    }
    const std::vector<std::string> ids = base::find_national_ids(cell.value->raw);
    if (ids.empty()) {
      continue;
    }
    Finding finding = start(check, context, cell);
    std::vector<std::string> masked;
    for (const std::string& id : ids) {
      masked.push_back(base::masked_national_id(id));
    }
    finding.found = joined(masked);
    finding.args = {{"count", count_arg(ids.size())}, {"masked", ascii_arg(joined(masked))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
