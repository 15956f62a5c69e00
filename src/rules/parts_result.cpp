// SPDX-License-Identifier: Apache-2.0
// SB517: the result of an indicator is not the mean of its parts, each as a percentage of its
// highest level.
#include <optional>

#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::int64_t kPercent = 100;

// The table of the parts of a detail sheet, which repeats its ladder and result.
const form::Table* parts_table(const Context& context) {
  const form::Scoring::Derive& links = *detail_links(context);
  for (const form::Table& table : context.form.tables) {
    const bool below = !table.parents.empty() && table.parents.front().table == links.table;
    if (below && table.field(links.result) != nullptr && !links.ladder.empty() &&
        table.field(links.ladder.back()) != nullptr) {
      return &table;
    }
  }
  return nullptr;
}

struct Parts {
  Exact mean;
  std::optional<Exact> by_ladder;  // the mean of the thresholds of their levels
  std::vector<std::string> texts;
  std::vector<Ref> refs;
};

// nullopt unless the sheet has two parts or more, all with a result on a ladder of levels.
std::optional<Parts> read_parts(const Context& context, const form::Table& table,
                                const record::Table& rows, const record::Row& detail) {
  const form::Scoring::Derive& links = *detail_links(context);
  Parts parts;
  Exact sum;
  std::optional<Exact> thresholds = Exact();
  for (const record::Row& row : rows.rows) {
    if (row.parent(table.parents.front().key) != detail.id) {
      continue;
    }
    const record::Value& result = row.value(links.result);
    const record::Value& top = row.value(links.ladder.back());
    if (!result.is_number() || !top.is_number() || top.number.is_zero() ||
        !is_level(row.value(links.unit).raw)) {
      return std::nullopt;
    }
    sum += result.number * kPercent / top.number;
    const std::optional<std::int64_t> level = result.number.to_int();
    const bool known =
        level && *level >= 1 && *level <= static_cast<std::int64_t>(links.ladder.size());
    thresholds =
        known && thresholds
            ? std::optional(*thresholds +
                            detail.value(links.ladder[static_cast<std::size_t>(*level) - 1]).number)
            : std::nullopt;
    parts.texts.push_back(figure(result.number) + "/" + figure(top.number));
    parts.refs.push_back({result.at, seen(*table.field(links.result), result)});
  }
  if (parts.texts.size() < 2) {
    return std::nullopt;
  }
  const Exact count(static_cast<std::int64_t>(parts.texts.size()));
  parts.mean = sum / count;
  parts.by_ladder = thresholds ? std::optional(*thresholds / count) : std::nullopt;
  return parts;
}

}  // namespace

std::string_view parts_result(const Context& context, const form::Check& check,
                              std::vector<Finding>& out) {
  const form::Scoring::Derive* links = detail_links(context);
  const form::Table* parts = links == nullptr ? nullptr : parts_table(context);
  const record::Table* rows = parts == nullptr ? nullptr : context.record.table(parts->key);
  if (parts == nullptr) {
    return "no_parts";
  }
  if (rows == nullptr || detail_table(context) == nullptr) {
    return {};
  }
  for (const record::Row& detail : detail_table(context)->rows) {
    const record::Value& result = detail.value(links->result);
    const std::optional<Parts> read = read_parts(context, *parts, *rows, detail);
    if (!read || !result.is_number() || !is_percent(detail.value(links->unit).raw) ||
        agrees(result, read->mean)) {
      continue;
    }
    const form::Field& field = *context.form.table(links->table)->field(links->result);
    Finding finding = start(check, context, field, result, detail.parent(links->parent));
    const bool by_ladder = read->by_ladder && agrees(result, *read->by_ladder);
    finding.variant = by_ladder ? "ladder" : "";
    finding.severity = by_ladder ? Severity::kWarning : Severity::kError;
    finding.expected = form_figure(context.form, figure(read->mean));
    finding.refs = read->refs;
    finding.args = {{"stated", number_arg(figure(result.number))},
                    {"computed", number_arg(figure(read->mean))},
                    {"parts", number_arg(joined(read->texts))}};
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
