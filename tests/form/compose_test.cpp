// SPDX-License-Identifier: Apache-2.0
#include "form/compose.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace scorebook::test {
namespace {

using Values = std::map<std::string, std::string>;

std::vector<form::Pattern> patterns(const std::vector<std::string>& texts) {
  std::vector<form::Pattern> out;
  for (const std::string& text : texts) {
    out.push_back(form::Pattern::compile(text).value());
  }
  return out;
}

std::string composed(const Values& values, std::string_view now = {}) {
  static const auto kKpi = patterns({"{no:code} {title:long} ({owner}) ({running:number})",
                                     "{no:code} {title:long} ({owner})", "{no:code} {title:long}",
                                     "No. {no:code} {title:long}", "{no:code}"});
  return form::compose_cell(kKpi, values, "....", now).value_or("none");
}

TEST_SUITE("form.compose") {
  TEST_CASE("the pattern holds every value and leaves the fewest blanks") {
    CHECK(composed({{"no", "3.3"}}) == "3.3");
    CHECK(composed({{"no", "3.3"}, {"title", ""}}) == "3.3");
    CHECK(composed({{"no", "3.3"}, {"title", "A b"}}) == "3.3 A b");
    CHECK(composed({{"no", "3.3"}, {"title", "A b"}, {"owner", "c"}}) == "3.3 A b (c)");
    CHECK(composed({{"no", "3.3"}, {"owner", "c"}}) == "3.3 .... (c)");
    CHECK(composed({{"no", "3.3"}, {"title", "A b"}, {"running", "7"}}) == "3.3 A b (....) (7)");
    CHECK(composed({{"no", "3.3"}, {"other", "x"}}) == "none");
  }

  TEST_CASE("of equal patterns the one in use stays") {
    CHECK(composed({{"no", "3.3"}, {"title", "A"}}, "No. 3.3 B") == "No. 3.3 A");
    CHECK(composed({{"no", "3.3"}, {"title", "A"}, {"owner", "c"}}, "No. 3.3 B") == "3.3 A (c)");
  }

  TEST_CASE("what would be read as another value is printed otherwise or not at all") {
    CHECK(composed({{"no", "3.3"}, {"title", "A (b)"}}) == "No. 3.3 A (b)");
    CHECK(composed({{"no", "3.3"}, {"title", "A"}, {"owner", "b) (c"}}) == "none");
  }

  TEST_CASE("a row is told by its first words") {
    form::RowKind kind;
    kind.patterns = patterns({"Note{rest:long}", "Note"});
    CHECK(form::labelled_text(kind, "", "Note: a") == "Note: a");
    CHECK(form::labelled_text(kind, "", "a") == "Note\na");
    CHECK(form::labelled_text(kind, "Note :", "a") == "Note :\na");
    CHECK(form::labelled_text(kind, "Note :", "") == "Note :");
  }
}

}  // namespace
}  // namespace scorebook::test
