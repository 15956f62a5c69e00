// SPDX-License-Identifier: Apache-2.0
// The sections that say what may be chosen and what follows from facts about the agency.
#include "form/sections.h"

namespace scorebook::form {
namespace {

void read_choose(Reader& reader, Selection::Choose& choose) {
  reader.texts("from", choose.from, Need::kRequired);
  reader.exacts("weights", choose.weights);
}

}  // namespace

void read_selection(Reader& reader, Selection& selection) {
  reader.name("table", selection.table);
  reader.list(
      "weights", selection.weights,
      [](Reader& entry, Selection::Weight& weight) {
        entry.name("field", weight.field);
        entry.name("total", weight.total, Need::kOptional);
      },
      Need::kRequired);
  reader.exact("sum", selection.sum);
  reader.list("choose", selection.choose, read_choose);
  reader.name("fact", selection.fact, Need::kOptional);
  reader.list("cases", selection.cases, [](Reader& entry, Selection::Case& one) {
    entry.exact("value", one.value, Need::kRequired);
    entry.words("label", one.label);
    entry.list("choose", one.choose, read_choose, Need::kRequired);
  });
  reader.table("parts", selection.parts, [](Reader& entry, Selection::Parts& parts) {
    entry.name("table", parts.table);
    entry.name("parent", parts.parent);
  });
}

void read_lookup(Reader& reader, Lookup& lookup) {
  reader.name("field", lookup.field);
  reader.name("table", lookup.table);
  reader.name("match", lookup.match);
  reader.list(
      "gives", lookup.gives,
      [](Reader& entry, Lookup::Give& give) {
        entry.name("field", give.field);
        entry.name("from", give.from);
      },
      Need::kRequired);
}

}  // namespace scorebook::form
