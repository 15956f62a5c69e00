// SPDX-License-Identifier: Apache-2.0
// Counting, averages, and sums under a condition (ECMA-376 Part 1, 18.17.7).
#include <algorithm>
#include <array>
#include <functional>
#include <variant>
#include <vector>

#include "formula/address.h"
#include "formula/call.h"
#include "formula/criterion.h"
#include "formula/operators.h"

namespace scorebook::formula {
namespace {

struct Total {
  double sum = 0;
  double count = 0;

  void add(double number, std::uint64_t times) {
    const auto factor = static_cast<double>(times);
    sum += number * factor;
    count += factor;
  }

  Value mean() const { return count == 0 ? Value(CellError::kDiv0) : excel_number(sum / count); }
};

Operand average(Call& call) {
  Total total;
  for_each_number(call, [&](double number, std::uint64_t count) { total.add(number, count); });
  return total.mean();
}

template <typename Better>
Operand extreme(Call& call) {
  std::optional<double> best;
  for_each_number(call, [&](double number, std::uint64_t) {
    best = best && !Better()(number, *best) ? *best : number;
  });
  return Value(best.value_or(0.0));
}

// The k-th number from one end.
template <typename Before>
Operand ranked(Call& call) {
  std::vector<double> numbers;
  call.evaluator().for_each(call.operand(0), [&](const Value& value, std::uint64_t count) {
    if (const auto* error = std::get_if<CellError>(&value)) {
      call.fail(*error);
    } else if (const auto* number = std::get_if<double>(&value)) {
      if (call.evaluator().spend_on_elements(count)) {
        numbers.insert(numbers.end(), count, *number);
      }
    }
  });
  const auto place = call.whole(1);
  if (place < 1 || static_cast<std::size_t>(place) > numbers.size()) {
    return Value(CellError::kNum);
  }
  const auto wanted = numbers.begin() + (place - 1);
  std::nth_element(numbers.begin(), wanted, numbers.end(), Before());
  return Value(*wanted);
}

// Counts what `counts` says of each value; `direct` is an argument that is no area and no array.
Operand count_if(Call& call, const std::function<bool(const Value&, bool direct)>& counts) {
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < call.size(); ++i) {
    const bool direct = std::holds_alternative<Value>(call.operand(i));
    call.evaluator().for_each(call.operand(i), [&](const Value& value, std::uint64_t count) {
      total += counts(value, direct) ? count : 0;
    });
  }
  return Value(static_cast<double>(total));
}

Operand count_numbers(Call& call) {
  return count_if(call, [&](const Value& value, bool direct) {
    if (!direct || std::holds_alternative<CellError>(value)) {
      return std::holds_alternative<double>(value);
    }
    const auto number = to_number(value);
    if (const auto* error = std::get_if<CellError>(&number)) {
      call.evaluator().noted(*error);
    }
    return std::holds_alternative<double>(number);
  });
}

Operand count_filled(Call& call) {
  return count_if(call, [](const Value& value, bool direct) {
    return direct || !std::holds_alternative<std::monostate>(value);
  });
}

Operand count_blank(Call& call) {
  return count_if(call, [](const Value& value, bool) {
    const auto* text = std::get_if<std::string>(&value);
    return std::holds_alternative<std::monostate>(value) || (text != nullptr && text->empty());
  });
}

// A range and what its cells are tested for.
struct Condition {
  const Array* cells;
  Criterion criterion;
};

// The arguments from `first` up to `end`, in pairs; ranges must be areas of one size.
std::vector<Condition> conditions(Call& call, std::size_t first, std::size_t end) {
  std::vector<Condition> found;
  if ((end - first) % 2 != 0) {
    call.fail(CellError::kValue);
  }
  for (std::size_t i = first; i < end && !call.failed(); i += 2) {
    if (!std::holds_alternative<Area>(call.operand(i))) {
      const auto* value = std::get_if<Value>(&call.operand(i));
      const auto* error = value != nullptr ? std::get_if<CellError>(value) : nullptr;
      call.fail(error != nullptr ? *error : CellError::kValue);
      break;
    }
    found.push_back({&call.array(i), Criterion(call.value(i + 1))});
    if (!found.back().cells->same_size(*found.front().cells)) {
      call.fail(CellError::kValue);
    }
  }
  return found;
}

// The elements of `summed` where all conditions hold, nothing elsewhere.
Array picked(Call& call, const Array& summed, const std::vector<Condition>& tests) {
  std::vector<const Array*> arrays{&summed};
  for (const Condition& test : tests) {
    arrays.push_back(test.cells);
  }
  const Layout layout = common_layout(arrays);
  if (call.failed() || !call.evaluator().spend(layout.stored())) {
    return Array(Value());
  }
  return map(layout, arrays, [&](std::span<const Value* const> elements) {
    for (std::size_t i = 0; i < tests.size(); ++i) {
      const auto matches = tests[i].criterion.matches(*elements[i + 1]);
      if (!matches || !call.evaluator().spend(tests[i].criterion.cost(*elements[i + 1]))) {
        call.evaluator().stop(CellError::kUnsupported);
      }
      if (!matches.value_or(false)) {
        return Value();
      }
    }
    return *elements[0];
  });
}

Total total_of(Call& call, const Array& values) {
  Total total;
  call.evaluator().for_each(values, [&](const Value& value, std::uint64_t count) {
    if (const auto* error = std::get_if<CellError>(&value)) {
      call.fail(*error);
    } else if (const auto* number = std::get_if<double>(&value)) {
      total.add(*number, count);
    }
  });
  return total;
}

Operand count_where(Call& call) {
  const auto tests = conditions(call, 0, call.size());
  return Value(total_of(call, picked(call, Array(Value(1.0)), tests)).count);
}

// SUMIF and AVERAGEIF: the third argument, or else the range tested, gives the numbers; it is taken
// as large as the first whatever its own size.
Total total_where_tested(Call& call) {
  const auto tests = conditions(call, 0, 2);
  if (call.failed()) {
    return {};
  }
  Operand summed = call.operand(0);
  if (call.given(2)) {
    summed = call.operand(2);
    auto* area = std::get_if<Area>(&summed);
    if (area == nullptr) {
      call.fail(CellError::kValue);
      return {};
    }
    area->range = resized(area->range, std::get<Area>(call.operand(0)).range);
  }
  return total_of(call, picked(call, call.evaluator().array(summed), tests));
}

// SUMIFS and AVERAGEIFS: the numbers come first and have the size of the ranges tested.
Total total_where_all(Call& call) {
  const auto tests = conditions(call, 1, call.size());
  const Array& summed = call.array(0);
  if (!call.failed() && !summed.same_size(*tests.front().cells)) {
    call.fail(CellError::kValue);
  }
  return total_of(call, picked(call, summed, tests));
}

Operand sum_if(Call& call) {
  return excel_number(total_where_tested(call).sum);
}

Operand sum_ifs(Call& call) {
  return excel_number(total_where_all(call).sum);
}

Operand average_if(Call& call) {
  return total_where_tested(call).mean();
}

Operand average_ifs(Call& call) {
  return total_where_all(call).mean();
}

constexpr std::array kFunctions{Function{"AVERAGE", 1, kManyArguments, "r", average},
                                Function{"AVERAGEIF", 2, 3, "rsr", average_if},
                                Function{"AVERAGEIFS", 3, kManyArguments, "rrs", average_ifs, 2},
                                Function{"COUNT", 1, kManyArguments, "r", count_numbers},
                                Function{"COUNTA", 1, kManyArguments, "r", count_filled},
                                Function{"COUNTBLANK", 1, 1, "r", count_blank},
                                Function{"COUNTIF", 2, 2, "rs", count_where, 2},
                                Function{"COUNTIFS", 2, kManyArguments, "rs", count_where, 2},
                                Function{"LARGE", 2, 2, "rs", ranked<std::greater<>>},
                                Function{"MAX", 1, kManyArguments, "r", extreme<std::greater<>>},
                                Function{"MIN", 1, kManyArguments, "r", extreme<std::less<>>},
                                Function{"SMALL", 2, 2, "rs", ranked<std::less<>>},
                                Function{"SUMIF", 2, 3, "rsr", sum_if},
                                Function{"SUMIFS", 3, kManyArguments, "rrs", sum_ifs, 2}};

}  // namespace

std::span<const Function> statistics_functions() {
  return kFunctions;
}

}  // namespace scorebook::formula
