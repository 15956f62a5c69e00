// SPDX-License-Identifier: Apache-2.0
// Numbers of documents in a folded text: those of letters and those of meetings and orders.
#pragma once

#include <cstddef>
#include <optional>

#include "form/folded_text.h"

namespace scorebook::bind {

/// A number of a document; positions are letters of the folded text.
struct DocumentNumber {
  std::size_t begin = 0;
  std::size_t end = 0;
  /// No word runs into the office's letters: the number is one without further proof.
  bool bounded = true;
};

/// A letter's number whose unit code begins at letter k: 1 to 4 letters of the office before it, 3
/// to 6 digits (further groups behind dots), a slash, a letter for circulars or none, 1 to 6
/// digits.
std::optional<DocumentNumber> letter_number(const form::FoldedText& text, std::size_t k);

/// A number and its year, of two or four digits, as minutes carry it, that begins at letter k; no
/// date.
std::optional<DocumentNumber> number_of_year(const form::FoldedText& text, std::size_t k);

/// Whether digits begin at letter k.
bool starts_digits(const form::FoldedText& text, std::size_t k);

}  // namespace scorebook::bind
