// SPDX-License-Identifier: Apache-2.0
// A workbook of a form with its scores and findings, and the lists that fixtures keep of them.
#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <cstdlib>
#include <map>
#include <optional>

#include "forms/workbooks.h"
#include "record/csv.h"
#include "record/data.h"

namespace scorebook::test {

/// What is left to say of a workbook once it is read.
struct CheckedBook {
  CheckedBook(std::string bytes, const form::Form& of)
      : form(of),
        open(std::move(bytes), of),
        scores(scoring::score(of, open.record())),
        findings(rules::run({of, open.record(), scores ? &*scores : nullptr})) {}

  /// "SB511 error E20", in the order of the cells; "SB511 error KPI 1!E20" on another sheet than
  /// the first.
  std::vector<std::string> lines() const {
    std::vector<std::string> out;
    for (const rules::Finding& finding : findings.list) {
      out.push_back(
          fmt::format("{} {} {}", finding.rule, rules::key(finding.severity), place_of(finding)));
    }
    return out;
  }

  std::string place_of(const rules::Finding& finding) const {
    const bool first = finding.at.sheet == open.record().sheets.front();
    const std::string sheet = first ? "" : finding.at.sheet + "!";
    return finding.has_cell ? sheet + base::to_a1(finding.at.area) : "-";
  }

  std::string data() const { return record::to_json(record::to_data(form, open.record(), true)); }

  const form::Form& form;
  FormBook open;
  std::optional<scoring::Scores> scores;
  rules::Findings findings;
};

using ValueKey = std::array<std::string, 3>;  ///< table ("fields" for none), id, field

/// Every value of the record as fill data writes it, people's data included.
inline std::map<ValueKey, std::string> values_of(const form::Form& form,
                                                 const record::Record& record) {
  std::map<ValueKey, std::string> out;
  const record::Data data = record::to_data(form, record, true);
  for (const auto& [field, value] : data.fields) {
    out[{"fields", "", field}] = value.text;
  }
  for (const record::DataTable& table : data.tables) {
    for (const record::DataRow& row : table.rows) {
      for (const auto& [field, value] : row.values) {
        out[{table.name, row.id, field}] = value.text;
      }
    }
  }
  return out;
}

/// The records of a CSV text after its header line.
inline std::vector<std::vector<std::string>> csv_records(const std::string& text,
                                                         std::string_view header) {
  record::CsvReader reader(text);
  std::vector<std::vector<std::string>> rows;
  while (const auto cells = reader.next()) {
    std::vector<std::string> row;
    for (const record::CsvCell& cell : *cells) {
      row.push_back(cell.text);
    }
    rows.push_back(std::move(row));
  }
  REQUIRE_FALSE(rows.empty());
  CHECK(fmt::format("{}", fmt::join(rows.front(), ",")) == header);
  rows.erase(rows.begin());
  return rows;
}

/// The folders of fixtures/ that hold a list of mutations, as "id/edition".
inline std::vector<std::string> mutated_forms() {
  std::vector<std::string> names;
  for (const std::string& name : shipped_forms()) {
    if (io::exists(source_path("fixtures/" + name + "/mutations.csv"))) {
      names.push_back(name);
    }
  }
  return names;
}

inline CheckedBook fixture(const form::Form& form, std::string_view file) {
  return {shipped("fixtures/" + form.name() + "/" + std::string(file)), form};
}

}  // namespace scorebook::test
