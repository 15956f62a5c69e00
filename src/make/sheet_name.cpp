// SPDX-License-Identifier: Apache-2.0
#include "make/sheet_name.h"

#include <cstddef>

#include "base/utf8.h"

namespace scorebook::make {
namespace {

constexpr std::size_t kNameUnits = 31;
constexpr std::size_t kTextUnits = 32767;
constexpr char32_t kEllipsis = 0x2026;

/// As much of the text as fits, code points that `keep` refuses as a hyphen.
template <typename Keep>
std::string cut(std::string_view text, std::size_t units, Keep keep, bool& whole) {
  std::string out;
  std::size_t used = 0;
  whole = true;
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = base::next_code_point(text, pos);
    used += c > 0xFFFF ? 2 : 1;
    if (used > units) {
      whole = false;
      break;
    }
    base::append_utf8(out, keep(c) ? c : U'-');
  }
  return out;
}

}  // namespace

std::string legal_sheet_name(std::string_view wanted) {
  bool whole = true;
  return cut(
      wanted, kNameUnits,
      [](char32_t c) {
        return std::u32string_view(U"[]:*?/\\").find(c) == std::u32string_view::npos;
      },
      whole);
}

std::string legal_cell_text(std::string_view text) {
  const auto any = [](char32_t) { return true; };
  bool whole = true;
  std::string out = cut(text, kTextUnits, any, whole);
  if (!whole) {
    out = cut(text, kTextUnits - 1, any, whole);
    base::append_utf8(out, kEllipsis);
  }
  return out;
}

}  // namespace scorebook::make
