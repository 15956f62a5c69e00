// SPDX-License-Identifier: Apache-2.0
#include "edit/ticks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/thai.h"
#include "form/folded_text.h"

namespace scorebook::edit {
namespace {

/// Squares: empty, and how they look ticked.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kSquares{
    {{"\u2610", "\u2611"}, {"\u25A1", "\u2611"}}};

struct Span {
  std::size_t begin = 0, end = 0;  // bytes
};

/// Where a label stands in the text first; nullopt when it does not.
std::optional<Span> find_label(const form::FoldedText& text, std::string_view label) {
  const std::u32string codes = form::FoldedText(label).codes();
  for (std::size_t k = 0; !codes.empty() && k + codes.size() <= text.size(); ++k) {
    if (text.has_at(k, codes)) {
      return Span{text[k].begin, text[k + codes.size() - 1].end};
    }
  }
  return std::nullopt;
}

std::optional<Span> find_choice(const form::FoldedText& text, const form::Ticks::Choice& choice) {
  std::optional<Span> found = find_label(text, choice.label);
  for (const std::string& variant : choice.variants) {
    found = found ? found : find_label(text, variant);
  }
  return found;
}

/// The part of the text that holds the box: from the label in front up to that of the choice.
Span box_span(const form::Ticks& ticks, std::size_t choice, std::string_view text) {
  const form::FoldedText folded(text);
  const std::optional<Span> label = find_choice(folded, ticks.choices[choice]);
  if (!label) {
    return {0, text.size()};
  }
  Span box{0, label->begin};
  const auto starts_behind = [&](const std::optional<Span>& other) {
    if (other && other->end <= box.end) {
      box.begin = std::max(box.begin, other->end);
    }
  };
  starts_behind(find_label(folded, ticks.label));
  for (const form::Ticks::Choice& other : ticks.choices) {
    starts_behind(find_choice(folded, other));
  }
  return box;
}

/// The first of the marks in the text.
std::optional<Span> find_mark(std::string_view text, const std::vector<std::string>& marks) {
  std::optional<Span> found;
  for (const std::string& mark : marks) {
    const std::size_t at = text.find(mark);
    if (at != std::string_view::npos && (!found || at < found->begin)) {
      found = Span{at, at + mark.size()};
    }
  }
  return found;
}

/// What stands between the brackets of an empty box such as "( )".
std::optional<Span> find_brackets(std::string_view text) {
  const std::size_t open = text.find_first_of("([");
  const std::size_t close =
      open == std::string_view::npos ? open : text.find_first_not_of(" .", open + 1);
  if (close == std::string_view::npos || text[close] != (text[open] == '(' ? ')' : ']')) {
    return std::nullopt;
  }
  return Span{open + 1, close};
}

std::string ticked_box(const form::Ticks& ticks, std::string box, bool whole_cell) {
  if (find_mark(box, ticks.glyphs)) {
    return box;
  }
  for (const auto& [empty, marked] : kSquares) {
    if (const std::size_t at = box.find(empty); at != std::string::npos) {
      const bool known =
          std::find(ticks.glyphs.begin(), ticks.glyphs.end(), marked) != ticks.glyphs.end();
      return box.replace(at, empty.size(), known ? marked : ticks.print);
    }
  }
  if (const auto inside = find_brackets(box)) {
    return box.replace(inside->begin, inside->end - inside->begin, ticks.print);
  }
  if (whole_cell && base::squeeze(box).empty()) {
    return ticks.print;
  }
  return box + ticks.print + (whole_cell ? "" : " ");
}

std::string empty_box(const form::Ticks& ticks, std::string box) {
  while (const auto mark = find_mark(box, ticks.glyphs)) {
    const std::string_view glyph =
        std::string_view(box).substr(mark->begin, mark->end - mark->begin);
    const bool square = std::any_of(kSquares.begin(), kSquares.end(),
                                    [&](const auto& one) { return one.second == glyph; });
    box.replace(mark->begin, mark->end - mark->begin, square ? kSquares[0].first : " ");
  }
  return base::squeeze(box).empty() ? std::string() : box;
}

}  // namespace

std::string with_tick(const form::Ticks& ticks, std::size_t choice, bool ticked,
                      std::string_view text) {
  const Span span = box_span(ticks, choice, text);
  std::string box(text.substr(span.begin, span.end - span.begin));
  const bool whole_cell = span.end == text.size();
  box = ticked ? ticked_box(ticks, std::move(box), whole_cell) : empty_box(ticks, std::move(box));
  return std::string(text.substr(0, span.begin)) + box + std::string(text.substr(span.end));
}

}  // namespace scorebook::edit
