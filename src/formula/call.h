// SPDX-License-Identifier: Apache-2.0
// A function call while it is computed, and the table of functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formula/coerce.h"
#include "formula/evaluator.h"
#include "formula/node.h"

namespace scorebook::formula {

class Call;

/// A worksheet function. `parameters` says how each argument is handed over:
///   s  one value: an area is intersected, or, as for an array, the function runs for each element;
///   f  one value as s, but of an area its first cell;
///   r  as it is: areas stay areas;
///   a  as r, and operators inside it compute with whole areas;
///   l  not computed before it is asked for.
/// The last `cycle` letters repeat.
struct Function {
  std::string_view name;
  std::size_t least;
  std::size_t most;
  std::string_view parameters;
  Operand (*run)(Call&);
  std::size_t cycle = 1;
};

/// As many arguments as Excel allows.
inline constexpr std::size_t kManyArguments = 255;

/// The function of that name as function_name() gives it; nullptr when unknown.
const Function* find_function(std::string_view name);

/// The functions of one family; the table joins them.
std::span<const Function> logic_functions();
std::span<const Function> lookup_functions();
std::span<const Function> math_functions();
std::span<const Function> statistics_functions();
std::span<const Function> text_functions();

/// The arguments of a call. number(), text() and boolean() coerce as Excel does; what cannot be
/// coerced fails the call, which then gives that error whatever the function returns, so that
/// functions need not look after each argument. Values after a failure are 0, "" and false.
class Call {
 public:
  Call(Evaluator& evaluator, const CallNode& node, const Function& function, Mode mode);

  /// Computes the arguments, then the function.
  Operand run();

  Evaluator& evaluator() { return evaluator_; }

  std::size_t size() const { return node_.arguments.size(); }

  /// The argument is there and not left empty.
  bool given(std::size_t i) const;

  /// The argument is there but left empty, as the second of ROUND(A1,).
  bool left_empty(std::size_t i) const { return i < size() && !given(i); }

  /// An argument; computes it when it is lazy.
  const Operand& operand(std::size_t i);
  /// All elements of an argument handed over as r or a; read once, even when the function runs for
  /// many elements of another argument.
  const Array& array(std::size_t i);
  /// The argument as one value; kUnsupported when it is an array, which only array formulas take.
  Value value(std::size_t i);

  double number(std::size_t i) { return taken(to_number(value(i))); }

  double number_or(std::size_t i, double fallback) { return i < size() ? number(i) : fallback; }

  /// A number cut to a whole one, as Excel takes counts and positions; huge ones are limited.
  std::int64_t whole(std::size_t i);

  std::int64_t whole_or(std::size_t i, std::int64_t fallback) {
    return i < size() ? whole(i) : fallback;
  }

  std::string text(std::size_t i) { return taken(to_text(value(i))); }

  bool boolean(std::size_t i) { return taken(to_boolean(value(i))); }

  /// What was asked for, or a failure of the call.
  template <typename T>
  T taken(Checked<T> checked) {
    if (const auto* error = std::get_if<CellError>(&checked)) {
      fail(*error);
      return T();
    }
    return std::get<T>(std::move(checked));
  }

  void fail(CellError error) { failure_ = failure_.value_or(error); }

  bool failed() const { return failure_.has_value() || evaluator_.stopped(); }

 private:
  char parameter(std::size_t i) const;
  Operand run_once();
  Operand run_for_each(const std::vector<std::size_t>& spread);

  Evaluator& evaluator_;
  const CallNode& node_;
  const Function& function_;
  Mode mode_;
  std::vector<std::optional<Operand>> operands_;
  std::vector<std::optional<Array>> arrays_;
  std::optional<CellError> failure_;
};

/// Calls `take(number, count)` for the numbers of all arguments as SUM takes them: an argument that
/// is a value is coerced, in areas and arrays only numbers count. Errors fail the call.
template <typename Take>
void for_each_number(Call& call, const Take& take) {
  for (std::size_t i = 0; i < call.size(); ++i) {
    const bool direct = std::holds_alternative<Value>(call.operand(i));
    call.evaluator().for_each(call.operand(i), [&](const Value& value, std::uint64_t count) {
      if (direct || std::holds_alternative<double>(value) ||
          std::holds_alternative<CellError>(value)) {
        const double number = call.taken(to_number(value));
        take(number, count);
      }
    });
  }
}

}  // namespace scorebook::formula
