// SPDX-License-Identifier: Apache-2.0
// SB723: an indicator has no baseline and does not say that it is new.
#include <algorithm>

#include "base/glyphs.h"
#include "base/thai.h"
#include "rules/all_rules.h"
#include "rules/texts.h"
#include "rules/words.h"

namespace scorebook::rules {
namespace {

// Empty, or nothing but dashes.
bool is_blank(const record::Value& value) {
  const std::string text = base::fold(value.raw);
  for (std::size_t pos = 0; pos < text.size();) {
    if (!base::is_dash(base::next_code_point(text, pos))) {
      return false;
    }
  }
  return true;
}

bool says_any(const record::Row& row, const std::vector<std::string>& words) {
  return std::any_of(row.values.begin(), row.values.end(), [&](const auto& entry) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return entry.second.raw.find(word) != std::string::npos;
    });
  });
}

}  // namespace

std::string_view baseline_blank(const Context& context, const form::Check& check,
                                std::vector<Finding>& out) {
  if (check.fields.empty()) {
    return "no_parameters";
  }
  const std::vector<Cell> cells = named_cells(context, check);
  const std::size_t rows = cells.size() / check.fields.size();
  for (std::size_t i = 0; i < rows; ++i) {
    bool blank = true;
    for (std::size_t k = i; k < cells.size(); k += rows) {
      blank = blank && cells[k].row == cells[i].row && is_blank(*cells[k].value);
    }
    if (blank && !says_any(*cells[i].row, check.words)) {
      Finding finding = start(check, context, cells[i]);
      finding.args = {{"words", text_arg(joined(check.words))}};
      out.push_back(std::move(finding));
    }
  }
  return {};
}

}  // namespace scorebook::rules
