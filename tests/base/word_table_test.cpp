// SPDX-License-Identifier: Apache-2.0
#include "base/word_table.h"

#include <doctest/doctest.h>

#include <stdexcept>

using scorebook::base::WordTable;

TEST_SUITE("base.word_table") {
  TEST_CASE("keys and texts are split at the first tab") {
    const WordTable words("# a comment\tnot a word\nyes\tใช่\nlines\tone\\ntwo\ttail\n\nlast\tx");
    CHECK(words.get("yes") == "ใช่");
    CHECK(words.get("lines") == "one\ntwo\ttail");
    CHECK(words.get("last") == "x");
    CHECK_FALSE(words.has("# a comment"));
    CHECK_THROWS_AS(words.get("no"), std::out_of_range);
  }
}
