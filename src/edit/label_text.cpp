// SPDX-License-Identifier: Apache-2.0
#include "edit/label_text.h"

#include "base/utf8.h"

namespace scorebook::edit {
namespace {

bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x3000;
}

}  // namespace

std::string tidy_label(std::string_view text, bool squeezed) {
  std::string out;
  std::size_t spaces = 0;
  bool at_start = true;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t begin = pos;
    const char32_t c = base::next_code_point(text, pos);
    if (is_invisible(c)) {
      continue;
    }
    if (is_space(c)) {
      ++spaces;
      continue;
    }
    if (c == U'\n' || c == U'\r') {
      at_start = true;
    } else {
      const std::size_t squeezed_to = at_start || spaces == 0 ? 0 : 1;
      out.append(squeezed ? squeezed_to : spaces, ' ');
      at_start = false;
    }
    spaces = 0;
    out += text.substr(begin, pos - begin);
  }
  return out;
}

}  // namespace scorebook::edit
