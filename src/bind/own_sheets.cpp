// SPDX-License-Identifier: Apache-2.0
#include "bind/own_sheets.h"

#include <span>

#include "base/embedded.h"
#include "base/thai.h"
#include "base/word_table.h"

namespace scorebook {
std::span<const EmbeddedFile> bind_own_sheets();
}  // namespace scorebook

namespace scorebook::bind {

const std::string& review_sheet_name() {
  static const base::WordTable kNames(bind_own_sheets().front().text());
  return kNames.get("review");
}

bool is_own_sheet(std::string_view name) {
  static const std::string kReview = base::fold(review_sheet_name());
  return base::fold(name) == kReview;
}

}  // namespace scorebook::bind
