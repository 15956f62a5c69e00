// SPDX-License-Identifier: Apache-2.0
// docs/form-format.md explains every key that the loader knows, and no other.
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "form/small_form.h"
#include "form/vocabulary.h"

namespace scorebook::form::test {
namespace {

/// "section | key | value | needed" for each known key.
std::set<std::string> known_rows() {
  std::set<std::string> rows;
  for (const KnownKey& key : known_keys()) {
    // The fields of the report and of a table have the same keys and are explained once.
    if (key.section != "[[fields]]" && key.section != "[fields.sum]") {
      rows.insert(key.section + " | " + key.key + " | " + key.value + " | " +
                  (key.required ? "yes" : ""));
    }
  }
  return rows;
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? ""
                                    : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out;
  for (std::size_t begin = 1; begin < line.size();) {
    const std::size_t end = line.find('|', begin);
    out.push_back(trimmed(line.substr(begin, end - begin)));
    begin = end == std::string::npos ? line.size() : end + 1;
  }
  return out;
}

/// The same of the rows of the page's tables, each under the heading of its section.
std::set<std::string> page_rows(std::string& unexplained) {
  std::set<std::string> rows;
  std::string section;
  const std::string page = source_file("docs/form-format.md");
  for (std::size_t begin = 0; begin < page.size();) {
    const std::size_t end = page.find('\n', begin);
    const std::string line = page.substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with("### `")) {
      section = line.substr(5, line.find('`', 5) - 5);
    } else if (line.starts_with("| `") && !section.empty()) {
      const std::vector<std::string> row = cells(line);
      REQUIRE(row.size() == 4);
      const std::string key = row[0].substr(1, row[0].size() - 2);
      rows.insert(section + " | " + key + " | " + row[1] + " | " + row[2]);
      if (row[3].size() < 20) {
        unexplained += section + " " + key + "\n";
      }
    } else if (line.starts_with("## ")) {
      section.clear();
    }
  }
  return rows;
}

}  // namespace

TEST_SUITE("form.docs") {
  TEST_CASE("the page explains every key the loader knows and no other") {
    std::string unexplained;
    const std::set<std::string> page = page_rows(unexplained);
    const std::set<std::string> known = known_rows();
    CHECK(known.size() > 130);
    for (const std::string& row : known) {
      CAPTURE(row);
      CHECK(page.count(row) == 1);
    }
    for (const std::string& row : page) {
      CAPTURE(row);
      CHECK(known.count(row) == 1);
    }
    CHECK(unexplained == "");
  }

  TEST_CASE("the definition that the page shows loads") {
    const std::string page = source_file("docs/form-format.md");
    const std::string fence = "<!-- a whole definition -->\n```toml\n";
    const std::size_t begin = page.find(fence);
    REQUIRE(begin != std::string::npos);
    const std::size_t toml = begin + fence.size();
    CHECK(faults_of(page.substr(toml, page.find("```", toml) - toml)) == "");
  }
}

}  // namespace scorebook::form::test
