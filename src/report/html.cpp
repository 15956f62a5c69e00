// SPDX-License-Identifier: Apache-2.0
#include "report/html.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace scorebook::report {

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    switch (const char32_t c = base::next_code_point(text, pos)) {
      case U'&':
        out += "&amp;";
        break;
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'"':
        out += "&quot;";
        break;
      case U'\'':
        out += "&#39;";
        break;
      default:
        base::append_utf8(out, c);
    }
  }
  return out;
}

std::string element(std::string_view name, std::string_view attributes, std::string_view content) {
  return fmt::format("<{}{}{}>{}</{}>\n", name, attributes.empty() ? "" : " ", attributes, content,
                     name);
}

std::string text_element(std::string_view name, std::string_view css_class, std::string_view text) {
  return element(name, css_class.empty() ? "" : fmt::format("class=\"{}\"", css_class),
                 escaped(text));
}

}  // namespace scorebook::report
