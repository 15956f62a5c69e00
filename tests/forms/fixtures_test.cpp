// SPDX-License-Identifier: Apache-2.0
// What holds for the fixtures of every form that keeps a list of mutations.
#include <doctest/doctest.h>

#include <array>
#include <set>

#include "edit/fill.h"
#include "forms/checked.h"
#include "xlsx/edits.h"

namespace scorebook::test {
namespace {

/// "" clears, "=15" is the number 15, anything else a text.
xlsx::NewValue value_of(const std::string& text) {
  if (text.empty()) {
    return std::monostate{};
  }
  return text.starts_with('=') ? xlsx::NewValue(Exact::from_decimal(text.substr(1)).value())
                               : xlsx::NewValue(text);
}

/// The workbook with other values in some cells of its first sheet, or of one that the cell names.
std::string changed(const CheckedBook& base, const std::map<std::string, std::string>& cells) {
  xlsx::Editor editor(base.open.book());
  for (const auto& [cell, text] : cells) {
    const std::size_t mark = cell.find('!');
    const std::string sheet =
        mark == std::string::npos ? base.open.record().sheets.front() : cell.substr(0, mark);
    const std::string ref = mark == std::string::npos ? cell : cell.substr(mark + 1);
    REQUIRE(editor.set(sheet, base::parse_ref(ref).value(), value_of(text)));
  }
  return must(editor.write()).bytes;
}

bool rewrites_goldens() {
  const char* update = std::getenv("SCOREBOOK_GOLDEN");
  return update != nullptr && std::string_view(update) == "update";
}

/// Writes the list of mutations again with what each of them adds.
void rewrite_mutations(const std::string& name, const CheckedBook& base) {
  constexpr std::string_view kHeader = "mutation,cell,value,findings";
  const std::string path = "fixtures/" + name + "/mutations.csv";
  const auto rows = csv_records(shipped(path), kHeader);
  std::map<std::string, std::map<std::string, std::string>> cells;
  for (const auto& row : rows) {
    cells[row[0]][row[1]] = row[2];
  }
  std::string text = std::string(kHeader) + "\n";
  std::set<std::string> seen;
  for (const auto& row : rows) {
    const std::string found =
        seen.insert(row[0]).second
            ? fmt::format(
                  "{}",
                  fmt::join(CheckedBook(changed(base, cells[row[0]]), base.form).lines(), "; "))
            : std::string();
    text += fmt::format("{},{},{},{}\n", record::csv_cell(row[0]), record::csv_cell(row[1]),
                        record::csv_cell(row[2]), record::csv_cell(found));
  }
  REQUIRE(io::write_file_atomic(source_path(path), text, true));
}

TEST_SUITE("forms.fixtures") {
  TEST_CASE("the finding set of each report is the golden one and each has its reason") {
    for (const std::string& name : mutated_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      const std::string path = source_path("fixtures/" + name + "/findings.csv");
      constexpr std::string_view kHeader = "rule,severity,cell,reason";
      const bool rewrite = rewrites_goldens();
      std::map<std::string, std::string> reasons;
      std::vector<std::string> golden;
      if (!rewrite || io::exists(path)) {
        for (const auto& row : csv_records(must(io::read_file(path)), kHeader)) {
          REQUIRE(row.size() == 4);
          golden.push_back(fmt::format("{} {} {}", row[0], row[1], row[2]));
          reasons[golden.back()] = row[3];
          CHECK_MESSAGE(!row[3].empty(), "no reason: " << golden.back());
        }
      }
      const std::vector<std::string> found = fixture(form, "report.xlsx").lines();
      if (rewrite) {
        std::string text = std::string(kHeader) + "\n";
        for (const std::string& line : found) {
          const std::size_t severity = line.find(' ');
          const std::size_t cell = line.find(' ', severity + 1);
          text +=
              fmt::format("{},{},{},{}\n", line.substr(0, severity),
                          line.substr(severity + 1, cell - severity - 1),
                          record::csv_cell(line.substr(cell + 1)), record::csv_cell(reasons[line]));
        }
        REQUIRE(io::write_file_atomic(path, text, true));
        continue;
      }
      CHECK(fmt::format("{}", fmt::join(found, "\n")) ==
            fmt::format("{}", fmt::join(golden, "\n")));
    }
  }

  TEST_CASE("each corrected report passes without a finding and every check ran") {
    for (const std::string& name : mutated_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      const CheckedBook corrected = fixture(form, "corrected.xlsx");
      CHECK(corrected.lines().empty());
      for (const rules::CheckRun& check : corrected.findings.checks) {
        CAPTURE(check.rule);
        CHECK(check.ran);
      }
    }
  }

  TEST_CASE("corrections lists exactly what differs between report and corrected report") {
    for (const std::string& name : mutated_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      std::map<ValueKey, std::string> before =
          values_of(form, fixture(form, "report.xlsx").open.record());
      std::map<ValueKey, std::string> after =
          values_of(form, fixture(form, "corrected.xlsx").open.record());
      std::set<ValueKey> listed;
      for (const auto& row : csv_records(shipped("fixtures/" + name + "/corrections.csv"),
                                         "table,id,field,report,corrected,reason")) {
        REQUIRE(row.size() == 6);
        const ValueKey key{row[0], row[1], row[2]};
        CAPTURE(row[1]);
        CAPTURE(row[2]);
        CHECK(listed.insert(key).second);
        CHECK(before[key] == row[3]);
        CHECK(after[key] == row[4]);
        CHECK(row[3] != row[4]);
        CHECK_FALSE(row[5].empty());
        if (after[key].find("(ข้อมูลสมมติ)") != std::string::npos) {
          CHECK(row[5].find("invented") != std::string::npos);
        }
      }
      std::set<ValueKey> all;
      for (const auto& entry : before) {
        all.insert(entry.first);
      }
      for (const auto& entry : after) {
        all.insert(entry.first);
      }
      for (const ValueKey& key : all) {
        if (!listed.contains(key)) {
          CAPTURE(key[1]);
          CAPTURE(key[2]);
          CHECK(before[key] == after[key]);
        }
      }
    }
  }

  TEST_CASE("each mutation of the corrected report adds exactly the findings it lists") {
    for (const std::string& name : mutated_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      const CheckedBook base = fixture(form, "corrected.xlsx");
      if (rewrites_goldens()) {
        rewrite_mutations(name, base);
        continue;
      }
      std::map<std::string, std::map<std::string, std::string>> cells;
      std::map<std::string, std::string> expected;
      std::vector<std::string> names;
      for (const auto& row : csv_records(shipped("fixtures/" + name + "/mutations.csv"),
                                         "mutation,cell,value,findings")) {
        REQUIRE(row.size() == 4);
        if (!cells.contains(row[0])) {
          names.push_back(row[0]);
          expected[row[0]] = row[3];
        }
        cells[row[0]][row[1]] = row[2];
      }
      CHECK(names.size() >= 40);
      for (const std::string& mutation : names) {
        CAPTURE(mutation);
        const CheckedBook mutated(changed(base, cells[mutation]), form);
        CHECK(fmt::format("{}", fmt::join(mutated.lines(), "; ")) == expected[mutation]);
      }
    }
  }

  TEST_CASE("writing the scores of a form without points changes nothing") {
    for (const std::string& name : mutated_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      const CheckedBook book = fixture(form, "report.xlsx");
      const xlsx::Written written =
          must(edit::write_scores(book.open.book(), form, book.open.record(), *book.scores));
      CHECK(written.changes.empty());
      CHECK((written.bytes == book.open.bytes()));
    }
  }

  TEST_CASE("what a report exports fills it without changing a byte") {
    for (const std::string& name : mutated_forms()) {
      for (const std::string file : {"report.xlsx", "corrected.xlsx"}) {
        CAPTURE(name);
        CAPTURE(file);
        const form::Form form = load_form(name);
        const CheckedBook book = fixture(form, file);
        const record::Data data = must(record::parse_data(book.data(), form));
        const xlsx::Written written =
            must(edit::fill(book.open.book(), form, book.open.record(), data, {}));
        CHECK(written.changes.empty());
        CHECK((written.bytes == book.open.bytes()));
      }
    }
  }
}

}  // namespace
}  // namespace scorebook::test
