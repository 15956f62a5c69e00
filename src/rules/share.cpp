// SPDX-License-Identifier: Apache-2.0
// SB710: a text gives a percentage with its parts and whole, and they do not agree at the decimals
// it shows. Variant "above": there are more parts than the whole, whatever the percentage.
#include "base/number_text.h"
#include "rules/all_rules.h"
#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::int64_t kPercent = 100;

// A number that the phrase of a text names; nullopt when it names none.
std::optional<Exact> named(const record::Value& value, const char* name) {
  const auto part = value.attributes.find(name);
  return part == value.attributes.end() ? std::nullopt : base::read_plain_number(part->second);
}

int decimals_of(const Exact& number) {
  const std::string text = number.exact_text();
  const std::size_t point = text.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

}  // namespace

std::string_view share(const Context& context, const form::Check& check,
                       std::vector<Finding>& out) {
  for (const Cell& cell : context.index->cells()) {
    const std::optional<Exact> whole =
        cell.value->has_figure ? named(*cell.value, "denominator") : std::nullopt;
    const std::optional<Exact> part = whole ? named(*cell.value, "numerator") : std::nullopt;
    if (!part || whole->is_zero()) {
      continue;
    }
    const Exact computed = *part * kPercent / *whole;
    const Exact& stated = cell.value->number;
    if (computed.rounded(decimals_of(stated)) == stated && *part <= *whole) {
      continue;
    }
    Finding finding = start(
        check, context, *cell.field, *cell.value,
        cell.row == nullptr ? std::string() : indicator_of(context, cell.table->key, *cell.row));
    const std::string shown = computed.shown(decimals_of(stated));
    finding.variant = *part > *whole ? "above" : "";
    finding.found = form_figure(context.form, figure(stated));
    finding.expected = form_figure(context.form, shown);
    finding.args = {{"numerator", number_arg(figure(*part))},
                    {"denominator", number_arg(figure(*whole))},
                    {"stated", number_arg(figure(stated))},
                    {"computed", number_arg(shown)}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
