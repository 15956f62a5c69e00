// SPDX-License-Identifier: Apache-2.0
// SB608: the year in the number of a document is not that of its date. Variant "years": one
// reference names three years or more.
#include <optional>
#include <set>

#include "base/thai_date.h"
#include "rules/all_rules.h"
#include "rules/reference_findings.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kManyYears = 3;

// The Buddhist year behind the slash of a number such as "3/YEAR".
std::optional<std::int64_t> year_of_number(std::string_view number) {
  for (const base::Mention& mention : base::find_mentions(number, base::kFirstBuddhistYear)) {
    if (mention.kind == base::MentionKind::kReference && !mention.upper.is_zero()) {
      return mention.upper.to_int();
    }
  }
  return std::nullopt;
}

std::set<std::int64_t> years_of(const record::Reference& reference, int near_year_be) {
  std::set<std::int64_t> years;
  for (const base::Mention& mention : base::find_mentions(reference.text, near_year_be)) {
    if (mention.kind == base::MentionKind::kDate) {
      years.insert(mention.date.year + base::kBuddhistOffset);
    } else if (mention.kind == base::MentionKind::kYear) {
      years.insert(mention.value.to_int().value_or(0));
    } else if (mention.kind == base::MentionKind::kReference && !mention.upper.is_zero()) {
      years.insert(mention.upper.to_int().value_or(0));
    }
  }
  return years;
}

}  // namespace

std::string_view document_year(const Context& context, const form::Check& check,
                               std::vector<Finding>& out) {
  if (!context.form.evidence) {
    return "no_evidence";
  }
  for (const CitedDocument& document : cited_documents(context)) {
    const record::Reference& reference = *document.reference;
    const std::set<std::int64_t> years =
        years_of(reference, near_year(context.form, context.record));
    const std::optional<std::int64_t> numbered = year_of_number(reference.number);
    const bool other = numbered && reference.date &&
                       *numbered != reference.date->year + base::kBuddhistOffset &&
                       *numbered != base::fiscal_year_be(*reference.date);
    if (!other && years.size() < kManyYears) {
      continue;
    }
    Finding finding = about(check, context, document);
    finding.variant = other ? "" : "years";
    finding.args = {{"reference", text_arg(finding.found)}};
    if (other) {
      finding.expected =
          form_figure(context.form, figure(Exact(reference.date->year + base::kBuddhistOffset)));
      finding.args["number"] = number_arg(reference.number);
      finding.args["date"] = number_arg(base::thai_date(*reference.date, true));
    } else {
      finding.args["count"] = count_arg(years.size());
    }
    out.push_back(std::move(finding));
  }
  return {};
}

}  // namespace scorebook::rules
