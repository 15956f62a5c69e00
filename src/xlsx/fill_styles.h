// SPDX-License-Identifier: Apache-2.0
// Cell styles of ours: one of the workbook's with another fill colour on top, and boxes for a sheet
// of ours (ECMA-376 Part 1, 18.8).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scorebook/result.h"
#include "xlsx/workbook.h"

namespace scorebook::xlsx {

/// The font of a workbook's plain cells; empty and 0 when the styles do not say.
struct PlainFont {
  std::string name;
  double size = 0;  ///< points
};

/// The styles part with styles of ours at its end. They are told from others by their fill: its
/// background, which a solid fill does not show, holds a mark and the number of the style that ours
/// stands on.
class FillStyles {
 public:
  /// kPartMissing for a workbook without styles, kWorkbookDamaged for one without cell formats.
  static Result<FillStyles> read(const Workbook& book);

  const std::string& part() const { return part_; }

  /// The style `base` filled with a colour "RRGGBB", added when it is not there yet.
  std::uint32_t filled(std::uint32_t base, std::string_view rgb);
  /// A style for cells of a sheet of ours: the plain font on a colour "RRGGBB" in a thin box, text
  /// wrapped and at the top.
  std::uint32_t boxed(std::string_view rgb);
  PlainFont plain_font() const;
  /// The style that one of ours stands on; nullopt for other styles. When another program has
  /// numbered the styles anew, the first that differs from ours in nothing but the fill.
  std::optional<std::uint32_t> base_of(std::uint32_t style) const;
  /// The part with the styles added.
  std::string bytes() const;
  /// The part without those of ours at its end: after bytes() what it was read from. Cells must not
  /// refer to them any more.
  std::string bytes_without_ours() const;

 private:
  /// An element of a list: its bytes in the part, or new ones.
  struct Item {
    std::string text;
    std::size_t begin = 0, end = 0;  // 0, 0 for a new one
  };

  /// <fills> or <cellXfs>.
  struct List {
    std::vector<Item> items;
    std::size_t tag_begin = 0, tag_end = 0;  // of the start tag
    std::size_t end_tag = 0;
  };

  Result<void> parse();
  std::uint32_t fill_of(std::uint32_t style) const;
  std::optional<std::uint32_t> marked_base(std::uint32_t fill) const;
  bool same_but_fill(std::uint32_t a, std::uint32_t b) const;
  bool is_ours(const List& list, std::uint32_t index) const;
  std::size_t ours_at_end(const List& list) const;
  std::uint32_t fill(std::string_view rgb, std::uint32_t base);
  std::string box() const;
  static std::uint32_t index_of(List& list, const std::string& text);

  std::string part_;
  std::string bytes_;
  std::string prefix_;
  List fills_, borders_, styles_;
  std::uint32_t max_depth_ = 0;
};

}  // namespace scorebook::xlsx
