// SPDX-License-Identifier: Apache-2.0
#include "make/proof.h"

#include <algorithm>
#include <utility>

#include "base/a1.h"
#include "base/thai.h"
#include "bind/bind.h"
#include "form/printed.h"
#include "io/package.h"
#include "record/compare.h"
#include "xlsx/cell_value.h"
#include "xlsx/workbook.h"

namespace scorebook::make {
namespace {

using record::DataValue;
using record::Value;

class Proof {
 public:
  Proof(const form::Form& form, const Content& content, record::Record record)
      : form_(form),
        content_(content),
        record_(std::move(record)),
        near_year_(near_year(form, content)) {}

  Result<std::vector<Rounded>> run() {
    for (const form::Field& field : form_.fields) {
      if (!form::is_printed(form_, field.key)) {
        continue;  // a fact that only follows from others
      }
      if (Result<void> same = compare("", "", field, content_.fields, record_.field(field.key));
          !same) {
        return same.error();
      }
    }
    for (const form::Table& table : form_.tables) {
      if (table.list) {
        continue;  // follows from the text it stands in
      }
      if (Result<void> same = compare(table); !same) {
        return same.error();
      }
    }
    return std::move(rounded_);
  }

 private:
  Result<void> compare(const form::Table& table) {
    const record::Table& found = *record_.table(table.key);
    for (const ContentRow& row : content_.rows(table.key)) {
      const record::Row* const read = found.find(row.id);
      if (read == nullptr) {
        return Error(ErrorCode::kWouldMisread, row.position,
                     {{"table", table.key}, {"id", row.id}});
      }
      for (const form::Field& field : table.fields) {
        if (Result<void> same =
                compare(table.key, row.id, field, row.values, read->value(field.key));
            !same) {
          return same;
        }
      }
      for (const form::Table::Parent& parent : table.parents) {
        if (!row.text(parent.key).empty() && row.text(parent.key) != read->parent(parent.key)) {
          return Error(ErrorCode::kWouldMisread, row.values.at(parent.key).position,
                       {{"table", table.key},
                        {"id", row.id},
                        {"field", parent.key},
                        {"wanted", row.text(parent.key)},
                        {"read", read->parent(parent.key)}});
        }
      }
    }
    for (const record::Row& read : found.rows) {
      const bool bare = std::all_of(read.values.begin(), read.values.end(), [](const auto& value) {
        return value.second.empty() || value.second.has_formula;
      });
      if (!bare && content_.find(table.key, read.id) == nullptr) {
        return Error(ErrorCode::kInternal, "", {{"table", table.key}, {"id", read.id}});
      }
    }
    return {};
  }

  Result<void> compare(const std::string& table, const std::string& id, const form::Field& field,
                       const std::map<std::string, DataValue>& values, const Value& read) {
    if (field.role == form::Role::kComputed) {
      return {};
    }
    const auto given = values.find(field.key);
    const bool empty = given == values.end() || given->second.kind == DataValue::Kind::kNull;
    const std::string text = empty ? std::string() : given->second.text;
    Value wanted = wanted_value(field, text, read);
    if (same(field, wanted, read)) {
      return {};
    }
    const Exact exact = wanted.number;
    if (const auto kept = xlsx::stored_number(exact.cell_text());
        wanted.is_number() && read.is_number_cell && kept) {
      wanted.number = *kept;
      if (record::same_reading(wanted, read)) {
        rounded_.push_back({table, id, field.key, exact.exact_text(), kept->exact_text()});
        return {};
      }
    }
    Error error(ErrorCode::kWouldMisread, empty ? "" : given->second.position);
    const std::pair<const char*, std::string> args[] = {
        {"table", table},
        {"id", id},
        {"field", field.key},
        {"wanted", text},
        {"read", field.personal ? "" : read.raw},
        {"sheet", read.at.sheet},
        {"cell", read.at.exists() ? base::to_a1(read.at.area.first) : ""}};
    for (const auto& [name, value] : args) {
      if (!value.empty()) {
        error.args.emplace_back(name, value);
      }
    }
    return error;
  }

  /// How the text reads; what stands inside a longer text has no white space around it.
  Value wanted_value(const form::Field& field, std::string_view text, const Value& read) const {
    Value wanted = bind::read_value(form_, field, text, near_year_);
    if (wanted.kind == record::ValueKind::kText && wanted.raw != read.raw) {
      wanted.raw = xlsx::trimmed(text);
    }
    return wanted;
  }

  /// Codes are the same in both scripts; words that are only printed in front of a text count as
  /// empty.
  static bool same(const form::Field& field, const Value& wanted, const Value& read) {
    const bool only_label = read.empty() && !read.raw.empty() && read.raw == wanted.raw;
    return record::same_reading(wanted, read) || only_label ||
           (field.type == form::ValueType::kCode &&
            base::ascii_digits(wanted.raw) == base::ascii_digits(read.raw));
  }

  const form::Form& form_;
  const Content& content_;
  record::Record record_;
  int near_year_;
  std::vector<Rounded> rounded_;
};

}  // namespace

Result<std::vector<Rounded>> prove(const form::Form& form, const Content& content,
                                   const std::string& bytes) {
  const io::MemorySource source(bytes);
  const Result<xlsx::Workbook> book = xlsx::Workbook::open(source);
  if (!book) {
    return Error(ErrorCode::kInternal, book.error().place);
  }
  return Proof(form, content, bind::bind(*book, form, "")).run();
}

}  // namespace scorebook::make
