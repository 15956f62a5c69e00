// SPDX-License-Identifier: Apache-2.0
#include "form/profile.h"

#include <fmt/format.h>

#include "form/faults.h"
#include "form/tree.h"

namespace scorebook::form {

Result<std::map<std::string, std::string>> read_profile(std::string_view name,
                                                        std::string_view toml) {
  Faults faults(name, toml);
  std::map<std::string, std::string> facts;
  const Parsed parsed = parse_toml(toml);
  if (!parsed.ok) {
    faults.add(parsed.place, parsed.what);
  }
  for (const Node::Member& section : parsed.root.members) {
    if (section.key != "facts" || section.value.kind != NodeKind::kTable) {
      faults.add(section.place,
                 fmt::format("unknown key '{}'; a profile has one table, [facts]", section.key));
      continue;
    }
    for (const Node::Member& fact : section.value.members) {
      switch (fact.value.kind) {
        case NodeKind::kText:
          facts[fact.key] = fact.value.text;
          break;
        case NodeKind::kWhole:
          facts[fact.key] = fmt::format("{}", fact.value.whole);
          break;
        case NodeKind::kFlag:
          facts[fact.key] = fact.value.flag ? "1" : "0";
          break;
        case NodeKind::kFloat:
        case NodeKind::kTime:
        case NodeKind::kList:
        case NodeKind::kTable:
          faults.add(fact.value.place,
                     fmt::format("'{}' must be a text, a whole number, true or false", fact.key));
          break;
      }
    }
  }
  std::string text;
  for (const Fault& fault : faults.take()) {
    text += fault.text() + "\n";
  }
  if (!text.empty()) {
    return Error(ErrorCode::kFormDefinition, std::string(name), {{"text", text}});
  }
  return facts;
}

}  // namespace scorebook::form
