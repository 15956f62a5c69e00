// SPDX-License-Identifier: Apache-2.0
#include "xlsx/book_patch.h"

#include <doctest/doctest.h>

#include <string>

namespace scorebook::xlsx {
namespace {

TEST_SUITE("xlsx.book_patch") {
  TEST_CASE("full calculation is asked for where calcPr stands or belongs") {
    const struct {
      const char* before;
      const char* after;
    } cases[] = {
        {"<workbook><sheets/><calcPr calcId=\"1\"/></workbook>",
         "<workbook><sheets/><calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/></workbook>"},
        {"<workbook><calcPr fullCalcOnLoad=\"0\" /></workbook>",
         "<workbook><calcPr fullCalcOnLoad=\"1\" /></workbook>"},
        {"<workbook><calcPr fullCalcOnLoad=\"true\"/></workbook>",
         "<workbook><calcPr fullCalcOnLoad=\"true\"/></workbook>"},
        {"<workbook><sheets/><definedNames/></workbook>",
         "<workbook><sheets/><definedNames/><calcPr fullCalcOnLoad=\"1\"/></workbook>"},
        {"<x:workbook xmlns:x=\"m\"><x:sheets/><x:pivotCaches/><x:extLst/></x:workbook>",
         "<x:workbook xmlns:x=\"m\"><x:sheets/><x:calcPr fullCalcOnLoad=\"1\"/><x:pivotCaches/>"
         "<x:extLst/></x:workbook>"},
        {"<workbook><sheets/><extLst><ext><pivotCaches/></ext></extLst></workbook>",
         "<workbook><sheets/><calcPr "
         "fullCalcOnLoad=\"1\"/><extLst><ext><pivotCaches/></ext></extLst>"
         "</workbook>"},
    };

    for (const auto& c : cases) {
      CAPTURE(c.before);
      const auto after = with_full_calculation(c.before, "xl/workbook.xml", 64);
      REQUIRE(after.ok());
      CHECK(*after == c.after);
    }
    CHECK_FALSE(with_full_calculation("<workbook>", "xl/workbook.xml", 64).ok());
  }

  TEST_CASE("a relationship is taken out by its id") {
    CHECK(without_relationship("<Relationships>\n<Relationship Id=\"a\"/><Relationship Id=\"b\">"
                               "</Relationship></Relationships>",
                               "r", "b", 64)
              .value() == "<Relationships>\n<Relationship Id=\"a\"/></Relationships>");
    CHECK_FALSE(without_relationship("<Relationships>", "r", "b", 64).ok());
  }

  TEST_CASE("a content type is taken out by its part") {
    CHECK(without_override(
              "<Types><Default Extension=\"xml\"/><Override PartName=\"/xl/calcChain.xml\" "
              "ContentType=\"c\"/><Override PartName=\"/xl/styles.xml\"/></Types>",
              "xl/calcChain.xml", 64)
              .value() ==
          "<Types><Default Extension=\"xml\"/><Override PartName=\"/xl/styles.xml\"/></Types>");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
