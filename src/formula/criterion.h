// SPDX-License-Identifier: Apache-2.0
// What COUNTIF, SUMIF and their like test cells for: 5, "x*", ">=60", "<>".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "formula/node.h"
#include "formula/value.h"
#include "formula/wildcard.h"

namespace scorebook::formula {

class Criterion {
 public:
  explicit Criterion(const Value& value);
  /// nullopt when the answer hangs on Excel's locale.
  std::optional<bool> matches(const Value& value) const;
  /// Steps of Evaluator::spend() that matches() may take beyond one.
  std::uint64_t cost(const Value& value) const;

 private:
  bool equals(const Value& value) const;
  Operator op_ = Operator::kEqual;
  Value operand_;  // kUnsupported: a date or the like
  std::optional<Pattern> pattern_;
  bool written_ = false;  // "=" or "<>" was written before nothing: only empty cells are meant
};

}  // namespace scorebook::formula
