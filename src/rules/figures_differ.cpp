// SPDX-License-Identifier: Apache-2.0
// SB722: two texts of a row give different amounts of the same unit. Only where each gives one.
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// The one amount of a unit that the text gives; null when it gives none or several.
const base::Mention* only_amount(const ResultText& text, const std::string& unit) {
  const base::Mention* found = nullptr;
  for (const base::Mention& mention : text.mentions) {
    if (mention.kind != base::MentionKind::kAmount || mention.unit.empty() ||
        mention.unit != unit) {
      continue;
    }
    if (found != nullptr) {
      return nullptr;
    }
    found = &mention;
  }
  return found;
}

}  // namespace

std::string_view figures_differ(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  const std::vector<ResultText>& texts = context.index->texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t k = i + 1; k < texts.size() && texts[k].cell.row == texts[i].cell.row; ++k) {
      for (const base::Mention& mention : texts[k].mentions) {
        const base::Mention* own = only_amount(texts[k], mention.unit);
        const base::Mention* other =
            own == &mention ? only_amount(texts[i], mention.unit) : nullptr;
        if (other == nullptr || other->value == own->value) {
          continue;
        }
        Finding finding = start(check, context, texts[k].cell);
        finding.found = quoted(texts[k].cell.value->raw, own->begin, own->end);
        finding.expected = quoted(texts[i].cell.value->raw, other->begin, other->end);
        finding.refs.push_back({texts[i].cell.value->at, finding.expected});
        finding.args = {{"other_label", text_arg(texts[i].cell.field->label.th)},
                        {"other_cell", ascii_arg(base::to_a1(texts[i].cell.value->at.area.first))}};
        out.push_back(std::move(finding));
      }
    }
  }
  return {};
}

}  // namespace scorebook::rules
