// SPDX-License-Identifier: Apache-2.0
#include "formula/row_insertion.h"

#include <algorithm>
#include <array>
#include <utility>

#include "formula/node.h"
#include "formula/text.h"

namespace scorebook::formula {
namespace {

using Rows = std::int64_t;

class Mover {
 public:
  Mover(const RowInsertion& insertion, const FormulaHome& home)
      : insertion_(insertion),
        home_(home),
        home_moves_(is_sheet(home.sheet)) {}

  ReferenceNode moved(ReferenceNode reference) {
    const bool whole_columns = reference.shape == Shape::kColumns;
    if (whole_columns || reference.shape == Shape::kLost || !reference.sheets.book.empty() ||
        reference.sheets.lost) {
      return reference;
    }
    const bool refers =
        is_sheet(reference.sheets.first.empty() ? home_.sheet : reference.sheets.first);
    Corner* upper = &reference.first;
    Corner* lower = reference.shape == Shape::kCell ? upper : &reference.last;
    if (upper->row > lower->row) {
      std::swap(upper, lower);
    }
    const std::uint32_t first = upper->row;
    const std::uint32_t last = lower->row;
    move_corner(*upper, refers);
    if (lower != upper) {
      move_corner(*lower, refers);
    }
    if (refers && reference.shape != Shape::kCell && insertion_.joins &&
        is_block(reference, first, last)) {
      stretch(*upper, *lower, first, last);
    }
    return reference;
  }

  bool torn() const { return torn_; }

 private:
  bool is_sheet(std::string_view name) const {
    return upper_ascii(name) == upper_ascii(insertion_.sheet);
  }

  /// Several rows, or one cell that somebody wrote as a range.
  static bool is_block(const ReferenceNode& reference, std::uint32_t first, std::uint32_t last) {
    return first != last ||
           (reference.shape == Shape::kArea && reference.first.column == reference.last.column);
  }

  void stretch(Corner& upper, Corner& lower, std::uint32_t first, std::uint32_t last) const {
    if (insertion_.is_model_above() && last == insertion_.model && is_fixed_place(lower, last)) {
      lower.row += insertion_.count;
    } else if (first == insertion_.before && first == insertion_.model &&
               is_fixed_place(upper, first)) {
      upper.row -= insertion_.count;
    }
  }

  /// Whether the corner names the row whatever cell the formula stands in, or stands in one cell of
  /// another row: else it is the formula's own row, or another row for each of its cells.
  bool is_fixed_place(const Corner& corner, std::uint32_t row) const {
    return corner.row_fixed || (home_.first == home_.last && !(home_moves_ && home_.first == row));
  }

  void move_corner(Corner& corner, bool refers) {
    const auto follow = [&](Rows row) {
      return refers ? insertion_.moved(static_cast<std::uint32_t>(row)) : Rows{row};
    };
    if (corner.row_fixed || home_.first == 0) {
      corner.row = static_cast<std::uint32_t>(corner.row_fixed ? follow(corner.row) : corner.row);
      return;
    }
    // A relative corner is a distance. The cells agree on the new one unless the place of the new
    // rows lies between some of them and what they look at.
    const auto home_row = [&](Rows row) {
      return home_moves_ ? insertion_.moved(static_cast<std::uint32_t>(row)) : Rows{row};
    };
    const Rows distance = Rows{corner.row} - home_.first;
    const Rows now = follow(corner.row) - home_row(home_.first);
    bool agree = true;
    for (const Rows row : {Rows{home_.last}, Rows{insertion_.before} - 1, Rows{insertion_.before},
                           insertion_.before - distance - 1, insertion_.before - distance}) {
      const bool is_home = row >= home_.first && row <= home_.last;
      const bool is_row = row + distance >= 1 && row + distance <= base::kMaxRow;
      agree = agree && (!is_home || !is_row || follow(row + distance) - home_row(row) == now);
    }
    // Those that look at their own sheet keep the distance: the row above stays the row above.
    torn_ = torn_ || (!agree && refers != home_moves_);
    const Rows row = Rows{home_.now} + (agree ? now : distance);
    corner.row = static_cast<std::uint32_t>(std::clamp<Rows>(row, 1, base::kMaxRow));
  }

  const RowInsertion& insertion_;
  const FormulaHome& home_;
  bool home_moves_;
  bool torn_ = false;
};

bool same_rows(const ReferenceNode& a, const ReferenceNode& b) {
  return a.first.row == b.first.row && a.last.row == b.last.row;
}

}  // namespace

std::uint32_t RowInsertion::moved(std::uint32_t row) const {
  return row < before ? row : std::min(row + count, base::kMaxRow);
}

void RowInsertion::move(std::uint32_t& first, std::uint32_t& last, bool stretches) const {
  const bool ends = stretches && is_model_above() && last == model;
  const bool begins = stretches && !is_model_above() && first == model;
  last = ends ? moved(last) + count : moved(last);
  first = begins ? first : moved(first);
}

MovedFormula after_insertion(const Formula& formula, const RowInsertion& insertion,
                             const FormulaHome& home) {
  Mover mover(insertion, home);
  bool changed = false;
  Formula after = with_references(formula, [&](const ReferenceNode& before) {
    ReferenceNode now = mover.moved(before);
    changed = changed || !same_rows(before, now);
    return now;
  });
  MovedFormula moved;
  moved.torn = mover.torn();
  if (changed) {
    moved.formula = std::move(after);
  }
  return moved;
}

}  // namespace scorebook::formula
