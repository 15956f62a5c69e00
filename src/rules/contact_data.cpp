// SPDX-License-Identifier: Apache-2.0
// SB902: a cell that is not for personal data holds telephone numbers or e-mail addresses. Printed
// masked.
#include "base/personal_text.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view contact_data(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  for (const Cell& cell : context.index->cells()) {
    if (cell.field->personal || cell.table == nullptr) {
      continue;
    }
    const std::vector<std::string> contacts = base::find_contacts(cell.value->raw);
    if (contacts.empty()) {
      continue;
    }
    Finding finding = start(check, context, cell);
    finding.found = joined(contacts);
    finding.args = {{"count", count_arg(contacts.size())}, {"masked", ascii_arg(joined(contacts))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
