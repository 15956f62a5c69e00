// SPDX-License-Identifier: Apache-2.0
#include "report/html.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report.html");

namespace scorebook::report {

TEST_CASE("text is escaped, whatever it holds") {
  CHECK(escaped("<a href='x'>&\"ที่ ๑</a>") == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;ที่ ๑&lt;/a&gt;");
  CHECK(escaped("a\xFF") == "a\uFFFD");
  CHECK(escaped("").empty());
}

TEST_CASE("an element has its attributes when there are some") {
  CHECK(element("p", "", "<b>1</b>") == "<p><b>1</b></p>\n");
  CHECK(element("td", "class=\"bar\"", "") == "<td class=\"bar\"></td>\n");
  CHECK(text_element("td", "number", "1 < 2") == "<td class=\"number\">1 &lt; 2</td>\n");
  CHECK(text_element("h1", "", "a") == "<h1>a</h1>\n");
}

}  // namespace scorebook::report

TEST_SUITE_END();
