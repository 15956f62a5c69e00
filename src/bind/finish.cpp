// SPDX-License-Identifier: Apache-2.0
#include "bind/finish.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/thai.h"
#include "bind/bind.h"
#include "bind/identity.h"
#include "bind/ids.h"
#include "bind/join.h"
#include "bind/list_items.h"
#include "bind/read_draft.h"
#include "bind/references.h"

namespace scorebook::bind {
namespace {

using record::Place;
using record::Row;
using record::Value;
using record::ValueKind;

constexpr char kNthMark = '\1';  // stands for the count in an id until it is known

class Finisher {
 public:
  Finisher(Drafts& drafts, record::Record& record)
      : form_(*drafts.form),
        drafts_(drafts),
        record_(record),
        near_year_(near_year(drafts)) {}

  void run() {
    read_all();
    add_lists();
    done_.resize(drafts_.tables.size());
    for (std::size_t i = 0; i < drafts_.tables.size(); ++i) {
      name_rows(i);
    }
    set_parents();
    add_references();
    add_facts();
    for (std::size_t i = 0; i < drafts_.tables.size(); ++i) {
      if (drafts_.tables[i].table->duplicates == form::Duplicates::kJoined) {
        join_rows(*drafts_.tables[i].table, record_.tables[i], record_.facts);
      }
    }
  }

 private:
  void read_all() {
    record_.fields = read_values(form_, drafts_.report, near_year_);
    for (DraftTable& table : drafts_.tables) {
      record::Table& out = record_.tables.emplace_back();
      out.key = table.table->key;
      out.rows.reserve(table.rows.size());
      for (DraftRow& draft : table.rows) {
        Row& row = out.rows.emplace_back();
        row.values = read_values(form_, draft, near_year_);
        tell_known(*table.table, row);
        row.at = draft.view->place(draft.at);
        row.sheet = draft.view->name();
        row.hidden = draft.view->sheet().visibility() != xlsx::Visibility::kVisible ||
                     draft.view->sheet().row_hidden(draft.at.row);
      }
    }
  }

  // A row that does not print its number has it by the text that tells it.
  void tell_known(const form::Table& table, Row& row) const {
    if (table.known.empty()) {
      return;
    }
    const std::string part = table.id.part_names().front();
    Value& number = row.values[part];
    const form::Table::Known* const known =
        number.empty() ? table.known_row(row.value(table.known_by).raw) : nullptr;
    if (known) {
      const Place at = number.at;
      number = read_value(form_, *table.field(part), known->id, near_year_);
      number.at = at;
    }
  }

  // The rows of tables that are lists inside a text of their parent.
  void add_lists() {
    for (std::size_t t = 0; t < drafts_.tables.size(); ++t) {
      const form::Table& table = *drafts_.tables[t].table;
      const std::size_t parents =
          table.list ? index_of(table.parents.front().table) : drafts_.tables.size();
      for (std::size_t i = 0;
           parents < drafts_.tables.size() && i < drafts_.tables[parents].rows.size(); ++i) {
        add_list(t, drafts_.tables[parents].rows[i], record_.tables[parents].rows[i]);
      }
    }
  }

  void add_list(std::size_t t, const DraftRow& parent, const Row& parent_row) {
    const form::Table& table = *drafts_.tables[t].table;
    const Value& text = parent_row.value(table.list->from);
    for (const ListItem& item : list_items(text.raw, table.list->skip)) {
      DraftRow& draft = drafts_.tables[t].rows.emplace_back();
      draft.table = &table;
      draft.view = parent.view;
      draft.at = parent.at;
      draft.told = true;
      draft.parents[table.parents.front().key] = &parent;
      Row& row = record_.tables[t].rows.emplace_back();
      row.at = text.at;
      row.sheet = parent_row.sheet;
      row.hidden = parent_row.hidden;
      for (const form::Field& field : table.fields) {
        const std::string_view said = field.key == table.list->number ? item.number
                                      : field.key == table.list->text ? item.text
                                                                      : std::string_view();
        Value& value = row.values[field.key];
        value = read_value(form_, field, said, near_year_);
        value.at = text.at;
        value.more = text.more;
      }
    }
  }

  // ---- ids

  std::size_t index_of(std::string_view table) const {
    std::size_t i = 0;
    while (i < drafts_.tables.size() && drafts_.tables[i].table->key != table) {
      ++i;
    }
    return i;
  }

  // Names the rows of a table, those of its parents first.
  void name_rows(std::size_t table) {
    if (table >= drafts_.tables.size() || done_[table]) {
      return;
    }
    done_[table] = true;
    for (const auto& parent : drafts_.tables[table].table->parents) {
      name_rows(index_of(parent.table));
    }
    if (sheet_of(form_, *drafts_.tables[table].table)) {
      name_sheets(table);
    } else {
      std::unordered_map<std::string, int> nth;
      for (std::size_t i = 0; i < drafts_.tables[table].rows.size(); ++i) {
        drafts_.tables[table].rows[i].id = own_id(table, i, nth).value_or("");
      }
    }
    number_rows(table);
  }

  // The id of a row; a part "nth" counts the rows that have all else in common.
  std::optional<std::string> own_id(std::size_t table, std::size_t i,
                                    std::unordered_map<std::string, int>& nth) const {
    auto id = own_id(table, i);
    const std::size_t mark = id ? id->find(kNthMark) : std::string::npos;
    if (mark != std::string::npos) {
      const int n = ++nth[*id];
      id->replace(mark, 1, std::to_string(n));
    }
    return id;
  }

  static std::optional<std::string> parent_id(const DraftRow& draft, const std::string& key) {
    const auto parent = draft.parents.find(key);
    return parent == draft.parents.end() ? std::nullopt : std::optional(parent->second->id);
  }

  std::optional<std::string> own_id(std::size_t table, std::size_t i) const {
    const DraftRow& draft = drafts_.tables[table].rows[i];
    const Row& row = record_.tables[table].rows[i];
    return compose_id(*draft.table, [&](const std::string& name) -> std::optional<std::string> {
      if (name == form::kNth) {
        return std::string(1, kNthMark);
      }
      if (const form::Field* const field = draft.table->field(name)) {
        return id_of_value(row.value(name), *field);
      }
      return parent_id(draft, name);
    });
  }

  void name_sheets(std::size_t table) {
    DraftTable& drafts = drafts_.tables[table];
    const form::Sheet& sheet = *sheet_of(form_, *drafts.table);
    const auto& parents = drafts.table->parents;
    const std::size_t owner =
        parents.empty() ? drafts_.tables.size() : index_of(parents.front().table);
    const bool bound = owner < drafts_.tables.size();
    const form::Table& owner_table = bound ? *drafts_.tables[owner].table : *drafts.table;
    const form::Field* const title = shared_title(*drafts.table, owner_table);
    std::vector<SheetClaim> claims;
    for (std::size_t i = 0; i < drafts.rows.size(); ++i) {
      const DraftRow& draft = drafts.rows[i];
      const Row& row = record_.tables[table].rows[i];
      claims.push_back(claim_of(sheet, *drafts.table, owner_table, row,
                                draft.is_sheet ? row.sheet : std::string(),
                                [&](const std::string& key) { return parent_id(draft, key); }));
    }
    std::vector<std::vector<record::Fact>> facts;
    const auto identities =
        identify_sheets(title, bound ? record_.tables[owner] : record::Table(), claims, facts);
    for (std::size_t i = 0; i < identities.size(); ++i) {
      drafts.rows[i].id = own_id(table, i).value_or(identities[i].id);
      if (identities[i].parent) {
        drafts.rows[i].parents[parents.front().key] =
            &drafts_.tables[owner].rows[*identities[i].parent];
      }
      std::move(facts[i].begin(), facts[i].end(), std::back_inserter(drafts.rows[i].facts));
    }
  }

  // Gives every row an id of its own.
  void number_rows(std::size_t table) {
    std::unordered_map<std::string, int> seen;
    for (std::size_t i = 0; i < drafts_.tables[table].rows.size(); ++i) {
      DraftRow& draft = drafts_.tables[table].rows[i];
      Row& row = record_.tables[table].rows[i];
      if (draft.id.empty()) {
        draft.id = draft.is_sheet ? "@sheet" + std::to_string(draft.view->index() + 1)
                                  : "@" + std::to_string(draft.at.row);
      }
      const bool joined = draft.table->duplicates == form::Duplicates::kJoined;
      if (const int n = ++seen[draft.id]; n > 1 && !joined) {
        draft.id += "~" + std::to_string(n);
      }
      row.id = draft.id;
    }
  }

  void set_parents() {
    for (std::size_t t = 0; t < drafts_.tables.size(); ++t) {
      for (std::size_t i = 0; i < drafts_.tables[t].rows.size(); ++i) {
        const DraftRow& draft = drafts_.tables[t].rows[i];
        for (const auto& parent : draft.table->parents) {
          const auto known = draft.parents.find(parent.key);
          record_.tables[t].rows[i].parents[parent.key] =
              known == draft.parents.end() ? std::string() : known->second->id;
        }
      }
    }
  }

  // ---- references and facts

  void add_references() {
    for (record::Table& table : record_.tables) {
      for (Row& row : table.rows) {
        bind::add_references(form_, table.key, near_year_, row);
      }
    }
  }

  void add_facts() {
    record_.facts = std::move(drafts_.facts);
    for (record::Fact& fact : compare_again(form_, drafts_.report, record_.fields, near_year_)) {
      record_.facts.push_back(std::move(fact));
    }
    for (std::size_t t = 0; t < drafts_.tables.size(); ++t) {
      for (std::size_t i = 0; i < drafts_.tables[t].rows.size(); ++i) {
        add_facts(drafts_.tables[t].rows[i], record_.tables[t].rows[i]);
      }
    }
  }

  void add_facts(DraftRow& draft, Row& row) {
    std::vector<record::Fact> facts = std::move(draft.facts);
    for (record::Fact& fact : compare_again(form_, draft, row.values, near_year_)) {
      facts.push_back(std::move(fact));
    }
    for (record::Fact& fact : facts) {
      if (fact.indicator.empty()) {
        fact.indicator = row.id;
      }
      record_.facts.push_back(std::move(fact));
    }
  }

  const form::Form& form_;
  Drafts& drafts_;
  record::Record& record_;
  int near_year_;
  std::vector<bool> done_;
};

}  // namespace

void finish(Drafts& drafts, record::Record& record) {
  Finisher(drafts, record).run();
}

}  // namespace scorebook::bind
