// SPDX-License-Identifier: Apache-2.0
#include "xlsx/cell_patch.h"

#include <doctest/doctest.h>

#include <limits>

namespace scorebook::xlsx {
namespace {

Exact exact(const char* text) {
  return Exact::from_text(text).value();
}

CellPatch value(StoredValue stored) {
  CellPatch patch;
  patch.formula = "";
  patch.value = std::move(stored);
  return patch;
}

TEST_SUITE("xlsx.cell_patch") {
  TEST_CASE("values are stored as Excel stores them") {
    const struct {
      StoredValue stored;
      const char* type;
      const char* element;
    } cases[] = {
        {number_value(exact("28.825"), ""), "", "<v>28.825</v>"},
        {number_value(exact("1/3"), ""), "", "<v>0.333333333333333</v>"},
        {boolean_value(true, ""), "b", "<v>1</v>"},
        {boolean_value(false, "x:"), "b", "<x:v>0</x:v>"},
        {shared_text_value(12, ""), "s", "<v>12</v>"},
        {inline_text_value(" ก&ข", ""), "inlineStr",
         "<is><t xml:space=\"preserve\"> ก&amp;ข</t></is>"},
        {formula_value(4.5, ""), "", "<v>4.5</v>"},
        {formula_value(0.1 + 0.2, ""), "", "<v>0.3</v>"},
        {formula_value(std::string("ผ่าน <"), ""), "str", "<v>ผ่าน &lt;</v>"},
        {formula_value(std::string(), ""), "str", "<v></v>"},
        {formula_value(true, ""), "b", "<v>1</v>"},
        {formula_value(formula::CellError::kDiv0, ""), "e", "<v>#DIV/0!</v>"},
        {formula_value(std::numeric_limits<double>::infinity(), ""), "e", "<v>#NUM!</v>"},
        {formula_value({}, ""), "", ""},
    };

    for (const auto& c : cases) {
      CAPTURE(c.element);
      CHECK(c.stored.type == c.type);
      CHECK(c.stored.element == c.element);
    }
    CHECK(formula_element("A1<B1&\"x\"", "x:") == "<x:f>A1&lt;B1&amp;\"x\"</x:f>");
  }

  TEST_CASE("a value replaces what the cell held and keeps the rest") {
    const struct {
      const char* before;
      CellPatch patch;
      const char* after;
    } cases[] = {
        {"<c r=\"A1\" s=\"3\"/>", value(number_value(5, "")), "<c r=\"A1\" s=\"3\"><v>5</v></c>"},
        {"<c r=\"A1\" s=\"3\" t=\"s\"><v>7</v></c>", value(number_value(5, "")),
         "<c r=\"A1\" s=\"3\"><v>5</v></c>"},
        {"<c t='s' r='A1' ><v>7</v></c>", value(shared_text_value(9, "")),
         "<c t='s' r='A1' ><v>9</v></c>"},
        {"<c r=\"A1\"><v>7</v></c>", value(shared_text_value(9, "")),
         "<c r=\"A1\" t=\"s\"><v>9</v></c>"},
        {"<c r=\"A1\" s=\"3\" t=\"s\"><v>7</v></c>", value({}), "<c r=\"A1\" s=\"3\"/>"},
        {"<c r=\"A1\"><f>B1</f><v>7</v></c>", value(number_value(5, "")),
         "<c r=\"A1\"><v>5</v></c>"},
        {"<c r=\"A1\" cm=\"1\" vm=\"2\" ph=\"1\"><v>7</v></c>", value(number_value(5, "")),
         "<c r=\"A1\" ph=\"1\"><v>5</v></c>"},
        {"<c r=\"A1\"><v>7</v><extLst><ext uri=\"u\"/></extLst></c>", value(number_value(5, "")),
         "<c r=\"A1\"><v>5</v><extLst><ext uri=\"u\"/></extLst></c>"},
        {"<c r=\"A1\"></c>", value(number_value(5, "")), "<c r=\"A1\"><v>5</v></c>"},
    };

    for (const auto& c : cases) {
      CAPTURE(c.before);
      CHECK(patched_cell(c.before, c.patch, "") == c.after);
    }
  }

  TEST_CASE("a new stored value leaves the formula as it stands") {
    CellPatch patch;
    patch.value = formula_value(9.0, "");
    CHECK(
        patched_cell("<c r=\"A1\" t=\"str\" cm=\"1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">B1</f>"
                     "<v>x</v></c>",
                     patch, "") ==
        "<c r=\"A1\" cm=\"1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">B1</f><v>9</v></c>");
    patch.value = formula_value(std::string("y"), "x:");
    CHECK(patched_cell("<x:c r=\"A1\"><x:f>B1</x:f></x:c>", patch, "x:") ==
          "<x:c r=\"A1\" t=\"str\"><x:f>B1</x:f><x:v>y</x:v></x:c>");
  }

  TEST_CASE("a new formula leaves the stored value as it stands") {
    CellPatch patch;
    patch.formula = formula_element("B2*2", "");
    CHECK(patched_cell("<c r=\"A2\" s=\"1\"><f t=\"shared\" si=\"0\"/><v>4</v></c>", patch, "") ==
          "<c r=\"A2\" s=\"1\"><f>B2*2</f><v>4</v></c>");
  }

  TEST_CASE("a style alone changes the attribute only") {
    CellPatch patch;
    patch.style = 8;
    CHECK(patched_cell("<c s=\"1\" r=\"A2\"> <v>4</v> </c>", patch, "") ==
          "<c s=\"8\" r=\"A2\"> <v>4</v> </c>");
    CHECK(patched_cell("<c r=\"A2\"/>", patch, "") == "<c r=\"A2\" s=\"8\"/>");
  }

  TEST_CASE("a new cell has address and style and value") {
    CellPatch patch = value(shared_text_value(3, ""));
    CHECK(new_cell({7, 28}, patch, "") == "<c r=\"AB7\" t=\"s\"><v>3</v></c>");
    patch.style = 5;
    CHECK(new_cell({7, 28}, patch, "") == "<c r=\"AB7\" s=\"5\" t=\"s\"><v>3</v></c>");
    CHECK(new_cell({1, 1}, value(inline_text_value("a", "x:")), "x:") ==
          "<x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c>");
  }
}

}  // namespace
}  // namespace scorebook::xlsx
