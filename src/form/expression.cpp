// SPDX-License-Identifier: Apache-2.0
#include "form/expression.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/date.h"
#include "base/utf8.h"
#include "form/nearest.h"

namespace scorebook::form {
namespace {

constexpr std::size_t kLongest = 2000;          // bytes
constexpr int kDeepest = 50;                    // brackets in brackets
constexpr std::int64_t kSerialOfEpoch = 25569;  // 1970-01-01 in Excel (ECMA-376 Part 1, 18.17.4.1)

struct Function {
  std::string_view name;
  Operation operation;
  std::size_t least, most;  // parts
};

constexpr std::size_t kAny = 100;
constexpr std::array<Function, 7> kFunctions{{{"min", Operation::kMin, 1, kAny},
                                              {"max", Operation::kMax, 1, kAny},
                                              {"mean", Operation::kMean, 1, kAny},
                                              {"sum", Operation::kSum, 1, kAny},
                                              {"count", Operation::kCount, 1, kAny},
                                              {"share", Operation::kShare, 2, 3},
                                              {"floor", Operation::kFloor, 1, 1}}};

struct Sign {
  std::string_view text;
  Operation operation;
  int rank;
};

// Longer signs before those they begin with.
constexpr std::array<Sign, 11> kSigns{{{"or", Operation::kOr, 1},
                                       {"and", Operation::kAnd, 2},
                                       {">=", Operation::kAtLeast, 3},
                                       {"<=", Operation::kAtMost, 3},
                                       {">", Operation::kAbove, 3},
                                       {"<", Operation::kBelow, 3},
                                       {"=", Operation::kEqual, 3},
                                       {"+", Operation::kAdd, 4},
                                       {"-", Operation::kSubtract, 4},
                                       {"*", Operation::kMultiply, 5},
                                       {"/", Operation::kDivide, 5}}};
constexpr int kComparisonRank = 3;
constexpr int kTightest = 6;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || c == '_' || is_digit(c);
}

// Reads by rank of the signs; the first fault stops it.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  ParsedExpression run() {
    if (text_.size() > kLongest) {
      return {std::nullopt, 0, "the expression is too long"};
    }
    std::optional<Expression> expression = signs(1);
    skip_spaces();
    if (expression && pos_ < text_.size()) {
      expression = fail("what stands here is not understood");
    }
    std::size_t offset = 0;
    for (std::size_t pos = 0; pos < fault_at_ && pos < text_.size(); ++offset) {
      base::next_code_point(text_, pos);
    }
    return {std::move(expression), offset, what_};
  }

 private:
  std::optional<Expression> fail(std::string what) { return fail_at(pos_, std::move(what)); }

  std::optional<Expression> fail_at(std::size_t at, std::string what) {
    if (what_.empty()) {
      fault_at_ = at;
      what_ = std::move(what);
    }
    return std::nullopt;
  }

  void skip_spaces() {
    while (pos_ < text_.size() && text_[pos_] == ' ') {
      ++pos_;
    }
  }

  // The sign of that rank that stands here, taken.
  const Sign* take_sign(int rank) {
    skip_spaces();
    for (const Sign& sign : kSigns) {
      if (sign.rank != rank || !text_.substr(pos_).starts_with(sign.text)) {
        continue;
      }
      const std::size_t end = pos_ + sign.text.size();
      if (is_name_letter(sign.text.front()) && end < text_.size() && is_name_letter(text_[end])) {
        continue;  // a name that begins like the word
      }
      pos_ = end;
      return &sign;
    }
    return nullptr;
  }

  std::optional<Expression> signs(int rank) {
    if (rank == kTightest) {
      return factor();
    }
    std::optional<Expression> left = signs(rank + 1);
    while (left) {
      const Sign* sign = take_sign(rank);
      if (sign == nullptr) {
        return left;
      }
      std::optional<Expression> right = signs(rank + 1);
      if (!right) {
        return std::nullopt;
      }
      left = Expression{sign->operation, {}, {}, {*std::move(left), *std::move(right)}};
      if (rank == kComparisonRank) {
        return left;
      }
    }
    return left;
  }

  std::optional<Expression> factor() {
    skip_spaces();
    if (pos_ == text_.size()) {
      return fail("the expression ends too soon");
    }
    const char c = text_[pos_];
    if (is_digit(c)) {
      return figure();
    }
    if (is_name_letter(c)) {
      return name_or_call();
    }
    if (c != '-' && c != '(') {
      return fail("a number, a name or a bracket is expected here");
    }
    ++pos_;
    if (++depth_ > kDeepest) {
      return fail("there are too many brackets in brackets");
    }
    std::optional<Expression> inner = c == '-' ? factor() : signs(1);
    --depth_;
    if (inner && c == '-') {
      return Expression{Operation::kNegate, {}, {}, {*std::move(inner)}};
    }
    return inner && close() ? std::move(inner) : std::nullopt;
  }

  bool close() {
    skip_spaces();
    if (pos_ < text_.size() && text_[pos_] == ')') {
      ++pos_;
      return true;
    }
    fail("a closing bracket is missing");
    return false;
  }

  std::optional<Expression> figure() {
    const std::size_t begin = pos_;
    while (pos_ < text_.size() && (is_digit(text_[pos_]) || text_[pos_] == '.')) {
      ++pos_;
    }
    const std::optional<Exact> number = Exact::from_decimal(text_.substr(begin, pos_ - begin));
    return number ? std::optional(Expression{Operation::kNumber, *number, {}, {}})
                  : fail_at(begin, "this is no number");
  }

  std::optional<Expression> name_or_call() {
    const std::size_t begin = pos_;
    while (pos_ < text_.size() && is_name_letter(text_[pos_])) {
      ++pos_;
    }
    std::string name(text_.substr(begin, pos_ - begin));
    skip_spaces();
    if (pos_ == text_.size() || text_[pos_] != '(') {
      return Expression{Operation::kName, {}, std::move(name), {}};
    }
    ++pos_;
    std::vector<Expression> parts;
    do {
      std::optional<Expression> part =
          ++depth_ > kDeepest ? fail("there are too many brackets in brackets") : signs(1);
      --depth_;
      if (!part) {
        return std::nullopt;
      }
      parts.push_back(*std::move(part));
    } while (take_comma());
    if (!close()) {
      return std::nullopt;
    }
    return name == "day" ? day(begin, parts) : call(begin, name, std::move(parts));
  }

  bool take_comma() {
    skip_spaces();
    const bool comma = pos_ < text_.size() && text_[pos_] == ',';
    pos_ += comma ? 1 : 0;
    return comma;
  }

  std::optional<Expression> call(std::size_t begin, const std::string& name,
                                 std::vector<Expression> parts) {
    std::vector<std::string> known = {"day"};
    for (const Function& function : kFunctions) {
      known.emplace_back(function.name);
      if (function.name != name) {
        continue;
      }
      if (parts.size() < function.least || parts.size() > function.most) {
        return fail_at(begin, "'" + name + "' takes another number of parts");
      }
      return Expression{function.operation, {}, {}, std::move(parts)};
    }
    return fail_at(begin, "there is no function '" + name + "'" + suggestion(name, known));
  }

  // A day becomes a figure at once.
  std::optional<Expression> day(std::size_t begin, const std::vector<Expression>& parts) {
    std::array<int, 3> figures{};
    bool good = parts.size() == figures.size();
    for (std::size_t i = 0; good && i < figures.size(); ++i) {
      const std::optional<std::int64_t> whole = parts[i].number.to_int();
      good = parts[i].operation == Operation::kNumber && whole && *whole < 10000;
      figures[i] = good ? static_cast<int>(*whole) : 0;
    }
    const base::Date date{figures[2] - base::kBuddhistOffset, figures[1], figures[0]};
    if (!good || figures[2] < base::kFirstBuddhistYear || !base::is_valid(date)) {
      return fail_at(begin, "'day' takes a day, a month and a Buddhist year");
    }
    return Expression{Operation::kNumber, base::to_days(date) + kSerialOfEpoch, {}, {}};
  }

  std::string_view text_;
  std::size_t pos_ = 0;
  int depth_ = 0;
  std::size_t fault_at_ = 0;
  std::string what_;
};

}  // namespace

bool is_comparison(Operation operation) {
  return rank(operation) == kComparisonRank;
}

bool is_condition(Operation operation) {
  return rank(operation) <= kComparisonRank;
}

std::string_view function_name(Operation operation) {
  const auto found =
      std::find_if(kFunctions.begin(), kFunctions.end(),
                   [&](const Function& function) { return function.operation == operation; });
  return found == kFunctions.end() ? std::string_view() : found->name;
}

std::string_view sign(Operation operation) {
  const auto found = std::find_if(kSigns.begin(), kSigns.end(),
                                  [&](const Sign& one) { return one.operation == operation; });
  return found == kSigns.end() ? std::string_view() : found->text;
}

int rank(Operation operation) {
  const auto found = std::find_if(kSigns.begin(), kSigns.end(),
                                  [&](const Sign& one) { return one.operation == operation; });
  return found == kSigns.end() ? kTightest : found->rank;
}

ParsedExpression parse_expression(std::string_view text) {
  return Parser(text).run();
}

void each_name(const Expression& expression, const std::function<void(const std::string&)>& visit) {
  if (expression.operation == Operation::kName) {
    visit(expression.name);
  }
  for (const Expression& part : expression.parts) {
    each_name(part, visit);
  }
}

}  // namespace scorebook::form
