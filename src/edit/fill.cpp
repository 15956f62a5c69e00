// SPDX-License-Identifier: Apache-2.0
#include "edit/fill.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bind/bind.h"
#include "edit/field_writer.h"
#include "edit/grow.h"
#include "edit/joined_changes.h"
#include "edit/plan.h"
#include "edit/renumber.h"
#include "edit/row_match.h"
#include "io/package.h"

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

namespace {

/// A workbook with the bytes it reads from, and its record.
struct Reading {
  std::unique_ptr<io::MemorySource> source;
  std::optional<xlsx::Workbook> book;
  record::Record record;
};

Result<Reading> read(const std::string& bytes, const form::Form& form, const std::string& file) {
  Reading reading{std::make_unique<io::MemorySource>(bytes), std::nullopt, {}};
  Result<xlsx::Workbook> book = xlsx::Workbook::open(*reading.source);
  if (!book) {
    return Error(ErrorCode::kInternal, book.error().place);
  }
  reading.book.emplace(std::move(*book));
  reading.record = bind::bind(*reading.book, form, file);
  return reading;
}

void add_missing(std::vector<std::string>& places, const std::vector<std::string>& more) {
  for (const std::string& place : more) {
    if (std::find(places.begin(), places.end(), place) == places.end()) {
      places.push_back(place);
    }
  }
}

/// The indicators of rows that the data gives and `record` has not.
std::set<std::string> new_items(const form::Form& form, const record::Record& record,
                                const record::Data& data) {
  std::set<std::string> items;
  const record::DataTable* given = form.scoring ? data.table(form.scoring->items) : nullptr;
  for (const DataRow& row : given == nullptr ? std::vector<DataRow>() : given->rows) {
    if (record.table(given->name)->find(row.id) == nullptr) {
      items.insert(row.id);
    }
  }
  return items;
}

/// Fills a workbook that got new rows, and writes the formulas of their scores.
Result<xlsx::Written> fill_grown(xlsx::Written& grown, const form::Form& form,
                                 const record::Record& before, const record::Data& data,
                                 const FillOptions& options) {
  const Result<Reading> reading = read(grown.bytes, form, before.file);
  if (!reading) {
    return reading.error();
  }
  Result<xlsx::Written> filled = Filler(*reading->book, form, reading->record, data, options).run();
  if (!filled) {
    return filled;
  }
  filled->changes = joined_changes(std::move(grown.changes), std::move(filled->changes));
  add_missing(filled->not_evaluated, grown.not_evaluated);
  if (!form.scoring) {
    return filled;
  }
  const Result<Reading> after = read(filled->bytes, form, before.file);
  if (!after) {
    return after.error();
  }
  const std::optional<scoring::Scores> scores = scoring::score(form, after->record);
  if (!scores) {
    return filled;
  }
  Result<xlsx::Written> scored =
      write_scores_of(*after->book, form, after->record, *scores, new_items(form, before, data));
  if (scored) {
    scored->changes = joined_changes(std::move(filled->changes), std::move(scored->changes));
    add_missing(scored->not_evaluated, filled->not_evaluated);
  }
  return scored;
}

}  // namespace

Result<xlsx::Written> fill(const xlsx::Workbook& book, const form::Form& form,
                           const record::Record& record, const record::Data& data,
                           const FillOptions& options) {
  if (options.grow) {
    Result<std::optional<xlsx::Written>> grown =
        grow(book, form, record, data, options.remove_signature);
    if (!grown) {
      return grown.error();
    }
    if (*grown) {
      Result<xlsx::Written> filled = fill_grown(**grown, form, record, data, options);
      if (filled) {
        filled->rows_inserted = std::move((*grown)->rows_inserted);
        filled->signature_removed = filled->signature_removed || book.is_signed();
      }
      return filled;
    }
  }
  return Filler(book, form, record, data, options).run();
}

}  // namespace scorebook::edit
