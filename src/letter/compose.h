// SPDX-License-Identifier: Apache-2.0
// The lines of a letter with everything filled in, before they become a file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "letter/note.h"
#include "letter/template.h"

namespace scorebook::letter {

/// Letters of one look.
struct Run {
  std::string text;
  bool label = false;  ///< bold, in the style's label size
  bool operator==(const Run&) const = default;
};

struct SetLine {
  std::string style;                    ///< of the template
  std::vector<std::vector<Run>> parts;  ///< divided by tabs; at least one
};

/// `values` stand for those of the template. The dearest corrections are listed when there are too
/// many, errors before warnings; those that are listed keep the order of the workbook. Figures are
/// Thai digits.
std::vector<SetLine> compose(const Template& letter, const Note& note,
                             const std::map<std::string, std::string>& values);

}  // namespace scorebook::letter
