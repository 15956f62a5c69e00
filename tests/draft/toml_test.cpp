// SPDX-License-Identifier: Apache-2.0
#include "draft/toml.h"

#include <doctest/doctest.h>

namespace scorebook::draft {

TEST_SUITE("draft.toml") {
  TEST_CASE("texts are quoted so that they read back") {
    CHECK(quoted_text("ก \"ข\" \\ ค") == "\"ก \\\"ข\\\" \\\\ ค\"");
    CHECK(quoted_text("a\nb\x7F") == "\"a\\u000Ab\\u007F\"");
    CHECK(quoted_list({"a", "ข"}) == "[\"a\", \"ข\"]");
    CHECK(quoted_list({}) == "[]");
  }

  TEST_CASE("a document is written line by line, comments on one line") {
    Toml toml;
    toml.comment("a\nb");
    toml.table("scoring");
    toml.text("kind", "x");
    toml.raw("levels", "5", "note");
    toml.blank();
    toml.entry("checks");
    toml.words("label", "ก", "A");
    CHECK(toml.take() ==
          "# a b\n[scoring]\nkind = \"x\"\nlevels = 5  # note\n\n[[checks]]\n"
          "label = { th = \"ก\", en = \"A\" }\n");
  }
}

}  // namespace scorebook::draft
