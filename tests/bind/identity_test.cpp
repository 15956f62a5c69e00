// SPDX-License-Identifier: Apache-2.0
#include "bind/identity.h"

#include <doctest/doctest.h>

#include "bind/weighted_book.h"

namespace scorebook::bind {
namespace {

record::Table indicators(const std::vector<std::pair<std::string, std::string>>& rows) {
  record::Table table;
  table.key = "indicators";
  for (const auto& [id, title] : rows) {
    record::Row& row = table.rows.emplace_back();
    row.id = id;
    row.values["title"].raw = title;
  }
  return table;
}

SheetClaim claim(std::string_view sheet, std::string_view number, std::string_view title,
                 std::string_view name) {
  SheetClaim made;
  made.number = number.empty() ? std::nullopt : std::optional(std::string(number));
  made.title = title;
  made.name = name.empty() ? std::nullopt : std::optional(std::string(name));
  made.proper_name = "KPI " + std::string(number);
  made.at.sheet = sheet;
  return made;
}

// "4.4>1 duplicate(found,expected,indicator)": id, row of the parent or "-", facts.
std::vector<std::string> identify(const record::Table& parents,
                                  const std::vector<SheetClaim>& claims) {
  std::vector<std::vector<record::Fact>> facts;
  const form::Form& form = test::weighted_form();
  const form::Field* const title = shared_title(*form.table("details"), *form.table("indicators"));
  const auto identities = identify_sheets(title, parents, claims, facts);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < identities.size(); ++i) {
    std::string text = identities[i].id + ">" +
                       (identities[i].parent ? std::to_string(*identities[i].parent) : "-");
    for (const record::Fact& fact : facts[i]) {
      text += fact.kind == record::FactKind::kDuplicateDetail     ? " duplicate"
              : fact.kind == record::FactKind::kSheetNameMismatch ? " name"
                                                                  : " orphan";
      text += "(" + fact.found + "," + fact.expected + "," + fact.indicator + ")";
    }
    out.push_back(text);
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("bind.identity") {
  TEST_CASE("the number counts before the title and the title before the name") {
    const record::Table table = indicators({{"1.1", "ก"}, {"1.2", "ข"}, {"1.3", "ค"}});
    CHECK(identify(table, {claim("a", "1.2", "ก", "1.3")}) == Texts{"1.2>1 name(a,KPI 1.2,1.2)"});
    CHECK(identify(table, {claim("a", "", "ค", "1.2")}) == Texts{"1.3>2"});
    CHECK(identify(table, {claim("a", "", "ง", "1.2")}) == Texts{"1.2>1"});
    CHECK(identify(table, {claim("a", "9.9", "ค", "")}) == Texts{"9.9>2"});
  }

  TEST_CASE("a second claim is a duplicate of the first sheet") {
    const record::Table table = indicators({{"4.4", "ก"}});
    CHECK(identify(table, {claim("KPI 4.4", "4.4", "ก", "4.4"),
                           claim("KPI 4.4 (2)", "4.4", "ก", "4.4")}) ==
          Texts{"4.4>0", "4.4>0 duplicate(KPI 4.4 (2),KPI 4.4,4.4)"});
  }

  TEST_CASE("a sheet without an indicator is an orphan") {
    const record::Table table = indicators({{"1.1", "ก"}});
    CHECK(identify(table, {claim("KPI 9.9", "9.9", "ข", "9.9"), claim("x", "", "", "")}) ==
          Texts{"9.9>- orphan(9.9,,)", ">- orphan(x,,)"});
    CHECK(identify(indicators({}), {claim("KPI 9.9", "9.9", "ข", "9.9")}) == Texts{"9.9>-"});
  }

  TEST_CASE("a title that several indicators have decides nothing") {
    const record::Table table = indicators({{"1.1", "ก"}, {"1.2", "ก"}, {"1.3", ""}});
    CHECK(identify(table, {claim("a", "", "ก", "1.2"), claim("b", "", "", "1.3")}) ==
          Texts{"1.2>1", "1.3>2"});
  }

  TEST_CASE("the shared title is a required text outside the id") {
    const form::Form& form = test::weighted_form();
    REQUIRE(shared_title(*form.table("details"), *form.table("indicators")));
    CHECK(shared_title(*form.table("details"), *form.table("indicators"))->key == "title");
    CHECK(shared_title(*form.table("sub_items"), *form.table("details")) == nullptr);
  }
}

}  // namespace scorebook::bind
