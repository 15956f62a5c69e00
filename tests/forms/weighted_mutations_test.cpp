// SPDX-License-Identifier: Apache-2.0
// Changes to cells of the corrected weighted report, and the findings that each adds.
#include <doctest/doctest.h>

#include "forms/checked.h"
#include "xlsx/edits.h"

namespace scorebook::test {
namespace {

/// "SB711 error KPI 3.2!H9", in the order of the cells.
std::string found(const CheckedBook& book) {
  std::string out;
  for (const rules::Finding& finding : book.findings.list) {
    out += fmt::format("{}{} {} {}", out.empty() ? "" : "; ", finding.rule,
                       rules::key(finding.severity), finding.at.sheet);
    out += finding.has_cell ? "!" + base::to_a1(finding.at.area.first) : "";
  }
  return out;
}

xlsx::NewValue value_of(const std::string& text) {
  if (text.empty()) {
    return std::monostate{};
  }
  if (const auto number = Exact::from_decimal(text)) {
    return *number;
  }
  return text;
}

TEST_SUITE("forms.weighted_mutations") {
  TEST_CASE("each mutation of the corrected report adds exactly the findings it lists") {
    const form::Form form = load_form("hr-scorecard-weighted/2566");
    const CheckedBook base = fixture(form, "corrected.xlsx");
    CHECK(found(base) == "");
    std::size_t count = 0;
    for (const auto& row :
         csv_records(shipped("fixtures/hr-scorecard-weighted/2566/mutations-texts.csv"),
                     "mutation,sheet,cell,value,findings")) {
      REQUIRE(row.size() == 5);
      CAPTURE(row[0]);
      xlsx::Editor editor(base.open.book());
      REQUIRE(editor.set(row[1], base::parse_ref(row[2]).value(), value_of(row[3])));
      const CheckedBook mutated(must(editor.write()).bytes, form);
      CHECK(found(mutated) == row[4]);
      ++count;
    }
    CHECK(count >= 40);
  }
}

}  // namespace
}  // namespace scorebook::test
