// SPDX-License-Identifier: Apache-2.0
#include "formula/value.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using scorebook::formula::CellError;
using scorebook::formula::error_from_text;
using scorebook::formula::error_text;

TEST_SUITE("formula.value") {
  TEST_CASE("errors have the texts of Excel and are read back in either case") {
    const std::pair<CellError, std::string> spellings[] = {
        {CellError::kNull, "#NULL!"}, {CellError::kDiv0, "#DIV/0!"}, {CellError::kValue, "#VALUE!"},
        {CellError::kRef, "#REF!"},   {CellError::kName, "#NAME?"},  {CellError::kNum, "#NUM!"},
        {CellError::kNa, "#N/A"}};
    for (const auto& [error, text] : spellings) {
      CAPTURE(text);
      CHECK(error_text(error) == text);
      CHECK(error_from_text(text) == error);
    }
    CHECK(error_from_text("#ref!") == CellError::kRef);
  }

  TEST_CASE("our own two errors have no text") {
    CHECK(error_text(CellError::kCircular).empty());
    CHECK(error_text(CellError::kUnsupported).empty());
    CHECK_FALSE(error_from_text("").has_value());
    CHECK_FALSE(error_from_text("#SPILL!").has_value());
    CHECK_FALSE(error_from_text("#REF! ").has_value());
  }
}
