// SPDX-License-Identifier: Apache-2.0
// Whether the items that were chosen, and their weights, are a choice that the form allows
// ([selection]).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.h"
#include "record/record.h"

namespace scorebook::scoring {

/// Whether the item has been chosen: it has a weight other than 0. Always, where the form leaves no
/// choice for the items of its table.
bool is_chosen(const form::Form& form, std::string_view table, const record::Row& row,
               std::string_view weight);

/// What is wrong with a choice.
enum class Flaw {
  kMissing,     ///< an item that must be there has no weight
  kWeight,      ///< an item that must be there has another weight
  kTooFew,      ///< fewer items than must be chosen
  kTooMany,     ///< more items than may be chosen
  kWeights,     ///< as many as must be chosen, at other weights
  kNotAllowed,  ///< an item that may not be chosen in this case
};

struct SelectionFlaw {
  Flaw flaw = Flaw::kMissing;
  std::string id;                               ///< of kMissing, kWeight, kNotAllowed: the item
  std::vector<const record::Row*> rows;         ///< the items concerned, as far as they have rows
  std::vector<Exact> wanted;                    ///< weights that it must have, or they
  const form::Selection::Choose* of = nullptr;  ///< the rule that is broken; null for kNotAllowed
};

/// The cases that may hold, each with its flaws: one when the fact is known, else all. What is
/// wrong in every case stands in `always`.
struct SelectionReading {
  struct Case {
    const form::Selection::Case* of = nullptr;
    std::vector<SelectionFlaw> flaws;
  };

  std::vector<const record::Row*> chosen;  ///< in the order of the record
  Exact sum;                               ///< of their weights
  std::vector<SelectionFlaw> always;
  std::vector<Case> cases;
  bool fact_known = true;

  /// Whether some case that may hold allows the choice.
  bool legal() const;
};

/// The choice by one field of the weight. The form must have a [selection].
SelectionReading read_selection(const form::Form& form, const record::Record& record,
                                std::string_view weight);

}  // namespace scorebook::scoring
