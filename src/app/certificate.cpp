// SPDX-License-Identifier: Apache-2.0
#include "app/certificate.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/wording.h"
#include "base/a1.h"
#include "bind/bind.h"
#include "io/compare.h"
#include "report/report.h"

namespace scorebook::app {
namespace {

using CellSet = std::set<std::pair<std::string, base::CellRef>>;

void add_personal(const std::vector<form::Field>& fields,
                  const std::map<std::string, record::Value>& values, CellSet& out) {
  for (const form::Field& field : fields) {
    const auto value = values.find(field.key);
    if (field.personal && value != values.end()) {
      out.emplace(value->second.at.sheet, value->second.at.area.first);
    }
  }
}

/// The cells that hold personal fields: what stands in them is never printed.
CellSet personal_cells(const form::Form& form, const record::Record& record) {
  CellSet out;
  add_personal(form.fields, record.fields, out);
  for (const record::Table& table : record.tables) {
    for (const record::Row& row : table.rows) {
      add_personal(form.table(table.key)->fields, row.values, out);
    }
  }
  return out;
}

Result<std::string> certificate(const Reading& reading, const xlsx::Written& written,
                                const WriteRequest& request, const Wording& wording) {
  const io::MemorySource source(written.bytes);
  const Result<io::Package> after = io::Package::open(source, {});
  if (!after) {
    return Error(ErrorCode::kInternal, after.error().place);
  }
  Result<io::PackageComparison> parts = io::compare_packages(reading.book->package(), *after);
  if (!parts) {
    return parts.error();
  }
  CellSet personal = personal_cells(*reading.form, *reading.record);
  if (!written.rows_inserted.empty()) {  // cells stand elsewhere now
    const Result<xlsx::Workbook> book = xlsx::Workbook::open(source);
    if (!book) {
      return Error(ErrorCode::kInternal, book.error().place);
    }
    personal.merge(personal_cells(*reading.form, bind::bind(*book, *reading.form, reading.name)));
  }
  report::WriteReport out;
  out.file = reading.name;
  out.output = request.output;
  for (const xlsx::CellChange& change : written.changes) {
    out.changes.push_back({change.sheet, base::to_a1(change.ref), change.before, change.after,
                           change.recalculated, personal.contains({change.sheet, change.ref}),
                           change.given});
  }
  for (const formula::RowInsertion& rows : written.rows_inserted) {
    out.rows_inserted.push_back({rows.sheet, rows.before, rows.count});
  }
  out.parts_rewritten = std::move(parts->rewritten);
  out.parts_removed = std::move(parts->removed);
  out.parts_added = std::move(parts->added);
  out.parts_kept = parts->identical;
  out.digest = std::move(parts->digest);
  out.not_evaluated = written.not_evaluated;
  out.signature_removed = written.signature_removed;
  return report::write_text(out, options_of(wording));
}

}  // namespace

Result<WrittenWorkbook> finished(const Reading& reading, xlsx::Written written,
                                 const WriteRequest& request, const Wording& wording) {
  WrittenWorkbook out;
  if (request.report) {
    Result<std::string> report = certificate(reading, written, request, wording);
    if (!report) {
      return report.error();
    }
    out.report = std::move(*report);
  }
  out.changes = written.changes.size();
  out.bytes = std::move(written.bytes);
  return out;
}

}  // namespace scorebook::app
