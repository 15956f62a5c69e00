// SPDX-License-Identifier: Apache-2.0
#include "xlsx/styles.h"

#include <doctest/doctest.h>

namespace scorebook::xlsx {
namespace {

TEST_SUITE("xlsx.styles") {
  TEST_CASE("each cell style has its number format") {
    const auto styles = Styles::read(
        "<styleSheet xmlns=\"m\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" "
        "formatCode=\"0.0000\"/>"
        "<numFmt numFmtId=\"165\" formatCode=\"0&quot; x&quot;\"/></numFmts><cellStyleXfs><xf "
        "numFmtId=\"9\"/></cellStyleXfs><cellXfs count=\"9\"><xf numFmtId=\"0\"/><xf "
        "numFmtId=\"164\">"
        "<alignment/></xf><xf numFmtId=\"10\"/><xf/><xf numFmtId=\"165\"/><xf numFmtId=\"164\"/>"
        "</cellXfs><dxfs><dxf><numFmt numFmtId=\"164\" "
        "formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>",
        "xl/styles.xml", {});
    REQUIRE(styles.ok());
    CHECK(styles->size() == 6);
    const char* codes[] = {"General", "0.0000", "0.00%", "General", "0\" x\"", "0.0000", "General"};
    for (std::uint32_t i = 0; i < 7; ++i) {
      CAPTURE(i);
      CHECK(styles->format(i).code == codes[i]);
    }
    CHECK(&styles->format(1) == &styles->format(5));
    CHECK(styles->format(4000000000).code == "General");
  }

  TEST_CASE("without the part every style is General") {
    CHECK(Styles().format(0).code == "General");
    CHECK(Styles().format(7).code == "General");
    CHECK(Styles().size() == 0);
  }

  TEST_CASE("damage is told") {
    const auto damaged = Styles::read("<styleSheet><cellXfs></styleSheet>", "xl/styles.xml", {});
    REQUIRE_FALSE(damaged.ok());
    CHECK(key(damaged.error().code) == "xml_damaged");
    CHECK(damaged.error().args.back() ==
          std::pair<std::string, std::string>("part", "xl/styles.xml"));
  }
}

}  // namespace
}  // namespace scorebook::xlsx
