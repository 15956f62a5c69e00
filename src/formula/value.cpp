// SPDX-License-Identifier: Apache-2.0
#include "formula/value.h"

#include <algorithm>
#include <array>

#include "formula/text.h"

namespace scorebook::formula {
namespace {

struct Spelling {
  CellError error;
  std::string_view text;
};

constexpr std::array<Spelling, 7> kSpellings{{{CellError::kNull, "#NULL!"},
                                              {CellError::kDiv0, "#DIV/0!"},
                                              {CellError::kValue, "#VALUE!"},
                                              {CellError::kRef, "#REF!"},
                                              {CellError::kName, "#NAME?"},
                                              {CellError::kNum, "#NUM!"},
                                              {CellError::kNa, "#N/A"}}};

}  // namespace

std::string error_text(CellError error) {
  const auto found = std::find_if(kSpellings.begin(), kSpellings.end(),
                                  [&](const Spelling& s) { return s.error == error; });
  return found == kSpellings.end() ? std::string() : std::string(found->text);
}

std::optional<CellError> error_from_text(std::string_view text) {
  const auto found = std::find_if(kSpellings.begin(), kSpellings.end(),
                                  [&](const Spelling& s) { return s.text == upper_ascii(text); });
  return found == kSpellings.end() ? std::nullopt : std::optional(found->error);
}

}  // namespace scorebook::formula
