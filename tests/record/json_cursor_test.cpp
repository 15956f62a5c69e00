// SPDX-License-Identifier: Apache-2.0
#include "record/json_cursor.h"

#include <doctest/doctest.h>

#include <vector>

namespace scorebook::record {

TEST_SUITE("record.json_cursor") {
  TEST_CASE("tokens start where a parser sees them") {
    JsonCursor cursor("{\"ก\\\"\":\n  [12, tru]}");
    std::vector<std::string> starts;
    while (!cursor.at_end()) {
      cursor.advance();
      const std::string start = cursor.token().text();
      if (starts.empty() || starts.back() != start) {
        starts.push_back(start);
      }
    }
    CHECK(cursor.mark().text() == "2:12");
    CHECK(starts == std::vector<std::string>{"1:1", "1:2", "2:3", "2:4", "2:8"});
  }

  TEST_CASE("a byte offset becomes line and character") {
    const JsonCursor cursor("กข\nค");
    CHECK(cursor.place_of(0).text() == "1:1");
    CHECK(cursor.place_of(3).text() == "1:2");
    CHECK(cursor.place_of(7).text() == "2:1");
    CHECK(cursor.place_of(1000).text() == "2:2");
  }
}

}  // namespace scorebook::record
