// SPDX-License-Identifier: Apache-2.0
// Who is to send (the roster) and what was received when (the register).
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "ministry/text_list.h"
#include "scorebook/result.h"

namespace scorebook::ministry {

/// An agency of the roster, or one that sent without being on it.
struct Agency {
  std::string code, name;
  std::vector<std::string> short_names;
  std::string group;                   ///< group, region, ministry
  std::optional<base::Date> deadline;  ///< the day until which a report is in time
  std::optional<base::Date> extended;  ///< the deadline that was granted instead
  bool exempt = false;
  std::vector<std::string> forms;  ///< ids of the forms it must send; empty: all that were sent
  bool on_roster = true;

  /// The day that counts: the extension when there is one.
  std::optional<base::Date> due() const { return extended ? extended : deadline; }
};

/// The agencies in official order, found by name.
class Roster {
 public:
  Roster() = default;
  /// Needs the column of names. `near_year` (Buddhist era) completes years of two digits.
  /// kListFaulty for a missing column, a name or code that stands twice, a date that is none.
  static Result<Roster> create(TextLines lines, int near_year);

  const std::vector<Agency>& agencies() const { return agencies_; }

  /// The agency of a name, short name or code, compared folded; nullopt when unknown.
  std::optional<std::size_t> find(std::string_view name) const;
  /// The agency, added as one that is not on the roster when it is unknown.
  std::size_t find_or_add(std::string_view name);
  /// Puts the agencies that are not on the roster behind the others, in the order of the
  /// dictionary; gives the new place of each agency.
  std::vector<std::size_t> sort_added();

 private:
  bool know(std::string_view name, std::size_t agency);

  std::vector<Agency> agencies_;
  std::map<std::string, std::size_t, std::less<>> by_name_;
};

/// A line of the receiving register.
struct Receipt {
  std::string file;    ///< name of the file, may have folders; empty when the line names none
  std::string agency;  ///< code or name, may be empty
  std::optional<base::Date> date;
  std::string number;
  std::optional<int> version;
};

/// Needs a column of files, codes or names. kListFaulty as Roster::create().
Result<std::vector<Receipt>> read_register(TextLines lines, int near_year);

}  // namespace scorebook::ministry
