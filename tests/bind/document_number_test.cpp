// SPDX-License-Identifier: Apache-2.0
#include "bind/document_number.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::bind {
namespace {

// The number whose digits begin first in the text, in brackets when it is not bounded.
template <typename Find>
std::string first(std::string_view words, Find find) {
  const form::FoldedText text(words);
  for (std::size_t k = 0; k < text.size(); ++k) {
    if (!starts_digits(text, k)) {
      continue;
    }
    if (const auto number = find(text, k)) {
      const std::string found(text.source(number->begin, number->end));
      return number->bounded ? found : "(" + found + ")";
    }
  }
  return "none";
}

struct Row {
  std::string_view text;
  std::string_view number;
};

}  // namespace

TEST_SUITE("bind.document_number") {
  TEST_CASE("numbers of letters are found in either script") {
    const Row rows[] = {
        {"ที่ กษ ๑๑๑๑/๔๑๖๔", "กษ ๑๑๑๑/๔๑๖๔"},
        {"ที่กษ1111/4164", "กษ1111/4164"},
        {"กษ 1111 / ว 77", "กษ 1111 / ว 77"},
        {"ที่ มท ๐๘๑๐.๗/ว ๑๒๓", "มท ๐๘๑๐.๗/ว ๑๒๓"},
        {"ที่ นร ๑๐๐๖/ว.๑๗", "นร ๑๐๐๖/ว.๑๗"},
        {"ย ธ ๐๔๐๑/๑", "ย ธ ๐๔๐๑/๑"},
        {"ก.พ. ๑๐๐๖/๑", "ก.พ. ๑๐๐๖/๑"},
        {"หนังสือกษ ๑๑๑๑/๑", "(กษ ๑๑๑๑/๑)"},
        {"กษ ๑๑/๑", "none"},
        {"กษ ๑๑๑๑๑๑๑/๑", "none"},
        {"กษ ๑๑๑๑/", "none"},
        {"ที่ ๑๑๑๑/๑", "none"},
        {"กษ ๑๑๑๑/๑๒๓๔๕๖๗", "none"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(first(row.text, letter_number) == row.number);
    }
  }

  TEST_CASE("numbers of a year are no dates") {
    const Row rows[] = {
        {"ครั้งที่ ๓/๒๕๖๕", "๓/๒๕๖๕"}, {"ที่ ๒๙๐/๖๒", "๒๙๐/๖๒"}, {"๑ / ๒๕๖๖", "๑ / ๒๕๖๖"},
        {"๑/๑๐/๒๕๖๕", "none"},     {"๓/๒๐๒๒", "none"},     {"๓/๒๕๖", "none"},
        {"๑๒๓๔๕๖/๖๒", "none"},     {"๓", "none"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(first(row.text, number_of_year) == row.number);
    }
  }
}

}  // namespace scorebook::bind
