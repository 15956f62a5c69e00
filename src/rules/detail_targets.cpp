// SPDX-License-Identifier: Apache-2.0
// SB705: thresholds on the detail sheet differ from those of the summary. One finding a sheet.
#include "rules/all_rules.h"
#include "rules/detail_pairs.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

bool same(const record::Value& a, const record::Value& b) {
  return a.is_number() == b.is_number() && a.number == b.number && a.state == b.state;
}

// In ASCII digits.
std::string text_of(const Cell& cell) {
  return cell.value->is_number() ? figure(cell.value->number) : seen(*cell.field, *cell.value);
}

}  // namespace

std::string_view detail_targets(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  if (detail_links(context) == nullptr) {
    return "no_details";
  }
  for (const std::vector<FieldPair>& pairs : detail_pairs(context, check)) {
    std::vector<FieldPair> different;
    std::vector<std::string> on_detail;
    std::vector<std::string> on_summary;
    std::vector<std::string> labels;
    for (const FieldPair& pair : pairs) {
      const bool readable = pair.detail.value->kind != record::ValueKind::kInvalid &&
                            pair.summary.value->kind != record::ValueKind::kInvalid;
      if (readable && !same(*pair.detail.value, *pair.summary.value)) {
        different.push_back(pair);
        on_detail.push_back(text_of(pair.detail));
        on_summary.push_back(text_of(pair.summary));
        labels.push_back(pair.detail.field->label.th);
      }
    }
    if (different.empty()) {
      continue;
    }
    const FieldPair& first = different.front();
    Finding finding = start(check, context, *first.detail.field, *first.detail.value,
                            first.detail_row->parent(detail_links(context)->parent));
    finding.found = form_figure(context.form, joined(on_detail));
    finding.expected = form_figure(context.form, joined(on_summary));
    finding.args = {{"detail", number_arg(joined(on_detail))},
                    {"summary", number_arg(joined(on_summary))},
                    {"labels", text_arg(joined(labels))},
                    {"summary_sheet", ascii_arg(first.summary.value->at.sheet)},
                    {"summary_cell", ascii_arg(base::to_a1(first.summary.value->at.area))}};
    for (const FieldPair& pair : different) {
      finding.refs.push_back({pair.summary.value->at, form_figure(context.form, text_of(pair.summary))});
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
