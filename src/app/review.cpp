// SPDX-License-Identifier: Apache-2.0
// The return loop: what is sent back to an agency, and what comes back from it.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "app/certificate.h"
#include "app/state.h"
#include "app/wording.h"
#include "bind/own_sheets.h"
#include "edit/annotate.h"
#include "edit/fix.h"
#include "edit/publish.h"
#include "edit/review_sheet.h"
#include "report/comparison.h"
#include "report/public_text.h"
#include "report/wording.h"
#include "scorebook/scorebook.h"

namespace scorebook {

Result<WrittenWorkbook> Library::annotate(const Input& workbook, std::string_view form,
                                          const WriteRequest& request, const Wording& wording,
                                          const ValidateRequest& validate) const {
  app::Reading reading =
      app::read_one(state_->known(validate), workbook, form, app::Depth::kFindings);
  if (reading.error) {
    return *reading.error;
  }
  edit::AnnotateOptions options;
  options.file = reading.name;
  options.words = app::options_of(wording);
  options.remove_signature = request.remove_signature;
  Result<edit::Annotated> marked =
      edit::annotate(*reading.book, *reading.form, *reading.findings, options);
  if (!marked) {
    return app::named(marked.error(), workbook);
  }
  const report::Wording words(options.words);
  WrittenWorkbook out;
  out.bytes = std::move(marked->bytes);
  out.changes = marked->open + marked->explained + marked->mended;
  out.report = words.text("review.counts", {{"open", words.count(marked->open)},
                                            {"explained", words.count(marked->explained)},
                                            {"mended", words.count(marked->mended)}}) +
               "\n";
  return out;
}

Result<WrittenWorkbook> Library::fix(const Input& workbook, std::string_view form,
                                     const WriteRequest& request, const Wording& wording,
                                     const ValidateRequest& validate) const {
  const app::Reading reading =
      app::read_one(state_->known(validate), workbook, form, app::Depth::kRecord);
  if (reading.error) {
    return *reading.error;
  }
  Result<xlsx::Written> written =
      edit::fix(*reading.book, *reading.form, *reading.record, request.remove_signature);
  if (!written) {
    return app::named(written.error(), workbook);
  }
  return app::finished(reading, std::move(*written), request, wording);
}

Result<WrittenWorkbook> Library::publish(const Input& workbook, std::string_view form,
                                         const WriteRequest& request,
                                         const Wording& wording) const {
  const app::Reading reading = app::read_one(state_->known(), workbook, form, app::Depth::kRecord);
  if (reading.error) {
    return *reading.error;
  }
  Result<xlsx::PublicCopy> copy = edit::publish(*reading.book, *reading.form);
  if (!copy) {
    return app::named(copy.error(), workbook);
  }
  WrittenWorkbook out;
  out.bytes = std::move(copy->bytes);
  out.changes = copy->parts.size() + copy->masked.size() + copy->hidden_sheets.size();
  out.report = report::public_text(
      {reading.name, request.output, std::move(copy->hidden_sheets), std::move(copy->masked),
       std::move(copy->parts), std::move(copy->left_out)},
      app::options_of(wording));
  return out;
}

Report Library::compare(const Input& corrected, const Input& returned, std::string_view form,
                        const Wording& wording, const ValidateRequest& validate) const {
  const app::Known known = state_->known(validate);
  const app::Reading now = app::read_one(known, corrected, form, app::Depth::kFindings);
  const app::Reading before =
      app::read_one(known, returned, now.error ? form : std::string_view(now.record->form),
                    app::Depth::kFindings);
  const report::FileResult now_result = app::result_of(now);
  const report::FileResult before_result = app::result_of(before);
  const report::Options options = app::options_of(wording);
  Report out;
  out.unreadable = now.error || before.error;
  report::Comparison comparison;
  if (!out.unreadable) {
    std::set<std::string> explained;
    for (const edit::ReviewLine& line : edit::read_review(*now.book)) {
      if (!line.text[edit::kExplanation].empty()) {
        explained.insert(line.text[edit::kKey]);
      }
    }
    comparison = report::compare(before_result, now_result, explained);
    out.worst = app::worst_of(*now.findings);
    if (!comparison.unasked.empty()) {
      out.worst = std::max(out.worst.value_or(Level::kWarning), Level::kWarning);
    }
  }
  out.text = wording.format == Format::kJson
                 ? report::comparison_json(before_result, now_result, comparison, options)
                 : report::comparison_text(before_result, now_result, comparison, options);
  return out;
}

Result<WrittenWorkbook> Library::clear_marks(const Input& workbook, const WriteRequest& request,
                                             const Wording& wording) {
  const Result<std::string> bytes = workbook.read();
  if (!bytes) {
    return app::named(bytes.error(), workbook);
  }
  const io::MemorySource source(*bytes);
  const Result<xlsx::Workbook> book = xlsx::Workbook::open(source);
  if (!book) {
    return app::named(book.error(), workbook);
  }
  Result<std::string> cleared = edit::clear_marks(*book, request.remove_signature);
  if (!cleared) {
    return app::named(cleared.error(), workbook);
  }
  const report::Wording words(app::options_of(wording));
  const bool any = *cleared != *bytes;
  WrittenWorkbook out;
  out.bytes = std::move(*cleared);
  out.changes = any ? 1 : 0;
  out.report = words.text(any ? "review.cleared" : "review.nothing_to_clear",
                          {{"sheet", bind::review_sheet_name()}}) +
               "\n";
  return out;
}

}  // namespace scorebook
