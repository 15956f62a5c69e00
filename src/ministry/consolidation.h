// SPDX-License-Identifier: Apache-2.0
// Many submissions put together: who has sent, which version counts, how the agencies compare.
// Plain data; words and cells come later. The order of the submissions given does not matter.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "ministry/agencies.h"
#include "ministry/corrections.h"
#include "ministry/submission.h"

namespace scorebook::ministry {

struct Options {
  Roster roster;
  std::vector<Receipt> received;
  std::vector<Correction> corrections;  ///< those asked for; the submissions tell those made
  std::optional<base::Date> as_of;      ///< decides what is overdue; nothing is without it
  std::string title;                    ///< who consolidates; may be empty
  bool certified = false;               ///< the figures are final
  bool ranks = true;
};

/// Whether and when a report came. Without a deadline or a date of receipt nothing is late; without
/// a deadline and the day of the figures nothing is still expected.
enum class Arrival {
  kInTime,
  kLate,
  kReceived,  ///< there is no deadline, or no register tells when it came
  kMissing,
  kExpected,  ///< not received, and the deadline has not passed
  kExempt,
};

/// Why one of several versions counts.
enum class Basis { kOnly, kRegister, kVersion, kModified, kIdentical, kUndecided };

/// A report that is expected or was sent: one agency, one form, one year and round.
struct Delivery {
  std::size_t agency = 0;
  std::string form_id;
  int year = 0, round = 0;
  Arrival arrival = Arrival::kReceived;
  std::optional<base::Date> received;  ///< of the first version
  std::string number;                  ///< under which it was received
  std::vector<std::size_t> versions;   ///< submissions, sorted by date and number of receipt, name
  std::optional<std::size_t> used;     ///< the submission that counts
  Basis basis = Basis::kOnly;
  bool expected = true;  ///< false: sent without being asked for
};

/// Submissions that belong to no agency: unreadable, of no known form, or without an agency's name.
struct Stray {
  std::size_t submission = 0;
  std::optional<std::size_t> agency;  ///< when the register knows
};

/// One line of the comparison.
struct Standing {
  std::size_t agency = 0;
  std::size_t submission = 0;
  std::optional<int> rank;             ///< equal scores share it
  std::optional<std::size_t> earlier;  ///< the report of the round before, see add_earlier()
};

/// Reports that can be compared.
struct Comparison {
  Series series;
  std::vector<Standing> standings;  ///< in official order
  bool ranked = false;              ///< nothing is pending and every total is known
};

/// A detail of a common indicator in which an agency differs from most.
struct Disagreement {
  std::size_t comparison = 0;
  std::string indicator;
  std::string what;  ///< "title", "unit", "weight", "missing"
  std::size_t agency = 0;
  std::size_t submission = 0;
  std::string found, usual;  ///< `usual` is empty when no value is the most frequent
  CellAt at;
};

struct Consolidation {
  std::string title;
  std::optional<base::Date> as_of;
  bool certified = false;
  std::vector<Agency> agencies;  ///< in official order, then those not on the roster
  bool has_roster = false;
  std::vector<Submission> submissions;  ///< sorted by agency, series, file
  std::vector<Delivery> deliveries;     ///< by form, year, round, then agency
  std::vector<Stray> strays;            ///< by file
  std::vector<Comparison> comparisons;  ///< by series
  std::vector<Disagreement> disagreements;
  std::vector<Correction> not_made;  ///< corrections that no report has
  std::vector<Submission> earlier;   ///< reports of the round before

  /// The submissions that count, in order.
  std::vector<std::size_t> used() const;
};

/// The indicators of the `common_forms` ("id/edition") mean the same in every agency. The folders
/// that all names of files begin with are left out of them, so that nothing depends on where they
/// lie.
Consolidation consolidate(std::vector<Submission> submissions, Options options,
                          const std::vector<std::string>& common_forms);

}  // namespace scorebook::ministry
