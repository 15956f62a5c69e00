// SPDX-License-Identifier: Apache-2.0
#include "scoring/result_path.h"

#include <doctest/doctest.h>

#include "support/records.h"

namespace scorebook::scoring {
namespace {

form::Table table(const std::string& key, const std::vector<std::string>& fields) {
  form::Table made;
  made.key = key;
  for (const std::string& name : fields) {
    made.fields.emplace_back().key = name;
  }
  return made;
}

/// Items with a result, of a group with a note; the parts of a result are a list.
form::Form small_form() {
  form::Form form;
  form.tables = {table("groups", {"note"}), table("items", {"result"}),
                 table("parts", {"no", "text"})};
  form.tables[1].parents = {{"group", "groups"}};
  form.tables[2].parents = {{"item", "items"}};
  form.tables[2].list = form::Table::List{"result", "no", "text", {}};
  return form;
}

record::Record small_record() {
  record::Record record;
  record.tables = {{"groups", {}}, {"items", {}}, {"parts", {}}};
  record::Row& group = record.tables[0].rows.emplace_back();
  group.id = "G1";
  group.values["note"] = test::text("note");
  record::Row& item = record.tables[1].rows.emplace_back();
  item.id = "1.1";
  item.parents["group"] = "G1";
  item.values["result"] = test::text("result");
  for (const auto& [id, of] :
       {std::pair{"1", "1.1"}, std::pair{"2", "1.1"}, std::pair{"3", "1.2"}}) {
    record::Row& part = record.tables[2].rows.emplace_back();
    part.id = id;
    part.parents["item"] = of;
    part.values["text"] = test::text(std::string("part ") + id);
  }
  return record;
}

std::string at(std::string_view path) {
  const form::Form form = small_form();
  const record::Record record = small_record();
  const ResultPaths paths(form, record);
  std::string out;
  for (const FoundValue& found : paths.values(form.tables[1], record.tables[1].rows[0], path)) {
    out += found.field->key + "=" + found.value->raw + ";";
  }
  return out;
}

}  // namespace

TEST_SUITE("scoring.result_path") {
  TEST_CASE("a path leads to a field, to that of a parent and to the rows of a list") {
    CHECK(at("result") == "result=result;");
    CHECK(at("group.note") == "note=note;");
    CHECK(at("parts.text") == "text=part 1;text=part 2;");
  }

  TEST_CASE("a path that leads nowhere gives nothing") {
    CHECK(at("none").empty());
    CHECK(at("group.none").empty());
    CHECK(at("items.result").empty());
    CHECK(at("nobody.text").empty());
  }
}

}  // namespace scorebook::scoring
