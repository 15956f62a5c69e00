// SPDX-License-Identifier: Apache-2.0
#include "report/style.h"

#include <fmt/format.h>

namespace scorebook::report {

namespace {

constexpr std::string_view kReset = "\x1b[0m";

std::string_view colour_of(rules::Severity severity) {
  switch (severity) {
    case rules::Severity::kError:
      return "\x1b[1;31m";
    case rules::Severity::kWarning:
      return "\x1b[33m";
    case rules::Severity::kInfo:
      break;
  }
  return "\x1b[36m";
}

}  // namespace

std::string Style::strong(std::string_view text) const {
  return colour_ ? fmt::format("\x1b[1m{}{}", text, kReset) : std::string(text);
}

std::string Style::tag(std::string_view text, rules::Severity severity) const {
  const std::size_t begin = text.find('[');
  const std::size_t end = text.find(']', begin);
  if (!colour_ || end == std::string_view::npos) {
    return std::string(text);
  }
  return fmt::format("{}{}{}{}{}", text.substr(0, begin), colour_of(severity),
                     text.substr(begin, end + 1 - begin), kReset, text.substr(end + 1));
}

}  // namespace scorebook::report
