// SPDX-License-Identifier: Apache-2.0
// What would come of other results: trials on a copy of a record, and what costs the most points.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "record/record.h"
#include "scorebook/result.h"
#include "scoring/scores.h"

namespace scorebook::scoring {

/// The record with other values in it. A trial is "ID=VALUE": the result of the indicator on its
/// detail sheet, else its level; or "ID:NAME=VALUE": the input or field of that name, `level` also
/// where the form calls it otherwise. Digits of either script. A value other than the level empties
/// the level cell, so that the level follows from it. An unknown name is kDataUnknown, a value that
/// is no number kDataValue, a text of another shape kUsage.
Result<record::Record> with_trials(const form::Form& form, const record::Record& record,
                                   const std::vector<std::string>& trials);

/// The reported indicators that lack points, the most first; of equals in the order of the record.
std::vector<const IndicatorScore*> costliest(const Scores& scores);

}  // namespace scorebook::scoring
