// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "xlsx/number_format.h"

namespace scorebook::xlsx {
namespace {

TEST_SUITE("xlsx.builtin_formats") {
  TEST_CASE("built-in ids have the codes of a Thai Excel") {
    struct Case {
      std::uint32_t id;
      const char* code;
    };

    const Case cases[] = {
        {0, "General"},     {1, "0"},           {2, "0.00"},           {4, "#,##0.00"},
        {9, "0%"},          {10, "0.00%"},      {14, "mm-dd-yy"},      {22, "m/d/yy h:mm"},
        {27, "yyyy-mm-dd"}, {36, "yyyy-mm-dd"}, {45, "mm:ss"},         {49, "@"},
        {59, "t0"},         {60, "t0.00"},      {61, "t#,##0"},        {62, "t#,##0.00"},
        {67, "t0%"},        {68, "t0.00%"},     {69, "t# ?/?"},        {70, "t# ?\?/??"},
        {71, "ว/ด/ปปปป"},   {72, "ว-ดดด-ปป"},   {73, "ว-ดดด"},         {74, "ดดด-ปป"},
        {75, "ช:นน"},       {76, "ช:นน:ทท"},    {77, "ว/ด/ปปปป ช:นน"}, {78, "นน:ทท"},
        {79, "[ช]:นน:ทท"},  {80, "นน:ทท.0"},    {81, "d/m/bb"},        {163, "General"},
    };
    for (const Case& c : cases) {
      CAPTURE(c.id);
      CHECK(builtin_format(c.id) == c.code);
    }
  }

  TEST_CASE("the ids for dates are read as dates") {
    for (const std::uint32_t id :
         {14U, 15U, 16U, 17U, 18U, 19U, 20U, 21U, 22U, 27U, 36U, 45U, 46U, 47U,
          50U, 58U, 71U, 72U, 73U, 74U, 75U, 76U, 77U, 78U, 79U, 80U, 81U}) {
      CAPTURE(id);
      CHECK(read_format(builtin_format(id)).date);
    }
    for (const std::uint32_t id : {0U, 1U, 4U, 10U, 11U, 12U, 37U, 43U, 48U, 49U, 59U, 62U, 70U}) {
      CAPTURE(id);
      CHECK_FALSE(read_format(builtin_format(id)).date);
    }
  }
}

}  // namespace
}  // namespace scorebook::xlsx
