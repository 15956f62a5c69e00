// SPDX-License-Identifier: Apache-2.0
// Steps and levels that a text names, and whether it says that they are not finished.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace scorebook::base {

/// "step 3 is in progress". Positions are bytes.
struct StepMention {
  int number = 0;
  bool open = false;      ///< words behind it, in its line and before the next step, say so
  std::size_t begin = 0;  ///< of the number
  std::size_t line = 0;   ///< where its line begins
  std::size_t end = 0;    ///< of what is said of it
};

std::vector<StepMention> find_steps(std::string_view text);

/// The text of one level and the number it stands for.
struct LevelLine {
  int level = 0;
  std::string text;  ///< squeezed
};

/// The levels that a text lists one a line, "level 1 ...", or as a list "1) ..."; counted from 1
/// without a gap. Empty when there are fewer than two.
std::vector<LevelLine> level_lines(std::string_view text);

}  // namespace scorebook::base
