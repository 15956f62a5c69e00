// SPDX-License-Identifier: Apache-2.0
// The sheet inside a workbook that lists what was found and what people say to it.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "report/wording.h"
#include "rules/finding.h"
#include "xlsx/fill_styles.h"
#include "xlsx/workbook.h"

namespace scorebook::edit {

/// The columns of the sheet, from A on.
enum ReviewColumn : std::size_t {
  kNumber,
  kStatus,
  kSeverity,
  kSheet,
  kCell,
  kPlace,
  kMessage,
  kFix,
  kExplanation,  ///< filled by the agency
  kOpinion,      ///< filled by the examiner
  kKey,          ///< report::finding_keys()
  kReviewColumns
};

/// One line of the list, as words.
struct ReviewLine {
  enum class Status { kOpen, kExplained, kMended };
  Status status = Status::kOpen;
  rules::Severity severity = rules::Severity::kInfo;  ///< colours lines that are not mended
  std::array<std::string, kReviewColumns> text;       ///< kNumber and kStatus follow from the rest
};

/// What stands above the list.
struct ReviewHead {
  std::string file;     ///< the workbook and its form
  std::string verdict;  ///< ready to send or not
};

/// The lines of the sheet in a workbook, wherever people have moved its columns; of lines with the
/// same key the first. None when the workbook has no such sheet.
std::vector<ReviewLine> read_review(const xlsx::Workbook& book);

/// The whole part of the sheet; its styles are added to `styles`. Links lead to the cells of the
/// workbook's sheets.
std::string review_sheet(const xlsx::Workbook& book, const ReviewHead& head,
                         const std::vector<ReviewLine>& lines, const report::Wording& wording,
                         xlsx::FillStyles& styles);

}  // namespace scorebook::edit
