// SPDX-License-Identifier: Apache-2.0
#include "app/given_blank.h"

#include <utility>

#include "bind/bind.h"
#include "edit/fill.h"
#include "io/digest.h"

namespace scorebook::app {
namespace {

void put(record::Data& data, const std::string& field, std::string text) {
  if (!field.empty() && data.field(field) == nullptr) {
    record::DataValue value;
    value.kind = record::DataValue::Kind::kText;
    value.text = std::move(text);
    data.fields.emplace_back(field, std::move(value));
  }
}

/// The data given, with agency, fiscal year and round of the options where it does not name them.
record::Data data_of(const form::Form& form, const make::NewOptions& options) {
  record::Data data = options.data != nullptr ? *options.data : record::Data{};
  data.form = form.name();
  if (!options.agency.empty()) {
    put(data, form.rounds ? form.rounds->agency : "agency", options.agency);
  }
  if (options.year_be && form.rounds) {
    put(data, form.rounds->year, std::to_string(*options.year_be));
  }
  if (options.round_months && form.rounds) {
    put(data, form.rounds->field, std::to_string(*options.round_months));
  }
  return data;
}

}  // namespace

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  return path.substr(0, slash == std::string_view::npos ? 0 : slash);
}

Result<WrittenWorkbook> new_from_blank(const form::Form& form, const Input* blank,
                                       const make::NewOptions& options) {
  if (!form.blank || blank == nullptr) {
    return Error(ErrorCode::kBlankMissing, "", {{"form", form.name()}});
  }
  Result<std::string> bytes = blank->read();
  if (!bytes) {
    return bytes.error();
  }
  if (const std::string found = io::sha256(*bytes); found != form.blank->sha256) {
    Error error(ErrorCode::kBlankChanged, "",
                {{"form", form.name()}, {"found", found}, {"expected", form.blank->sha256}});
    error.file = blank->name;
    return error;
  }
  WrittenWorkbook out;
  const record::Data data = data_of(form, options);
  if (data.fields.empty() && data.tables.empty()) {
    out.bytes = std::move(*bytes);
    return out;
  }
  const io::MemorySource source(*bytes);
  const Result<xlsx::Workbook> book = xlsx::Workbook::open(source);
  if (!book) {
    return book.error();
  }
  Result<xlsx::Written> written =
      edit::fill(*book, form, bind::bind(*book, form, blank->name), data, {});
  if (!written) {
    return written.error();
  }
  out.changes = written->changes.size();
  out.bytes = std::move(written->bytes);
  return out;
}

}  // namespace scorebook::app
