// SPDX-License-Identifier: Apache-2.0
// Text (ECMA-376 Part 1, 18.17.7). Positions count UTF-16 code units.
#include <algorithm>
#include <array>
#include <string>
#include <variant>

#include "formula/call.h"
#include "formula/text.h"
#include "formula/text_format.h"
#include "formula/wildcard.h"

namespace scorebook::formula {
namespace {

std::u16string units(Call& call, std::size_t argument) {
  return to_utf16(call.text(argument));
}

Value shortened(std::string text) {
  return utf16_length(text) > kMaxText ? Value(CellError::kValue) : Value(std::move(text));
}

// A count or position that must not be below `least`.
std::size_t whole_from(Call& call, std::size_t argument, std::int64_t least,
                       std::int64_t fallback) {
  const auto whole = call.whole_or(argument, fallback);
  if (whole < least) {
    call.fail(CellError::kValue);
  }
  return static_cast<std::size_t>(std::max(whole, least));
}

Operand length(Call& call) {
  return Value(static_cast<double>(utf16_length(call.text(0))));
}

Operand left(Call& call) {
  return Value(to_utf8(units(call, 0).substr(0, whole_from(call, 1, 0, 1))));
}

Operand right(Call& call) {
  const std::u16string text = units(call, 0);
  return Value(
      to_utf8(text.substr(text.size() - std::min(text.size(), whole_from(call, 1, 0, 1)))));
}

Operand middle(Call& call) {
  const std::u16string text = units(call, 0);
  const std::size_t begin = whole_from(call, 1, 1, 1) - 1;
  return Value(to_utf8(text.substr(std::min(begin, text.size()), whole_from(call, 2, 0, 0))));
}

Operand replace(Call& call) {
  std::u16string text = units(call, 0);
  const std::size_t begin = std::min(whole_from(call, 1, 1, 1) - 1, text.size());
  text.replace(begin, whole_from(call, 2, 0, 0), units(call, 3));
  return shortened(to_utf8(text));
}

// Spaces at the ends go, those between words become one; other white space stays.
Operand trim(Call& call) {
  std::string out;
  for (const char c : call.text(0)) {
    if (c != ' ' || (!out.empty() && out.back() != ' ')) {
      out += c;
    }
  }
  if (out.ends_with(' ')) {
    out.pop_back();
  }
  return Value(out);
}

// The `instance`-th place where `old` stands is replaced; 0 means all of them.
std::string substituted(const std::string& text, const std::string& old, const std::string& fresh,
                        std::int64_t instance) {
  std::string out;
  std::size_t at = 0;
  for (std::int64_t seen = 1; out.size() <= kMaxText * 4; ++seen) {
    const std::size_t found = text.find(old, at);
    if (found == std::string::npos) {
      break;
    }
    const bool chosen = instance == 0 || seen == instance;
    out += text.substr(at, found - at) + (chosen ? fresh : old);
    at = found + old.size();
  }
  return out + text.substr(at);
}

Operand substitute(Call& call) {
  const std::string text = call.text(0);
  const std::string old = call.text(1);
  const std::string fresh = call.text(2);
  const auto instance = call.size() > 3 ? whole_from(call, 3, 1, 1) : 0;
  if (old.empty() || call.failed() ||
      !call.evaluator().spend(search_cost(text.size(), old.size()))) {
    return Value(text);
  }
  return shortened(substituted(text, old, fresh, static_cast<std::int64_t>(instance)));
}

// Where to begin looking, counted from 0; positions beyond the text fail.
std::size_t search_start(Call& call, const std::u16string& text) {
  const std::size_t from = whole_from(call, 2, 1, 1);
  if (from > text.size() + 1) {
    call.fail(CellError::kValue);
  }
  return std::min(from - 1, text.size());
}

Operand find(Call& call) {
  const std::u16string wanted = units(call, 0);
  const std::u16string text = units(call, 1);
  const std::size_t from = search_start(call, text);
  if (!call.evaluator().spend(search_cost(text.size(), wanted.size()))) {
    return Value();
  }
  const std::size_t found = text.find(wanted, from);
  return found == std::u16string::npos ? Value(CellError::kValue)
                                       : Value(static_cast<double>(found + 1));
}

Operand search(Call& call) {
  const Pattern pattern(call.text(0));
  const std::u16string text = units(call, 1);
  const std::size_t from = search_start(call, text);
  if (pattern.too_long() || !call.evaluator().spend(pattern.cost(text.size()))) {
    return Value(CellError::kValue);
  }
  const auto found = pattern.find_in(text, from);
  return found ? Value(static_cast<double>(*found + 1)) : Value(CellError::kValue);
}

Operand exact(Call& call) {
  const std::string text = call.text(0);
  return Value(text == call.text(1));
}

Operand concatenate(Call& call) {
  std::string out;
  for (std::size_t i = 0; i < call.size() && !call.failed(); ++i) {
    out += call.text(i);
  }
  return shortened(out);
}

Operand repeat(Call& call) {
  const std::string text = call.text(0);
  const std::size_t times = whole_from(call, 1, 0, 0);
  if (utf16_length(text) * times > kMaxText) {
    return Value(CellError::kValue);
  }
  std::string out;
  for (std::size_t i = 0; i < times && !text.empty(); ++i) {
    out += text;
  }
  return Value(out);
}

// Texts that spell a number, and numbers; booleans are none.
Operand value_of(Call& call) {
  const Value value = call.value(0);
  return std::holds_alternative<bool>(value) ? Value(CellError::kValue)
                                             : Value(call.taken(to_number(value)));
}

Operand formatted(Call& call) {
  const Value value = call.value(0);
  const std::string format = call.text(1);
  if (std::holds_alternative<CellError>(value) || std::holds_alternative<bool>(value)) {
    return Value(call.text(0));
  }
  const auto number = to_number(value);
  if (const auto* error = std::get_if<CellError>(&number)) {
    return *error == CellError::kValue ? value : Value(*error);
  }
  if (format.empty()) {
    return Value(std::string());
  }
  const auto text = format_number(std::get<double>(number), format);
  return text ? Value(*text) : Value(CellError::kUnsupported);
}

constexpr std::array kFunctions{Function{"CONCATENATE", 1, kManyArguments, "s", concatenate},
                                Function{"EXACT", 2, 2, "s", exact},
                                Function{"FIND", 2, 3, "s", find},
                                Function{"LEFT", 1, 2, "s", left},
                                Function{"LEN", 1, 1, "s", length},
                                Function{"MID", 3, 3, "s", middle},
                                Function{"REPLACE", 4, 4, "s", replace},
                                Function{"REPT", 2, 2, "s", repeat},
                                Function{"RIGHT", 1, 2, "s", right},
                                Function{"SEARCH", 2, 3, "s", search},
                                Function{"SUBSTITUTE", 3, 4, "s", substitute},
                                Function{"TEXT", 2, 2, "s", formatted},
                                Function{"TRIM", 1, 1, "s", trim},
                                Function{"VALUE", 1, 1, "s", value_of}};

}  // namespace

std::span<const Function> text_functions() {
  return kFunctions;
}

}  // namespace scorebook::formula
