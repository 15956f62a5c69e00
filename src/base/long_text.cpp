// SPDX-License-Identifier: Apache-2.0
#include "base/long_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/thai.h"

namespace scorebook::base {
namespace {

constexpr double kRowPadding = 8;  // points
constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";

/// The smallest piece a line may be broken around: a base character with all that clings to it.
struct Cluster {
  std::size_t begin = 0;
  std::size_t end = 0;
  double width = 0;
  bool space = false;
  bool line_feed = false;
  bool white = false;  // nothing to read
  bool word = false;   // stays together with its neighbours: ASCII, digits, a short run of letters
  bool digit = false;
};

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= 0x0E50 && c <= 0x0E59);
}

bool is_white(char32_t c, std::string_view bytes) {
  const bool plain = (c > U' ' && c < 0x80) || (c >= 0x0E00 && c < 0x0E80);
  return !plain && squeeze(bytes).empty();
}

/// Vowels written before their consonant: no break behind them.
bool is_leading_vowel(char32_t c) {
  return c >= 0x0E40 && c <= 0x0E44;
}

/// Vowels written behind their consonant: no break in front of them.
bool clings(char32_t c, std::size_t width) {
  return (width == 0 && c != U'\n') || c == 0x0E30 || c == 0x0E32 || c == 0x0E33 || c == 0x0E45 ||
         c == 0x0E2F || c == 0x0E46;
}

/// A run between spaces that is no longer than a Thai word, or than the number of a document:
/// programs break lines between words only.
void keep_short_runs(std::vector<Cluster>& clusters) {
  constexpr double kWord = 8;  // columns
  constexpr double kNumber = 14;
  for (std::size_t begin = 0; begin < clusters.size();) {
    std::size_t end = begin;
    double width = 0;
    bool digits = false;
    while (end < clusters.size() && !clusters[end].space && !clusters[end].line_feed) {
      digits = digits || clusters[end].digit;
      width += clusters[end++].width;
    }
    for (std::size_t i = begin; width <= (digits ? kNumber : kWord) && i < end; ++i) {
      clusters[i].word = true;
    }
    begin = end + 1;
  }
}

std::vector<Cluster> clusters_of(std::string_view text) {
  std::vector<Cluster> out;
  bool glue = false;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t begin = pos;
    const char32_t c = next_code_point(text, pos);
    const std::size_t width = display_width(text.substr(begin, pos - begin));
    const bool plain = !out.empty() && !out.back().space && !out.back().line_feed;
    if (plain && (glue || clings(c, width))) {
      out.back().end = pos;
      out.back().width += static_cast<double>(width);
    } else {
      Cluster cluster;
      cluster.begin = begin;
      cluster.end = pos;
      cluster.width = static_cast<double>(width);
      cluster.space = c == U' ';
      cluster.line_feed = c == U'\n';
      cluster.white = is_white(c, text.substr(begin, pos - begin));
      cluster.digit = is_digit(c);
      cluster.word = (c < 0x80 && c > U' ') || cluster.digit;
      out.push_back(cluster);
    }
    glue = is_leading_vowel(c);
  }
  keep_short_runs(out);
  return out;
}

/// Counts lines while clusters are added one by one, as a cell with wrapped text fills.
class LineCounter {
 public:
  explicit LineCounter(double columns) : columns_(std::max(columns, 1.0)) {}

  void add(const std::vector<Cluster>& clusters, std::size_t i) {
    const Cluster& c = clusters[i];
    if (c.line_feed) {
      ++lines_;
      used_ = 0;
      return;
    }
    const bool starts_word = c.word && (i == 0 || !clusters[i - 1].word);
    double need = c.width;
    if (starts_word) {
      for (std::size_t j = i + 1; j < clusters.size() && clusters[j].word; ++j) {
        need += clusters[j].width;
      }
    }
    const bool breaks =
        used_ > 0 && !c.space &&
        ((used_ + need > columns_ && (starts_word || !c.word)) || used_ + c.width > columns_);
    if (breaks) {
      ++lines_;
      used_ = 0;
    }
    used_ += c.width;
  }

  int lines() const { return lines_; }

 private:
  double columns_;
  double used_ = 0;
  int lines_ = 1;
};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// True when the piece would join with a line feed and not otherwise.
bool joins_by_line_feed(std::string_view piece) {
  return !piece.empty() && piece.back() != ' ' && !ends_with(piece, kZeroWidthSpace);
}

/// A space with a digit on either side may stand inside a number, a document number or a date.
bool space_is_free(const std::vector<Cluster>& clusters, std::size_t i) {
  const bool before = i > 0 && clusters[i - 1].digit;
  const bool after = i + 1 < clusters.size() && clusters[i + 1].digit;
  return !before && !after;
}

// The first cluster from `i` on that is no white space.
std::size_t skip_white(const std::vector<Cluster>& clusters, std::size_t i) {
  while (i < clusters.size() && clusters[i].white) {
    ++i;
  }
  return i;
}

struct Cut {
  std::size_t piece_end = 0;   // byte behind the piece
  std::size_t next_begin = 0;  // byte where the next piece starts
  bool between_clusters = false;
};

/// The best place to cut so that clusters [first, limit) hold the piece.
Cut choose_cut(std::string_view text, const std::vector<Cluster>& clusters, std::size_t first,
               std::size_t limit) {
  const std::size_t half = first + (limit - first) / 2;
  const std::size_t start = clusters[first].begin;
  for (std::size_t i = limit; i > half; --i) {
    const Cluster& c = clusters[i];
    if (c.line_feed && joins_by_line_feed(text.substr(start, c.begin - start))) {
      return {c.begin, c.end, false};
    }
  }
  for (const bool strict : {true, false}) {
    // A free space is worth a shorter piece.
    const std::size_t lowest = strict ? first + (limit - first) / 4 : half;
    for (std::size_t i = limit; i-- > lowest;) {
      if (clusters[i].space && (!strict || space_is_free(clusters, i))) {
        return {clusters[i].end, clusters[i].end, false};
      }
    }
  }
  std::size_t i = limit;
  while (i > first + 1 && clusters[i - 1].digit && clusters[i].digit) {
    --i;
  }
  if (i == first + 1) {
    i = limit;
  }
  return {clusters[i].begin, clusters[i].begin, true};
}

std::size_t cluster_at(const std::vector<Cluster>& clusters, std::size_t byte) {
  const auto found =
      std::lower_bound(clusters.begin(), clusters.end(), byte,
                       [](const Cluster& cluster, std::size_t at) { return cluster.begin < at; });
  return static_cast<std::size_t>(found - clusters.begin());
}

/// Moves the cut so that neither side of it is white space only: over a letter at least, and over
/// white space that ends the text or would fill the next piece.
Cut with_white(std::string_view text, const std::vector<Cluster>& clusters, std::size_t first,
               Cut cut, int allowed, double columns) {
  const Cluster& letter = clusters[skip_white(clusters, first)];
  if (cut.piece_end <= letter.begin) {
    cut = {letter.end, letter.end, true};
  }
  if (skip_white(clusters, cluster_at(clusters, cut.piece_end)) == clusters.size()) {
    return {text.size(), text.size(), false};
  }
  const std::size_t next = cluster_at(clusters, cut.next_begin);
  const std::size_t behind = clusters[skip_white(clusters, next)].begin;
  const std::string_view white = text.substr(cut.next_begin, behind - cut.next_begin);
  return lines_needed(white, columns) > allowed ? Cut{behind, behind, true} : cut;
}

}  // namespace

double line_points(double font_size) {
  return font_size * 1.62;
}

double text_columns(double cell_width, double font_size) {
  constexpr double kColumnsPerCharacter = 0.59;
  constexpr double kMeasuredSize = 16;
  return std::max(1.0, cell_width * kColumnsPerCharacter * kMeasuredSize / font_size);
}

int lines_needed(std::string_view text, double columns) {
  const std::vector<Cluster> clusters = clusters_of(text);
  LineCounter counter(columns);
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    counter.add(clusters, i);
  }
  return counter.lines();
}

double text_points(std::string_view text, double columns, double font_size) {
  return lines_needed(text, columns) * line_points(font_size) + kRowPadding;
}

int most_lines(double font_size) {
  return static_cast<int>((kMaxRowPoints - kRowPadding) / line_points(font_size));
}

std::vector<std::string> split_text(std::string_view text, double columns,
                                    const std::vector<int>& max_lines) {
  const std::vector<Cluster> clusters = clusters_of(text);
  std::vector<std::string> pieces;
  std::size_t first = 0;
  while (first < clusters.size()) {
    const std::size_t index = std::min(pieces.size(), max_lines.empty() ? 0 : max_lines.size() - 1);
    const int allowed = max_lines.empty() ? 1 : std::max(1, max_lines[index]);
    LineCounter counter(columns);
    std::size_t limit = first;
    for (; limit < clusters.size(); ++limit) {
      counter.add(clusters, limit);
      if (counter.lines() > allowed) {
        break;
      }
    }
    const std::size_t start = clusters[first].begin;
    // Something to read belongs to each piece, even if it takes more lines than allowed.
    limit = std::max(limit, skip_white(clusters, first) + 1);
    if (limit >= clusters.size()) {
      pieces.emplace_back(text.substr(start));
      break;
    }
    const Cut cut = with_white(text, clusters, first, choose_cut(text, clusters, first, limit),
                               allowed, columns);
    std::string piece(text.substr(start, cut.piece_end - start));
    if (cut.between_clusters) {
      piece += kZeroWidthSpace;
    }
    pieces.push_back(std::move(piece));
    while (first < clusters.size() && clusters[first].begin < cut.next_begin) {
      ++first;
    }
  }
  return pieces;
}

std::string join_text(const std::vector<std::string>& pieces) {
  std::string out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    out += pieces[i];
    if (i + 1 == pieces.size()) {
      break;
    }
    if (ends_with(pieces[i], kZeroWidthSpace)) {
      out.resize(out.size() - kZeroWidthSpace.size());
    } else if (pieces[i].empty() || pieces[i].back() != ' ') {
      out += '\n';
    }
  }
  return out;
}

}  // namespace scorebook::base
