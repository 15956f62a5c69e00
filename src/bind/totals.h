// SPDX-License-Identifier: Apache-2.0
// Total and note rows of a grid: figures of the report, or of the row that the sheet stands for.
#pragma once

#include <cstdint>
#include <string>

#include "bind/draft.h"
#include "bind/row_teller.h"

namespace scorebook::bind {

/// Puts totals into drafts. All arguments must outlive it; `sheet_row` may be null.
class Totals {
 public:
  Totals(const SheetView& view, Drafts& drafts, DraftRow* sheet_row)
      : view_(view),
        drafts_(drafts),
        sheet_row_(sheet_row) {}

  /// The number at or right of the kind's column (right of the label when that is not on the
  /// sheet), and the fields inside the label. Of several totals the first counts, others are
  /// compared.
  void take_total(const RowTeller& teller, const ToldRow& told, std::uint32_t row);
  /// Only the fields inside the text.
  void take_parts(const ToldRow& told);

 private:
  void take_figure(const RowTeller& teller, const ToldRow& told, std::uint32_t row,
                   const std::string& column_key, const std::string& field);
  DraftRow& owner_of(const std::string& field) const;

  const SheetView& view_;
  Drafts& drafts_;
  DraftRow* sheet_row_;
};

}  // namespace scorebook::bind
