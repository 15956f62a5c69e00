// SPDX-License-Identifier: Apache-2.0
#include "bind/add_facts.h"

#include "base/thai.h"
#include "bind/bind.h"
#include "record/compare.h"

namespace scorebook::bind {
namespace {

using record::Value;

record::Fact conflict(const form::Field& field, const Value& value, const std::string& expected) {
  record::Fact fact;
  fact.kind = record::FactKind::kConflictingValue;
  fact.at = value.at;
  fact.label = field.label.th;
  fact.found = value.raw;
  fact.expected = expected;
  fact.field = field.key;
  return fact;
}

}  // namespace

void add_agency_facts(const form::Form& form, const record::AgencyFacts& facts,
                      record::Record& record) {
  record::AgencyFacts known = facts;
  for (const form::Field& field : form.fields) {
    const Value& value = record.field(field.key);
    if (!value.empty() && !known.contains(field.key)) {
      known[field.key] = value.is_number() ? value.number.exact_text() : value.raw;
    }
  }
  record::add_lookups(form, known);
  for (const form::Field& field : form.fields) {
    const auto fact = known.find(field.key);
    if (fact == known.end()) {
      continue;
    }
    Value& value = record.fields[field.key];
    Value given = read_value(form, field, fact->second, 0);
    if (value.empty()) {
      given.at = value.at;
      value = std::move(given);
    } else if (facts.contains(field.key) && value.at.exists() &&
               !record::same_reading(value, given) &&
               base::fold(value.raw) != base::fold(given.raw)) {
      record.facts.push_back(conflict(field, value, fact->second));
    }
  }
}

}  // namespace scorebook::bind
