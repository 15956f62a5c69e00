// SPDX-License-Identifier: Apache-2.0
#include "edit/publish.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/personal_text.h"
#include "bind/bind.h"
#include "edit/annotate.h"

namespace scorebook::edit {
namespace {

using record::Value;

/// Calls `take` with every value of a field that the form marks personal.
void each_personal(const form::Form& form, const record::Record& record,
                   const std::function<void(const Value&)>& take) {
  const auto in = [&](const std::vector<form::Field>& fields,
                      const std::map<std::string, Value>& values) {
    for (const form::Field& field : fields) {
      const auto value = values.find(field.key);
      if (field.personal && value != values.end() && !value->second.empty()) {
        take(value->second);
      }
    }
  };
  in(form.fields, record.fields);
  for (const record::Table& table : record.tables) {
    for (const record::Row& row : table.rows) {
      in(form.table(table.key)->fields, row.values);
    }
  }
}

class Personal {
 public:
  explicit Personal(const xlsx::Workbook& book) : book_(book) {}

  void take(const Value& value) {
    take(value, value.at);
    for (const record::Place& more : value.more) {
      take(value, more);
    }
  }

  xlsx::PublicText text() {
    return {std::move(cells_), [](std::string_view text) { return base::without_personal(text); }};
  }

 private:
  /// Takes the value out of the text of its cell; a cell where it does not stand as it was read is
  /// cleared.
  void take(const Value& value, const record::Place& place) {
    const xlsx::Sheet* const sheet = book_.sheet(place.sheet);
    if (sheet == nullptr) {
      return;
    }
    const base::CellRef ref = place.area.first;
    const auto [cell, added] = cells_.try_emplace({sheet->name(), ref});
    if (added) {
      cell->second = book_.value(*sheet, ref).text;
    }
    std::string& text = cell->second;
    const std::size_t begin = text.find(value.raw);
    if (begin == std::string::npos) {
      text.clear();
      return;
    }
    text.erase(begin, value.raw.size());
    text = base::without_personal(text).value_or(text);
  }

  const xlsx::Workbook& book_;
  std::map<std::pair<std::string, base::CellRef>, std::string> cells_;
};

}  // namespace

Result<xlsx::PublicCopy> publish(const xlsx::Workbook& book, const form::Form& form) {
  const Result<std::string> cleared = clear_marks(book, true);
  if (!cleared) {
    return cleared.error();
  }
  const io::MemorySource source(*cleared);
  const Result<xlsx::Workbook> clean = xlsx::Workbook::open(source, book.package().limits());
  if (!clean) {
    return Error(ErrorCode::kInternal, clean.error().place);
  }
  Personal personal(*clean);
  each_personal(form, bind::bind(*clean, form, ""),
                [&](const Value& value) { personal.take(value); });
  Result<xlsx::PublicCopy> copy = xlsx::public_copy(*clean, personal.text());
  if (!copy) {
    return copy;
  }
  const io::MemorySource written(copy->bytes);
  const Result<xlsx::Workbook> proof = xlsx::Workbook::open(written, book.package().limits());
  if (!proof) {
    return Error(ErrorCode::kInternal, proof.error().place);
  }
  std::string left;
  each_personal(form, bind::bind(*proof, form, ""), [&](const Value& value) {
    left = value.at.sheet + "!" + base::to_a1(value.at.area.first);
  });
  return left.empty() ? std::move(copy)
                      : Error(ErrorCode::kInternal, left, {{"what", "personal field not empty"}});
}

}  // namespace scorebook::edit
