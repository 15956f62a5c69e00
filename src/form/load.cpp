// SPDX-License-Identifier: Apache-2.0
#include "form/load.h"

#include <utility>

#include "form/faults.h"
#include "form/lint.h"
#include "form/sections.h"
#include "form/tree.h"
#include "form/vocabulary.h"

namespace scorebook::form {

Loaded load(std::string_view file_name, std::string_view toml,
            const std::vector<std::string>& known_rules,
            const std::vector<std::string>& known_scoring) {
  Loaded loaded;
  Faults faults(file_name, toml);
  const Parsed parsed = parse_toml(toml);
  if (!parsed.ok) {
    faults.add(parsed.place, parsed.what);
    loaded.faults = faults.take();
    return loaded;
  }
  Form form;
  ReadSession session{faults};
  Reader reader(session, parsed.root, "", false);
  read_form(reader, form);
  reader.finish();

  const Node& root = parsed.root;
  const Lint lint{form, faults, known_rules, known_scoring, untyped_fields(form, root)};
  lint.rounds(root.at("rounds"));
  lint.states(root.at("states"));
  lint.phrases(root.at("phrases"));
  lint.fields(root.at("fields"));
  lint.tables(root.at("tables"));
  lint.sheets(root.at("sheets"));
  lint.scoring(root.at("scoring"));
  lint.evidence(root.at("evidence"));
  lint.selection(root.at("selection"));
  lint.lookups(root.at("lookups"));
  lint.checks(root.at("checks"));
  lint.layout(root.at("layout"));
  if (form.layout && form.blank) {
    faults.add(root.at("blank").place,
               "a blank workbook is either laid out in [layout] or given in [blank]");
  }

  loaded.faults = faults.take();
  if (loaded.faults.empty()) {
    loaded.form = std::move(form);
  }
  return loaded;
}

std::vector<KnownKey> known_keys() {
  std::vector<KnownKey> keys;
  Faults faults("", "");
  ReadSession session{faults, &keys};
  const Node nothing;
  Form form;
  Reader reader(session, nothing, "", false);
  read_form(reader, form);
  return keys;
}

}  // namespace scorebook::form
