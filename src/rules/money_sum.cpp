// SPDX-License-Identifier: Apache-2.0
// SB721: the amounts of money in a narrative neither are nor add up to the spending. Variant
// "none": the cell says that nothing was spent.
#include <algorithm>
#include <optional>

#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

struct Money {
  Exact sum;
  std::vector<Exact> amounts;
  std::string addition;
  std::size_t begin = 0, end = 0;

  bool any(const Exact& amount) const {
    return std::find(amounts.begin(), amounts.end(), amount) != amounts.end();
  }
};

Money money_in(const ResultText& text) {
  Money money;
  for (const base::Mention& mention : text.mentions) {
    if (mention.kind != base::MentionKind::kAmount || !mention.is_money) {
      continue;
    }
    money.begin = money.amounts.empty() ? mention.begin : money.begin;
    money.end = mention.end;
    money.sum += mention.value;
    money.amounts.push_back(mention.value);
    money.addition += (money.addition.empty() ? "" : " + ") + figure(mention.value);
  }
  return money;
}

// The amount of a cell; that of a phrase such as "no budget used".
std::optional<Exact> amount_of(const Context& context, const record::Value& value) {
  if (value.is_number()) {
    return value.number;
  }
  const form::State* state =
      value.kind == record::ValueKind::kState ? context.form.state(value.state) : nullptr;
  return state == nullptr ? std::nullopt : state->number;
}

}  // namespace

std::string_view money_sum(const Context& context, const form::Check& check,
                           std::vector<Finding>& out) {
  for (const Cell& cell : named_cells(context, check)) {
    const std::optional<Exact> spent = amount_of(context, *cell.value);
    if (!spent) {
      continue;
    }
    for (const ResultText& text : context.index->texts()) {
      const Money money = money_in(text);
      if (text.cell.row != cell.row || money.addition.empty() || money.any(*spent) ||
          some_add_up(money.amounts, *spent)) {
        continue;
      }
      Finding finding = start(check, context, cell);
      finding.variant = spent->is_zero() ? "none" : "";
      finding.expected = form_figure(context.form, figure(money.sum));
      finding.refs.push_back(
          {text.cell.value->at, quoted(text.cell.value->raw, money.begin, money.end)});
      finding.args = {{"stated", number_arg(figure(*spent))},
                      {"addition", number_arg(money.addition)},
                      {"sum", number_arg(figure(money.sum))},
                      {"narrative_cell", ascii_arg(base::to_a1(text.cell.value->at.area.first))}};
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
