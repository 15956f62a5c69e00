// SPDX-License-Identifier: Apache-2.0
// Parts and wholes of a running text: "650 persons of 945 persons, that is 68.78 percent", and
// amounts divided into others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/mentions.h"

namespace scorebook::base {

/// A part of a whole; both amounts have the same unit, or one of them none.
struct Share {
  Exact part, whole;
  std::string unit;
  std::optional<Exact> percent;  ///< as the text states it
  int decimals = 0;              ///< of the percentage, as written
  std::size_t begin = 0;         ///< bytes
  std::size_t end = 0;
};

/// "650 persons of the 945 persons ..., that is 68.78 percent", "of 916 persons ... 111 persons,
/// that is 12.12 percent", "68.78 percent (650 of 945)", "650/945". Numbers of a change ("from 50
/// to 60") are no share; neither are amounts in different units.
std::vector<Share> find_shares(std::string_view text, const std::vector<Mention>& mentions);

/// An amount that the text divides: "425 persons, divided into 135 persons, 144 persons ...".
struct Division {
  Mention whole;
  std::vector<Mention> parts;  ///< at least two, of the unit of the whole
};

/// Divisions within one line; what stands in brackets, and lists that do not name everything, are
/// left out.
std::vector<Division> find_divisions(std::string_view text, const std::vector<Mention>& mentions);

}  // namespace scorebook::base
