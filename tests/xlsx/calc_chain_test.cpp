// SPDX-License-Identifier: Apache-2.0
#include "xlsx/calc_chain.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::xlsx {
namespace {

std::string patched(const std::string& entries, const ChainCells& removed,
                    const ChainCells& added) {
  const auto bytes = patched_calc_chain("<calcChain xmlns=\"m\">" + entries + "</calcChain>",
                                        "xl/calcChain.xml", removed, added, 64);
  if (!bytes) {
    return "error " + std::string(key(bytes.error().code));
  }
  return *bytes ? (*bytes)->substr(21, (*bytes)->size() - 33) : "(nothing left)";
}

TEST_SUITE("xlsx.calc_chain") {
  const std::string kChain =
      "<c r=\"A1\" i=\"1\"/><c r=\"A2\"/><c r=\"B1\" i=\"2\" l=\"1\"/><c r=\"B2\" s=\"1\"></c>";

  TEST_CASE("an entry goes and the sheet of the next one stays clear") {
    CHECK(patched(kChain, {{1, {2, 1}}}, {}) ==
          "<c r=\"A1\" i=\"1\"/><c r=\"B1\" i=\"2\" l=\"1\"/><c r=\"B2\" s=\"1\"></c>");
    CHECK(patched(kChain, {{1, {1, 1}}}, {}) ==
          "<c r=\"A2\" i=\"1\"/><c r=\"B1\" i=\"2\" l=\"1\"/><c r=\"B2\" s=\"1\"></c>");
    CHECK(patched(kChain, {{2, {1, 2}}}, {}) ==
          "<c r=\"A1\" i=\"1\"/><c r=\"A2\"/><c r=\"B2\" s=\"1\" i=\"2\"></c>");
    CHECK(patched(kChain, {{2, {1, 1}}}, {}) == kChain);
  }

  TEST_CASE("a new formula goes to the end once") {
    CHECK(patched("<c r=\"A1\" i=\"1\"/>", {}, {{1, {3, 3}}, {1, {1, 1}}}) ==
          "<c r=\"A1\" i=\"1\"/><c r=\"C3\" i=\"1\"/>");
  }

  TEST_CASE("a chain may end up empty") {
    CHECK(patched("<c r=\"A1\" i=\"1\"/>", {{1, {1, 1}}}, {}) == "(nothing left)");
    CHECK(patched("<c r=\"A1\" i=\"1\"/>", {{1, {1, 1}}}, {{2, {1, 1}}}) ==
          "<c r=\"A1\" i=\"2\"/>");
  }

  TEST_CASE("a damaged chain is told") {
    CHECK(patched("<c r=\"A1\"", {}, {}) == "error xml_damaged");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
