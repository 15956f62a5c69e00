// SPDX-License-Identifier: Apache-2.0
#include "xlsx/string_table_patch.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::xlsx {
namespace {

SharedStrings table(std::string xml) {
  return SharedStrings::read(std::move(xml), "xl/sharedStrings.xml", {}).value();
}

TEST_SUITE("xlsx.string_table_patch") {
  TEST_CASE("a text the table has is not added again") {
    const SharedStrings strings =
        table("<sst><si><t>a&amp;b</t></si><si><r><t>rich</t></r></si><si><t> x</t></si></sst>");
    StringTablePatch patch(strings);
    CHECK(patch.index_of("a&b") == 0);
    CHECK(patch.empty());
    CHECK(patch.index_of("rich") == 3);
    CHECK(patch.index_of("rich") == 3);
    CHECK(patch.index_of(" x") == 4);
    CHECK_FALSE(patch.empty());
    CHECK(patch.apply(9) ==
          "<sst><si><t>a&amp;b</t></si><si><r><t>rich</t></r></si><si><t> x</t></si>"
          "<si><t>rich</t></si><si><t xml:space=\"preserve\"> x</t></si></sst>");
  }

  TEST_CASE("many texts are found as few are") {
    std::string items;
    for (int i = 0; i < 40; ++i) {
      items += "<si><t>t" + std::to_string(i) + "</t></si>";
    }
    const SharedStrings strings = table("<sst>" + items + "</sst>");
    StringTablePatch patch(strings);
    for (int i = 39; i >= 0; --i) {
      CHECK(patch.index_of("t" + std::to_string(i)) == static_cast<std::size_t>(i));
    }
    CHECK(patch.empty());
    CHECK(patch.index_of("new") == 40);
    CHECK(patch.index_of("new") == 40);
    CHECK_FALSE(patch.empty());
  }

  TEST_CASE("counts become true where they are given") {
    const SharedStrings strings = table(
        "<?xml version=\"1.0\"?>\n<sst xmlns=\"m\" count=\"99\" uniqueCount='1'>\n"
        "<si><t>a</t></si>\n</sst>");
    StringTablePatch patch(strings);
    CHECK(patch.index_of("ข") == 1);
    CHECK(patch.apply(5) ==
          "<?xml version=\"1.0\"?>\n<sst xmlns=\"m\" count=\"5\" uniqueCount='2'>\n"
          "<si><t>a</t></si>\n<si><t>ข</t></si></sst>");
  }

  TEST_CASE("an empty table is opened and a prefix kept") {
    const SharedStrings strings = table("<x:sst xmlns:x=\"m\"/>");
    StringTablePatch patch(strings);
    CHECK(patch.index_of("a") == 0);
    CHECK(patch.apply(1) == "<x:sst xmlns:x=\"m\"><x:si><x:t>a</x:t></x:si></x:sst>");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
