// SPDX-License-Identifier: Apache-2.0
// SB611: a title or target names another fiscal year than that of the report.
#include <optional>

#include "base/glyphs.h"
#include "base/words.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kBefore = 24;  // glyphs before a year in which its word stands

// The fiscal year that a text names, when it names just one year.
std::optional<std::int64_t> only_year(std::string_view raw, int near_year_be) {
  const base::GlyphText text(raw);
  std::optional<std::int64_t> found;
  bool fiscal = false;
  for (const base::Mention& mention : base::find_mentions(raw, near_year_be)) {
    if (mention.kind != base::MentionKind::kYear) {
      continue;
    }
    const std::optional<std::int64_t> value = mention.value.to_int();
    if (found && found != value) {
      return std::nullopt;
    }
    found = value;
    const std::size_t at = text.glyph(mention.begin);
    const std::size_t from = at > kBefore ? at - kBefore : 0;
    fiscal = fiscal || text.find_any(base::words().fiscal, from, at) != base::GlyphText::kNone;
  }
  return fiscal ? found : std::nullopt;
}

}  // namespace

std::string_view text_year(const Context& context, const form::Check& check,
                           std::vector<Finding>& out) {
  const int year = near_year(context.form, context.record);
  if (year == base::kFirstBuddhistYear) {
    return "no_year";
  }
  for (const Cell& cell : named_cells(context, check)) {
    if (cell.value->kind != record::ValueKind::kText) {
      continue;
    }
    const std::optional<std::int64_t> named = only_year(cell.value->raw, year);
    if (!named || *named == year) {
      continue;
    }
    Finding finding = start(check, context, cell);
    finding.expected = form_figure(context.form, figure(Exact(year)));
    finding.args = {{"named", number_arg(figure(Exact(*named)))},
                    {"year", number_arg(figure(Exact(year)))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
