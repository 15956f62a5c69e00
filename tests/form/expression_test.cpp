// SPDX-License-Identifier: Apache-2.0
#include "form/expression.h"

#include <doctest/doctest.h>

namespace scorebook::form {
namespace {

/// The tree in prefix notation: "(+ 1 (* 2 a))".
std::string tree(const Expression& one) {
  if (one.operation == Operation::kNumber) {
    return one.number.exact_text();
  }
  if (one.operation == Operation::kName) {
    return one.name;
  }
  std::string out = "(";
  out += one.operation == Operation::kNegate    ? "neg"
         : function_name(one.operation).empty() ? sign(one.operation)
                                                : function_name(one.operation);
  for (const Expression& part : one.parts) {
    out += " " + tree(part);
  }
  return out + ")";
}

std::string parsed(std::string_view text) {
  const ParsedExpression result = parse_expression(text);
  return result.expression ? tree(*result.expression)
                           : std::to_string(result.offset) + ": " + result.what;
}

}  // namespace

TEST_SUITE("form.expression") {
  TEST_CASE("signs bind as in arithmetic and from the left") {
    CHECK(parsed("100 * helped / target") == "(/ (* 100 helped) target)");
    CHECK(parsed("1 + 2 * a - 3") == "(- (+ 1 (* 2 a)) 3)");
    CHECK(parsed("(1 + 2) * -a") == "(* (+ 1 2) (neg a))");
    CHECK(parsed("0.25*x") == "(* 0.25 x)");
    CHECK(parsed("a >= 2 and b < 3 or c") == "(or (and (>= a 2) (< b 3)) c)");
    CHECK(parsed("order = android") == "(= order android)");
  }

  TEST_CASE("functions take their parts") {
    CHECK(parsed("min(a, share(b, c), 3)") == "(min a (share b c) 3)");
    CHECK(parsed("share(b, c, 1)") == "(share b c 1)");
    CHECK(parsed("count(a >= 1, b)") == "(count (>= a 1) b)");
    CHECK(parsed("share(b)") == "0: 'share' takes another number of parts");
    CHECK(parsed("2 * mim(b)") == "4: there is no function 'mim'; did you mean 'min'?");
  }

  TEST_CASE("a day is the serial number that Excel has for it") {
    CHECK(parsed("day(31, 1, 2565)") == "44592");
    CHECK(parsed("a <= day(1,10,2564)") == "(<= a 44470)");
    CHECK(parsed("day(30, 2, 2565)") == "0: 'day' takes a day, a month and a Buddhist year");
    CHECK(parsed("day(1, 1, 2022)") == "0: 'day' takes a day, a month and a Buddhist year");
    CHECK(parsed("day(a, 1, 2565)") == "0: 'day' takes a day, a month and a Buddhist year");
  }

  TEST_CASE("what is wrong is said with its place") {
    CHECK(parsed("") == "0: the expression ends too soon");
    CHECK(parsed("a +") == "3: the expression ends too soon");
    CHECK(parsed("a b") == "2: what stands here is not understood");
    CHECK(parsed("(a") == "2: a closing bracket is missing");
    CHECK(parsed("1.2.3") == "0: this is no number");
    CHECK(parsed("a * %") == "4: a number, a name or a bracket is expected here");
    CHECK(parsed(std::string(60, '(')) == "51: there are too many brackets in brackets");
    CHECK(parsed(std::string(2001, 'a')) == "0: the expression is too long");
  }

  TEST_CASE("names are visited in the order of the text") {
    std::string names;
    each_name(*parse_expression("b / min(a, b)").expression,
              [&](const std::string& name) { names += name + " "; });
    CHECK(names == "b a b ");
  }
}

}  // namespace scorebook::form
