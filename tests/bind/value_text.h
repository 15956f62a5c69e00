// SPDX-License-Identifier: Apache-2.0
// Values as one line, so that tests can assert all of a reading.
#pragma once

#include <string>

#include "record/record.h"

namespace scorebook::test {

inline std::string note_name(record::Normalisation note) {
  using record::Normalisation;
  switch (note) {
    case Normalisation::kThaiDigits:
      return "thai";
    case Normalisation::kMixedDigits:
      return "mixed";
    case Normalisation::kTextNumber:
      return "text-number";
    case Normalisation::kUnitInCell:
      return "unit";
    case Normalisation::kPercentSign:
      return "percent";
    case Normalisation::kPercentFormat:
      return "percent-format";
    case Normalisation::kBrackets:
      return "brackets";
    case Normalisation::kGrouping:
      return "grouping";
    case Normalisation::kShortYear:
      return "short";
    case Normalisation::kBuddhistYear:
      return "era";
  }
  return "?";
}

/// "number 85 .2 baht notes", "state pending month=...", "date 2022-10-01 era"; decimals only when
/// there are some.
inline std::string value_text(const record::Value& value) {
  using record::ValueKind;
  std::string out;
  switch (value.kind) {
    case ValueKind::kEmpty:
      out = "empty";
      break;
    case ValueKind::kText:
      out = "text";
      break;
    case ValueKind::kNumber:
      out = "number " + value.number.exact_text();
      out += value.decimals > 0 ? " ." + std::to_string(value.decimals) : "";
      break;
    case ValueKind::kDate:
      out = "date " + base::iso_text(value.date);
      break;
    case ValueKind::kState:
      out = "state " + value.state;
      for (const auto& [name, text] : value.attributes) {
        out += " " + name + "=" + text;
      }
      out += value.date == base::Date() ? "" : " " + base::iso_text(value.date);
      break;
    case ValueKind::kInvalid:
      out = "invalid";
      break;
  }
  out += value.unit.empty() ? "" : " " + value.unit;
  for (const record::Normalisation note : value.notes) {
    out += " " + note_name(note);
  }
  return out;
}

}  // namespace scorebook::test
