// SPDX-License-Identifier: Apache-2.0
#include "scoring/expression_formula.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace scorebook::scoring {
namespace {

using form::Expression;
using form::Operation;

bool may_be_absent(const Expression& part) {
  return part.operation == Operation::kShare && part.parts.size() == 2;
}

// In brackets unless nothing around it can bind tighter.
std::string operand(const Expression& part, const NameText& names) {
  const std::string text = value_text(part, names);
  const bool plain = part.operation == Operation::kNumber || part.operation == Operation::kName ||
                     !form::function_name(part.operation).empty();
  return plain ? text : "(" + text + ")";
}

std::string is_zero(const Expression& part, const NameText& names) {
  return rounded_text(part, names) + "=0";
}

// A share whose divisor is 0 gives `instead`.
std::string share_text(const Expression& share, const NameText& names, std::string_view instead) {
  return fmt::format("IF({},{},{}/{})", is_zero(share.parts[1], names), instead,
                     operand(share.parts[0], names), operand(share.parts[1], names));
}

// All parts with `instead` for those that are left out.
std::vector<std::string> parts_text(const Expression& expression, const NameText& names,
                                    std::string_view instead) {
  std::vector<std::string> out;
  for (const Expression& part : expression.parts) {
    out.push_back(may_be_absent(part) ? share_text(part, names, instead) : value_text(part, names));
  }
  return out;
}

// An error when every part is left out.
std::string guarded(const Expression& expression, const NameText& names, std::string text) {
  std::vector<std::string> zero;
  for (const Expression& part : expression.parts) {
    if (!may_be_absent(part)) {
      return text;
    }
    zero.push_back(is_zero(part.parts[1], names));
  }
  return fmt::format("IF(AND({}),1/0,{})", fmt::join(zero, ","), text);
}

std::string mean_text(const Expression& expression, const NameText& names) {
  std::vector<std::string> counted;
  for (const Expression& part : expression.parts) {
    counted.push_back(may_be_absent(part) ? fmt::format("IF({},0,1)", is_zero(part.parts[1], names))
                                          : "1");
  }
  return fmt::format("(SUM({})/SUM({}))", fmt::join(parts_text(expression, names, "0"), ","),
                     fmt::join(counted, ","));
}

std::string count_text(const Expression& expression, const NameText& names) {
  std::vector<std::string> parts;
  for (const Expression& part : expression.parts) {
    parts.push_back(fmt::format("IF({},1,0)", condition_text(part, names)));
  }
  return fmt::format("SUM({})", fmt::join(parts, ","));
}

std::string call_text(const Expression& expression, const NameText& names) {
  const auto joined = [&](std::string_view function, std::string_view instead) {
    return guarded(
        expression, names,
        fmt::format("{}({})", function, fmt::join(parts_text(expression, names, instead), ",")));
  };
  if (expression.operation == Operation::kMin) {
    return joined("MIN", "1E+300");
  }
  if (expression.operation == Operation::kMax) {
    return joined("MAX", "-1E+300");
  }
  if (expression.operation == Operation::kSum) {
    return joined("SUM", "0");
  }
  if (expression.operation == Operation::kMean) {
    return mean_text(expression, names);
  }
  if (expression.operation == Operation::kCount) {
    return count_text(expression, names);
  }
  if (expression.operation == Operation::kShare) {
    return share_text(
        expression, names,
        expression.parts.size() == 3 ? value_text(expression.parts[2], names) : "1/0");
  }
  return fmt::format("INT({})", rounded_text(expression.parts.front(), names));
}

}  // namespace

std::string figure_text(const Exact& figure) {
  const std::string text = figure.exact_text();
  return text.find('/') == std::string::npos ? text : "(" + text + ")";
}

std::string value_text(const Expression& expression, const NameText& names) {
  if (expression.operation == Operation::kNumber) {
    return figure_text(expression.number);
  }
  if (expression.operation == Operation::kName) {
    return names(expression.name);
  }
  if (form::is_condition(expression.operation)) {
    return fmt::format("IF({},1,0)", condition_text(expression, names));
  }
  if (!form::function_name(expression.operation).empty()) {
    return call_text(expression, names);
  }
  if (expression.operation == Operation::kNegate) {
    return "-" + operand(expression.parts.front(), names);
  }
  const Expression& left = expression.parts.front();
  const bool same = form::rank(left.operation) == form::rank(expression.operation);
  return (same ? value_text(left, names) : operand(left, names)) +
         std::string(form::sign(expression.operation)) + operand(expression.parts.back(), names);
}

std::string rounded_text(const Expression& expression, const NameText& names) {
  const std::string text = value_text(expression, names);
  return expression.operation == Operation::kNumber
             ? text
             : fmt::format("ROUND({},{})", text, kFormulaPlaces);
}

std::string condition_text(const Expression& expression, const NameText& names) {
  const std::vector<Expression>& parts = expression.parts;
  if (expression.operation == Operation::kAnd || expression.operation == Operation::kOr) {
    return fmt::format("{}({},{})", expression.operation == Operation::kAnd ? "AND" : "OR",
                       condition_text(parts[0], names), condition_text(parts[1], names));
  }
  if (form::is_comparison(expression.operation)) {
    return rounded_text(parts[0], names) + std::string(form::sign(expression.operation)) +
           rounded_text(parts[1], names);
  }
  return rounded_text(expression, names) + "<>0";
}

}  // namespace scorebook::scoring
