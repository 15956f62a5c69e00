// SPDX-License-Identifier: Apache-2.0
// Looking values up, and where cells stand (ECMA-376 Part 1, 18.17.7).
#include <algorithm>
#include <array>
#include <utility>
#include <variant>
#include <vector>

#include "formula/call.h"
#include "formula/lookup.h"

namespace scorebook::formula {
namespace {

// A table, whether cells or an array, by rows and columns counted from 0.
class Table {
 public:
  Table(Call& call, std::size_t argument)
      : evaluator_(call.evaluator()),
        operand_(call.operand(argument)) {
    if (const auto* area = std::get_if<Area>(&operand_)) {
      rows_ = area->range.last.row - area->range.first.row + 1;
      columns_ = area->range.last.column - area->range.first.column + 1;
    } else if (const auto* array = std::get_if<Array>(&operand_)) {
      rows_ = array->rows();
      columns_ = array->columns();
    }
  }

  std::uint64_t rows() const { return rows_; }

  std::uint64_t columns() const { return columns_; }

  bool is_line() const { return rows_ == 1 || columns_ == 1; }

  Array column(std::uint64_t i) const { return evaluator_.array(part(0, i, rows_, 1)); }

  Array row(std::uint64_t i) const { return evaluator_.array(part(i, 0, 1, columns_)); }

  Value at(std::uint64_t row, std::uint64_t column) const {
    return evaluator_.single(part(row, column, 1, 1));
  }

  // Some rows and columns, as cells where the table is cells.
  Operand part(std::uint64_t row, std::uint64_t column, std::uint64_t rows,
               std::uint64_t columns) const {
    const auto first_row = static_cast<std::uint32_t>(row);
    const auto first_column = static_cast<std::uint32_t>(column);
    const auto height = static_cast<std::uint32_t>(rows);
    const auto width = static_cast<std::uint32_t>(columns);
    if (const auto* area = std::get_if<Area>(&operand_)) {
      const base::CellRef first{area->range.first.row + first_row,
                                area->range.first.column + first_column};
      return Area{area->sheet, {first, {first.row + height - 1, first.column + width - 1}}};
    }
    const auto* array = std::get_if<Array>(&operand_);
    const Layout layout{height, width, height, width};
    if (array == nullptr || !evaluator_.spend_on_elements(layout.stored())) {
      return evaluator_.single(operand_);
    }
    std::vector<Value> values;
    for (std::uint32_t r = 0; r < height; ++r) {
      for (std::uint32_t c = 0; c < width; ++c) {
        values.push_back(array->at(first_row + r, first_column + c));
      }
    }
    if (layout.all() == 1) {
      return values.front();
    }
    return Array(layout, std::move(values), Value());
  }

 private:
  Evaluator& evaluator_;
  const Operand& operand_;
  std::uint64_t rows_ = 1;
  std::uint64_t columns_ = 1;
};

// What is looked for: an empty cell counts as 0, an error fails the call.
Value wanted(Call& call) {
  const Value value = call.value(0);
  if (const auto* error = std::get_if<CellError>(&value)) {
    call.fail(*error);
  }
  return std::holds_alternative<std::monostate>(value) ? Value(0.0) : value;
}

// An error in place of a table fails the call.
bool has_table(Call& call, std::size_t argument) {
  const auto* value = std::get_if<Value>(&call.operand(argument));
  if (const auto* error = value != nullptr ? std::get_if<CellError>(value) : nullptr) {
    call.fail(*error);
  }
  return !call.failed();
}

Operand match(Call& call) {
  const Value value = wanted(call);
  const double kind = call.number_or(2, 1);
  if (!has_table(call, 1)) {
    return Value();
  }
  const Table table(call, 1);
  if (!table.is_line()) {
    return Value(CellError::kNa);
  }
  const Match how = kind == 0 ? Match::kExact : kind > 0 ? Match::kAscending : Match::kDescending;
  const Array line = table.columns() == 1 ? table.column(0) : table.row(0);
  const auto place = find_place(call.evaluator(), value, line, how);
  return place ? Value(static_cast<double>(*place + 1)) : Value(CellError::kNa);
}

// VLOOKUP searches the first column and answers from the row found; HLOOKUP the other way round.
Operand table_lookup(Call& call, bool vertical) {
  const Value value = wanted(call);
  const auto index = call.whole(2);
  const bool sorted = call.size() < 4 || call.boolean(3);
  if (!has_table(call, 1)) {
    return Value();
  }
  const Table table(call, 1);
  const std::uint64_t across = vertical ? table.columns() : table.rows();
  if (index < 1) {
    return Value(CellError::kValue);
  }
  if (static_cast<std::uint64_t>(index) > across) {
    return Value(CellError::kRef);
  }
  const Array line = vertical ? table.column(0) : table.row(0);
  const auto place =
      find_place(call.evaluator(), value, line, sorted ? Match::kAscending : Match::kExact);
  if (!place) {
    return Value(CellError::kNa);
  }
  const auto other = static_cast<std::uint64_t>(index - 1);
  return vertical ? table.at(*place, other) : table.at(other, *place);
}

Operand vertical_lookup(Call& call) {
  return table_lookup(call, true);
}

Operand horizontal_lookup(Call& call) {
  return table_lookup(call, false);
}

// LOOKUP(value, line, results), or LOOKUP(value, table): the longer side is searched, the last row
// or column answers.
Operand lookup(Call& call) {
  const Value value = wanted(call);
  if (!has_table(call, 1) || (call.size() > 2 && !has_table(call, 2))) {
    return Value();
  }
  const Table table(call, 1);
  const bool by_rows = table.columns() <= table.rows();
  const Array line = by_rows ? table.column(0) : table.row(0);
  const auto place = find_place(call.evaluator(), value, line, Match::kAscending);
  if (!place) {
    return Value(CellError::kNa);
  }
  if (call.size() == 2) {
    return by_rows ? table.at(*place, table.columns() - 1) : table.at(table.rows() - 1, *place);
  }
  const Table results(call, 2);
  const std::uint64_t count = std::max(results.rows(), results.columns());
  if (!results.is_line() || !table.is_line() || *place >= count) {
    return Value(CellError::kNa);
  }
  return results.columns() == 1 ? results.at(*place, 0) : results.at(0, *place);
}

// INDEX gives cells where the table is cells; 0 or nothing as row or column means all of them.
Operand index(Call& call) {
  if (!has_table(call, 0)) {
    return Value();
  }
  const Table table(call, 0);
  auto row = call.whole(1);
  auto column = call.whole_or(2, 0);
  if (call.size() == 2 && table.rows() == 1) {
    std::swap(row, column);
  }
  // One index into a rectangle means different things to different programs.
  if (call.whole_or(3, 1) != 1 || (call.size() == 2 && !table.is_line())) {
    return Value(CellError::kUnsupported);
  }
  if (row < 0 || column < 0) {
    return Value(CellError::kValue);
  }
  const auto down = static_cast<std::uint64_t>(row);
  const auto across = static_cast<std::uint64_t>(column);
  if (down > table.rows() || across > table.columns()) {
    return Value(CellError::kRef);
  }
  return table.part(down == 0 ? 0 : down - 1, across == 0 ? 0 : across - 1,
                    down == 0 ? table.rows() : 1, across == 0 ? table.columns() : 1);
}

// The numbers of the rows or columns of a reference, or that of the formula's own cell.
Operand place_of(Call& call, std::uint32_t base::CellRef::*side) {
  if (call.size() == 0) {
    return Value(static_cast<double>(call.evaluator().at().*side));
  }
  const auto* area = std::get_if<Area>(&call.operand(0));
  if (area == nullptr) {
    return has_table(call, 0) ? Value(CellError::kValue) : Value();
  }
  const std::uint32_t first = area->range.first.*side;
  const std::uint32_t count = area->range.last.*side - first + 1;
  if (count == 1) {
    return Value(static_cast<double>(first));
  }
  if (!call.evaluator().spend_on_elements(count)) {
    return Value(CellError::kUnsupported);
  }
  std::vector<Value> numbers;
  for (std::uint32_t i = 0; i < count; ++i) {
    numbers.emplace_back(static_cast<double>(first + i));
  }
  const bool down = side == &base::CellRef::row;
  return Array(down ? Layout{count, 1, count, 1} : Layout{1, count, 1, count}, std::move(numbers),
               Value());
}

Operand row_of(Call& call) {
  return place_of(call, &base::CellRef::row);
}

Operand column_of(Call& call) {
  return place_of(call, &base::CellRef::column);
}

Operand rows_of(Call& call) {
  return has_table(call, 0) ? Value(static_cast<double>(Table(call, 0).rows())) : Value();
}

Operand columns_of(Call& call) {
  return has_table(call, 0) ? Value(static_cast<double>(Table(call, 0).columns())) : Value();
}

// Given arrays of values to look up, VLOOKUP, HLOOKUP and INDEX answer differently from one version
// of Excel to the next; as "r" those are refused.
constexpr std::array kFunctions{Function{"COLUMN", 0, 1, "r", column_of},
                                Function{"COLUMNS", 1, 1, "r", columns_of},
                                Function{"HLOOKUP", 3, 4, "rrss", horizontal_lookup},
                                Function{"INDEX", 2, 4, "arrr", index},
                                Function{"LOOKUP", 2, 3, "sa", lookup},
                                Function{"MATCH", 2, 3, "srs", match},
                                Function{"ROW", 0, 1, "r", row_of},
                                Function{"ROWS", 1, 1, "r", rows_of},
                                Function{"VLOOKUP", 3, 4, "rrss", vertical_lookup}};

}  // namespace

std::span<const Function> lookup_functions() {
  return kFunctions;
}

}  // namespace scorebook::formula
