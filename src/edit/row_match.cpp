// SPDX-License-Identifier: Apache-2.0
#include "edit/row_match.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "form/nearest.h"

namespace scorebook::edit {
namespace {

using record::DataRow;
using record::DataValue;
using record::Row;

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

bool gives(const DataRow& row, std::string_view key) {
  const DataValue* const value = row.find(key);
  return value != nullptr && value->kind != DataValue::Kind::kNull;
}

class Matcher {
 public:
  Matcher(const form::Form& form, const form::Table& table, const record::Table& have,
          const record::DataTable& data)
      : form_(form),
        table_(table),
        have_(have),
        data_(data) {}

  Result<std::vector<std::size_t>> run() {
    place();
    const auto lacking = std::find(rows_.begin(), rows_.end(), kNowhere);
    if (lacking != rows_.end()) {
      return refuse(data_.rows[static_cast<std::size_t>(lacking - rows_.begin())]);
    }
    return std::move(rows_);
  }

  Result<std::vector<LackingRow>> lacking() {
    place();
    std::vector<LackingRow> out;
    for (std::size_t d = 0; d < data_.rows.size(); ++d) {
      const DataRow& row = data_.rows[d];
      if (rows_[d] != kNowhere) {
        continue;
      }
      if (!looks_new(row)) {
        return unknown(row);
      }
      const auto below = std::find_if(have_.rows.rbegin(), have_.rows.rend(),
                                      [&](const Row& one) { return in_group(one, row); });
      out.push_back({&row, below == have_.rows.rend() ? nullptr : &*below});
    }
    return out;
  }

 private:
  void place() {
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < have_.rows.size(); ++i) {
      known.emplace(have_.rows[i].id, i);
    }
    taken_.assign(have_.rows.size(), false);
    rows_.assign(data_.rows.size(), kNowhere);
    for (std::size_t d = 0; d < data_.rows.size(); ++d) {
      if (const auto found = known.find(data_.rows[d].id); found != known.end()) {
        rows_[d] = found->second;
        taken_[found->second] = true;
      }
    }
    for (std::size_t d = 0; d < data_.rows.size(); ++d) {
      if (rows_[d] == kNowhere) {
        rows_[d] = take_free(data_.rows[d]);
      }
    }
  }

  std::size_t take_free(const DataRow& row) {
    for (std::size_t i = 0; i < have_.rows.size(); ++i) {
      if (!taken_[i] && is_bare(have_.rows[i]) && in_group(have_.rows[i], row)) {
        taken_[i] = true;
        return i;
      }
    }
    return kNowhere;
  }

  bool is_bare(const Row& row) const {
    return std::all_of(table_.fields.begin(), table_.fields.end(), [&](const form::Field& field) {
      return table_.id.has_part(field.key) || field.role == form::Role::kComputed ||
             row.value(field.key).empty();
    });
  }

  bool in_group(const Row& row, const DataRow& data) const {
    return std::all_of(table_.parents.begin(), table_.parents.end(), [&](const auto& parent) {
      return !gives(data, parent.key) || data.find(parent.key)->text == row.parent(parent.key);
    });
  }

  /// "dimension 5, csf 5": the group that the data puts the row into.
  std::string group_of(const DataRow& row) const {
    std::vector<std::string> parts;
    for (const form::Table::Parent& parent : table_.parents) {
      if (gives(row, parent.key)) {
        parts.push_back(parent.key + " " + row.find(parent.key)->text);
      }
    }
    return fmt::format("{}", fmt::join(parts, ", "));
  }

  /// A new row gives all that must be planned for it.
  bool looks_new(const DataRow& row) const {
    return std::all_of(table_.fields.begin(), table_.fields.end(), [&](const form::Field& field) {
      return !field.required || field.role != form::Role::kPlan || table_.id.has_part(field.key) ||
             gives(row, field.key);
    });
  }

  Error refuse(const DataRow& first) const {
    if (!looks_new(first)) {
      return unknown(first);
    }
    const std::string group = group_of(first);
    std::size_t lacking = 0;
    for (std::size_t d = 0; d < data_.rows.size(); ++d) {
      lacking += rows_[d] == kNowhere && group_of(data_.rows[d]) == group ? 1U : 0U;
    }
    return {ErrorCode::kRowsLacking,
            first.position,
            {{"table", data_.name},
             {"lacking", fmt::format("{}", lacking)},
             {"group", group},
             {"first", first.id},
             {"form", form_.name()}}};
  }

  /// Names the rows whose ids are nearest, else all.
  Error unknown(const DataRow& row) const {
    constexpr std::size_t kMost = 50;
    std::vector<std::string> near;
    std::vector<std::string> known;
    for (const Row& one : have_.rows) {
      known.push_back(one.id);
      if (form::edit_distance(row.id, one.id) <= 1) {
        near.push_back(one.id);
      }
    }
    Error error(ErrorCode::kDataUnknown, row.position,
                {{"kind", "row"}, {"name", row.id}, {"table", data_.name}});
    if (!near.empty()) {
      error.args.emplace_back("near", fmt::format("{}", fmt::join(near, ", ")));
    } else if (!known.empty() && known.size() <= kMost) {
      error.args.emplace_back("known", fmt::format("{}", fmt::join(known, ", ")));
    }
    return error;
  }

  const form::Form& form_;
  const form::Table& table_;
  const record::Table& have_;
  const record::DataTable& data_;
  std::vector<bool> taken_;
  std::vector<std::size_t> rows_;
};

}  // namespace

Result<std::vector<std::size_t>> match_rows(const form::Form& form, const form::Table& table,
                                            const record::Table& have,
                                            const record::DataTable& data) {
  return Matcher(form, table, have, data).run();
}

Result<std::vector<LackingRow>> lacking_rows(const form::Form& form, const form::Table& table,
                                             const record::Table& have,
                                             const record::DataTable& data) {
  return Matcher(form, table, have, data).lacking();
}

}  // namespace scorebook::edit
