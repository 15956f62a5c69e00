// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "form/form.h"
#include "form/small_form.h"

namespace scorebook::form::test {

TEST_SUITE("form.known_row") {
  TEST_CASE("a known row is told by its text, a variant, or the nearest when it is misspelt") {
    Table table;
    table.known = {{"1", {"ระดับความสำเร็จของการพัฒนาองค์กร", "ระดับความสำเร็จของการพัฒนาองค์การ"}},
                   {"2", {"ระดับความสำเร็จของการจัดการความรู้"}}};
    const auto id = [&](std::string_view text) {
      const Table::Known* row = table.known_row(text);
      return row == nullptr ? std::string() : row->id;
    };
    CHECK(id("ระดับความสำเร็จของการพัฒนาองค์กร") == "1");
    CHECK(id("ระดับความสำเร็จ ของการพัฒนาองค์การ") == "1");
    CHECK(id("ระดับความสำเร็จของการพัฒนาองค์กรร") == "1");
    CHECK(id("ระดับความสำเร็จของการจัดการความรู") == "2");
    CHECK(id("ระดับความสำเร็จของแผน") == "");
    CHECK(id("") == "");
  }
}

}  // namespace scorebook::form::test
