// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

namespace scorebook::base {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t pos) {
  return static_cast<unsigned char>(text[pos]);
}

struct Sequence {
  char32_t code_point;
  std::size_t length;  // 0 when ill-formed
};

// Reads a sequence of two to four bytes.
Sequence read_sequence(std::string_view text, std::size_t pos) {
  const unsigned lead = byte_at(text, pos);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - pos < length) {
    return {kReplacement, 0};
  }
  char32_t code_point = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned byte = byte_at(text, pos + i);
    if ((byte & 0xC0U) != 0x80U) {
      return {kReplacement, 0};
    }
    code_point = code_point << 6U | (byte & 0x3FU);
  }
  const bool overlong = code_point < (length == 4 ? 0x10000U : length == 3 ? 0x800U : 0x80U);
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (overlong || surrogate || code_point > 0x10FFFF) {
    return {kReplacement, 0};
  }
  return {code_point, length};
}

void append_byte(std::string& out, char32_t bits) {
  out += static_cast<char>(static_cast<unsigned char>(bits));
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& pos) {
  const unsigned lead = byte_at(text, pos);
  if (lead < 0x80) {
    ++pos;
    return lead;
  }
  const Sequence sequence = read_sequence(text, pos);
  pos += sequence.length == 0 ? 1 : sequence.length;
  return sequence.code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    append_byte(out, code_point);
  } else if (code_point < 0x800) {
    append_byte(out, 0xC0U | code_point >> 6U);
    append_byte(out, 0x80U | (code_point & 0x3FU));
  } else if ((code_point >= 0xD800 && code_point <= 0xDFFF) || code_point > 0x10FFFF) {
    append_utf8(out, kReplacement);
  } else if (code_point < 0x10000) {
    append_byte(out, 0xE0U | code_point >> 12U);
    append_byte(out, 0x80U | (code_point >> 6U & 0x3FU));
    append_byte(out, 0x80U | (code_point & 0x3FU));
  } else {
    append_byte(out, 0xF0U | code_point >> 18U);
    append_byte(out, 0x80U | (code_point >> 12U & 0x3FU));
    append_byte(out, 0x80U | (code_point >> 6U & 0x3FU));
    append_byte(out, 0x80U | (code_point & 0x3FU));
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size();) {
    if (byte_at(text, pos) < 0x80) {
      ++pos;
      continue;
    }
    const std::size_t length = read_sequence(text, pos).length;
    if (length == 0) {
      return false;
    }
    pos += length;
  }
  return true;
}

}  // namespace scorebook::base
