// SPDX-License-Identifier: Apache-2.0
#include "report/uri.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("report.uri");

namespace scorebook::report {

TEST_CASE("a relative path stays relative and keeps its slashes") {
  CHECK(file_uri("data/report-1_a.b~.xlsx", false) == "data/report-1_a.b~.xlsx");
  CHECK(file_uri("data\\report.xlsx", false) == "data/report.xlsx");
}

TEST_CASE("everything else is percent-encoded byte by byte") {
  CHECK(file_uri("ก 1%#?.xlsx", false) == "%E0%B8%81%201%25%23%3F.xlsx");
  CHECK(file_uri("a:b.xlsx", false) == "a%3Ab.xlsx");  // no scheme
  CHECK(file_uri("\xFF", false) == "%FF");
}

TEST_CASE("an absolute path is a file URI") {
  CHECK(file_uri("/tmp/ก.xlsx", false) == "file:///tmp/%E0%B8%81.xlsx");
  CHECK(file_uri("C:\\a b\\c.xlsx", false) == "file:///C:/a%20b/c.xlsx");
}

TEST_CASE("the name alone has no folders") {
  CHECK(file_uri("/tmp/a/ข.xlsx", true) == "%E0%B8%82.xlsx");
  CHECK(file_uri("report.xlsx", true) == "report.xlsx");
}

}  // namespace scorebook::report

TEST_SUITE_END();
