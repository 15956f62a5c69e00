// SPDX-License-Identifier: Apache-2.0
#include "form/pattern.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace scorebook::form {
namespace {

constexpr std::array<std::pair<std::string_view, PartType>, 4> kTypes{
    {{"long", PartType::kLong},
     {"word", PartType::kWord},
     {"number", PartType::kNumber},
     {"code", PartType::kCode}}};

bool is_name(std::string_view text) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return !text.empty() && letter(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

}  // namespace

/// Cuts the text of a pattern into pieces.
class PatternCompiler {
 public:
  explicit PatternCompiler(std::string_view text) : text_(text) { pattern_.text_ = text; }

  Result<Pattern> compile() {
    while (pos_ < text_.size()) {
      const std::size_t brace = std::min(text_.find_first_of("{}", pos_), text_.size());
      if (brace > pos_) {
        pattern_.pieces_.push_back(Pattern::literal_piece(text_.substr(pos_, brace - pos_)));
      }
      pos_ = brace;
      if (pos_ < text_.size()) {
        if (const Result<void> part = add_part(); !part) {
          return part.error();
        }
      }
    }
    const auto says_something = [](const Pattern::Piece& piece) {
      return !piece.literal || !piece.folded.empty();
    };
    if (std::none_of(pattern_.pieces_.begin(), pattern_.pieces_.end(), says_something)) {
      return problem(0, "empty", text_);
    }
    return std::move(pattern_);
  }

 private:
  // At a brace: reads {name} or {name:type}.
  Result<void> add_part() {
    const std::size_t open = pos_;
    const std::size_t close = text_.find_first_of("{}", open + 1);
    if (text_[open] == '}') {
      return problem(open, "unopened", "}");
    }
    if (close == std::string_view::npos || text_[close] == '{') {
      return problem(open, "unclosed", text_.substr(open, 1));
    }
    const std::string_view inside = text_.substr(open + 1, close - open - 1);
    const std::size_t colon = std::min(inside.find(':'), inside.size());
    Pattern::Piece piece{false, {}, {}, {std::string(inside.substr(0, colon)), PartType::kShort}};
    if (!is_name(piece.part.name)) {
      return problem(open + 1, "name", piece.part.name);
    }
    if (pattern_.has_part(piece.part.name)) {
      return problem(open + 1, "twice", piece.part.name);
    }
    if (colon < inside.size()) {
      const std::string_view type = inside.substr(colon + 1);
      const auto known = std::find_if(kTypes.begin(), kTypes.end(),
                                      [&](const auto& entry) { return entry.first == type; });
      if (known == kTypes.end()) {
        return problem(open + 2 + colon, "type", type);
      }
      piece.part.type = known->second;
    }
    pattern_.pieces_.push_back(std::move(piece));
    pos_ = close + 1;
    return {};
  }

  Error problem(std::size_t at, std::string_view what, std::string_view found) const {
    std::size_t column = 1;
    for (std::size_t pos = 0; pos < at; ++column) {
      base::next_code_point(text_, pos);
    }
    return {ErrorCode::kFormDefinition,
            "1:" + std::to_string(column),
            {{"problem", std::string(what)}, {"found", std::string(found)}}};
  }

  std::string_view text_;
  std::size_t pos_ = 0;
  Pattern pattern_;
};

Result<Pattern> Pattern::compile(std::string_view text) {
  return PatternCompiler(text).compile();
}

Pattern::Piece Pattern::literal_piece(std::string_view text) {
  return {true, std::string(text), FoldedText(text).codes(), {}};
}

std::string Pattern::compose(const std::map<std::string, std::string>& values,
                             std::string_view blank) const {
  std::string out;
  for (const Piece& piece : pieces_) {
    if (piece.literal) {
      out += piece.text;
      continue;
    }
    const auto value = values.find(piece.part.name);
    out += value == values.end() || value->second.empty() ? blank : value->second;
  }
  return out;
}

std::vector<std::string> Pattern::part_names() const {
  std::vector<std::string> names;
  for (const Piece& piece : pieces_) {
    if (!piece.literal) {
      names.push_back(piece.part.name);
    }
  }
  return names;
}

bool Pattern::has_part(std::string_view name) const {
  return std::any_of(pieces_.begin(), pieces_.end(), [name](const Piece& piece) {
    return !piece.literal && piece.part.name == name;
  });
}

std::string_view Pattern::untold_part() const {
  bool after_free_text = false;
  for (const Piece& piece : pieces_) {
    if (piece.literal) {
      after_free_text = after_free_text && piece.folded.empty();
      continue;
    }
    const bool free = piece.part.type == PartType::kShort || piece.part.type == PartType::kLong;
    if (free && after_free_text) {
      return piece.part.name;
    }
    after_free_text = free;
  }
  return {};
}

std::string_view Pattern::prefix() const {
  return !pieces_.empty() && pieces_.front().literal ? std::string_view(pieces_.front().text)
                                                     : std::string_view();
}

}  // namespace scorebook::form
