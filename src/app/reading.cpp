// SPDX-License-Identifier: Apache-2.0
#include "app/reading.h"

#include <exception>
#include <new>
#include <utility>

#include "app/submission.h"
#include "bind/add_facts.h"
#include "bind/bind.h"
#include "rules/rules.h"

namespace scorebook::app {
namespace {

Result<bind::Fit> choose_form(const std::vector<form::Form>& forms, const xlsx::Workbook& book,
                              std::string_view name) {
  if (name.empty()) {
    return bind::best_fit(book, forms);
  }
  const Result<const form::Form*> named = find_form(forms, name);
  if (!named) {
    return named.error();
  }
  bind::Fit fit = bind::fit(book, **named);
  if (fit.score == 0) {
    return Error(ErrorCode::kFormUnknown, "", {{"form", (*named)->name()}});
  }
  return fit;
}

// Fills the reading as deep as asked; an error leaves it half filled.
Result<void> read_into(Reading& reading, const Known& known, const Input& input,
                       std::string_view form, xlsx::Keep keep) {
  Result<std::string> bytes = input.read();
  if (!bytes) {
    return bytes.error();
  }
  reading.bytes = std::make_unique<std::string>(*std::move(bytes));
  reading.source = std::make_unique<io::MemorySource>(*reading.bytes);
  Result<xlsx::Workbook> book = xlsx::Workbook::open(*reading.source, {}, keep);
  if (!book) {
    return book.error();
  }
  reading.book = *std::move(book);
  Result<bind::Fit> chosen = choose_form(known.forms, *reading.book, form);
  if (!chosen) {
    return chosen.error();
  }
  reading.form = chosen->form;
  reading.fit = {chosen->score, std::move(chosen->found), std::move(chosen->missing)};
  reading.record = bind::bind(*reading.book, *reading.form, input.name);
  return {};
}

void follow_record(Reading& reading, const Known& known, Depth depth) {
  const bool adds = !known.facts.empty() || !reading.form->lookups.empty();
  if (depth != Depth::kRecord && adds) {
    reading.completed = reading.record;
    bind::add_agency_facts(*reading.form, known.facts, *reading.completed);
  }
  const record::Record& record = reading.whole();
  if (depth != Depth::kRecord) {
    reading.scores = scoring::score(*reading.form, record);
  }
  if (depth == Depth::kFindings) {
    const rules::Context context{*reading.form, record, reading.scores ? &*reading.scores : nullptr,
                                 nullptr, known.as_of};
    reading.findings = rules::run(context);
  }
}

/// What a step throws is the error of its reading, too.
template <typename Step>
void safely(Reading& reading, Step step) {
  const auto fail = [&](Error error) {
    reading.error = std::move(error);
    reading.error->file = reading.name;
  };
  try {
    if (const Result<void> done = step(); !done) {
      fail(done.error());
    }
  } catch (const std::bad_alloc&) {
    fail(Error(ErrorCode::kZipTooLarge));
  } catch (const std::exception& bug) {
    fail(Error(ErrorCode::kInternal, "", {{"what", bug.what()}}));
  }
}

}  // namespace

Result<const form::Form*> find_form(const std::vector<form::Form>& forms, std::string_view name) {
  const form::Form* found = nullptr;
  std::string known;
  for (const form::Form& form : forms) {
    known += (known.empty() ? "" : ", ") + form.name();
    if (form.name() == name || form.id == name) {
      found = &form;  // the last edition of an id is the newest
    }
  }
  if (found == nullptr) {
    return Error(ErrorCode::kFormNotFound, "", {{"form", std::string(name)}, {"known", known}});
  }
  return found;
}

Reading read_one(const Known& known, const Input& input, std::string_view form, Depth depth,
                 xlsx::Keep keep) {
  Reading reading;
  reading.name = input.name;
  safely(reading, [&] { return read_into(reading, known, input, form, keep); });
  follow(reading, known, depth);
  return reading;
}

void follow(Reading& reading, const Known& known, Depth depth) {
  if (reading.error) {
    return;
  }
  safely(reading, [&]() -> Result<void> {
    follow_record(reading, known, depth);
    return {};
  });
}

Batch read_all(const Known& known, const std::vector<Input>& inputs, std::string_view form,
               Depth depth) {
  Batch batch;
  batch.reserve(inputs.size());
  for (const Input& input : inputs) {
    Reading reading = read_one(known, input, form, Depth::kRecord, xlsx::Keep::kValues);
    reading.book.reset();
    reading.source.reset();
    reading.bytes.reset();
    batch.push_back(std::move(reading));
  }
  follow_submissions(batch, known, depth);
  return batch;
}

}  // namespace scorebook::app
