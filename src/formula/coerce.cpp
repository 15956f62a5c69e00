// SPDX-License-Identifier: Apache-2.0
#include "formula/coerce.h"

#include <cstddef>

#include "base/utf8.h"
#include "formula/node.h"
#include "formula/number.h"
#include "formula/text.h"

namespace scorebook::formula {
namespace {

// Excel's order of types; nothing takes the type of what it is compared with.
int rank(const Value& value) {
  return std::visit(Overloaded{[](std::monostate) { return 0; }, [](double) { return 1; },
                               [](const std::string&) { return 2; }, [](bool) { return 3; },
                               [](CellError) { return 4; }},
                    value);
}

// Nothing, turned into the zero of the other's type.
Value zero_like(const Value& other) {
  return std::visit(Overloaded{[](const std::string&) { return Value(std::string()); },
                               [](bool) { return Value(false); }, [](auto) { return Value(0.0); }},
                    other);
}

std::optional<std::strong_ordering> order_texts(std::string_view a, std::string_view b) {
  const auto has_known_place = [](char32_t c) {
    return c == U' ' || (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z');
  };
  std::size_t at_a = 0;
  std::size_t at_b = 0;
  while (at_a < a.size() && at_b < b.size()) {
    const char32_t left = lower(base::next_code_point(a, at_a));
    const char32_t right = lower(base::next_code_point(b, at_b));
    if (left != right) {
      return has_known_place(left) && has_known_place(right) ? std::optional(left <=> right)
                                                             : std::nullopt;
    }
  }
  return (at_a < a.size()) <=> (at_b < b.size());
}

// Whether Excel takes a text such as "1" for a boolean is not documented.
Checked<bool> boolean_from_text(const std::string& text) {
  const std::string word = upper_ascii(text);
  if (word == "TRUE" || word == "FALSE") {
    return word == "TRUE";
  }
  const auto number = number_from_text(text);
  const auto* error = std::get_if<CellError>(&number);
  return error != nullptr ? *error : CellError::kUnsupported;
}

}  // namespace

Checked<double> to_number(const Value& value) {
  using Number = Checked<double>;
  return std::visit(Overloaded{[](std::monostate) { return Number(0.0); },
                               [](double number) { return Number(number); },
                               [](const std::string& text) { return number_from_text(text); },
                               [](bool boolean) { return Number(boolean ? 1.0 : 0.0); },
                               [](CellError error) { return Number(error); }},
                    value);
}

Checked<std::string> to_text(const Value& value) {
  using Text = Checked<std::string>;
  return std::visit(
      Overloaded{[](std::monostate) { return Text(std::string()); },
                 [](double number) { return Text(Decimal(number).general_text()); },
                 [](const std::string& text) { return Text(text); },
                 [](bool boolean) { return Text(std::string(boolean ? "TRUE" : "FALSE")); },
                 [](CellError error) { return Text(error); }},
      value);
}

Checked<bool> to_boolean(const Value& value) {
  using Boolean = Checked<bool>;
  return std::visit(Overloaded{[](std::monostate) { return Boolean(false); },
                               [](double number) { return Boolean(number != 0); },
                               [](const std::string& text) { return boolean_from_text(text); },
                               [](bool boolean) { return Boolean(boolean); },
                               [](CellError error) { return Boolean(error); }},
                    value);
}

std::optional<std::strong_ordering> order(const Value& a, const Value& b) {
  if (std::holds_alternative<std::monostate>(a)) {
    return std::holds_alternative<std::monostate>(b) ? std::strong_ordering::equal
                                                     : order(zero_like(b), b);
  }
  if (std::holds_alternative<std::monostate>(b)) {
    return order(a, zero_like(a));
  }
  if (rank(a) != rank(b)) {
    return rank(a) <=> rank(b);
  }
  if (const auto* text = std::get_if<std::string>(&a)) {
    return order_texts(*text, std::get<std::string>(b));
  }
  if (const auto* boolean = std::get_if<bool>(&a)) {
    return *boolean <=> std::get<bool>(b);
  }
  if (const auto* number = std::get_if<double>(&a)) {
    return compare_numbers(*number, std::get<double>(b));
  }
  return std::strong_ordering::equal;
}

bool equal(const Value& a, const Value& b) {
  const auto* left = std::get_if<std::string>(&a);
  const auto* right = std::get_if<std::string>(&b);
  if (left != nullptr && right != nullptr) {
    return equal_ignoring_case(*left, *right);
  }
  return order(a, b) == std::strong_ordering::equal;
}

}  // namespace scorebook::formula
