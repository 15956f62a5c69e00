// SPDX-License-Identifier: Apache-2.0
// Long texts in rows of limited height: an Excel row is at most 409 points high, so a long
// narrative continues in the rows below and is joined again when read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace scorebook::base {

inline constexpr double kMaxRowPoints = 409;

/// Points a line takes in a font of this size. Thai fonts differ: TH SarabunPSK takes about 1.4
/// times its size, Laksaman, which stands in for it where it is not installed, was measured at 1.6.
/// The larger is used, so that no text is cut on any machine.
double line_points(double font_size);
/// Terminal columns of Thai text that surely fit a line of a cell this many characters wide (one
/// character is seven pixels, as in the default font of a workbook): measured on Laksaman, the
/// wider of the two fonts, less what is lost where words wrap.
double text_columns(double cell_width, double font_size);

/// Lines that wrapped text takes in a column of this many terminal columns (display_width). Breaks
/// at spaces where there are any, else anywhere outside a Thai cluster; a line feed ends a line.
int lines_needed(std::string_view text, double columns);

/// Points a row needs to show the text: its lines and the padding of the cell.
double text_points(std::string_view text, double columns, double font_size);
/// Lines that a row of the greatest height shows.
int most_lines(double font_size);

/// Cuts the text into pieces of at most max_lines[i] lines (the last entry repeats): at a line feed
/// when one is near, else behind a space, else between clusters; never inside a number, a document
/// number or a date. No piece is white space only, since a cell of nothing else reads as empty:
/// such a run stays with the piece before it, or with the first letters behind it, whatever its
/// lines; only a text of nothing else is one. Joining the pieces gives the same bytes.
std::vector<std::string> split_text(std::string_view text, double columns,
                                    const std::vector<int>& max_lines);

/// Undoes split_text: a piece that was cut behind a space keeps that space at its end and joins
/// directly; one that was cut between clusters ends in ZWSP (dropped here); all others join with a
/// line feed.
std::string join_text(const std::vector<std::string>& pieces);

}  // namespace scorebook::base
