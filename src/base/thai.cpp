// SPDX-License-Identifier: Apache-2.0
#include "base/thai.h"

#include <algorithm>
#include <array>

#include "base/characters.h"

namespace scorebook::base {
namespace {

// UTF-8 of the three parts that SARA AM is made of or stands for, and of the two vowels SARA E and
// SARA AE; all tone marks begin with kToneLead.
constexpr std::string_view kNikhahit = "\xE0\xB9\x8D";  // U+0E4D
constexpr std::string_view kSaraAm = "\xE0\xB8\xB3";    // U+0E33
constexpr std::string_view kSaraE = "\xE0\xB9\x80";     // U+0E40
constexpr std::string_view kSaraAe = "\xE0\xB9\x81";    // U+0E41
constexpr std::size_t kThaiBytes = 3;

bool is_tone(char32_t c) {
  return c >= 0x0E48 && c <= 0x0E4B;
}

bool ends_with_tone(std::string_view text) {
  if (text.size() < kThaiBytes) {
    return false;
  }
  std::size_t pos = text.size() - kThaiBytes;
  return is_tone(next_code_point(text, pos)) && pos == text.size();
}

// Appends a tone mark, in front of the SARA AM that it was typed behind.
void append_tone(std::string& out, char32_t tone) {
  std::size_t at = out.size();
  while (std::string_view(out).substr(0, at).ends_with(kSaraAm)) {
    at -= kThaiBytes;
  }
  std::string bytes;
  append_utf8(bytes, tone);
  out.insert(at, bytes);
}

// Appends SARA AA, or makes SARA AM of it and a NIKHAHIT before it.
void append_sara_aa(std::string& out) {
  const std::string_view text = out;
  if (text.ends_with(kNikhahit)) {
    out.replace(out.size() - kThaiBytes, kThaiBytes, kSaraAm);
  } else if (ends_with_tone(text) &&
             text.substr(0, text.size() - kThaiBytes).ends_with(kNikhahit)) {
    std::size_t pos = out.size() - kThaiBytes;
    const char32_t tone = next_code_point(out, pos);
    out.resize(out.size() - 2 * kThaiBytes);
    append_tone(out, tone);
    out += kSaraAm;
  } else {
    append_utf8(out, 0x0E32);
  }
}

void append_folded(std::string& out, char32_t c) {
  if (c == 0x0E32) {
    append_sara_aa(out);
  } else if (is_tone(c)) {
    append_tone(out, c);
  } else if (c == 0x0E40 && out.ends_with(kSaraE)) {
    out.replace(out.size() - kThaiBytes, kThaiBytes, kSaraAe);
  } else {
    append_utf8(out, c >= U'A' && c <= U'Z' ? c + 0x20 : c);
  }
}

unsigned byte_at(std::string_view text, std::size_t pos) {
  return pos < text.size() ? static_cast<unsigned char>(text[pos]) : 0;
}

bool is_continuation(unsigned byte) {
  return byte >= 0x80 && byte < 0xC0;
}

// Which characters squeeze() and fold() keep as they are: an ASCII one, and one of the Thai script
// by its second and third byte.
struct KeptBySqueeze {
  static bool ascii(unsigned c) { return c > 0x20; }

  static bool thai(unsigned second, unsigned third) {
    return (second == 0xB8 || second == 0xB9) && is_continuation(third);
  }
};

struct KeptByFold {
  static bool ascii(unsigned c) { return c > 0x20 && !(c >= 'A' && c <= 'Z'); }

  // Without SARA AA, SARA E, the tone marks and the digits.
  static bool thai(unsigned second, unsigned third) {
    return (second == 0xB8 && is_continuation(third) && third != 0xB2) ||
           (second == 0xB9 &&
            ((third >= 0x81 && third <= 0x87) || (third >= 0x8C && third <= 0x8F)));
  }
};

// The end of the run of kept characters from pos. Most texts are a few long runs.
template <typename Kept>
std::size_t end_of_run(std::string_view text, std::size_t pos) {
  for (;;) {
    const unsigned lead = byte_at(text, pos);
    if (lead < 0x80 && Kept::ascii(lead)) {
      ++pos;
    } else if (lead == 0xE0 && Kept::thai(byte_at(text, pos + 1), byte_at(text, pos + 2))) {
      pos += kThaiBytes;
    } else {
      return pos;
    }
  }
}

struct Span {
  char32_t first;
  char32_t last;
};

template <std::size_t size>
bool in_any(const std::array<Span, size>& spans, char32_t c) {
  return std::any_of(spans.begin(), spans.end(),
                     [c](Span span) { return c >= span.first && c <= span.last; });
}

// Marks that stand above or below the letter before them, and characters that are not seen.
constexpr std::array<Span, 11> kNoWidth{{{0x0000, 0x001F},
                                         {0x007F, 0x009F},
                                         {0x00AD, 0x00AD},
                                         {0x0300, 0x036F},
                                         {0x0E31, 0x0E31},
                                         {0x0E34, 0x0E3A},
                                         {0x0E47, 0x0E4E},
                                         {0x200B, 0x200F},
                                         {0x2028, 0x202E},
                                         {0x2060, 0x2064},
                                         {0xFEFF, 0xFEFF}}};
// East Asian wide and full-width (Unicode Standard Annex 11), and pictographs.
constexpr std::array<Span, 12> kWide{{{0x1100, 0x115F},
                                      {0x2E80, 0x303E},
                                      {0x3041, 0xA4CF},
                                      {0xA960, 0xA97F},
                                      {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF},
                                      {0xFE30, 0xFE6F},
                                      {0xFF01, 0xFF60},
                                      {0xFFE0, 0xFFE6},
                                      {0x1F300, 0x1F64F},
                                      {0x1F900, 0x1F9FF},
                                      {0x20000, 0x3FFFD}}};

}  // namespace

std::string ascii_digits(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t begin = pos;
    const char32_t c = next_code_point(text, pos);
    if (const int digit = digit_value(c); digit >= 0) {
      out += static_cast<char>('0' + digit);
    } else {
      out += text.substr(begin, pos - begin);  // ill-formed bytes stay as they are
    }
  }
  return out;
}

std::string thai_digits(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      append_utf8(out, kThaiZero + static_cast<char32_t>(c - '0'));
    } else {
      out += c;
    }
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t end = end_of_run<KeptByFold>(text, pos);
    out += text.substr(pos, end - pos);
    pos = end;
    if (pos < text.size()) {
      const char32_t c = next_code_point(text, pos);
      if (!is_space(c) && !is_invisible(c)) {
        append_folded(out, narrowed(c));
      }
    }
  }
  return out;
}

std::string squeeze(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t begin = pos;
    pos = end_of_run<KeptBySqueeze>(text, pos);
    if (pos == begin) {
      const char32_t c = next_code_point(text, pos);
      if (is_space(c) || is_invisible(c)) {
        space = space || is_space(c);
        continue;
      }
    }
    if (space && !out.empty()) {
      out += ' ';
    }
    space = false;
    out += text.substr(begin, pos - begin);
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = next_code_point(text, pos);
    width += in_any(kNoWidth, c) ? 0U : in_any(kWide, c) ? 2U : 1U;
  }
  return width;
}

}  // namespace scorebook::base
