// SPDX-License-Identifier: Apache-2.0
#include "app/reading.h"

#include <algorithm>

#include "bind/bind.h"
#include "rules/rules.h"

namespace scorebook::app {
namespace {

Result<const form::Form*> choose_form(const std::vector<form::Form>& forms,
                                      const xlsx::Workbook& book, std::string_view name) {
  if (name.empty()) {
    return bind::recognise(book, forms);
  }
  const form::Form* found = nullptr;
  for (const form::Form& form : forms) {
    if (form.name() == name || form.id == name) {
      found = &form;  // forms are sorted: the last edition of an id is the newest
    }
  }
  if (found == nullptr) {
    return Error(ErrorCode::kFormNotFound, "", {{"form", std::string(name)}});
  }
  const std::vector<bind::Fit> fits = bind::rank(book, {*found});
  if (fits.empty()) {
    return Error(ErrorCode::kFormUnknown, "", {{"form", found->name()}});
  }
  return found;
}

}  // namespace

Reading read_one(const std::vector<form::Form>& forms, const Input& input, std::string_view form,
                 Depth depth, xlsx::Keep keep) {
  Reading reading;
  reading.name = input.name;
  const auto fail = [&](Error error) {
    error.file = input.name;
    reading.error = std::move(error);
  };
  if (input.error) {
    reading.error = input.error;
    return reading;
  }
  reading.source = std::make_unique<io::MemorySource>(input.bytes);
  Result<xlsx::Workbook> book = xlsx::Workbook::open(*reading.source, {}, keep);
  if (!book) {
    fail(std::move(book).error());
    return reading;
  }
  reading.book = std::move(*book);
  Result<const form::Form*> chosen = choose_form(forms, *reading.book, form);
  if (!chosen) {
    fail(std::move(chosen).error());
    return reading;
  }
  reading.form = *chosen;
  reading.record = bind::bind(*reading.book, *reading.form, input.name);
  if (depth != Depth::kRecord) {
    reading.scores = scoring::score(*reading.form, *reading.record);
  }
  if (depth == Depth::kFindings) {
    const rules::Context context{*reading.form, *reading.record,
                                 reading.scores ? &*reading.scores : nullptr};
    reading.findings = rules::run(context);
  }
  return reading;
}

Batch read_all(const std::vector<form::Form>& forms, const std::vector<Input>& inputs,
               std::string_view form, Depth depth) {
  Batch batch;
  batch.reserve(inputs.size());
  for (const Input& input : inputs) {
    Reading reading = read_one(forms, input, form, depth, xlsx::Keep::kValues);
    reading.book.reset();
    reading.source.reset();
    batch.push_back(std::move(reading));
  }
  return batch;
}

}  // namespace scorebook::app
