// SPDX-License-Identifier: Apache-2.0
// A letter as a file that people can change: page, styles and lines with names in braces.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scorebook/result.h"

namespace scorebook::letter {

enum class Align { kLeft, kCentre, kRight, kJustified };

/// How a line is set. Sizes are points, places millimetres from the left margin.
struct LineStyle {
  double size = 0;        ///< of the letters; 0: that of the page
  double label_size = 0;  ///< of what stands between ** and **, which is bold; 0: the same size
  bool bold = false;
  Align align = Align::kLeft;
  double left = 0, first_line = 0;  ///< of all lines; more for the first one
  double before = 0;                ///< room above
  double height = 0;                ///< of each line; 0: what the letters need
  std::vector<double> tabs;
  bool dotted = false;  ///< tabs are filled with dots
};

/// The paper is A4; margins in millimetres.
struct Page {
  double top = 0, bottom = 0, left = 0, right = 0;
  std::string font;
  double size = 0;  ///< points
};

/// What a line is written for.
enum class Each { kOnce, kError, kWarning };

struct TemplateLine {
  std::string style;
  /// Names in braces, [[parts]] that go when a name in them is empty, **labels**, tabs.
  std::string text;
  Each each = Each::kOnce;
  std::string when, unless;  ///< names: the line goes when that is empty, or is not
};

struct Template {
  Page page;
  int most_items = 0;  ///< corrections that are listed; further ones are counted
  std::map<std::string, std::string, std::less<>> values;  ///< what the sender adds, by name
  std::map<std::string, LineStyle, std::less<>> styles;
  std::vector<TemplateLine> lines;
};

/// The names that the program fills itself: of the workbook, and of one correction.
std::span<const std::string_view> note_names();
std::span<const std::string_view> item_names();

/// kFormDefinition with a compiler-like text for everything wrong: unknown keys, styles and names.
Result<Template> read_template(std::string_view name, std::string_view toml);

}  // namespace scorebook::letter
