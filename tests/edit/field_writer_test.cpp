// SPDX-License-Identifier: Apache-2.0
#include "edit/field_writer.h"

#include <doctest/doctest.h>

#include "edit/filling.h"
#include "io/package.h"

namespace scorebook::test {
namespace {

/// The workbook with one cell of the summary formatted as number format `id`.
FormBook formatted(const FormBook& book, std::string_view cell, int id) {
  std::vector<io::PartChange> parts;
  std::size_t style = 0;
  for (auto [name, xml] : parts_of(book.bytes())) {
    if (name == "xl/styles.xml") {
      const std::size_t begin = xml.find("<cellXfs");
      const std::size_t end = xml.find("</cellXfs>");
      for (std::size_t at = xml.find("<xf ", begin); at < end; at = xml.find("<xf ", at + 1)) {
        ++style;
      }
      xml.insert(
          end,
          fmt::format(R"(<xf numFmtId="{}" fontId="0" fillId="0" borderId="0" xfId="0"/>)", id));
    }
    parts.push_back({name, std::move(xml)});
  }
  const FormBook styled(must(io::build_package(parts)), weighted());
  xlsx::Editor editor(styled.book());
  editor.set_style(kSummary, base::parse_ref(cell).value(), static_cast<std::uint32_t>(style));
  return FormBook(must(editor.write()).bytes, weighted());
}

TEST_SUITE("edit.field_writer") {
  TEST_CASE("a number of more digits than a cell keeps is written rounded and reported") {
    const xlsx::Written written =
        must(fill_one(corrected(), "indicators", "3.3", "target_5", "66.66666666666667"));
    const FormBook after(written.bytes, weighted());
    CHECK(after.cell(kSummary, "I14") == "66.6666666666667");
    REQUIRE(!written.changes.empty());
    CHECK(written.changes.front().given == "66.66666666666667");
    CHECK((must(fill_one(after, "indicators", "3.3", "target_5", "66.66666666666667")).bytes ==
           after.bytes()));
    CHECK(must(fill_one(corrected(), "indicators", "3.3", "target_5", "66.6"))
              .changes.front()
              .given.empty());
  }

  TEST_CASE("a number for a percent cell is stored as a hundredth and read as given") {
    const FormBook percent = with_cells(formatted(corrected(), "E14", 9), kSummary,
                                        {{"E14", xlsx::NewValue(Exact(1, 5))}});
    CHECK(percent.value("indicators", "3.3", "target_1").number == Exact(20));
    const FormBook after = filled(fill_one(percent, "indicators", "3.3", "target_1", "90"));
    CHECK(after.cell(kSummary, "E14") == "0.9");
    CHECK(after.value("indicators", "3.3", "target_1").number == Exact(90));
    CHECK(
        (must(fill_one(percent, "indicators", "3.3", "target_1", "20")).bytes == percent.bytes()));
  }

  TEST_CASE("a number for a cell formatted as a date is refused") {
    const FormBook dated = with_cells(formatted(corrected(), "E14", 14), kSummary,
                                      {{"E14", xlsx::NewValue(std::monostate{})}});
    CHECK(error_text(fill_one(dated, "indicators", "3.3", "target_1", "90")) ==
          "cell_not_writable [ตารางสรุป!E14] reason=date format");
  }

  TEST_CASE("a year of the Buddhist era in an ISO date is asked about") {
    for (const char* date : {"2566-10-01", "9999-01-01", "0566-10-01"}) {
      CHECK(error_text(fill_with(corrected(),
                                 fmt::format(R"("fields": {{"period_start": "{}"}})", date))) ==
            fmt::format("data_value [2:28] name=period_start found={} expected=date hint=year",
                        date));
    }
    const FormBook after =
        filled(fill_with(corrected(), R"("fields": {"period_start": "2023-10-01"})"));
    CHECK(after.record().field("period_start").date == base::Date{2023, 10, 1});
  }

  TEST_CASE("lines that end as Windows writes them are stored as Excel stores them") {
    const FormBook after =
        filled(fill_one(corrected(), "details", "3.2", "narrative", R"("ก\r\nข\rค")"));
    CHECK(after.value("details", "3.2", "narrative").raw == "ก\nข\nค");
  }

  TEST_CASE("a text that begins a row gets the words that tell the row") {
    const FormBook after =
        filled(fill_one(corrected(), "details", "3.3", "activities", "\"ประชุมชี้แจง\""));
    CHECK(after.value("details", "3.3", "activities").raw == "รายละเอียดกิจกรรม\nประชุมชี้แจง");
    const record::Place at = after.value("details", "3.3", "activities").at;
    const FormBook cleared = filled(fill_one(after, "details", "3.3", "activities", "null"));
    CHECK(cleared.value("details", "3.3", "activities").empty());
    CHECK(cleared.cell(at.sheet, base::to_a1(at.area.first)) == "รายละเอียดกิจกรรม");
  }

  TEST_CASE("a round without a box on the sheet is refused with those there are") {
    CHECK(error_text(fill_one(corrected(), "details", "3.3", "round", "8")) ==
          "data_value [2:47] field=round value=8 allowed=4, 6, 9");
    const record::Value& round = corrected().value("details", "3.3", "round");
    const base::CellRef box = round.more[2].area.first;
    const FormBook less =
        with_cells(corrected(), round.at.sheet,
                   {{base::to_a1(base::CellRef{box.row, box.column + 1}), std::monostate{}}});
    CHECK(error_text(fill_one(less, "details", "3.3", "round", "9")) ==
          "data_value [2:47] field=round value=9 allowed=4, 6");
    CHECK(filled(fill_one(less, "details", "3.3", "round", "4"))
              .value("details", "3.3", "round")
              .number == Exact(4));
  }

  TEST_CASE("a box inside its label's cell gets the mark and keeps the label") {
    const record::Value& round = corrected().value("details", "3.3", "round");
    const std::uint32_t row = round.at.area.first.row;
    const auto at = [&](std::size_t i) {
      return base::to_a1(base::CellRef{row, round.more[i].area.first.column + 1});
    };
    const auto box = [&](std::size_t i) { return base::to_a1(round.more[i].area.first); };
    const FormBook inside = with_cells(corrected(), round.at.sheet,
                                       {{box(0), std::monostate{}},
                                        {box(1), std::monostate{}},
                                        {box(2), std::monostate{}},
                                        {at(0), std::string("☐ รอบ ๔ เดือน")},
                                        {at(1), std::string("☑ รอบ ๖ เดือน")},
                                        {at(2), std::string("☐ รอบ ๙ เดือน")}});
    REQUIRE(inside.value("details", "3.3", "round").number == Exact(6));
    const FormBook after = filled(fill_one(inside, "details", "3.3", "round", "9"));
    CHECK(after.cell(round.at.sheet, at(0)) == "☐ รอบ ๔ เดือน");
    CHECK(after.cell(round.at.sheet, at(1)) == "☐ รอบ ๖ เดือน");
    CHECK(after.cell(round.at.sheet, at(2)) == "☑ รอบ ๙ เดือน");
  }
}

}  // namespace
}  // namespace scorebook::test
