// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "io/xml.h"

namespace scorebook::io {

TEST_SUITE("io.xml_attributes") {
  TEST_CASE("attributes are walked with absolute offsets") {
    constexpr std::string_view kDocument = "<c  r=\"B2\" x:s = '3'\n t=\"\"/>";
    XmlReader reader(kDocument);
    const XmlToken token = reader.next().value();
    XmlAttributes attributes(token, kDocument);
    XmlAttribute attribute;
    std::string out;
    while (attributes.next(attribute)) {
      out += std::string(attribute.prefix) + ":" + std::string(attribute.name) + "=" +
             std::string(attribute.value) + "@" + std::to_string(attribute.value_begin) + "-" +
             std::to_string(attribute.value_end) + " ";
      CHECK(kDocument.substr(attribute.value_begin, attribute.value_end - attribute.value_begin) ==
            attribute.value);
    }
    CHECK(out == ":r=B2@7-9 x:s=3@18-19 :t=@25-25 ");
  }

  TEST_CASE("an attribute is found by local name or with its prefix") {
    XmlReader reader("<sheet name=\"KPI\" sheetId=\"1\" r:id=\"rId1\" empty=\"\"/>");
    const XmlToken token = reader.next().value();
    CHECK(find_attribute(token, "name") == "KPI");
    CHECK(find_attribute(token, "id") == "rId1");
    CHECK(find_attribute(token, "r:id") == "rId1");
    CHECK(find_attribute(token, "x:id").data() == nullptr);
    CHECK(find_attribute(token, "Id").data() == nullptr);
    CHECK(find_attribute(token, "empty").data() != nullptr);
    CHECK(find_attribute(token, "empty").empty());
    CHECK(find_attribute(XmlToken{}, "name").data() == nullptr);
  }
}

}  // namespace scorebook::io
