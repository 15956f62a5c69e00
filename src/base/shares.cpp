// SPDX-License-Identifier: Apache-2.0
#include "base/shares.h"

#include <algorithm>

#include "base/glyphs.h"
#include "base/words.h"

namespace scorebook::base {
namespace {

constexpr std::size_t kNone = GlyphText::kNone;
constexpr std::size_t kNear = 90;  // glyphs between a part and its whole
constexpr std::size_t kChanged =
    25;  // glyphs before two amounts in which a word may make them a change

bool same_unit(const Mention& a, const Mention& b) {
  return a.unit == b.unit || a.unit.empty() || b.unit.empty();
}

class ShareFinder {
 public:
  ShareFinder(std::string_view text, const std::vector<Mention>& mentions) : text_(text) {
    // List marks and ordinals between two amounts say nothing about them.
    for (const Mention& mention : mentions) {
      if (mention.kind == MentionKind::kAmount || mention.kind == MentionKind::kPercent) {
        figures_.push_back(&mention);
      }
    }
  }

  std::vector<Share> find() const {
    std::vector<Share> shares;
    for (std::size_t i = 0; i + 1 < figures_.size(); ++i) {
      const Mention& first = *figures_[i];
      const Mention& second = *figures_[i + 1];
      if (first.kind != MentionKind::kAmount || second.kind != MentionKind::kAmount ||
          !same_unit(first, second) || !near(first, second)) {
        continue;
      }
      const Mention* stated = percent_of(i);
      std::optional<Share> share;
      if (first.over || (introduces_whole(first.end, second.begin) && !is_change(first, second))) {
        share = made(first, second, stated);
      } else if (stated != nullptr && follows(*stated, second) && whole_comes_first(first) &&
                 !is_change(first, second) && second.value <= first.value) {
        share = made(second, first, stated);
      }
      if (share && !share->whole.is_zero() && (!first.over || stated != nullptr)) {
        shares.push_back(*share);
        ++i;
      }
    }
    return shares;
  }

 private:
  bool line_ends(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (text_.at(i) == U'\n') {
        return true;
      }
    }
    return false;
  }

  bool near(const Mention& a, const Mention& b) const {
    const std::size_t from = text_.glyph(a.end), to = text_.glyph(b.begin);
    return from <= to && to - from <= kNear && !line_ends(from, to);
  }

  // "of" right behind the first amount.
  bool introduces_whole(std::size_t from, std::size_t to) const {
    const std::size_t i = text_.skip_spaces(text_.glyph(from));
    const std::size_t end = text_.end_of_any(words().of, i);
    return end != kNone && end <= text_.glyph(to);
  }

  // "of" before the first amount, in its line and with no other figure between.
  bool whole_comes_first(const Mention& first) const {
    const std::size_t to = text_.glyph(first.begin);
    std::size_t from = to > kNear ? to - kNear : 0;
    for (std::size_t i = to; i > from; --i) {
      if (text_.at(i - 1) == U'\n' || text_.is_digit(i - 1)) {
        from = i;
        break;
      }
    }
    return text_.find_any(words().of, from, to) != kNone;
  }

  bool is_change(const Mention& first, const Mention& second) const {
    const std::size_t begin = text_.glyph(first.begin);
    const std::size_t before = begin > kChanged ? begin - kChanged : 0;
    const auto changes = [&](std::size_t from, std::size_t to) {
      return text_.find_any(words().change, from, to) != kNone;
    };
    // "divided", "that is" hold one of the words of change in their midst.
    std::size_t from = before;
    for (std::size_t i = before; i < begin; ++i) {
      if (text_.is_digit(i) || text_.at(i) == U'\n') {
        from = i + 1;
      }
    }
    const std::size_t gap = text_.glyph(first.end), end = text_.glyph(second.begin);
    const std::size_t makes = text_.find_any(words().makes, gap, end);
    return changes(from, begin) || (makes == kNone && changes(gap, end));
  }

  // The percentage that belongs to figures i and i + 1: behind them, or before them as "68.78
  // percent (650 of 945)".
  const Mention* percent_of(std::size_t i) const {
    if (i + 2 < figures_.size() && figures_[i + 2]->kind == MentionKind::kPercent &&
        follows(*figures_[i + 2], *figures_[i + 1])) {
      return figures_[i + 2];
    }
    if (i > 0 && figures_[i - 1]->kind == MentionKind::kPercent && figures_[i]->in_brackets &&
        !figures_[i - 1]->in_brackets) {
      const std::size_t from = text_.glyph(figures_[i - 1]->end);
      const std::size_t to = text_.glyph(figures_[i]->begin);
      return text_.at(text_.skip_spaces(from)) == U'(' && to - from <= kChanged ? figures_[i - 1]
                                                                                : nullptr;
    }
    return nullptr;
  }

  // Only a word such as "that is", a bracket or spaces stand between.
  bool follows(const Mention& percent, const Mention& amount) const {
    std::size_t i = text_.skip_spaces(text_.glyph(amount.end));
    while (text_.at(i) == U'(' || text_.at(i) == U')' || text_.at(i) == U',' ||
           text_.at(i) == U'=') {
      i = text_.skip_spaces(i + 1);
    }
    if (const std::size_t end = text_.end_of_any(words().makes, i); end != kNone) {
      i = text_.skip_spaces(end);
    }
    return i == text_.glyph(percent.begin);
  }

  static Share made(const Mention& part, const Mention& whole, const Mention* stated) {
    Share share;
    share.part = part.value;
    share.whole = whole.value;
    share.unit = part.unit.empty() ? whole.unit : part.unit;
    share.begin = std::min(part.begin, whole.begin);
    share.end = std::max(part.end, whole.end);
    if (stated != nullptr) {
      share.percent = stated->value;
      share.decimals = stated->decimals;
      share.begin = std::min(share.begin, stated->begin);
      share.end = std::max(share.end, stated->end);
    }
    return share;
  }

  GlyphText text_;
  std::vector<const Mention*> figures_;
};

}  // namespace

std::vector<Share> find_shares(std::string_view text, const std::vector<Mention>& mentions) {
  return ShareFinder(text, mentions).find();
}

std::vector<Division> find_divisions(std::string_view text, const std::vector<Mention>& mentions) {
  const GlyphText glyphs(text);
  std::vector<Division> divisions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& whole = mentions[i];
    const std::size_t behind = glyphs.skip_spaces(glyphs.glyph(whole.end));
    if (whole.kind != MentionKind::kAmount || whole.unit.empty() ||
        glyphs.end_of_any(words().divided, behind) == kNone) {
      continue;
    }
    const std::size_t line = std::min(text.find('\n', whole.end), text.size());
    Division division{whole, {}};
    for (std::size_t k = i + 1; k < mentions.size() && mentions[k].begin < line; ++k) {
      const Mention& part = mentions[k];
      if (part.kind != MentionKind::kAmount || part.in_brackets != whole.in_brackets) {
        continue;
      }
      if (part.unit != whole.unit) {
        break;
      }
      division.parts.push_back(part);
    }
    const bool open = glyphs.find_any(words().such_as, behind, glyphs.glyph(line)) != kNone;
    if (division.parts.size() >= 2 && !open) {
      divisions.push_back(std::move(division));
    }
  }
  return divisions;
}

}  // namespace scorebook::base
