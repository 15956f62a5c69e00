// SPDX-License-Identifier: Apache-2.0
// Records bound from small workbooks of the weighted form, and their parts as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/a1.h"
#include "bind/bind.h"
#include "bind/value_text.h"
#include "bind/weighted_book.h"

namespace scorebook::test {

/// Sheets by name, in order.
using Sheets = std::vector<std::pair<std::string, TypedSheet>>;

inline OpenBook open_sheets(const Sheets& sheets) {
  BookBuilder book;
  book.formats({"0%"});
  for (const auto& [name, sheet] : sheets) {
    add_sheet(book, name, sheet);
  }
  return OpenBook(book);
}

inline record::Record bind_sheets(const Sheets& sheets) {
  const OpenBook book = open_sheets(sheets);
  return bind::bind(book.book(), weighted_form(), "report.xlsx");
}

/// The summary with a detail sheet for 1.1.
inline Sheets small_sheets() {
  return {{"ตารางสรุป", summary_sheet()},
          {"KPI 1.1", detail_sheet("KPI ที่ ๑.๑ ร้อยละของบุคลากรที่ได้รับการพัฒนา (กกจ.)",
                                   "ทราบผล เดือน ก.ย. ๖๖", "ตามหนังสือที่ กษ ๑๑๐๒/ว๗๗ ลว ๒๓ มี.ค. ๖๖")}};
}

/// "B5:B6" or "-" when the value stands nowhere.
inline std::string place_text(const record::Place& place) {
  return place.exists() ? base::to_a1(place.area) : "-";
}

/// Reading and place of one value: "number 85 @E5"; "(no row)" when there is none.
inline std::string value_at(const record::Record& record, std::string_view table,
                            std::string_view id, std::string_view field) {
  const record::Table* const rows = record.table(table);
  const record::Row* const row = rows ? rows->find(id) : nullptr;
  return row ? value_text(row->value(field)) + " @" + place_text(row->value(field).at) : "(no row)";
}

/// Ids of the rows of a table.
inline std::vector<std::string> ids_of(const record::Record& record, std::string_view table) {
  std::vector<std::string> ids;
  for (const record::Row& row : record.table(table)->rows) {
    ids.push_back(row.id);
  }
  return ids;
}

/// Facts of one kind: "ตารางสรุป!A9 [label] [found] [expected] indicator table.field".
inline std::vector<std::string> facts_of(const record::Record& record, record::FactKind kind) {
  std::vector<std::string> texts;
  for (const record::Fact& fact : record.facts) {
    if (fact.kind == kind) {
      texts.push_back(fact.at.sheet + "!" + place_text(fact.at) + " [" + fact.label + "] [" +
                      fact.found + "] [" + fact.expected + "] " + fact.indicator + " " +
                      fact.table + "." + fact.field);
    }
  }
  return texts;
}

}  // namespace scorebook::test
