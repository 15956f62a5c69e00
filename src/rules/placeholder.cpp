// SPDX-License-Identifier: Apache-2.0
// SB718: a text only stands where one should be: dots, "(specify)", "see attached file".
#include <algorithm>

#include "base/thai.h"
#include "base/words.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

constexpr std::size_t kLongest = 120;  // bytes

bool is_placeholder(std::string_view raw) {
  if (raw.size() > kLongest) {
    return false;
  }
  const std::string text = base::fold(raw);
  if (text.find_first_not_of(".…_xX?") == std::string::npos && text.size() > 1) {
    return true;
  }
  const std::u32string letters = base::letters_of(text);
  const std::vector<std::u32string>& known = base::words().placeholder;
  return std::find(known.begin(), known.end(), letters) != known.end();
}

}  // namespace

std::string_view placeholder(const Context& context, const form::Check& check,
                             std::vector<Finding>& out) {
  for (const Cell& cell : context.index->cells()) {
    if (cell.table == nullptr || cell.field->type != form::ValueType::kText ||
        cell.field->personal || cell.value->kind != record::ValueKind::kText ||
        !is_placeholder(cell.value->raw)) {
      continue;
    }
    out.push_back(start(check, context, cell));
  }
  return {};
}

}  // namespace scorebook::rules
