// SPDX-License-Identifier: Apache-2.0
#include "report/style.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report.style");

namespace scorebook::report {

TEST_CASE("without colours nothing is added") {
  const Style style{Options{}};
  CHECK(style.strong("heading") == "heading");
  CHECK(style.tag("  [must fix] text", rules::Severity::kError) == "  [must fix] text");
}

TEST_CASE("colours mark headings and the word of severity") {
  Options options;
  options.colour = true;
  const Style style(options);
  CHECK(style.strong("heading") == "\x1b[1mheading\x1b[0m");
  CHECK(style.tag("  [must fix] text [SB401]", rules::Severity::kError) ==
        "  \x1b[1;31m[must fix]\x1b[0m text [SB401]");
  CHECK(style.tag("[should check]", rules::Severity::kWarning) == "\x1b[33m[should check]\x1b[0m");
  CHECK(style.tag("[for information]", rules::Severity::kInfo) ==
        "\x1b[36m[for information]\x1b[0m");
  CHECK(style.tag("no tag", rules::Severity::kError) == "no tag");
}

}  // namespace scorebook::report

TEST_SUITE_END();
