// SPDX-License-Identifier: Apache-2.0
// The words of the review sheet in either language.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "edit/review_sheet.h"
#include "report/options.h"
#include "report/wording.h"

namespace scorebook::edit {

/// The headings by column.
inline constexpr std::array<std::string_view, kReviewColumns> kColumnWords{
    "number",  "status", "severity",    "sheet",   "cell", "place",
    "message", "fix",    "explanation", "opinion", "key"};

/// The text "review.NAME" of the catalogue.
inline std::string review_word(std::string_view name, report::Language language) {
  report::Options options;
  options.language = language;
  return report::Wording(options).text("review." + std::string(name));
}

}  // namespace scorebook::edit
