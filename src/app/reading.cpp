// SPDX-License-Identifier: Apache-2.0
#include "app/reading.h"

#include <algorithm>
#include <utility>

#include "bind/bind.h"
#include "rules/rules.h"

namespace scorebook::app {
namespace {

Result<bind::Fit> choose_form(const std::vector<form::Form>& forms, const xlsx::Workbook& book,
                              std::string_view name) {
  if (name.empty()) {
    return bind::best_fit(book, forms);
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
  bind::Fit fit = bind::fit(book, *found);
  if (fit.score == 0) {
    return Error(ErrorCode::kFormUnknown, "", {{"form", found->name()}});
  }
  return fit;
}

}  // namespace

Reading read_one(const std::vector<form::Form>& forms, const Input& input, std::string_view form,
                 Depth depth) {
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
  Result<xlsx::Workbook> book = xlsx::Workbook::open(*reading.source);
  if (!book) {
    fail(std::move(book).error());
    return reading;
  }
  reading.book = std::move(*book);
  Result<bind::Fit> chosen = choose_form(forms, *reading.book, form);
  if (!chosen) {
    fail(std::move(chosen).error());
    return reading;
  }
  reading.form = chosen->form;
  reading.fit = {chosen->score, std::move(chosen->found), std::move(chosen->missing)};
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
    Reading reading = read_one(forms, input, form, depth);
    reading.book.reset();
    reading.source.reset();
    batch.push_back(std::move(reading));
  }
  return batch;
}

}  // namespace scorebook::app
