// SPDX-License-Identifier: Apache-2.0
// Matching of patterns. The answer is that of backtracking, each part trying its preferred length
// first and words, numbers and codes being left out only where nothing else matches; it is found
// without backtracking: from the last piece to the first, for every letter of
// the text, the end that the piece would choose among those from which the rest matches.
#include <algorithm>
#include <limits>

#include "base/characters.h"
#include "form/pattern.h"

namespace scorebook::form {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
using Ends = std::vector<std::size_t>;

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_code_letter(char32_t c) {
  return is_digit(c) || (c >= U'a' && c <= U'z');
}

// Dots, underscores, hyphens and dashes (U+2010..2015), leaders and ellipsis (U+2024..2026).
bool is_blank(char32_t c) {
  return c == U'.' || c == U'_' || c == U'-' || (c >= 0x2010 && c <= 0x2015) ||
         (c >= 0x2024 && c <= 0x2026);
}

// For each letter, the end of the run of letters of a kind that goes on from it. Whether a run goes
// on is asked for letter k + 1, after k.
template <typename Is, typename GoesOn>
Ends run_ends(const FoldedText& text, Is is, GoesOn goes_on) {
  Ends ends(text.size() + 1, text.size());
  for (std::size_t k = text.size(); k-- > 0;) {
    const bool on = k + 1 < text.size() && is(k + 1) && goes_on(k + 1);
    ends[k] = !is(k) ? k : on ? ends[k + 1] : k + 1;
  }
  return ends;
}

}  // namespace

/// One match of one pattern.
class PatternMatcher {
 public:
  PatternMatcher(const Pattern& pattern, const FoldedText& text)
      : pieces_(pattern.pieces_),
        text_(text),
        size_(text.size()) {}

  std::optional<std::map<std::string, std::string>> match() {
    if (pieces_.empty() || !literal_ends_fit()) {
      return std::nullopt;
    }
    measure_runs();
    // A value that is there is never passed over for a free text that could swallow it.
    choose_ends();
    if (ends_.front()[0] == kNone) {
      may_be_empty_ = true;
      choose_ends();
    }
    if (ends_.front()[0] == kNone) {
      return std::nullopt;
    }
    std::map<std::string, std::string> parts;
    std::size_t k = 0;
    for (std::size_t p = 0; p < pieces_.size(); ++p) {
      const std::size_t end = ends_[p][k];
      if (!pieces_[p].literal) {
        parts.emplace(pieces_[p].part.name, value(pieces_[p].part.type, k, end));
      }
      k = end;
    }
    return parts;
  }

 private:
  using Piece = Pattern::Piece;

  // Turns most texts away before anything is allocated.
  bool literal_ends_fit() const {
    const Piece& first = pieces_.front();
    const Piece& last = pieces_.back();
    return (!first.literal || text_.has_at(0, first.folded)) &&
           (!last.literal ||
            (size_ >= last.folded.size() && text_.has_at(size_ - last.folded.size(), last.folded)));
  }

  bool has_type(PartType type) const {
    return std::any_of(pieces_.begin(), pieces_.end(),
                       [type](const Piece& p) { return !p.literal && p.part.type == type; });
  }

  void measure_runs() {
    const auto close = [this](std::size_t k) { return !text_[k].gap; };
    if (has_type(PartType::kWord)) {
      word_ends_ = run_ends(
          text_, [](std::size_t) { return true; }, close);
    }
    if (has_type(PartType::kNumber)) {
      number_ends_ = run_ends(
          text_, [this](std::size_t k) { return in_number(k); }, close);
    }
    if (has_type(PartType::kCode)) {
      const auto no_digit = [this](std::size_t k) { return !is_digit(text_[k].code); };
      code_ends_ = run_ends(
          text_, [this](std::size_t k) { return in_code(k); }, close);
      digits_ = run_ends(text_, no_digit, close);
    }
    if (has_type(PartType::kNumber) || has_type(PartType::kCode)) {
      const auto blank = [this](std::size_t k) { return is_blank(text_[k].code); };
      blank_ends_ = run_ends(text_, blank, [](std::size_t) { return true; });
    }
  }

  // A digit, or a point or comma with a digit close on either side.
  bool in_number(std::size_t k) const {
    const char32_t c = text_[k].code;
    if (c != U'.' && c != U',') {
      return is_digit(c);
    }
    return k > 0 && k + 1 < size_ && !text_[k].gap && !text_[k + 1].gap &&
           is_digit(text_[k - 1].code) && is_digit(text_[k + 1].code);
  }

  bool in_code(std::size_t k) const {
    const char32_t c = text_[k].code;
    return is_code_letter(c) || c == U'.' || c == U'-';
  }

  void choose_ends() {
    std::vector<bool> rest(size_ + 1, false);  // the pieces after this one match from here
    rest[size_] = true;
    ends_.assign(pieces_.size(), Ends(size_ + 1, kNone));
    for (std::size_t p = pieces_.size(); p-- > 0;) {
      index(rest, !pieces_[p].literal && pieces_[p].part.type == PartType::kCode);
      for (std::size_t k = 0; k <= size_; ++k) {
        ends_[p][k] = pieces_[p].literal ? literal_end(p, k) : part_end(p, k);
      }
      for (std::size_t k = 0; k <= size_; ++k) {
        rest[k] = ends_[p][k] != kNone && text_.can_cut(k);
      }
    }
  }

  // The nearest place at or after, and at or before, each letter from which the rest matches.
  // Before, for codes: only where the code does not go on.
  void index(const std::vector<bool>& rest, bool code) {
    after_.assign(size_ + 2, kNone);
    for (std::size_t k = size_ + 1; k-- > 0;) {
      after_[k] = rest[k] ? k : after_[k + 1];
    }
    before_.assign(size_ + 1, kNone);
    for (std::size_t k = 0; k <= size_; ++k) {
      const bool torn = code && k < size_ && !text_[k].gap && is_code_letter(text_[k].code);
      before_[k] = rest[k] && !torn ? k : k > 0 ? before_[k - 1] : kNone;
    }
  }

  bool rest_matches(std::size_t k) const { return after_[k] == k; }

  std::size_t literal_end(std::size_t p, std::size_t k) const {
    const std::u32string& literal = pieces_[p].folded;
    return text_.has_at(k, literal) && rest_matches(k + literal.size()) ? k + literal.size()
                                                                        : kNone;
  }

  std::size_t part_end(std::size_t p, std::size_t k) const {
    std::size_t end = kNone;
    switch (pieces_[p].part.type) {
      case PartType::kShort:
        return after_[k];
      case PartType::kLong:
        return last_before(size_, k);
      case PartType::kWord:
        end = after_[k + 1] != kNone && after_[k + 1] <= word_ends_[k] ? after_[k + 1] : kNone;
        break;
      case PartType::kNumber:
        end = number_end(p, k);
        break;
      case PartType::kCode:
        end = code_end(p, k);
        break;
    }
    return end != kNone ? end : empty_end(p, k);
  }

  // The last place up to `limit` from which the rest matches, not before `least`.
  std::size_t last_before(std::size_t limit, std::size_t least) const {
    const std::size_t end = before_[limit];
    return end != kNone && end >= least ? end : kNone;
  }

  bool after_literal(std::size_t p) const {
    return p > 0 && pieces_[p - 1].literal && !pieces_[p - 1].folded.empty();
  }

  // Numbers and codes begin where their letters begin, or right after a literal.
  template <typename Is>
  bool can_begin(std::size_t p, std::size_t k, Is is) const {
    return k < size_ && (after_literal(p) || k == 0 || text_[k].gap || !is(k - 1));
  }

  std::size_t number_end(std::size_t p, std::size_t k) const {
    if (!can_begin(p, k, [this](std::size_t i) { return in_number(i); })) {
      return kNone;
    }
    if (is_digit(text_[k].code)) {
      return rest_matches(number_ends_[k]) ? number_ends_[k] : kNone;
    }
    return last_before(blank_ends_[k], k + 1);
  }

  std::size_t code_end(std::size_t p, std::size_t k) const {
    if (!can_begin(p, k, [this](std::size_t i) { return in_code(i); })) {
      return kNone;
    }
    if (is_code_letter(text_[k].code)) {
      return last_before(code_ends_[k], digits_[k] + 1);
    }
    return last_before(blank_ends_[k], k + 1);
  }

  // Empty where something leaves room for a value that was not filled in.
  std::size_t empty_end(std::size_t p, std::size_t k) const {
    const bool between = after_literal(p) && p + 1 < pieces_.size() && pieces_[p + 1].literal &&
                         !pieces_[p + 1].folded.empty();
    return may_be_empty_ && rest_matches(k) && (between || text_.gap_before(k)) ? k : kNone;
  }

  std::string value(PartType type, std::size_t first, std::size_t last) const {
    bool blank = true;
    for (std::size_t k = first; k < last && blank; ++k) {
      blank = is_blank(text_[k].code);
    }
    if (blank) {
      return {};
    }
    while (type == PartType::kCode && is_blank(text_[last - 1].code)) {
      --last;  // "1.1." is the code 1.1
    }
    return std::string(text_.source(first, last));
  }

  const std::vector<Piece>& pieces_;
  const FoldedText& text_;
  std::size_t size_;
  bool may_be_empty_ = false;  // words, numbers and codes
  Ends word_ends_, number_ends_, code_ends_, blank_ends_;
  Ends digits_;  // for codes: the next digit, while nothing but letters stands between
  Ends after_, before_;
  std::vector<Ends> ends_;  // by piece and letter
};

std::optional<std::map<std::string, std::string>> Pattern::match(const FoldedText& text) const {
  return PatternMatcher(*this, text).match();
}

std::optional<std::map<std::string, std::string>> Pattern::match(std::string_view text) const {
  return match(FoldedText(text));
}

}  // namespace scorebook::form
