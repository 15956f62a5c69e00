// SPDX-License-Identifier: Apache-2.0
// The points each indicator carries: weights multiplied down the tree, and what the form does with
// the weight of an indicator that is not assessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "form/form.h"
#include "record/record.h"
#include "scoring/scores.h"
#include "scoring/tree.h"

namespace scorebook::scoring {

/// The round of the report in months; 0 when it has none.
int round_of(const form::Form& form, const record::Record& record);
/// The field of the weight in the round of the report.
const std::string& weight_field(const form::Form& form, const record::Record& record);

/// The state of a row that is not assessed: cancelled, not due, not applicable.
std::optional<IndicatorState> not_assessed(const form::Form& form, const record::Row& item);

/// Points the last row of the path carries by its printed weights; nullopt when a weight or a row
/// is missing.
std::optional<Exact> printed_share(const form::Scoring& scoring, const std::string& weight,
                                   const Rows& path, std::size_t depth);

/// The points of all indicators after the weights of those that are not assessed have gone where
/// the form says ([scoring.unassessed]).
class Shares {
 public:
  Shares(const form::Form& form, const record::Record& record, const Tree& tree);

  /// The points that a row of the tree carries; nullopt when a weight is missing, or when the
  /// indicator that should get it is unknown or not assessed itself.
  std::optional<Exact> of(const record::Row& row) const;

  /// Whether some weight went elsewhere.
  bool moved() const { return moved_; }

 private:
  void spread(const Tree& tree, std::size_t depth, std::string_view parent, const Exact& points);
  bool alive(const Tree& tree, std::size_t depth, const record::Row& row);
  void add_groups(const Tree& tree);
  void name_recipients(const record::Table& items);

  const form::Form& form_;
  const form::Scoring& scoring_;
  const std::string& weight_;
  bool moved_ = false;
  std::unordered_map<const record::Row*, Exact> points_;
};

/// The groups whose parts' weights do not sum to `weight_base`, and the whole.
std::vector<Imbalance> imbalances(const form::Form& form, const record::Record& record,
                                  const Tree& tree);

}  // namespace scorebook::scoring
