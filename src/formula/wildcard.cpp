// SPDX-License-Identifier: Apache-2.0
#include "formula/wildcard.h"

#include "formula/text.h"

namespace scorebook::formula {

Pattern::Pattern(std::string_view text) : pieces_(1) {
  const std::u16string units = to_utf16(fold_case(text));
  for (std::size_t i = 0; i < units.size(); ++i) {
    const char16_t next = i + 1 < units.size() ? units[i + 1] : u'\0';
    const bool escaped = units[i] == u'~' && (next == u'*' || next == u'?' || next == u'~');
    if (units[i] == u'*') {
      pieces_.emplace_back();
      continue;
    }
    i += escaped ? 1 : 0;
    pieces_.back().text += units[i];
    pieces_.back().joker.push_back(!escaped && units[i] == u'?');
  }
  length_ = units.size();
}

bool Pattern::fits(const Piece& piece, std::u16string_view text, std::size_t at) {
  if (text.size() - at < piece.text.size()) {
    return false;
  }
  for (std::size_t i = 0; i < piece.text.size(); ++i) {
    if (!piece.joker[i] && piece.text[i] != text[at + i]) {
      return false;
    }
  }
  return true;
}

std::optional<std::size_t> Pattern::find(const Piece& piece, std::u16string_view text,
                                         std::size_t from) {
  for (std::size_t at = from; at + piece.text.size() <= text.size(); ++at) {
    if (fits(piece, text, at)) {
      return at;
    }
  }
  return std::nullopt;
}

bool Pattern::matches(std::string_view text) const {
  const std::u16string units = to_utf16(fold_case(text));
  const Piece& first = pieces_.front();
  const Piece& last = pieces_.back();
  if (pieces_.size() == 1) {
    return units.size() == first.text.size() && fits(first, units, 0);
  }
  if (units.size() < first.text.size() + last.text.size() || !fits(first, units, 0)) {
    return false;
  }
  // Between the stars the leftmost place is as good as any other.
  std::size_t at = first.text.size();
  for (std::size_t i = 1; i + 1 < pieces_.size(); ++i) {
    const auto found = find(pieces_[i], units, at);
    if (!found) {
      return false;
    }
    at = *found + pieces_[i].text.size();
  }
  const std::size_t tail = units.size() - last.text.size();
  return tail >= at && fits(last, units, tail);
}

std::optional<std::size_t> Pattern::find_in(std::u16string_view text, std::size_t from) const {
  const std::u16string units = to_utf16(fold_case(to_utf8(text)));
  if (units.size() != text.size()) {
    return std::nullopt;
  }
  const auto begin = find(pieces_.front(), units, from);
  if (!begin) {
    return std::nullopt;
  }
  std::size_t at = *begin + pieces_.front().text.size();
  for (std::size_t i = 1; i < pieces_.size(); ++i) {
    const auto found = find(pieces_[i], units, at);
    if (!found) {
      return std::nullopt;  // a later beginning leaves even less text for the rest
    }
    at = *found + pieces_[i].text.size();
  }
  return begin;
}

}  // namespace scorebook::formula
