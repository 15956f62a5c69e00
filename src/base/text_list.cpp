// SPDX-License-Identifier: Apache-2.0
#include "base/text_list.h"

#include <algorithm>
#include <optional>

#include "base/glyphs.h"

namespace scorebook::base {
namespace {

constexpr int kMostDigits = 3;

// How a mark is written. Marks of one list have one style; "1.1" has parts = 2.
struct Style {
  std::size_t parts = 1;
  char32_t before = 0;  // '(' or 0
  char32_t behind = 0;  // '.', ')' or 0
  bool operator==(const Style&) const = default;
};

struct Mark {
  Style style;
  std::vector<int> numbers;
  std::size_t begin = 0;  // glyphs
  std::size_t end = 0;
};

std::optional<Mark> mark_at(const GlyphText& text, std::size_t i) {
  const bool free = i == 0 || text.before(i) == U' ' || text.before(i) == U'\n';
  if (!free) {
    return std::nullopt;
  }
  Mark mark;
  mark.begin = i;
  if (text.at(i) == U'(') {
    mark.style.before = U'(';
    ++i;
  }
  do {
    int digits = 0;
    int value = 0;
    for (; text.is_digit(i) && digits <= kMostDigits; ++i, ++digits) {
      value = value * 10 + static_cast<int>(text.at(i) - U'0');
    }
    if (digits == 0 || digits > kMostDigits || value == 0) {
      return std::nullopt;
    }
    mark.numbers.push_back(value);
  } while (text.at(i) == U'.' && text.is_digit(i + 1) && ++i > 0);
  mark.style.parts = mark.numbers.size();
  if (text.at(i) == U'.' || text.at(i) == U')') {
    mark.style.behind = text.at(i);
    ++i;
  }
  const bool closed = (mark.style.before == U'(') <= (mark.style.behind == U')');
  const bool marked = mark.style.behind != 0 || (mark.style.parts > 1 && text.at(i) == U' ');
  mark.end = i;
  return closed && marked ? std::optional(mark) : std::nullopt;
}

class ListFinder {
 public:
  explicit ListFinder(std::string_view text) : text_(text), size_(text.size()) {}

  std::vector<ListEntry> find() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (const auto mark = mark_at(text_, i); mark && place(*mark)) {
        i = mark->end - 1;
      }
    }
    drop_single();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const bool last = i + 1 == entries_.size();
      entries_[i].end = last ? size_ : entries_[i + 1].begin;
      entries_[i].has_items = !last && entries_[i + 1].depth > entries_[i].depth;
    }
    return std::move(entries_);
  }

 private:
  // Goes on with an open list of its style, or opens one inside the innermost.
  bool place(const Mark& mark) {
    const int number = mark.numbers.back();
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      const Mark& last = open_[depth];
      const bool same_above =
          last.numbers.size() == mark.numbers.size() &&
          std::equal(last.numbers.begin(), std::prev(last.numbers.end()), mark.numbers.begin());
      if (last.style == mark.style && same_above && number == last.numbers.back() + 1) {
        open_.resize(depth + 1);
        open_.back() = mark;
        add(mark, depth);
        return true;
      }
    }
    const bool at_line = mark.begin == 0 || text_.before(mark.begin) == U'\n' || open_.empty() ||
                         mark.style.parts == 1;
    const bool inside = mark.style.parts == 1 ||
                        (!open_.empty() && open_.back().numbers.size() + 1 == mark.numbers.size() &&
                         std::equal(open_.back().numbers.begin(), open_.back().numbers.end(),
                                    mark.numbers.begin()));
    if (number != 1 || !at_line || !inside) {
      return false;
    }
    // A second list of a style that is open already is a new list in its place.
    for (std::size_t depth = 0; depth < open_.size(); ++depth) {
      if (open_[depth].style == mark.style && mark.style.parts == 1) {
        open_.resize(depth);
        break;
      }
    }
    open_.push_back(mark);
    add(mark, open_.size() - 1);
    return true;
  }

  void add(const Mark& mark, std::size_t depth) {
    entries_.push_back(
        {mark.numbers.back(), depth, text_.byte(mark.begin), text_.byte(mark.end), 0, false});
    compound_.push_back(mark.style.parts > 1);
  }

  // A mark that no second follows is a number in the text, unless it names its list: "2.1".
  void drop_single() {
    for (std::size_t i = entries_.size(); i-- > 0;) {
      if (entries_[i].number != 1 || compound_[i]) {
        continue;
      }
      bool followed = false;
      for (std::size_t k = i + 1; k < entries_.size() && entries_[k].depth >= entries_[i].depth;
           ++k) {
        if (entries_[k].depth == entries_[i].depth) {
          followed = entries_[k].number == 2;
          break;
        }
      }
      const bool parent = i + 1 < entries_.size() && entries_[i + 1].depth > entries_[i].depth;
      if (!followed && !parent) {
        entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(i));
        compound_.erase(compound_.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
  }

  GlyphText text_;
  std::size_t size_;
  std::vector<Mark> open_;  // the last mark of every open list
  std::vector<ListEntry> entries_;
  std::vector<bool> compound_;  // by entry: its mark has several parts
};

}  // namespace

std::vector<ListEntry> find_list(std::string_view text) {
  return ListFinder(text).find();
}

std::vector<ListGroup> list_groups(const std::vector<ListEntry>& entries) {
  std::vector<ListGroup> groups;
  std::vector<std::size_t> open;  // the group of every depth
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t depth = entries[i].depth;
    open.resize(std::min(open.size(), depth + 1));
    if (entries[i].number == 1 || open.size() <= depth) {
      open.resize(std::min(open.size(), depth));
      open.push_back(groups.size());
      groups.push_back({depth, entries[i].begin, {}, 0});
    }
    groups[open.back()].items.push_back(i);
    for (const std::size_t group : open) {
      groups[group].leaves += entries[i].has_items ? std::size_t{0} : std::size_t{1};
    }
  }
  return groups;
}

}  // namespace scorebook::base
