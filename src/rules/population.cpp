// SPDX-License-Identifier: Apache-2.0
// SB519: the title of an indicator speaks of one group of people and its formula of another.
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// The first of the words, in the order of the check, that the text holds.
const std::string* first_word(const std::vector<std::string>& words, std::string_view text) {
  for (const std::string& word : words) {
    if (text.find(word) != std::string_view::npos) {
      return &word;
    }
  }
  return nullptr;
}

}  // namespace

std::string_view population(const Context& context, const form::Check& check,
                            std::vector<Finding>& out) {
  if (check.fields.size() != 2) {
    return "no_parameters";
  }
  const std::vector<Cell> cells = named_cells(context, check);
  const std::size_t rows = cells.size() / 2;
  for (std::size_t i = 0; i < rows; ++i) {
    const Cell& title = cells[i];
    const Cell& formula = cells[rows + i];
    const std::string* wanted = first_word(check.words, title.value->raw);
    const std::string* used = first_word(check.words, formula.value->raw);
    if (wanted == nullptr || used == nullptr || title.row != formula.row ||
        formula.value->raw.find(*wanted) != std::string::npos) {
      continue;
    }
    Finding finding = start(check, context, formula);
    finding.found = *used;
    finding.expected = *wanted;
    finding.refs.push_back({title.value->at, seen(*title.field, *title.value)});
    finding.args = {{"title_cell", ascii_arg(base::to_a1(title.value->at.area))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
