// SPDX-License-Identifier: Apache-2.0
// SB518: a level is claimed although the text says that its step, or an earlier one, is not
// finished.
#include <optional>

#include "base/steps.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

struct Claimed {
  const form::Field* field = nullptr;
  const record::Value* value = nullptr;
};

// The level that the step belongs to: of the part whose number stands first in its line, else of
// the sheet; nothing when neither counts levels.
Claimed claimed_by(const Context& context, const ResultText& text, const base::StepMention& step) {
  const form::Scoring::Derive& links = *detail_links(context);
  const record::Row& detail = *text.cell.row;
  if (is_level(detail.value(links.unit).raw) && detail.value(links.result).is_number()) {
    return {text.cell.table->field(links.result), &detail.value(links.result)};
  }
  std::optional<Exact> part;
  for (const base::Mention& mention : text.mentions) {
    if (mention.kind == base::MentionKind::kOrdinal && mention.begin >= step.line &&
        mention.end < step.begin && !part) {
      part = mention.value;
    }
  }
  for (const form::Table& table : context.form.tables) {
    const record::Table* rows = context.record.table(table.key);
    if (!part || rows == nullptr || table.parents.empty() ||
        table.parents.front().table != links.table || table.field(links.result) == nullptr) {
      continue;
    }
    for (const record::Row& row : rows->rows) {
      const bool same = row.parent(table.parents.front().key) == detail.id &&
                        row.id == detail.id + "/" + part->exact_text();
      if (same && is_level(row.value(links.unit).raw) && row.value(links.result).is_number()) {
        return {table.field(links.result), &row.value(links.result)};
      }
    }
  }
  return {};
}

}  // namespace

std::string_view step_open(const Context& context, const form::Check& check,
                           std::vector<Finding>& out) {
  const form::Scoring::Derive* links = detail_links(context);
  if (links == nullptr) {
    return "no_details";
  }
  for (const ResultText& text : context.index->texts()) {
    if (text.cell.table->key != links->table) {
      continue;
    }
    for (const base::StepMention& step : base::find_steps(text.cell.value->raw)) {
      const Claimed claimed = step.open ? claimed_by(context, text, step) : Claimed();
      if (claimed.value == nullptr || claimed.value->number < Exact(step.number)) {
        continue;
      }
      Finding finding = start(check, context, text.cell);
      finding.found = quoted(text.cell.value->raw, step.begin, step.end);
      finding.refs.push_back({claimed.value->at, seen(*claimed.field, *claimed.value)});
      finding.args = {{"step", count_arg(static_cast<std::size_t>(step.number))},
                      {"level", number_arg(figure(claimed.value->number))},
                      {"quote", text_arg(quoted(text.cell.value->raw, step.line, step.end))},
                      {"level_cell", ascii_arg(base::to_a1(claimed.value->at.area))}};
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
