// SPDX-License-Identifier: Apache-2.0
// Puts what is known of an agency beside its workbook into the record.
#pragma once

#include "form/form.h"
#include "record/facts.h"
#include "record/record.h"

namespace scorebook::bind {

/// Report fields that the workbook leaves empty take their values from the facts, then from the
/// [[lookups]] of the form; such values have no cell. A field that says something else than the
/// facts keeps what it says and becomes a kConflictingValue fact.
void add_agency_facts(const form::Form& form, const record::AgencyFacts& facts,
                      record::Record& record);

}  // namespace scorebook::bind
