// SPDX-License-Identifier: Apache-2.0
#include "make/ministry.h"
#include "make/ministry_sheets.h"

namespace scorebook::make {
namespace {

Result<std::string> details_workbook(const MinistryDrawing& drawing) {
  Result<std::unique_ptr<TableBook>> book = TableBook::create(ministry_word("sheet.details"));
  if (!book) {
    return book.error();
  }
  Places places;
  draw_details(drawing, **book, places);
  draw_findings(drawing, **book);
  draw_evidence(drawing, **book);
  return (*book)->finish();
}

}  // namespace

Result<MinistryWorkbook> ministry_workbook(const ministry::Consolidation& all,
                                           std::span<const form::Form> forms,
                                           const MinistryOptions& options) {
  const MinistryDrawing drawing{all, forms, report::Wording(report::Options{}), options.last_row};
  Result<std::unique_ptr<TableBook>> book = TableBook::create(ministry_word("sheet.front"));
  if (!book) {
    return book.error();
  }
  MinistryWorkbook out;
  Places places;
  TableSheet& front = (*book)->add(ministry_word("sheet.front"));
  draw_status(drawing, **book, places);
  draw_scores(drawing, **book, places);
  draw_results(drawing, **book, places);
  if (options.separate_details) {
    Result<std::string> details = details_workbook(drawing);
    if (!details) {
      return details.error();
    }
    out.details = *std::move(details);
  } else {
    draw_details(drawing, **book, places);
    draw_findings(drawing, **book);
    draw_evidence(drawing, **book);
  }
  draw_disagreements(drawing, **book);
  draw_corrections(drawing, **book);
  draw_changes(drawing, **book);
  draw_method(drawing, **book);
  draw_sources(drawing, **book);
  draw_front(drawing, front, places);
  Result<std::string> bytes = (*book)->finish();
  if (!bytes) {
    return bytes.error();
  }
  out.bytes = *std::move(bytes);
  return out;
}

const std::string& status_sheet_name() {
  return ministry_word("sheet.status");
}

}  // namespace scorebook::make
