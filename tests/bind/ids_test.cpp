// SPDX-License-Identifier: Apache-2.0
#include "bind/ids.h"

#include <doctest/doctest.h>

#include "bind/weighted_book.h"

namespace scorebook::bind {

TEST_SUITE("bind.ids") {
  TEST_CASE("parts are ASCII without spaces") {
    struct Row {
      std::string_view text;
      form::ValueType type;
      std::string_view part;
    };

    using form::ValueType;
    const Row rows[] = {
        {"๑.๓", ValueType::kCode, "1.3"},  {"S1 - 1.1", ValueType::kCode, "S1-1.1"},
        {"1.1.", ValueType::kCode, "1.1"}, {"๑๒", ValueType::kNumber, "12"},
        {"1.0", ValueType::kNumber, "1"},  {"ก", ValueType::kCode, "(none)"},
        {"", ValueType::kCode, "(none)"},  {"มาก", ValueType::kNumber, "(none)"},
    };
    for (const Row& row : rows) {
      CAPTURE(row.text);
      CHECK(id_part(row.text, row.type).value_or("(none)") == row.part);
    }
    CHECK_FALSE(id_part(std::string(200, '1'), ValueType::kCode));
  }

  TEST_CASE("an id needs all of its parts") {
    const form::Table& table = *test::weighted_form().table("sub_items");
    const auto compose = [&](std::optional<std::string> detail) {
      return compose_id(table, [&](const std::string& name) {
        return name == "detail" ? detail : std::optional<std::string>("2");
      });
    };
    CHECK(compose("2.4").value_or("(none)") == "2.4/2");
    CHECK(compose(std::nullopt).value_or("(none)") == "(none)");
    CHECK(compose("").value_or("(none)") == "(none)");
  }
}

}  // namespace scorebook::bind
