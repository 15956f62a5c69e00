// SPDX-License-Identifier: Apache-2.0
#include "base/steps.h"

#include <algorithm>

#include "base/criterion_text.h"
#include "base/glyphs.h"
#include "base/text_list.h"
#include "base/thai.h"
#include "base/words.h"

namespace scorebook::base {
namespace {

constexpr std::size_t kNone = GlyphText::kNone;
constexpr std::size_t kMostDigits = 2;  // of the number of a step

// A whole number of few digits that begins at i; `end` becomes what stands behind it.
int step_number(const GlyphText& text, std::size_t i, std::size_t& end) {
  int number = 0;
  end = i;
  for (; text.is_digit(end) && end - i <= kMostDigits; ++end) {
    number = number * 10 + static_cast<int>(text.at(end) - U'0');
  }
  const bool decimal = text.at(end) == U'.' && text.is_digit(end + 1);
  return end == i || end - i > kMostDigits || decimal ? 0 : number;
}

}  // namespace

std::vector<StepMention> find_steps(std::string_view text) {
  const GlyphText glyphs(text);
  std::vector<StepMention> steps;
  std::size_t line = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    line = glyphs.before(i) == U'\n' ? i : line;
    const std::size_t before = glyphs.skip_spaces_back(i);
    if (!glyphs.is_digit(i) || glyphs.is_digit(i - 1) ||
        glyphs.begin_of_any(words().step, before) == kNone) {
      continue;
    }
    std::size_t end = i;
    if (const int number = step_number(glyphs, i, end); number > 0) {
      steps.push_back({number, false, glyphs.byte(i), glyphs.byte(line), glyphs.byte(end)});
    }
  }
  for (std::size_t k = 0; k < steps.size(); ++k) {
    const std::size_t next = k + 1 < steps.size() ? steps[k + 1].begin : text.size();
    const std::size_t behind = steps[k].end;
    steps[k].end = std::min({next, std::min(text.find('\n', behind), text.size())});
    steps[k].open = glyphs.find_any(words().in_progress, glyphs.glyph(behind),
                                    glyphs.glyph(steps[k].end)) != kNone;
  }
  return steps;
}

std::vector<LevelLine> level_lines(std::string_view text) {
  std::vector<LevelLine> levels;
  const auto add = [&](int level, std::string_view words) {
    if (level == static_cast<int>(levels.size()) + 1) {
      levels.push_back({level, squeeze(words)});
    }
  };
  for (const LevelText& level : split_levels(text)) {
    if (level.level > 0) {
      add(level.level, level.text);
    }
  }
  if (levels.empty()) {
    const GlyphText glyphs(text);
    for (std::size_t pos = 0; pos < text.size();) {
      const std::size_t stop = std::min(text.find('\n', pos), text.size());
      const std::size_t word = glyphs.skip_spaces(glyphs.glyph(pos));
      const std::size_t behind = glyphs.end_of_any(words().level, word);
      if (behind != kNone) {
        std::size_t end = behind;
        const int number = step_number(glyphs, glyphs.skip_spaces(behind), end);
        add(number, text.substr(glyphs.byte(end), stop - std::min(stop, glyphs.byte(end))));
      }
      pos = stop + 1;
    }
  }
  if (levels.empty()) {
    for (const ListEntry& entry : find_list(text)) {
      if (entry.depth == 0) {
        add(entry.number, text.substr(entry.text, entry.end - entry.text));
      }
    }
  }
  return levels.size() < 2 ? std::vector<LevelLine>() : levels;
}

}  // namespace scorebook::base
