// SPDX-License-Identifier: Apache-2.0
#include "bind/document_number.h"

#include "base/date.h"

namespace scorebook::bind {
namespace {

constexpr std::size_t kMostLetters = 4;  // of the office in a document number
constexpr std::size_t kUsualLetters = 2;
constexpr std::size_t kMostRunning = 6;  // digits of a running number
constexpr std::size_t kMostMeeting = 5;  // digits of the number of a meeting or order
constexpr int kLastYear = base::kFirstBuddhistYear + 299;

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_consonant(char32_t c) {
  return c >= 0x0E01 && c <= 0x0E2E;
}

bool is_tone(char32_t c) {
  return c >= 0x0E48 && c <= 0x0E4B;
}

bool is_thai(char32_t c) {
  return c >= 0x0E01 && c <= 0x0E4E;
}

char32_t code(const form::FoldedText& text, std::size_t k) {
  return k < text.size() ? text[k].code : U'\0';
}

std::size_t digits_end(const form::FoldedText& text, std::size_t k) {
  std::size_t end = k;
  while (is_digit(code(text, end)) && (end == k || !text[end].gap)) {
    ++end;
  }
  return end;
}

// Behind "1111" or "0201.034"; k when that is no unit code.
std::size_t unit_code_end(const form::FoldedText& text, std::size_t k) {
  std::size_t end = digits_end(text, k);
  if (end - k < 3 || end - k > 6) {
    return k;
  }
  while (code(text, end) == U'.' && digits_end(text, end + 1) > end + 1) {
    end = digits_end(text, end + 1);
  }
  return end;
}

bool starts_word(const form::FoldedText& text, std::size_t k) {
  return k == 0 || text[k].gap || !is_thai(text[k - 1].code) || is_tone(text[k - 1].code);
}

// Sets where the letters of the office before a unit code begin: the begin of the number itself
// when there are none.
void find_office(const form::FoldedText& text, DocumentNumber& number) {
  const std::size_t unit = number.begin;
  std::size_t begin = unit;
  std::size_t count = 0;
  while (begin > 0 && (begin == unit || !text[begin].gap) && count < kMostLetters &&
         (is_consonant(text[begin - 1].code) || text[begin - 1].code == U'.')) {
    --begin;
    if (is_consonant(text[begin].code)) {
      ++count;
    }
  }
  while (begin < unit && text[begin].code == U'.') {
    ++begin;
  }
  const bool apart = count == 1 && begin > 0 && text[begin].gap &&
                     is_consonant(text[begin - 1].code) && (begin == 1 || text[begin - 1].gap);
  if (apart) {
    --begin;  // two letters with a space between
  }
  number.bounded = begin < unit && starts_word(text, begin);
  number.begin = !number.bounded && count > kUsualLetters ? unit - kUsualLetters : begin;
}

bool is_year(const form::FoldedText& text, std::size_t begin, std::size_t end) {
  if (end - begin != 4) {
    return end - begin == 2;
  }
  int year = 0;
  for (std::size_t k = begin; k < end; ++k) {
    year = year * 10 + static_cast<int>(text[k].code - U'0');
  }
  return year >= base::kFirstBuddhistYear && year <= kLastYear;
}

}  // namespace

bool starts_digits(const form::FoldedText& text, std::size_t k) {
  return is_digit(code(text, k)) && (k == 0 || !is_digit(text[k - 1].code) || text[k].gap);
}

std::optional<DocumentNumber> letter_number(const form::FoldedText& text, std::size_t k) {
  const std::size_t slash = unit_code_end(text, k);
  if (slash == k || code(text, slash) != U'/') {
    return std::nullopt;
  }
  std::size_t running = slash + 1;
  if (is_consonant(code(text, running))) {
    running += code(text, running + 1) == U'.' ? 2u : 1u;
  }
  DocumentNumber number{k, digits_end(text, running), true};
  if (number.end == running || number.end - running > kMostRunning) {
    return std::nullopt;
  }
  find_office(text, number);
  return number.begin < k ? std::optional(number) : std::nullopt;
}

std::optional<DocumentNumber> number_of_year(const form::FoldedText& text, std::size_t k) {
  const std::size_t slash = digits_end(text, k);
  const std::size_t end = digits_end(text, slash + 1);
  const bool inside_date = code(text, end) == U'/' || (k > 0 && text[k - 1].code == U'/');
  if (slash - k > kMostMeeting || code(text, slash) != U'/' || inside_date ||
      !is_year(text, slash + 1, end)) {
    return std::nullopt;
  }
  return DocumentNumber{k, end, true};
}

}  // namespace scorebook::bind
