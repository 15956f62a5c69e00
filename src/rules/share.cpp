// SPDX-License-Identifier: Apache-2.0
// SB710: a text gives a percentage with its parts and whole, and they do not agree at the decimals
// it shows: those of a phrase, or "650 of 945 persons, that is ..." anywhere in a text. Variant
// "above": there are more parts than the whole, whatever the percentage.
#include <optional>
#include <set>

#include "base/number_text.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
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

struct Stated {
  Exact part, whole, percent;
  int decimals = 0;
};

Finding report(const Context& context, const form::Check& check, const Cell& cell,
               const Stated& stated) {
  const Exact computed = stated.part * kPercent / stated.whole;
  Finding finding = start(check, context, cell);
  const std::string shown = computed.shown(stated.decimals);
  finding.variant = stated.part > stated.whole ? "above" : "";
  finding.found = form_figure(context.form, figure(stated.percent));
  finding.expected = form_figure(context.form, shown);
  finding.args = {{"numerator", number_arg(figure(stated.part))},
                  {"denominator", number_arg(figure(stated.whole))},
                  {"stated", number_arg(figure(stated.percent))},
                  {"computed", number_arg(shown)}};
  return finding;
}

bool is_right(const Stated& stated) {
  const Exact computed = stated.part * kPercent / stated.whole;
  return computed.rounded(stated.decimals) == stated.percent && stated.part <= stated.whole;
}

}  // namespace

std::string_view share(const Context& context, const form::Check& check,
                       std::vector<Finding>& out) {
  // By cell: an item of a list stands in the cell of the whole list.
  std::set<std::pair<std::uint32_t, base::CellRef>> told;
  const auto place = [](const Cell& cell) {
    return std::pair(cell.value->at.sheet_index, cell.value->at.area.first);
  };
  for (const Cell& cell : context.index->cells()) {
    const std::optional<Exact> whole =
        cell.value->has_figure ? named(*cell.value, "denominator") : std::nullopt;
    const std::optional<Exact> part = whole ? named(*cell.value, "numerator") : std::nullopt;
    if (!part || whole->is_zero()) {
      continue;
    }
    told.insert(place(cell));
    const Stated stated{*part, *whole, cell.value->number, decimals_of(cell.value->number)};
    if (!is_right(stated)) {
      out.push_back(report(context, check, cell, stated));
    }
  }
  for (const ResultText& text : context.index->texts()) {
    for (const base::Share& share : text.shares) {
      const Stated stated{share.part, share.whole, share.percent.value_or(Exact()), share.decimals};
      if (share.percent && !is_right(stated) && told.insert(place(text.cell)).second) {
        out.push_back(report(context, check, text.cell, stated));
      }
    }
  }
  return {};
}

}  // namespace scorebook::rules
