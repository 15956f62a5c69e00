// SPDX-License-Identifier: Apache-2.0
// What holds for every form of templates/, whatever it is called.
#include <doctest/doctest.h>

#include <set>

#include "forms/workbooks.h"
#include "make/make.h"
#include "record/data.h"

namespace scorebook::test {
namespace {

std::string blank_path(const std::string& name) {
  return "templates/" + name + "/blank.xlsx";
}

std::string made_blank(const form::Form& form) {
  return must(make::new_workbook(form, {})).bytes;
}

TEST_SUITE("forms.all") {
  TEST_CASE("there is at least one form and each loads without a fault under its folder name") {
    const std::vector<std::string> names = shipped_forms();
    REQUIRE_FALSE(names.empty());
    for (const std::string& name : names) {
      CAPTURE(name);
      CHECK(load_form(name).name() == name);
    }
  }

  TEST_CASE("each form folder has a blank workbook and a page about it") {
    for (const std::string& name : shipped_forms()) {
      CAPTURE(name);
      CHECK(io::exists(source_path(blank_path(name))));
      CHECK(io::exists(source_path("templates/" + name + "/README.md")));
    }
  }

  TEST_CASE("the blank workbook is what the form generates part by part") {
    for (const std::string& name : shipped_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      if (!form.layout) {
        continue;
      }
      const std::map<std::string, std::string> stored = parts_of(shipped(blank_path(name)));
      const std::map<std::string, std::string> made = parts_of(made_blank(form));
      for (const auto& [part, bytes] : stored) {
        CAPTURE(part);
        REQUIRE(made.contains(part));
        CHECK((made.at(part) == bytes));
      }
      CHECK(made.size() == stored.size());
    }
  }

  TEST_CASE("two blanks of a form are the same bytes") {
    for (const std::string& name : shipped_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      if (form.layout) {
        CHECK((made_blank(form) == made_blank(form)));
      }
    }
  }

  TEST_CASE("the blank is recognised as its form among all forms") {
    std::vector<form::Form> forms;
    for (const std::string& name : shipped_forms()) {
      forms.push_back(load_form(name));
    }
    for (const form::Form& form : forms) {
      const FormBook blank(shipped(blank_path(form.name())), form);
      CHECK(must(bind::recognise(blank.book(), forms))->name() == form.name());
    }
  }

  TEST_CASE("the blank binds and raises nothing but what is not filled yet") {
    for (const std::string& name : shipped_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      const FormBook blank(shipped(blank_path(name)), form);
      const auto scores = scoring::score(form, blank.record());
      const rules::Findings findings =
          rules::run({form, blank.record(), scores ? &*scores : nullptr});
      REQUIRE_FALSE(findings.list.empty());
      for (const rules::Finding& finding : findings.list) {
        CAPTURE(finding.at.sheet);
        CAPTURE(base::to_a1(finding.at.area));
        // A framework that prints more than may be taken waits for the choice.
        const bool choice = form.selection && finding.rule == "SB402";
        CHECK((finding.rule == "SB301" || choice));
      }
    }
  }

  TEST_CASE("the blank holds no value that a person would have to type") {
    for (const std::string& name : shipped_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      const FormBook blank(shipped(blank_path(name)), form);
      for (const form::Table& table : form.tables) {
        const record::Table* rows = blank.record().table(table.key);
        REQUIRE(rows);
        for (const record::Row& row : rows->rows) {
          for (const form::Field& field : table.fields) {
            if (field.role == form::Role::kResult) {
              CAPTURE(row.id);
              CAPTURE(field.key);
              CHECK(row.value(field.key).empty());
            }
          }
        }
      }
    }
  }

  TEST_CASE("the last sheet of the blank is the check sheet and can be left out") {
    for (const std::string& name : shipped_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      const auto check = std::find_if(form.sheets.begin(), form.sheets.end(),
                                      [](const form::Sheet& sheet) { return sheet.generated; });
      if (!form.layout || check == form.sheets.end()) {
        continue;
      }
      const std::string title = check->name.compose({});
      const FormBook with(shipped(blank_path(name)), form);
      CHECK(with.record().sheets.back() == title);

      make::NewOptions options;
      options.check_sheet = false;
      const FormBook without(must(make::new_workbook(form, options)).bytes, form);
      CHECK(without.book().sheet(title) == nullptr);
      CHECK(without.record().sheets.size() + 1 == with.record().sheets.size());
    }
  }

  TEST_CASE("no stored value of a blank is stale") {
    for (const std::string& name : shipped_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      const FormBook blank(shipped(blank_path(name)), form);
      for (const record::Fact& fact : blank.record().facts) {
        CAPTURE(fact.at.sheet);
        CAPTURE(base::to_a1(fact.at.area));
        CHECK(fact.kind != record::FactKind::kStaleValue);
        CHECK(fact.kind != record::FactKind::kMissingValue);
      }
    }
  }

  TEST_CASE("what a blank exports fits the form again") {
    for (const std::string& name : shipped_forms()) {
      CAPTURE(name);
      const form::Form form = load_form(name);
      const FormBook blank(shipped(blank_path(name)), form);
      const record::Data data = record::to_data(form, blank.record(), false);
      CHECK(error_text(record::parse_data(record::to_json(data), form)) == "ok");
      CHECK(error_text(record::parse_data(record::to_csv(data), form)) == "ok");
    }
  }
}

}  // namespace
}  // namespace scorebook::test
