// SPDX-License-Identifier: Apache-2.0
// SB607: a document that is referred to by its number has no date. One finding a cell.
#include "rules/all_rules.h"
#include "rules/reference_findings.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {

std::string_view evidence_undated(const Context& context, const form::Check& check,
                                  std::vector<Finding>& out) {
  if (!context.form.evidence) {
    return "no_evidence";
  }
  const std::size_t before = out.size();
  for (const CitedDocument& document : cited_documents(context)) {
    if (document.reference->date || document.reference->number.empty()) {
      continue;
    }
    if (out.size() > before && out.back().at == document.reference->at) {
      out.back().found += ", " + shortened(document.reference->text);
      out.back().args["references"] = text_arg(out.back().found);
      continue;
    }
    out.push_back(about(check, context, document));
    out.back().args = {{"references", text_arg(out.back().found)}};
  }
  return {};
}

}  // namespace scorebook::rules
