// SPDX-License-Identifier: Apache-2.0
#include "ministry/corrections.h"

#include <optional>
#include <utility>

#include "base/thai.h"

namespace scorebook::ministry {

std::string Correction::trial() const {
  return indicator + (name.empty() ? "" : ":" + name) + "=" + value;
}

Result<std::vector<Correction>> read_corrections(TextLines lines) {
  const std::vector<std::string> needed = {"agency", "indicator", "value", "reason", "authority"};
  std::vector<std::string> columns = needed;
  columns.insert(columns.end(), {"form", "field"});
  Result<TextList> list = TextList::create(std::move(lines), "correction", columns, needed);
  if (!list) {
    return list.error();
  }
  std::vector<Correction> out;
  for (std::size_t i = 0; i < list->size(); ++i) {
    for (const std::string& column : needed) {
      if (list->cell(i, column).empty()) {
        return Error(ErrorCode::kListFaulty, std::to_string(list->number(i)) + ":1",
                     {{"column", list->heading(column)}, {"found", ""}, {"expected", "text"}});
      }
    }
    out.push_back({list->number(i), list->cell(i, "agency"), list->cell(i, "form"),
                   base::ascii_digits(list->cell(i, "indicator")), list->cell(i, "field"),
                   list->cell(i, "value"), list->cell(i, "reason"), list->cell(i, "authority")});
  }
  return out;
}

}  // namespace scorebook::ministry
