// SPDX-License-Identifier: Apache-2.0
#include "formula/lexer.h"

#include <algorithm>
#include <array>

#include "formula/value.h"

namespace scorebook::formula {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_word_start(char c) {
  return is_word_character(c) && !is_digit(c) && c != '.' && c != '?';
}

struct OperatorSpelling {
  std::string_view text;
  Operator op;
};

// Longer spellings first.
constexpr std::array<OperatorSpelling, 12> kOperators{{{"<>", Operator::kNotEqual},
                                                       {"<=", Operator::kLessEqual},
                                                       {">=", Operator::kGreaterEqual},
                                                       {"=", Operator::kEqual},
                                                       {"<", Operator::kLess},
                                                       {">", Operator::kGreater},
                                                       {"&", Operator::kJoin},
                                                       {"+", Operator::kAdd},
                                                       {"-", Operator::kSubtract},
                                                       {"*", Operator::kMultiply},
                                                       {"/", Operator::kDivide},
                                                       {"^", Operator::kPower}}};

struct MarkSpelling {
  char text;
  TokenKind kind;
};

constexpr std::array<MarkSpelling, 9> kMarks{{{'%', TokenKind::kPercent},
                                              {':', TokenKind::kColon},
                                              {'!', TokenKind::kBang},
                                              {',', TokenKind::kComma},
                                              {';', TokenKind::kSemicolon},
                                              {'(', TokenKind::kOpen},
                                              {')', TokenKind::kClose},
                                              {'{', TokenKind::kOpenBrace},
                                              {'}', TokenKind::kCloseBrace}}};

constexpr std::size_t kLongestError = std::string_view("#VALUE!").size();

// Reads one token after another; every read_ returns the length of the token at `at_`, 0 when
// there is none of its kind.
class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    std::vector<Token> tokens;
    constexpr std::size_t kBytesPerToken = 2;  // about, in formulas people write
    tokens.reserve(text_.size() / kBytesPerToken + 1);
    do {
      const std::size_t begin = at_;
      while (at_ < text_.size() && is_space(text_[at_])) {
        ++at_;
      }
      Token token;
      token.offset = at_;
      token.space_before = at_ > begin;
      if (at_ < text_.size() && !read(token)) {
        token.kind = TokenKind::kInvalid;
      }
      tokens.push_back(token);
    } while (tokens.back().kind != TokenKind::kEnd && tokens.back().kind != TokenKind::kInvalid);
    return tokens;
  }

 private:
  bool read(Token& token) {
    const char c = text_[at_];
    std::size_t length = 0;
    if (const std::size_t word = word_length(); word > 0) {
      token.kind = TokenKind::kWord;
      length = word;
    } else if (is_digit(c) || c == '.') {
      token.kind = TokenKind::kNumber;
      length = number_length();
    } else if (c == '"' || c == '\'') {
      token.kind = c == '"' ? TokenKind::kText : TokenKind::kQuoted;
      length = quoted_length(c);
    } else if (c == '[') {
      token.kind = TokenKind::kBracket;
      length = bracket_length();
    } else if (c == '#') {
      token.kind = TokenKind::kError;
      length = error_length();
    } else {
      length = punctuation(token);
    }
    token.text = text_.substr(at_, length);
    at_ += length;
    return length > 0;
  }

  // A run that begins with a digit is a word only before '!': a sheet name written without quotes.
  std::size_t word_length() const {
    std::size_t end = at_;
    while (end < text_.size() && is_word_character(text_[end])) {
      ++end;
    }
    const bool sheet = end > at_ && end < text_.size() && text_[end] == '!';
    return is_word_start(text_[at_]) || sheet ? end - at_ : 0;
  }

  std::size_t digits_from(std::size_t at) const {
    while (at < text_.size() && is_digit(text_[at])) {
      ++at;
    }
    return at;
  }

  std::size_t number_length() const {
    std::size_t end = digits_from(at_);
    std::size_t digits = end - at_;
    if (end < text_.size() && text_[end] == '.') {
      const std::size_t fraction = end + 1;
      end = digits_from(fraction);
      digits += end - fraction;
    }
    if (digits == 0) {
      return 0;
    }
    if (end < text_.size() && (text_[end] == 'E' || text_[end] == 'e')) {
      std::size_t exponent = end + 1;
      if (exponent < text_.size() && (text_[exponent] == '+' || text_[exponent] == '-')) {
        ++exponent;
      }
      if (const std::size_t after = digits_from(exponent); after > exponent) {
        end = after;
      }
    }
    return end - at_;
  }

  // A doubled quote stands for one and does not end the token.
  std::size_t quoted_length(char quote) const {
    for (std::size_t i = at_ + 1; i < text_.size(); ++i) {
      if (text_[i] != quote) {
        continue;
      }
      if (i + 1 == text_.size() || text_[i + 1] != quote) {
        return i + 1 - at_;
      }
      ++i;
    }
    return 0;
  }

  // In structured references an apostrophe takes the next character as it is.
  std::size_t bracket_length() const {
    std::size_t open = 0;
    for (std::size_t i = at_; i < text_.size(); ++i) {
      if (text_[i] == '\'') {
        ++i;
      } else if (text_[i] == '[') {
        ++open;
      } else if (text_[i] == ']' && --open == 0) {
        return i + 1 - at_;
      }
    }
    return 0;
  }

  std::size_t error_length() const {
    for (std::size_t length = kLongestError; length > 0; --length) {
      if (error_from_text(text_.substr(at_, length))) {
        return std::min(length, text_.size() - at_);
      }
    }
    return 0;
  }

  std::size_t punctuation(Token& token) const {
    for (const OperatorSpelling& spelling : kOperators) {
      if (text_.substr(at_, spelling.text.size()) == spelling.text) {
        token.kind = TokenKind::kOperator;
        token.op = spelling.op;
        return spelling.text.size();
      }
    }
    for (const MarkSpelling& spelling : kMarks) {
      if (text_[at_] == spelling.text) {
        token.kind = spelling.kind;
        return 1;
      }
    }
    return 0;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_word_character(char c) {
  constexpr unsigned char kLastAscii = 0x7F;
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || is_digit(c) || c == '_' || c == '.' ||
         c == '$' || c == '\\' || c == '?' || static_cast<unsigned char>(c) > kLastAscii;
}

std::vector<Token> tokenize(std::string_view text) {
  return Lexer(text).run();
}

}  // namespace scorebook::formula
