// SPDX-License-Identifier: Apache-2.0
#include "rules/reference_findings.h"

#include "rules/lookup.h"
#include "rules/words.h"

namespace scorebook::rules {

std::vector<CitedDocument> cited_documents(const Context& context) {
  std::vector<CitedDocument> documents;
  const record::Table* table =
      context.form.evidence ? context.record.table(context.form.evidence->table) : nullptr;
  if (table != nullptr) {
    for (const record::Row& row : table->rows) {
      for (const record::Reference& reference : row.references) {
        documents.push_back({&row, &reference});
      }
    }
  }
  return documents;
}

Finding about(const form::Check& check, const Context& context, const CitedDocument& document) {
  const std::string& table = context.form.evidence->table;
  const form::Field* field = context.form.table(table)->field(document.reference->field);
  Finding finding = start(check, document.reference->at);
  finding.label = field == nullptr ? std::string() : field->label.th;
  finding.indicator = indicator_of(context, table, *document.row);
  finding.found = shortened(document.reference->text);
  return finding;
}

}  // namespace scorebook::rules
