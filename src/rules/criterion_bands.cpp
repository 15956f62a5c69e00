// SPDX-License-Identifier: Apache-2.0
// SB516: the bands of two neighbouring levels overlap, or leave figures out (variant "gap").
#include "base/criterion_text.h"
#include "base/steps.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view criterion_bands(const Context& context, const form::Check& check,
                                 std::vector<Finding>& out) {
  for (const Cell& cell : named_cells(context, check)) {
    std::vector<base::Criterion> criteria;
    for (const base::LevelLine& level : base::level_lines(cell.value->raw)) {
      criteria.push_back(base::read_criterion(level.text));
    }
    for (const base::BandFinding& band : base::band_findings(criteria)) {
      if (band.fault == base::BandFault::kLastDigit) {
        continue;  // no figure of the decimals printed is left out
      }
      Finding finding = start(check, context, cell);
      finding.variant = band.fault == base::BandFault::kGap ? "gap" : "";
      finding.found = form_figure(context.form, figure(band.from) + " - " + figure(band.to));
      finding.args = {{"level", count_arg(band.level + 1)},
                      {"next", count_arg(band.next + 1)},
                      {"from", number_arg(figure(band.from))},
                      {"to", number_arg(figure(band.to))}};
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
