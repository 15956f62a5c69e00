// SPDX-License-Identifier: Apache-2.0
// Rows that are printed on several sheets.
#pragma once

#include <vector>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::bind {

/// Whether two printed values read alike or are the same text but for its layout.
bool says_the_same(const record::Value& a, const record::Value& b);

/// Rows of one id on several sheets become one: what the first does not print is taken from the
/// others. What is printed twice and differs becomes a kConflictingValue fact at the later cell. A
/// second row on the same sheet stays a row of its own, "3~2".
void join_rows(const form::Table& table, record::Table& rows, std::vector<record::Fact>& facts);

}  // namespace scorebook::bind
