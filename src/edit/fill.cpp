// SPDX-License-Identifier: Apache-2.0
#include "edit/fill.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "edit/field_writer.h"
#include "edit/plan.h"
#include "edit/renumber.h"
#include "edit/row_match.h"

namespace scorebook::edit {
namespace {

using record::DataRow;
using record::DataValue;
using record::Row;

/// A parent that the data gives a row.
struct GivenParent {
  const Row* now = nullptr;
  const Row* wanted = nullptr;
  std::string key, id, position;
};

class Filler {
 public:
  Filler(const xlsx::Workbook& book, const form::Form& form, const record::Record& record,
         const record::Data& data, const FillOptions& options)
      : form_(form),
        record_(record),
        data_(data),
        plan_(book, form, record),
        fields_(plan_, options.overwrite_formulas) {
    plan_.allow_signature_removal(options.remove_signature);
  }

  Result<xlsx::Written> run() {
    const Target report{"", "", nullptr, &record_.fields, &plan_.wanted().fields};
    for (const auto& [key, value] : data_.fields) {
      if (Result<void> set = fields_.set(report, *form_.field(key), value); !set) {
        return set.error();
      }
    }
    for (const record::DataTable& table : data_.tables) {
      if (Result<void> set = set_table(table); !set) {
        return set.error();
      }
    }
    if (Result<void> finished = fields_.finish(); !finished) {
      return finished.error();
    }
    if (Result<void> numbered = renumber_rows(); !numbered) {
      return numbered.error();
    }
    return plan_.write();
  }

 private:
  Result<void> set_table(const record::DataTable& data) {
    const form::Table& table = *form_.table(data.name);
    const auto have = std::find_if(record_.tables.begin(), record_.tables.end(),
                                   [&](const auto& one) { return one.key == data.name; });
    const Result<std::vector<std::size_t>> rows = match_rows(form_, table, *have, data);
    if (!rows) {
      return rows.error();
    }
    const auto index = static_cast<std::size_t>(have - record_.tables.begin());
    for (std::size_t i = 0; i < data.rows.size(); ++i) {
      const Row& now = have->rows[(*rows)[i]];
      Row& wanted = plan_.wanted().tables[index].rows[(*rows)[i]];
      if (Result<void> set = set_row(table, with_number(table, data.rows[i], now), now, wanted);
          !set) {
        return set;
      }
    }
    return {};
  }

  /// A new row is numbered by its id unless the data numbers it.
  static DataRow with_number(const form::Table& table, DataRow row, const Row& target) {
    const auto parts =
        row.id == target.id ? std::nullopt : table.id.match(row.id.substr(0, row.id.find('~')));
    if (!parts) {
      return row;
    }
    for (const auto& [name, text] : *parts) {
      if (table.field(name) != nullptr && row.find(name) == nullptr) {
        row.values.push_back({name, {DataValue::Kind::kText, text, {}, row.position}});
      }
    }
    return row;
  }

  Result<void> set_row(const form::Table& table, const DataRow& row, const Row& now, Row& wanted) {
    const Target target{table.key, row.id, &now, &now.values, &wanted.values};
    for (const auto& [key, value] : row.values) {
      if (table.parent(key) != nullptr) {
        parents_.push_back({&now, &wanted, key, value.text, value.position});
      } else if (Result<void> set = fields_.set(target, *table.field(key), value); !set) {
        return set;
      }
    }
    return {};
  }

  /// Ids follow the new numbers; the parents that the data gives must be those of the rows, by
  /// their old ids or their new ones.
  Result<void> renumber_rows() {
    const Renumbered renumbered = renumber(form_, record_, plan_.wanted());
    if (!renumbered.twice.first.empty()) {
      const auto& [table, id] = renumbered.twice;
      return Error(ErrorCode::kDataDuplicate, "", {{"name", id}, {"table", table}});
    }
    if (renumbered.any) {
      plan_.expect_new_links();
    }
    for (const GivenParent& given : parents_) {
      const std::string now = given.now->parent(given.key);
      if (given.id != now && given.id != given.wanted->parent(given.key)) {
        return Error(ErrorCode::kDataValue, given.position,
                     {{"field", given.key}, {"value", given.id}, {"allowed", now}});
      }
    }
    return {};
  }

  const form::Form& form_;
  const record::Record& record_;
  const record::Data& data_;
  WritePlan plan_;
  FieldWriter fields_;
  std::vector<GivenParent> parents_;
};

}  // namespace

Result<xlsx::Written> fill(const xlsx::Workbook& book, const form::Form& form,
                           const record::Record& record, const record::Data& data,
                           const FillOptions& options) {
  return Filler(book, form, record, data, options).run();
}

}  // namespace scorebook::edit
