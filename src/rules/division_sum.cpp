// SPDX-License-Identifier: Apache-2.0
// SB714: the parts into which a text divides an amount do not add up to it.
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view division_sum(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  for (const ResultText& text : context.index->texts()) {
    const std::string& raw = text.cell.value->raw;
    for (const base::Division& division : base::find_divisions(raw, text.mentions)) {
      Exact sum;
      std::string addition;
      std::vector<Exact> parts;
      for (const base::Mention& part : division.parts) {
        sum += part.value;
        parts.push_back(part.value);
        addition += (addition.empty() ? "" : " + ") + figure(part.value);
      }
      if (some_add_up(parts, division.whole.value)) {
        continue;  // others may be parts of parts
      }
      Finding finding = start(check, context, text.cell);
      finding.found = quoted(raw, division.whole.begin, division.parts.back().end);
      finding.expected = form_figure(context.form, figure(sum));
      finding.args = {{"stated", number_arg(figure(division.whole.value))},
                      {"addition", number_arg(addition)},
                      {"sum", number_arg(figure(sum))},
                      {"unit", text_arg(division.whole.unit)}};
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
