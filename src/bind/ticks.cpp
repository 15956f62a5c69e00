// SPDX-License-Identifier: Apache-2.0
#include "bind/ticks.h"

#include <algorithm>
#include <string_view>

#include "base/thai.h"

namespace scorebook::bind {
namespace {

constexpr std::size_t kLongestText = SheetView::kHeadBytes;  // a longer text is a narrative
constexpr std::size_t kMostCells = 2000;                     // looked at

// A choice inside a folded text, with what stands before it.
struct Mention {
  std::size_t choice;
  std::string_view before;
};

bool is_word_character(char32_t c) {
  const bool ascii = (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z');
  return ascii || (c >= 0x0E01 && c <= 0x0E5B);
}

bool holds_word(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size();) {
    if (is_word_character(base::next_code_point(text, pos))) {
      return true;
    }
  }
  return false;
}

bool holds_glyph(const TicksPlan& plan, std::string_view text) {
  return std::any_of(plan.glyphs.begin(), plan.glyphs.end(), [&](const std::string& glyph) {
    return text.find(glyph) != std::string_view::npos;
  });
}

// Text that may stand around choices: boxes, brackets, ticks.
bool is_box_text(const TicksPlan& plan, std::string text) {
  for (const std::string& glyph : plan.glyphs) {
    for (std::size_t at = text.find(glyph); at != std::string::npos; at = text.find(glyph)) {
      text.erase(at, glyph.size());
    }
  }
  return !holds_word(text);
}

// The choices that a text holds, in order; empty when it says anything else.
std::vector<Mention> mentions(const TicksPlan& plan, std::string_view text) {
  std::vector<Mention> found;
  if (!plan.label.empty() && text.starts_with(plan.label)) {
    text.remove_prefix(plan.label.size());
  }
  while (!text.empty()) {
    std::size_t nearest = std::string_view::npos;
    const ChoiceLabel* label = nullptr;
    for (const ChoiceLabel& candidate : plan.labels) {
      const std::size_t at = text.find(candidate.folded);
      if (at < nearest) {
        nearest = at;
        label = &candidate;
      }
    }
    if (!label) {
      break;
    }
    found.push_back({label->choice, text.substr(0, nearest)});
    text.remove_prefix(nearest + label->folded.size());
  }
  const bool clean = is_box_text(plan, std::string(text)) &&
                     std::all_of(found.begin(), found.end(), [&](const Mention& one) {
                       return is_box_text(plan, std::string(one.before));
                     });
  return clean ? found : std::vector<Mention>();
}

FoundChoice choice_beside(const SheetView& view, const TicksPlan& plan, const Filled& cell) {
  FoundChoice choice{true, false, cell.ref};
  if (cell.ref.column == 1) {
    return choice;
  }
  const base::CellRef left = view.area({cell.ref.row, cell.ref.column - 1}).first;
  const Filled* const box = view.find(left);
  const std::string text = box ? view.head(*box) : std::string();
  if (!box || is_box_text(plan, text)) {
    choice.box = left;
    choice.ticked = holds_glyph(plan, text);
  }
  return choice;
}

}  // namespace

std::optional<FoundTicks> find_ticks(const SheetView& view, const TicksPlan& plan, RowRange rows) {
  FoundTicks found{plan.ticks, std::vector<FoundChoice>(plan.ticks->choices.size())};
  const auto cells = view.cells();
  auto cell = std::lower_bound(
      cells.begin(), cells.end(), rows.first,
      [](const Filled& filled, std::uint32_t row) { return filled.ref.row < row; });
  for (std::size_t n = 0; cell != cells.end() && cell->ref.row <= rows.last && n < kMostCells;
       ++cell, ++n) {
    if (cell->cell->type == xlsx::CellType::kNumber || cell->text.size() > kLongestText) {
      continue;
    }
    const std::vector<Mention> here = mentions(plan, view.head(*cell));
    for (const Mention& mention : here) {
      FoundChoice& choice = found.choices[mention.choice];
      if (choice.exists) {
        continue;
      }
      choice = {true, holds_glyph(plan, mention.before), cell->ref};
      if (here.size() == 1 && mention.before.empty()) {
        choice = choice_beside(view, plan, *cell);
      }
    }
  }
  const bool any = std::any_of(found.choices.begin(), found.choices.end(),
                               [](const FoundChoice& choice) { return choice.exists; });
  return any ? std::optional(std::move(found)) : std::nullopt;
}

}  // namespace scorebook::bind
