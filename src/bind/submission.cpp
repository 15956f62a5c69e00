// SPDX-License-Identifier: Apache-2.0
#include "bind/submission.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "base/thai.h"
#include "bind/bind.h"
#include "bind/identity.h"
#include "bind/join.h"
#include "bind/references.h"
#include "bind/workbook_facts.h"

namespace scorebook::bind {
namespace {

using record::Fact;
using record::FactKind;
using record::Place;
using record::Record;
using record::Row;
using record::Value;

std::string text_of(const Value& value) {
  return value.is_number() ? value.number.exact_text() : base::fold(value.raw);
}

/// What the report says in the field, else what the first detail sheet says in its field of that
/// name.
std::string said(const form::Form& form, const Record& record, const std::string& field) {
  std::string text = text_of(record.field(field));
  for (const form::Table& table : form.tables) {
    const record::Table* rows = sheet_of(form, table) ? record.table(table.key) : nullptr;
    for (std::size_t i = 0; text.empty() && rows && i < rows->rows.size(); ++i) {
      text = text_of(rows->rows[i].value(field));
    }
  }
  return text;
}

bool lacks(const Record& record, const form::Sheet& sheet) {
  return std::any_of(record.facts.begin(), record.facts.end(), [&](const Fact& fact) {
    return fact.kind == FactKind::kMissingSheet && fact.expected == sheet.label.th;
  });
}

bool agree(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

bool may_join(const PartKey& part, const PartKey& leader) {
  return leader.leads && !part.form.empty() && part.form == leader.form &&
         part.folder == leader.folder && agree(part.agency, leader.agency);
}

/// The file that a part joins; nullopt when there is none or no single one.
std::optional<std::size_t> leader_of(const PartKey& part, const std::vector<PartKey>& keys) {
  std::vector<std::size_t> leaders;
  for (std::size_t i = 0; !part.leads && i < keys.size(); ++i) {
    if (may_join(part, keys[i])) {
      leaders.push_back(i);
    }
  }
  if (leaders.size() > 1) {
    std::erase_if(leaders, [&](std::size_t i) {
      return !agree(part.year, keys[i].year) || !agree(part.round, keys[i].round);
    });
  }
  return leaders.size() == 1 ? std::optional(leaders.front()) : std::nullopt;
}

bool is_about_identity(FactKind kind) {
  return kind == FactKind::kOrphanDetail || kind == FactKind::kDuplicateDetail ||
         kind == FactKind::kSheetNameMismatch;
}

std::string file_name(std::string_view file) {
  return std::string(file.substr(file.rfind('/') + 1));
}

/// Puts the parts together one after the other.
class Joining {
 public:
  Joining(const form::Form& form, const std::vector<const Record*>& parts)
      : form_(form),
        parts_(parts) {}

  Record run() {
    whole_.file = parts_.front()->file;
    whole_.form = form_.name();
    for (const form::Table& table : form_.tables) {
      whole_.tables.emplace_back().key = table.key;
    }
    used_.resize(form_.tables.size());
    for (const Record* part : parts_) {
      add(*part);
    }
    for (std::size_t i = 0; i < form_.tables.size(); ++i) {
      identify(i);
      if (form_.tables[i].duplicates == form::Duplicates::kJoined) {
        join_rows(form_.tables[i], whole_.tables[i], whole_.facts);
      }
    }
    sort_facts(whole_.facts);
    return std::move(whole_);
  }

 private:
  using Ids = std::map<std::string, std::string>;  // what ids of one part have become

  void add(Record part) {
    read_again(part);
    prefix_ = sheet_in_file(part.file, "");
    first_sheet_ = static_cast<std::uint32_t>(whole_.sheets.size());
    for (const std::string& sheet : part.sheets) {
      whole_.sheets.push_back(prefix_ + sheet);
    }
    for (auto& [key, value] : part.fields) {
      move(value);
    }
    add_fields(part);
    ids_.assign(form_.tables.size(), {});
    for (std::size_t i = 0; i < form_.tables.size(); ++i) {
      if (const record::Table* rows = part.table(form_.tables[i].key)) {
        add_rows(i, *rows);
      }
    }
    for (Fact& fact : part.facts) {
      add_fact(std::move(fact), part);
    }
  }

  /// A part that names no year has been read without one; years of two digits need it.
  void read_again(Record& part) {
    if (!form_.rounds || !said(form_, part, form_.rounds->year).empty()) {
      return;
    }
    const auto year = whole_.field(form_.rounds->year).number.to_int();
    const int near_year = static_cast<int>(year.value_or(0));
    for (record::Table& table : part.tables) {
      const form::Table& definition = *form_.table(table.key);
      for (Row& row : table.rows) {
        for (const form::Field& field : definition.fields) {
          read_again(field, near_year, row.values[field.key]);
        }
        row.references.clear();
        add_references(form_, table.key, near_year, row);
      }
    }
  }

  void read_again(const form::Field& field, int near_year, Value& value) const {
    if (value.empty() || value.is_number() || value.is_number_cell) {
      return;
    }
    Value again = read_value(form_, field, value.raw, near_year);
    value.kind = again.kind;
    value.number = again.number;
    value.date = again.date;
    value.state = std::move(again.state);
    value.attributes = std::move(again.attributes);
    value.notes = std::move(again.notes);
  }

  // ---- places

  void move(Place& place) const {
    if (place.exists()) {
      place.sheet.insert(0, prefix_);
      place.sheet_index += first_sheet_;
    }
  }

  void move(Value& value) const {
    move(value.at);
    for (Place& place : value.more) {
      move(place);
    }
  }

  // ---- values

  void add_fields(Record& part) {
    for (const form::Field& field : form_.fields) {
      Value& value = whole_.fields[field.key];
      Value& other = part.fields[field.key];
      if (value.empty() && (!other.empty() || !value.at.exists())) {
        value = std::move(other);
      } else if (!other.empty() && other.at.exists() && !says_the_same(value, other)) {
        Fact& fact = whole_.facts.emplace_back();
        fact.kind = FactKind::kConflictingValue;
        fact.at = other.at;
        fact.label = field.label.th;
        fact.found = other.raw;
        fact.expected = value.raw;
        fact.field = field.key;
      }
    }
  }

  void add_rows(std::size_t table, const record::Table& rows) {
    const bool joined = form_.tables[table].duplicates == form::Duplicates::kJoined;
    for (Row row : rows.rows) {
      move(row.at);
      row.sheet.insert(0, prefix_);
      for (auto& [key, value] : row.values) {
        move(value);
      }
      for (record::Reference& reference : row.references) {
        move(reference.at);
      }
      const std::string id = joined ? row.id : own_id(table, row.id);
      ids_[table].emplace(row.id, id);
      row.id = id;
      whole_.tables[table].rows.push_back(std::move(row));
    }
    std::vector<Row>& all = whole_.tables[table].rows;
    for (std::size_t i = all.size() - rows.rows.size(); i < all.size(); ++i) {
      for (const form::Table::Parent& parent : form_.tables[table].parents) {
        std::string& id = all[i].parents[parent.key];
        id = renamed(index_of(parent.table), id);
      }
    }
  }

  void add_fact(Fact fact, const Record& part) {
    const bool still_missing = fact.kind != FactKind::kMissingSheet ||
                               (part.file == parts_.front()->file && missing_everywhere(fact));
    if (is_about_identity(fact.kind) || !still_missing) {
      return;
    }
    if (!fact.at.exists() && fact.kind != FactKind::kMissingSheet && !part.sheets.empty()) {
      fact.at = {part.sheets.front(), 0, base::CellRange{{1, 1}, {1, 1}}};
    }
    move(fact.at);
    for (std::size_t i = 0; i < form_.tables.size(); ++i) {
      if (fact.table.empty() || fact.table == form_.tables[i].key) {
        const std::string& id = renamed(i, fact.indicator);
        if (id != fact.indicator) {
          fact.indicator = id;
          break;
        }
      }
    }
    whole_.facts.push_back(std::move(fact));
  }

  bool missing_everywhere(const Fact& missing) const {
    return std::all_of(parts_.begin(), parts_.end(), [&](const Record* part) {
      return std::any_of(part->facts.begin(), part->facts.end(), [&](const Fact& fact) {
        return fact.kind == FactKind::kMissingSheet && fact.expected == missing.expected;
      });
    });
  }

  // ---- ids

  std::size_t index_of(std::string_view table) const {
    const auto found = std::find_if(form_.tables.begin(), form_.tables.end(),
                                    [&](const form::Table& one) { return one.key == table; });
    return static_cast<std::size_t>(found - form_.tables.begin());
  }

  // An id that no row of the table has yet: "1.1", "1.1~2" ...
  std::string own_id(std::size_t table, const std::string& id) {
    const std::string stem = id.substr(0, id.find('~'));
    std::string own = id;
    for (int n = 2; !used_[table].insert(own).second; ++n) {
      own = stem + "~" + std::to_string(n);
    }
    return own;
  }

  const std::string& renamed(std::size_t table, const std::string& id) const {
    if (table >= ids_.size()) {
      return id;
    }
    const auto found = ids_[table].find(id);
    return found == ids_[table].end() ? id : found->second;
  }

  /// Gives the rows of detail sheets the rows they stand for, now that all are known.
  void identify(std::size_t t) {
    const form::Table& table = form_.tables[t];
    const form::Sheet* sheet = sheet_of(form_, table);
    if (sheet == nullptr || table.parents.empty()) {
      return;
    }
    const form::Table::Parent& parent = table.parents.front();
    const form::Table& owner = *form_.table(parent.table);
    const record::Table& owners = *whole_.table(parent.table);
    std::vector<Row>& rows = whole_.tables[t].rows;
    std::map<std::string_view, int> on_sheet;
    for (const Row& row : rows) {
      ++on_sheet[row.sheet];
    }
    std::vector<SheetClaim> claims;
    for (const Row& row : rows) {
      const std::string name =
          on_sheet[row.sheet] == 1 ? row.sheet.substr(row.sheet.find(']') + 1) : std::string();
      claims.push_back(claim_of(*sheet, table, owner, row, name, [&](const std::string& key) {
        const std::string id = row.parent(key);
        return id.empty() ? std::nullopt : std::optional(id);
      }));
    }
    std::vector<std::vector<Fact>> facts;
    const std::vector<SheetIdentity> identities =
        identify_sheets(shared_title(table, owner), owners, claims, facts);
    ids_.assign(form_.tables.size(), {});
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (identities[i].parent) {
        rows[i].parents[parent.key] = owners.rows[*identities[i].parent].id;
      }
      if (rows[i].id.starts_with('@') && !identities[i].id.empty()) {
        const std::string id = own_id(t, identities[i].id);
        ids_[t].emplace(rows[i].id, id);
        rows[i].id = id;
      }
      for (Fact& fact : facts[i]) {
        fact.indicator = fact.indicator.empty() ? rows[i].id : fact.indicator;
        whole_.facts.push_back(std::move(fact));
      }
    }
    follow_renamed(t);
  }

  /// Rows that belong to a renamed row follow it.
  void follow_renamed(std::size_t t) {
    for (std::size_t i = 0; i < form_.tables.size(); ++i) {
      for (const form::Table::Parent& parent : form_.tables[i].parents) {
        if (parent.table == form_.tables[t].key) {
          for (Row& row : whole_.tables[i].rows) {
            row.parents[parent.key] = renamed(t, row.parents[parent.key]);
          }
        }
      }
    }
  }

  const form::Form& form_;
  const std::vector<const Record*>& parts_;
  Record whole_;
  std::string prefix_;             // of the part that is being added
  std::uint32_t first_sheet_ = 0;  // of it, among all
  std::vector<Ids> ids_;           // of it, by table
  std::vector<std::set<std::string>> used_;
};

}  // namespace

PartKey part_key(const form::Form& form, const Record& record) {
  PartKey key;
  const std::size_t slash = record.file.rfind('/');
  key.folder = slash == std::string::npos ? std::string() : record.file.substr(0, slash + 1);
  key.form = form.name();
  if (form.rounds) {
    key.agency = said(form, record, form.rounds->agency);
    key.year = said(form, record, form.rounds->year);
    key.round = said(form, record, form.rounds->field);
  }
  const auto first = std::find_if(form.sheets.begin(), form.sheets.end(), [](const auto& sheet) {
    return sheet.presence == form::Presence::kOne && !sheet.generated;
  });
  key.leads = first == form.sheets.end() || !lacks(record, *first);
  return key;
}

std::vector<std::vector<std::size_t>> group_parts(const std::vector<PartKey>& keys) {
  std::vector<std::vector<std::size_t>> groups;
  std::map<std::size_t, std::size_t> group_of;  // by the file that leads or stands alone
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::size_t leader = leader_of(keys[i], keys).value_or(i);
    const auto [group, fresh] = group_of.emplace(leader, groups.size());
    if (fresh) {
      groups.push_back({leader});
    }
    if (leader != i) {
      groups[group->second].push_back(i);
    }
  }
  return groups;
}

std::string sheet_in_file(std::string_view file, std::string_view sheet) {
  return "[" + file_name(file) + "]" + std::string(sheet);
}

Record join_parts(const form::Form& form, const std::vector<const Record*>& parts) {
  return Joining(form, parts).run();
}

}  // namespace scorebook::bind
