// SPDX-License-Identifier: Apache-2.0
#include "record/text_decode.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace scorebook::record {
namespace {

constexpr char32_t kUnknown = 0xFFFD;

unsigned byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

bool is_high_surrogate(unsigned unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}

bool is_low_surrogate(unsigned unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

std::string from_utf16(std::string_view bytes, bool little_endian) {
  std::string out;
  out.reserve(bytes.size() * 3 / 2);
  const auto unit_at = [&](std::size_t i) {
    return little_endian ? byte_at(bytes, i) | byte_at(bytes, i + 1) << 8
                         : byte_at(bytes, i) << 8 | byte_at(bytes, i + 1);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const unsigned unit = unit_at(i);
    if (is_high_surrogate(unit) && i + 3 < bytes.size() && is_low_surrogate(unit_at(i + 2))) {
      i += 2;
      base::append_utf8(out, 0x10000 + ((unit - 0xD800) << 10) + (unit_at(i) - 0xDC00));
    } else {
      base::append_utf8(out, unit);
    }
  }
  if (bytes.size() % 2 != 0) {
    base::append_utf8(out, kUnknown);
  }
  return out;
}

// Windows code page 874: TIS-620 with eight characters of Windows and the no-break space.
char32_t from_874(unsigned byte) {
  if (byte < 0x80) {
    return byte;
  }
  if ((byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB)) {
    return 0x0E00 + (byte - 0xA0);
  }
  switch (byte) {
    case 0x80:
      return 0x20AC;
    case 0x85:
      return 0x2026;
    case 0x91:
    case 0x92:
      return 0x2018 + (byte - 0x91);
    case 0x93:
    case 0x94:
      return 0x201C + (byte - 0x93);
    case 0x95:
      return 0x2022;
    case 0x96:
    case 0x97:
      return 0x2013 + (byte - 0x96);
    case 0xA0:
      return 0xA0;
    default:
      return kUnknown;
  }
}

std::string from_windows_874(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 3);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    base::append_utf8(out, from_874(byte_at(bytes, i)));
  }
  return out;
}

// Zero bytes at the places that hold the upper halves of ASCII characters, and nowhere else.
bool looks_utf16(std::string_view bytes, bool little_endian) {
  const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 64) & ~1ull);
  std::size_t zeros = 0;
  for (std::size_t i = 0; i < head.size(); i += 2) {
    const std::size_t upper = little_endian ? i + 1 : i;
    const std::size_t lower = little_endian ? i : i + 1;
    if (byte_at(head, lower) == 0) {
      return false;
    }
    if (byte_at(head, upper) == 0) {
      ++zeros;
    }
  }
  return zeros > head.size() / 4;
}

}  // namespace

std::string decode_text(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
  } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return from_utf16(bytes.substr(2), bytes.front() == '\xFF');
  }
  for (const bool little_endian : {true, false}) {
    if (looks_utf16(bytes, little_endian)) {
      return from_utf16(bytes, little_endian);
    }
  }
  return base::is_valid_utf8(bytes) ? std::string(bytes) : from_windows_874(bytes);
}

}  // namespace scorebook::record
