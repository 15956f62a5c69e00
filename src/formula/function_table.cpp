// SPDX-License-Identifier: Apache-2.0
// All functions in one sorted table.
#include <algorithm>
#include <vector>

#include "formula/call.h"
#include "formula/formula.h"
#include "formula/text.h"

namespace scorebook::formula {
namespace {

bool by_name(const Function& a, const Function& b) {
  return a.name < b.name;
}

std::vector<Function> all_functions() {
  std::vector<Function> all;
  for (const auto& family : {logic_functions(), lookup_functions(), math_functions(),
                             statistics_functions(), text_functions()}) {
    all.insert(all.end(), family.begin(), family.end());
  }
  std::sort(all.begin(), all.end(), by_name);
  return all;
}

const std::vector<Function>& table() {
  static const std::vector<Function> functions = all_functions();
  return functions;
}

}  // namespace

const Function* find_function(std::string_view name) {
  const std::string_view bare = without_prefix(name);
  const auto found =
      std::lower_bound(table().begin(), table().end(), bare,
                       [](const Function& f, std::string_view wanted) { return f.name < wanted; });
  return found != table().end() && found->name == bare ? &*found : nullptr;
}

std::vector<std::string_view> known_functions() {
  std::vector<std::string_view> names;
  for (const Function& function : table()) {
    names.push_back(function.name);
  }
  return names;
}

}  // namespace scorebook::formula
