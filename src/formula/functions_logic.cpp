// SPDX-License-Identifier: Apache-2.0
// Conditions, and questions about values (ECMA-376 Part 1, 18.17.7).
#include <array>
#include <variant>

#include "formula/call.h"

namespace scorebook::formula {
namespace {

template <typename Kind>
bool is(const Value& value) {
  return std::holds_alternative<Kind>(value);
}

bool is_error(const Value& value, CellError error) {
  const auto* found = std::get_if<CellError>(&value);
  return found != nullptr && *found == error;
}

// AND, OR and XOR look at all booleans and numbers of their arguments; texts and empty cells in
// areas do not count, a text among the arguments must say TRUE or FALSE.
struct Votes {
  std::uint64_t yes = 0;
  std::uint64_t no = 0;
};

Votes count_votes(Call& call) {
  Votes votes;
  for (std::size_t i = 0; i < call.size(); ++i) {
    const bool direct = std::holds_alternative<Value>(call.operand(i));
    call.evaluator().for_each(call.operand(i), [&](const Value& value, std::uint64_t count) {
      const bool counts = direct || is<bool>(value) || is<double>(value) || is<CellError>(value);
      if (counts) {
        (call.taken(to_boolean(value)) ? votes.yes : votes.no) += count;
      }
    });
  }
  if (votes.yes + votes.no == 0) {
    call.fail(CellError::kValue);
  }
  return votes;
}

Operand all_true(Call& call) {
  return Value(count_votes(call).no == 0);
}

Operand any_true(Call& call) {
  return Value(count_votes(call).yes > 0);
}

Operand odd_true(Call& call) {
  return Value(count_votes(call).yes % 2 == 1);
}

Operand not_true(Call& call) {
  return Value(!call.boolean(0));
}

// A lazy argument as the result; left empty it is 0.
Operand branch(Call& call, std::size_t i) {
  return call.left_empty(i) ? Operand(Value(0.0)) : call.operand(i);
}

Operand if_else(Call& call) {
  const bool condition = call.boolean(0);
  if (call.failed()) {
    return Value();
  }
  if (condition) {
    return branch(call, 1);
  }
  return call.size() > 2 ? branch(call, 2) : Operand(Value(false));
}

Operand first_true(Call& call) {
  if (call.size() % 2 != 0) {
    return Value(CellError::kUnsupported);
  }
  for (std::size_t i = 0; i < call.size(); i += 2) {
    const bool condition = call.boolean(i);
    if (condition || call.failed()) {
      return call.failed() ? Operand(Value()) : branch(call, i + 1);
    }
  }
  return Value(CellError::kNa);
}

Operand if_error(Call& call) {
  const Value value = call.value(0);
  return is<CellError>(value) ? branch(call, 1) : Operand(value);
}

Operand if_na(Call& call) {
  const Value value = call.value(0);
  return is_error(value, CellError::kNa) ? branch(call, 1) : Operand(value);
}

Operand choose(Call& call) {
  const auto index = call.whole(0);
  if (index < 1 || static_cast<std::size_t>(index) >= call.size() || call.failed()) {
    return Value(CellError::kValue);
  }
  return branch(call, static_cast<std::size_t>(index));
}

template <typename Kind>
Operand holds(Call& call) {
  return Value(is<Kind>(call.value(0)));
}

Operand is_na(Call& call) {
  return Value(is_error(call.value(0), CellError::kNa));
}

Operand is_no_text(Call& call) {
  return Value(!is<std::string>(call.value(0)));
}

Operand is_error_but_na(Call& call) {
  const Value value = call.value(0);
  return Value(is<CellError>(value) && !is_error(value, CellError::kNa));
}

Operand yes(Call&) {
  return Value(true);
}

Operand no(Call&) {
  return Value(false);
}

Operand not_available(Call&) {
  return Value(CellError::kNa);
}

// N(): numbers and booleans as numbers, everything else 0.
Operand numeric(Call& call) {
  const Value value = call.value(0);
  return is<std::string>(value) ? Value(0.0) : Value(call.taken(to_number(value)));
}

constexpr std::array kFunctions{Function{"AND", 1, kManyArguments, "r", all_true},
                                Function{"CHOOSE", 2, kManyArguments, "sl", choose},
                                Function{"FALSE", 0, 0, "s", no},
                                Function{"IF", 2, 3, "sl", if_else},
                                Function{"IFERROR", 2, 2, "sl", if_error},
                                Function{"IFNA", 2, 2, "sl", if_na},
                                Function{"IFS", 2, kManyArguments, "l", first_true},
                                Function{"ISBLANK", 1, 1, "s", holds<std::monostate>},
                                Function{"ISERR", 1, 1, "s", is_error_but_na},
                                Function{"ISERROR", 1, 1, "s", holds<CellError>},
                                Function{"ISLOGICAL", 1, 1, "s", holds<bool>},
                                Function{"ISNA", 1, 1, "s", is_na},
                                Function{"ISNONTEXT", 1, 1, "s", is_no_text},
                                Function{"ISNUMBER", 1, 1, "s", holds<double>},
                                Function{"ISTEXT", 1, 1, "s", holds<std::string>},
                                Function{"N", 1, 1, "f", numeric},
                                Function{"NA", 0, 0, "s", not_available},
                                Function{"NOT", 1, 1, "s", not_true},
                                Function{"OR", 1, kManyArguments, "r", any_true},
                                Function{"TRUE", 0, 0, "s", yes},
                                Function{"XOR", 1, kManyArguments, "r", odd_true}};

}  // namespace

std::span<const Function> logic_functions() {
  return kFunctions;
}

}  // namespace scorebook::formula
