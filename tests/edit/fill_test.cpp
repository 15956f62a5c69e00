// SPDX-License-Identifier: Apache-2.0
#include "edit/fill.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <set>

#include "edit/filling.h"

namespace scorebook::test {
namespace {

/// "sheet!A1 before -> after" of each change on a line, recalculated ones with a star.
std::string changes(const xlsx::Written& written) {
  std::string out;
  for (const xlsx::CellChange& change : written.changes) {
    out += fmt::format("{}!{} {} -> {}{}\n", change.sheet, base::to_a1(change.ref), change.before,
                       change.after, change.recalculated ? " *" : "");
  }
  return out;
}

/// The bytes of a sheet without the elements of these cells.
std::string rest_of_sheet(const FormBook& book, const std::string& name,
                          const std::set<base::CellRef>& without) {
  const xlsx::Sheet* sheet = book.book().sheet(name);
  REQUIRE(sheet);
  std::string rest;
  std::size_t from = 0;
  for (const xlsx::Cell& cell : sheet->cells()) {
    if (without.contains(cell.ref)) {
      rest += sheet->bytes().substr(from, cell.begin - from);
      from = cell.end;
    }
  }
  return rest.append(sheet->bytes().substr(from));
}

/// The workbook with a cell of the summary in another number format.
FormBook with_format(const FormBook& book, const char* cell, const std::string& code) {
  std::string styles = must(book.book().package().read("xl/styles.xml"));
  const auto insert = [&styles](std::string_view before, const std::string& text) {
    const std::size_t at = styles.find(before);
    REQUIRE(at != std::string::npos);
    styles.insert(at, text);
  };
  insert("</numFmts>", "<numFmt numFmtId=\"999\" formatCode=\"" + code + "\"/>");
  const std::size_t count = styles.find("<cellXfs count=\"") + 16;
  const auto index = static_cast<std::uint32_t>(std::stoul(styles.substr(count)));
  insert("</cellXfs>", "<xf numFmtId=\"999\" fontId=\"0\" fillId=\"0\" borderId=\"0\" "
                       "xfId=\"0\" applyNumberFormat=\"1\"/>");
  const io::PartChange change{"xl/styles.xml", styles};
  const FormBook styled(must(io::rewrite_package(book.book().package(), {&change, 1})), weighted());
  xlsx::Editor editor(styled.book());
  editor.set_style(kSummary, *base::parse_ref(cell), index);
  return FormBook(must(editor.write()).bytes, weighted());
}

TEST_SUITE("edit.fill") {
  TEST_CASE("a changed level recalculates the scores above it and nothing else") {
    const xlsx::Written written = must(fill_one(corrected(), "indicators", "3.3", "level", "2"));
    const FormBook after(written.bytes, weighted());
    const auto number = [&](const char* cell) {
      return after.book()
          .value(*after.book().sheet(kSummary), *base::parse_ref(cell))
          .number.exact_text();
    };
    CHECK(number("Q14") == "2");
    CHECK(number("M14") == "2.4");
    CHECK(number("N14") == "2.4");
    CHECK(number("O12") == "4.8");
    CHECK(number("M27") == "32.425");
    CHECK(changes(written) ==
          "ตารางสรุป!O12 ๓.๖ -> ๔.๘ *\n"
          "ตารางสรุป!M14 ๑.๒ -> ๒.๔ *\n"
          "ตารางสรุป!N14 ๑.๒ -> ๒.๔ *\n"
          "ตารางสรุป!Q14 ๑ -> ๒\n"
          "ตารางสรุป!M27 ๓๑.๒๓ -> ๓๒.๔๓ *\n");
    CHECK(written.not_evaluated.empty());
  }

  TEST_CASE("parts that hold no change keep their stored bytes") {
    const xlsx::Written written = must(fill_one(corrected(), "indicators", "3.3", "level", "2"));
    const std::vector<std::string> changed = changed_parts(corrected().bytes(), written.bytes);
    CHECK(changed == std::vector<std::string>{"xl/worksheets/sheet1.xml"});
    CHECK(written.parts_changed == changed);
    CHECK(written.parts_kept + changed.size() == parts_of(written.bytes).size());
  }

  TEST_CASE("a touched sheet keeps every byte outside the changed cells") {
    const xlsx::Written written = must(fill_one(corrected(), "indicators", "3.3", "level", "2"));
    std::set<base::CellRef> cells;
    for (const xlsx::CellChange& change : written.changes) {
      cells.insert(change.ref);
    }
    const std::string sheet(kSummary);
    CHECK((rest_of_sheet(corrected(), sheet, cells) ==
           rest_of_sheet(FormBook(written.bytes, weighted()), sheet, cells)));
  }

  TEST_CASE("filling a workbook with its own export changes no byte") {
    for (const char* path : {"fixtures/hr-scorecard-weighted/2566/report.xlsx",
                             "fixtures/hr-scorecard-weighted/2566/corrected.xlsx",
                             "templates/hr-scorecard-weighted/2566/blank.xlsx"}) {
      CAPTURE(path);
      const FormBook book(shipped(path), weighted());
      const record::Data data = record::to_data(weighted(), book.record(), true);
      for (const std::string& text : {record::to_json(data), record::to_csv(data)}) {
        const xlsx::Written written =
            must(edit::fill(book.book(), weighted(), book.record(),
                            must(record::parse_data(text, weighted())), {}));
        CHECK(changes(written).empty());
        CHECK((written.bytes == book.bytes()));
      }
    }
  }

  TEST_CASE("a filled workbook exports the values it was filled with") {
    // Everything the blank prints or computes is there already; all else comes from the export.
    const FormBook source = open("corrected.xlsx");
    const FormBook cleared = [&] {
      std::string rows;
      for (const record::Row& row : source.record().table("indicators")->rows) {
        rows += fmt::format(R"({}{{"id": "{}", "level": null, "budget": null, "weight": null}})",
                            rows.empty() ? "" : ",", row.id);
      }
      return filled(fill_with(source, "\"tables\": {\"indicators\": [" + rows + "]}"));
    }();
    CHECK(cleared.value("indicators", "3.3", "level").empty());
    CHECK(cleared.value("indicators", "5.4", "weight").empty());
    const std::string wanted = record::to_json(record::to_data(weighted(), source.record(), true));
    const xlsx::Written written =
        must(edit::fill(cleared.book(), weighted(), cleared.record(),
                        must(record::parse_data(wanted, weighted())), {}));
    const FormBook again(written.bytes, weighted());
    CHECK(record::to_json(record::to_data(weighted(), again.record(), true)) == wanted);
    CHECK((parts_of(written.bytes).at("xl/worksheets/sheet1.xml") ==
           parts_of(source.bytes()).at("xl/worksheets/sheet1.xml")));
  }

  TEST_CASE("null clears a cell and keeps its style") {
    const FormBook after = filled(fill_one(corrected(), "indicators", "3.3", "budget", "null"));
    CHECK(after.value("indicators", "3.3", "budget").empty());
    const base::CellRef ref = *base::parse_ref("P14");
    const xlsx::Cell* before_cell = corrected().book().sheet(kSummary)->find(ref);
    const xlsx::Cell* after_cell = after.book().sheet(kSummary)->find(ref);
    REQUIRE(before_cell);
    REQUIRE(after_cell);
    CHECK(before_cell->style == after_cell->style);
    CHECK(after_cell->type == xlsx::CellType::kEmpty);
  }

  TEST_CASE("a cleared level takes the level of the detail result") {
    const FormBook after = filled(fill_one(corrected(), "indicators", "3.3", "level", "null"));
    CHECK(after.cell(kSummary, "Q14").empty());
    const scoring::Scores scores = *scoring::score(weighted(), after.record());
    CHECK(scores.indicator("3.3")->level_derived);
    CHECK(scores.total->exact_text() == "31.225");
    CHECK(after.value("indicators", "3.3", "score").number.exact_text() == "1.2");
  }

  TEST_CASE("a state phrase stands for a level and scores nothing") {
    const FormBook after =
        filled(fill_one(corrected(), "indicators", "3.3", "level", "\"ทราบผล เดือน ก.ย. ๖๖\""));
    CHECK(after.cell(kSummary, "Q14") == "ทราบผล เดือน ก.ย. ๖๖");
    CHECK(after.value("indicators", "3.3", "level").state == "pending");
    CHECK(after.value("indicators", "3.3", "score").number.exact_text() == "0");
    CHECK(after.record().field("total").number.exact_text() == "30.025");
  }

  TEST_CASE("a part of a text is exchanged and the other parts stay") {
    CHECK(corrected().cell(kSummary, "D14") == "๓.๓ จำนวนสื่อการเรียนรู้ด้านสหกรณ์ (สทส.) (๑๐)");
    const FormBook owner = filled(fill_one(corrected(), "indicators", "3.3", "owner", "\"กกจ.\""));
    CHECK(owner.cell(kSummary, "D14") == "๓.๓ จำนวนสื่อการเรียนรู้ด้านสหกรณ์ (กกจ.) (๑๐)");
    const FormBook both = filled(fill_with(
        corrected(),
        R"("tables": {"indicators": [{"id": "3.3", "title": "จำนวนสื่อใหม่", "owner": "กพร."}]})"));
    CHECK(both.cell(kSummary, "D14") == "๓.๓ จำนวนสื่อใหม่ (กพร.) (๑๐)");
  }

  TEST_CASE("a report field inside the title line is exchanged there") {
    const FormBook after = filled(fill_with(corrected(), R"("fields": {"agency": "กรมการข้าว"})"));
    CHECK(after.cell(kSummary, "A1") ==
          "ผลการดำเนินงานตามแผนกลยุทธ์การบริหารทรัพยากรบุคคล กรมการข้าว ปีงบประมาณ พ.ศ. ๒๕๖๖ "
          "( ๑ ตุลาคม ๒๕๖๕ ถึง ๓๑ มีนาคม ๒๕๖๖) ๖ เดือน");
  }

  TEST_CASE("a chosen tick moves to its box") {
    const auto boxes = [](const FormBook& book) {
      std::string out;
      for (const record::Place& box : book.value("details", "3.3", "round").more) {
        const std::string mark = book.cell(box.sheet, base::to_a1(box.area.first));
        out += mark.empty() ? "-" : mark;
      }
      return out;
    };
    CHECK(boxes(corrected()) == "-✓-");
    const FormBook nine = filled(fill_one(corrected(), "details", "3.3", "round", "9"));
    CHECK(boxes(nine) == "--✓");
    const FormBook none = filled(fill_one(corrected(), "details", "3.3", "round", "null"));
    CHECK(boxes(none) == "---");
  }

  TEST_CASE("a narrative shorter than its rows empties the rows behind it") {
    const record::Value& before = corrected().value("details", "3.2", "narrative");
    REQUIRE(before.more.size() >= 1);
    const FormBook after =
        filled(fill_one(corrected(), "details", "3.2", "narrative", "\"สั้นกว่าเดิม\""));
    CHECK(after.cell(before.at.sheet, base::to_a1(before.at.area.first)) == "สั้นกว่าเดิม");
    for (const record::Place& more : before.more) {
      CHECK(after.cell(more.sheet, base::to_a1(more.area.first)).empty());
    }
    CHECK(after.value("details", "3.2", "narrative").raw == "สั้นกว่าเดิม");
  }

  TEST_CASE("a long narrative continues over the rows that are there and joins again") {
    std::string text;
    for (int line = 1; line <= 30; ++line) {
      text += fmt::format("{}{}. ดำเนินการตามแผนเรียบร้อยแล้ว", line == 1 ? "" : "\\n", line);
    }
    const FormBook after =
        filled(fill_one(corrected(), "details", "3.2", "narrative", "\"" + text + "\""));
    std::string wanted = text;
    for (std::size_t at; (at = wanted.find("\\n")) != std::string::npos;) {
      wanted.replace(at, 2, "\n");
    }
    const record::Value& value = after.value("details", "3.2", "narrative");
    CHECK(value.raw == wanted);
    CHECK_FALSE(
        after.cell(value.more.front().sheet, base::to_a1(value.more.front().area.first)).empty());
    for (const xlsx::RowInfo& row : after.book().sheet(value.at.sheet)->rows()) {
      CAPTURE(row.row);
      CHECK(row.height <= 409);
    }
  }

  TEST_CASE("a narrative that needs more rows than there are is refused with their number") {
    std::string text = "1. ก";
    for (int line = 2; line <= 400; ++line) {
      text += fmt::format("\\n{}. ก", line);
    }
    const Result<xlsx::Written> written =
        fill_one(corrected(), "details", "3.3", "narrative", "\"" + text + "\"");
    REQUIRE_FALSE(written);
    CHECK(error_text(written) ==
          "text_rows_lacking [2:51] sheet=KPI 3.3 field=narrative id=3.3 needed=27 free=4 "
          "form=hr-scorecard-weighted/2566");
  }

  TEST_CASE("a value for a formula cell is refused with the cell") {
    CHECK(error_text(fill_one(corrected(), "indicators", "3.3", "score", "5")) ==
          "formula_in_the_way [2:50] sheet=ตารางสรุป cell=M14 field=score");
  }

  TEST_CASE("a score that the formula shows already is no change") {
    const xlsx::Written written = must(fill_one(corrected(), "indicators", "3.3", "score", "1.2"));
    CHECK((written.bytes == corrected().bytes()));
  }

  TEST_CASE("overwriting a formula leaves a constant even when the value is the same") {
    for (const char* score : {"1.2", "5"}) {
      CAPTURE(score);
      const FormBook after =
          filled(fill_one(corrected(), "indicators", "3.3", "score", score, true));
      CHECK(after.cell(kSummary, "M14") == score);
    }
  }

  TEST_CASE("what the data gets wrong stops the fill with its place") {
    struct Case {
      std::string_view members, error;
    };

    constexpr Case kCases[] = {
        {R"("tables": {"indicators": [{"id": "9.9", "level": 1}]})",
         "data_unknown [2:27] kind=row name=9.9 table=indicators known=1.1, 1.2, 1.3, 2.1, 2.2, "
         "2.3, "
         "2.4, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 4.1, 4.2, 4.3, 4.4, 5.1, 5.2, 5.3, 5.4"},
        {R"("tables": {"indicators": [{"id": "2.33", "level": 1}]})",
         "data_unknown [2:27] kind=row name=2.33 table=indicators near=2.3"},
        {R"("tables": {"indicators": [{"id": "3.3", "level": 1}, {"id": "3.3", "level": 2}]})",
         "data_duplicate [2:61] name=3.3 table=indicators"},
        {R"("tables": {"indicators": [{"id": "3.3", "csf": "5"}]})",
         "data_value [2:48] field=csf value=5 allowed=6"},
        {R"("tables": {"indicators": [{"id": "3.3", "level": "ดีมาก"}]})",
         "data_value [2:50] name=level found=ดีมาก expected=number"},
        {R"("tables": {"indicators": [{"id": "3.3", "lvel": 1}]})",
         "data_unknown [2:41] kind=field name=lvel table=indicators"},
        {R"("tables": {"indicator": []})", "data_unknown [2:12] kind=table name=indicator"},
        {R"("fields": {"agncy": "ก"})", "data_unknown [2:12] kind=field name=agncy"},
    };
    for (const Case& c : kCases) {
      CAPTURE(c.members);
      CHECK(error_text(fill_with(corrected(), std::string(c.members))) == c.error);
    }
  }

  TEST_CASE("a parent that is the row's own is no change") {
    const xlsx::Written written = must(fill_with(
        corrected(), R"("tables": {"indicators": [{"id": "3.3", "dimension": "3", "csf": "6"}]})"));
    CHECK((written.bytes == corrected().bytes()));
  }

  TEST_CASE("a blank takes the title and weight of a numbered row") {
    const FormBook after = filled(fill_with(
        blank(),
        R"("tables": {"indicators": [{"id": "1.2", "title": "ร้อยละของบุคลากร", "owner": "กกจ.",
           "running": 2, "weight": 50, "target_1": 60}]})"));
    const record::Row& row = after.row("indicators", "1.2");
    CHECK(row.value("title").raw == "ร้อยละของบุคลากร");
    CHECK(row.value("owner").raw == "กกจ.");
    CHECK(row.value("running").number == Exact(2));
    CHECK(row.value("weight").number == Exact(50));
    CHECK(row.value("target_1").number == Exact(60));
  }

  TEST_CASE("the same fill gives the same bytes twice") {
    const std::string once = must(fill_one(corrected(), "indicators", "3.3", "level", "4")).bytes;
    CHECK((once == must(fill_one(corrected(), "indicators", "3.3", "level", "4")).bytes));
  }

  TEST_CASE("a change and its way back give the same sheet") {
    const FormBook there = filled(fill_one(corrected(), "indicators", "3.3", "level", "4"));
    const FormBook back = filled(fill_one(there, "indicators", "3.3", "level", "1"));
    CHECK((parts_of(back.bytes()) == parts_of(corrected().bytes())));
  }

  TEST_CASE("a number goes into a percent cell as its hundredth") {
    const FormBook book = with_format(corrected(), "Q14", "0.00%");
    CHECK(book.value("indicators", "3.3", "level").number.exact_text() == "100");
    const FormBook after = filled(fill_one(book, "indicators", "3.3", "level", "2.5"));
    CHECK(after.cell(kSummary, "Q14") == "0.025");
    CHECK(after.value("indicators", "3.3", "level").number.exact_text() == "2.5");
  }

  TEST_CASE("a number for a cell formatted as a date is refused") {
    const FormBook book = with_format(corrected(), "Q14", "[$-107041E]d mmm yyyy;@");
    CHECK(error_text(fill_one(book, "indicators", "3.3", "level", "2")) ==
          "cell_not_writable [ตารางสรุป!Q14] reason=date format");
  }

  TEST_CASE("a day goes into a date cell as its serial and into another as text") {
    std::string toml = shipped("templates/hr-scorecard-weighted/2566/form.toml");
    std::size_t budget = toml.find("key = \"budget\"\n", toml.find("key = \"indicators\""));
    for (; budget != std::string::npos; budget = toml.find("key = \"budget\"\n", budget + 1)) {
      const std::size_t type = toml.find("type = \"number\"", budget);
      toml.replace(type, toml.find("role", type) - type, "type = \"date\"\n");
    }
    const form::Loaded loaded =
        form::load("form.toml", toml, rules::known_ids(), scoring::known_kinds());
    for (const form::Fault& fault : loaded.faults) {
      FAIL_CHECK(fault.text());
    }
    REQUIRE(loaded.form);
    const auto fill_day = [&](const FormBook& book) {
      const FormBook dated(book.bytes(), *loaded.form);
      const record::Data data = must(record::parse_data(
          R"({"data_version": 1, "form": "hr-scorecard-weighted/2566", "tables": {"indicators":
              [{"id": "3.3", "budget": "๘ ธ.ค. ๒๕๖๕"}]}})",
          *loaded.form));
      const FormBook after(
          must(edit::fill(dated.book(), *loaded.form, dated.record(), data, {})).bytes,
          *loaded.form);
      const record::Value& value = after.value("indicators", "3.3", "budget");
      CHECK(value.date == base::Date{2022, 12, 8});
      return after.cell(kSummary, base::to_a1(value.at.area.first));
    };
    const std::string cell =
        base::to_a1(corrected().value("indicators", "3.3", "budget").at.area.first);
    CHECK(fill_day(with_format(corrected(), cell.c_str(), "[$-D07041E]d mmm yyyy;@")) == "44903");
    CHECK(fill_day(corrected()) == "๘ ธ.ค. ๒๕๖๕");
  }
}

}  // namespace
}  // namespace scorebook::test
