// SPDX-License-Identifier: Apache-2.0
// ANSI colours for terminals; nothing at all when colours are off.
#pragma once

#include <string>
#include <string_view>

#include "report/options.h"
#include "rules/finding.h"

namespace scorebook::report {

/// Puts colours around finished lines, so that they count in no width.
class Style {
 public:
  explicit Style(const Options& options) : colour_(options.colour) {}

  /// Bold text.
  std::string strong(std::string_view text) const;
  /// Colours the first [word] of the text by severity: red, yellow, cyan.
  std::string tag(std::string_view text, rules::Severity severity) const;

 private:
  bool colour_;
};

}  // namespace scorebook::report
