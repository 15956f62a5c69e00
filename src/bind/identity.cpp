// SPDX-License-Identifier: Apache-2.0
#include "bind/identity.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/thai.h"
#include "bind/ids.h"

namespace scorebook::bind {
namespace {

using record::Fact;
using record::FactKind;

constexpr std::size_t kSeveral = static_cast<std::size_t>(-1);

// Rows by a key; a key that several rows have leads nowhere.
class RowIndex {
 public:
  void add(const std::string& key, std::size_t row) {
    const auto [entry, fresh] = rows_.try_emplace(key, row);
    entry->second = fresh ? row : kSeveral;
  }

  std::optional<std::size_t> find(const std::string& key) const {
    const auto entry = rows_.find(key);
    const bool one = !key.empty() && entry != rows_.end() && entry->second != kSeveral;
    return one ? std::optional(entry->second) : std::nullopt;
  }

 private:
  std::unordered_map<std::string, std::size_t> rows_;
};

Fact fact_at(FactKind kind, const SheetClaim& claim, std::string found, std::string indicator) {
  Fact fact;
  fact.kind = kind;
  fact.at = claim.at;
  fact.found = std::move(found);
  fact.indicator = std::move(indicator);
  return fact;
}

// The id that the name of a sheet makes: "KPI 4.4 (2)" makes 4.4.
std::optional<std::string> id_of_name(const form::Sheet& sheet, const form::Table& table,
                                      const std::string& name) {
  const auto parts = sheet.name.match(name);
  if (!parts) {
    return std::nullopt;
  }
  return compose_id(table, [&](const std::string& key) -> std::optional<std::string> {
    const auto part = parts->find(key);
    const form::Field* const field = table.field(key);
    if (part == parts->end() || !field) {
      return std::nullopt;
    }
    return id_part(part->second.substr(0, part->second.find_first_of(" (")), field->type);
  });
}

}  // namespace

const form::Sheet* sheet_of(const form::Form& form, const form::Table& table) {
  const auto sheet = std::find_if(form.sheets.begin(), form.sheets.end(), [&](const auto& one) {
    return one.presence == form::Presence::kPerIndicator && one.table == table.key;
  });
  return sheet == form.sheets.end() ? nullptr : &*sheet;
}

SheetClaim claim_of(const form::Sheet& sheet, const form::Table& own, const form::Table& owner,
                    const record::Row& row, const std::string& sheet_name,
                    const std::function<std::optional<std::string>(const std::string&)>& parent) {
  SheetClaim claim;
  claim.number = compose_id(owner, [&](const std::string& name) {
    const form::Field* const field = own.field(name);
    return field ? id_of_value(row.value(name), *field) : parent(name);
  });
  const form::Field* const title = shared_title(own, owner);
  claim.title = title ? base::fold(row.value(title->key).raw) : std::string();
  claim.name = sheet_name.empty() ? std::nullopt : id_of_name(sheet, owner, sheet_name);
  std::map<std::string, std::string> parts;
  for (const std::string& name : sheet.name.part_names()) {
    if (const form::Field* const field = own.field(name)) {
      parts[name] = id_of_value(row.value(name), *field).value_or("");
    }
  }
  claim.proper_name = sheet.name.compose(parts);
  claim.at = row.at;
  return claim;
}

const form::Field* shared_title(const form::Table& table, const form::Table& parent) {
  const auto title = std::find_if(table.fields.begin(), table.fields.end(), [&](const auto& field) {
    const form::Field* const same = parent.field(field.key);
    return field.type == form::ValueType::kText && field.required && same &&
           same->type == form::ValueType::kText && !table.id.has_part(field.key);
  });
  return title == table.fields.end() ? nullptr : &*title;
}

std::vector<SheetIdentity> identify_sheets(const form::Field* title, const record::Table& parents,
                                           const std::vector<SheetClaim>& claims,
                                           std::vector<std::vector<Fact>>& facts) {
  RowIndex by_id;
  RowIndex by_title;
  for (std::size_t i = 0; i < parents.rows.size(); ++i) {
    by_id.add(parents.rows[i].id, i);
    if (title) {
      by_title.add(base::fold(parents.rows[i].value(title->key).raw), i);
    }
  }
  std::vector<SheetIdentity> identities(claims.size());
  std::unordered_map<std::size_t, const SheetClaim*> owners;
  facts.resize(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const SheetClaim& claim = claims[i];
    SheetIdentity& identity = identities[i];
    identity.parent = by_id.find(claim.number.value_or(""));
    if (!identity.parent) {
      identity.parent = by_title.find(claim.title);
    }
    if (!identity.parent && !claim.number) {
      identity.parent = by_id.find(claim.name.value_or(""));
    }
    const std::string known = identity.parent ? parents.rows[*identity.parent].id : std::string();
    identity.id = claim.number ? *claim.number : !known.empty() ? known : claim.name.value_or("");
    if (claim.number && claim.name && *claim.number != *claim.name) {
      Fact fact = fact_at(FactKind::kSheetNameMismatch, claim, claim.at.sheet, known);
      fact.expected = claim.proper_name;
      facts[i].push_back(std::move(fact));
    }
    if (!identity.parent) {
      if (!parents.rows.empty()) {
        const std::string& found = identity.id.empty() ? claim.at.sheet : identity.id;
        facts[i].push_back(fact_at(FactKind::kOrphanDetail, claim, found, ""));
      }
      continue;
    }
    const auto [owner, fresh] = owners.try_emplace(*identity.parent, &claim);
    if (!fresh) {
      Fact fact = fact_at(FactKind::kDuplicateDetail, claim, claim.at.sheet, known);
      fact.expected = owner->second->at.sheet;
      facts[i].push_back(std::move(fact));
    }
  }
  return identities;
}

}  // namespace scorebook::bind
