// SPDX-License-Identifier: Apache-2.0
// SB717: a result only repeats what the row planned: its title, target or criterion.
#include <algorithm>

#include "base/steps.h"
#include "base/words.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kShortest = 20;  // letters

// Whether the text is the plan, or one of the levels that it lists.
bool repeats(const std::u32string& letters, std::string_view plan) {
  const std::u32string planned = base::letters_of(plan);
  if (planned == letters || planned.find(letters) == std::u32string::npos) {
    return planned == letters;
  }
  const std::vector<base::LevelLine> levels = base::level_lines(plan);
  return std::any_of(levels.begin(), levels.end(), [&](const base::LevelLine& level) {
    return base::letters_of(level.text) == letters;
  });
}

}  // namespace

std::string_view result_copied(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  for (const ResultText& text : context.index->texts()) {
    const std::u32string letters = base::letters_of(text.cell.value->raw);
    if (letters.size() < kShortest) {
      continue;
    }
    for (const form::Field& field : text.cell.table->fields) {
      const record::Value& plan = text.cell.row->value(field.key);
      if (field.role != form::Role::kPlan || field.personal ||
          field.type != form::ValueType::kText || !repeats(letters, plan.raw)) {
        continue;
      }
      Finding finding = start(check, context, text.cell);
      finding.refs.push_back({plan.at, seen(field, plan)});
      finding.args = {{"plan", text_arg(field.label.th)},
                      {"plan_cell", ascii_arg(base::to_a1(plan.at.area.first))}};
      out.push_back(std::move(finding));
      break;
    }
  }
  return {};
}

}  // namespace scorebook::rules
